/** Scorecards by fingerprint, which never change, and which of them are in use. */
@NullMarked
package io.github.servicekpi.examples.hr.scorecards;

import org.jspecify.annotations.NullMarked;
