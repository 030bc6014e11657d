package io.github.servicekpi.assessment;

import io.github.servicekpi.Rational;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scoring.Rated;
import java.util.Optional;

/**
 * A line that has been scored but not weighed.
 *
 * @param score in units of the last digit, or {@link #NO_SCORE} if the line does not count
 */
record Line(
        CompiledIndicator indicator,
        CompiledIndicator.InForce inForce,
        Optional<Measurement> measurement,
        Status status,
        long score) {

    static final long NO_SCORE = -1;

    boolean counts() {
        return score != NO_SCORE;
    }

    boolean isDue() {
        return status != Status.NOT_DUE;
    }

    /** {@return this line with a score that an evaluator awards, in units of the last digit} */
    Line rated(long awarded) {
        return new Line(indicator, inForce, measurement, Status.RATED, awarded);
    }

    /** {@return the measured value in the indicator's unit, exactly} */
    Optional<Rational> value() {
        return measurement.flatMap(found -> value(indicator.indicator(), found));
    }

    static Optional<Rational> value(Indicator indicator, Measurement measurement) {
        if (measurement instanceof Measurement.Value value) {
            return Optional.of(Rational.of(value.value()));
        } else if (measurement instanceof Measurement.Ratio ratio) {
            return Optional.of(Rational.of(ratio.numerator())
                    .times(indicator.ratioFactor())
                    .dividedBy(Rational.of(ratio.denominator())));
        }
        return Optional.empty();
    }

    /** {@return the score that an evaluator awarded, exactly} */
    Optional<Rational> awarded() {
        return measurement.flatMap(found -> awarded(inForce, found));
    }

    static Optional<Rational> awarded(CompiledIndicator.InForce inForce, Measurement measurement) {
        if (measurement instanceof Measurement.Rating rating) {
            return Optional.of(Rational.of(rating.rating()));
        } else if (measurement instanceof Measurement.Level level && inForce.method() instanceof Rated rated) {
            return rated.level(level.level()).map(found -> Rational.of(found.score()));
        }
        return Optional.empty();
    }
}
