/**
 * How a record becomes an {@linkplain io.github.servicekpi.assessment.Assessment assessment}: the
 * {@linkplain io.github.servicekpi.calculator.ScorecardCalculator calculator} of one record, and the
 * {@linkplain io.github.servicekpi.calculator.BatchCalculator batch} over columns of many.
 */
@NullMarked
package io.github.servicekpi.calculator;

import org.jspecify.annotations.NullMarked;
