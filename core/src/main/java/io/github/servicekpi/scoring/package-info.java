/**
 * From a measured value to a score: {@linkplain io.github.servicekpi.scoring.ScoringMethod methods} are written with
 * {@linkplain io.github.servicekpi.scoring.Threshold thresholds} and, for one target, become a
 * {@linkplain io.github.servicekpi.scoring.ScoreCurve score curve} that never gives a worse value a better score.
 */
@NullMarked
package io.github.servicekpi.scoring;

import org.jspecify.annotations.NullMarked;
