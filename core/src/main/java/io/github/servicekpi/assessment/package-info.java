/**
 * What it comes to: a {@linkplain io.github.servicekpi.calculator.ScorecardCalculator calculator} turns a record into
 * an {@linkplain io.github.servicekpi.assessment.Assessment assessment}.
 *
 * <pre>{@code
 * ScorecardCalculator calculator = ScorecardCalculator.of(scorecard); // thread-safe, reusable
 * Assessment assessment = calculator.assess(record);
 * assessment.indicators(); // [on-time-repair-rate: 73.33 (scored), repair-time: 92.50 (scored)]
 * assessment.total(); // 79.08
 * assessment.band().id(); // meets
 * }</pre>
 *
 * <p>The scorecard is the one that {@link io.github.servicekpi.scorecard} builds, the record that of
 * {@link io.github.servicekpi.measurement}. Two numbers were rounded: the first score, from 220/3, and the total, from
 * 0.7 x 73.33 + 0.3 x 92.50 = 79.081.
 */
@NullMarked
package io.github.servicekpi.assessment;

import org.jspecify.annotations.NullMarked;
