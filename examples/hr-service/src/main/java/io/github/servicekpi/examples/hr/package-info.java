/** An HR service that scores with ServiceKPI: people and their roles, scorecards, assessments, and who wrote what. */
@NullMarked
package io.github.servicekpi.examples.hr;

import org.jspecify.annotations.NullMarked;
