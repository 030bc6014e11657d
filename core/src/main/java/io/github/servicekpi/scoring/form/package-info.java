/**
 * Not for users: how scoring methods are read from drafts and written to them, each member declared once, and how a scoring
 * is checked with the targets of its indicator.
 */
@NullMarked
package io.github.servicekpi.scoring.form;

import org.jspecify.annotations.NullMarked;
