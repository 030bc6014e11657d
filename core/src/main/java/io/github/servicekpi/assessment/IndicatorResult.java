package io.github.servicekpi.assessment;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Indicator;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** One line of an {@link Assessment}: what an indicator scores. Immutable. */
public interface IndicatorResult {

    /** {@return the indicator} */
    Indicator indicator();

    /** {@return how the line came about} */
    Status status();

    /** {@return what was found, if anything was} */
    Optional<Measurement> measurement();

    /** {@return what was aimed at in the period, if there was a target} */
    Optional<BigDecimal> target();

    /** {@return the points, with the scale's digits; nothing if the line does not count} */
    Optional<BigDecimal> score();

    /** {@return the points in units of the scale's last digit: at scale 2, 8467 is 84.67; nothing if the line does not count} */
    OptionalLong scoreInUnits();

    /** {@return the band of the score; nothing if the line does not count} */
    Optional<Band> band();

    /** {@return the exact share of the total in percent, after redistribution; 0 if the line does not count} */
    Rational exactEffectiveWeight();

    /** {@return the exact contribution to the weighted total: score x effective weight / 100} */
    default Rational exactWeightedScore() {
        return score().map(score ->
                        Rational.of(score).times(exactEffectiveWeight()).dividedBy(Rational.HUNDRED))
                .orElse(Rational.ZERO);
    }

    /** {@return the effective weight, exact if it has at most 16 fraction digits, else rounded to 4 half to even} */
    default BigDecimal effectiveWeight() {
        return Decimals.shown(exactEffectiveWeight());
    }

    /** {@return the weighted score, exact if it has at most 16 fraction digits, else rounded to 4 half to even} */
    default BigDecimal weightedScore() {
        return Decimals.shown(exactWeightedScore());
    }
}
