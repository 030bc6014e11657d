/**
 * From a measured value to a score: {@linkplain io.github.servicekpi.scoring.ScoringMethod methods} are written with
 * {@linkplain io.github.servicekpi.scoring.Threshold thresholds} and, for one target, become a
 * {@linkplain io.github.servicekpi.scoring.ScoreCurve score curve} that never gives a worse value a better score.
 *
 * <pre>{@code
 * ScoringMethod method = scorecard.indicators().get(0).scoring();
 * ScoreCurve curve = method.curve(Polarity.HIGHER_IS_BETTER, new BigDecimal("95"));
 * Rational onTime = Rational.of(5800).dividedBy(Rational.of(60));
 * curve.scoreOf(Rational.of(95)); // 60
 * curve.scoreOf(onTime); // 220/3
 * }</pre>
 *
 * <p>The scorecard is the one that {@link io.github.servicekpi.scorecard} builds. Its first method gives 60 points at
 * the target and 100 at 100 %. 58 of 60 repairs were on time, so the exact score is 220/3, which is rounded once, to
 * 73.33.
 */
@NullMarked
package io.github.servicekpi.scoring;

import org.jspecify.annotations.NullMarked;
