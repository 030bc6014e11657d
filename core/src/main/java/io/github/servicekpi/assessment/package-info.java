/**
 * What it comes to: a {@linkplain io.github.servicekpi.assessment.ScorecardCalculator calculator} turns a record into an
 * {@linkplain io.github.servicekpi.assessment.Assessment assessment}.
 */
@NullMarked
package io.github.servicekpi.assessment;

import org.jspecify.annotations.NullMarked;
