package io.github.servicekpi.assessment;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Indicator;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One line of an assessment: what an indicator scores.
 *
 * @serial exclude
 */
public final class IndicatorResult implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Rational HUNDRED = Rational.of(100);

    private final Assessment assessment;
    private final int index;

    IndicatorResult(Assessment assessment, int index) {
        this.assessment = assessment;
        this.index = index;
    }

    int index() {
        return index;
    }

    /** {@return the indicator} */
    public Indicator indicator() {
        return assessment.scorecard().indicators().get(index);
    }

    /** {@return how the line came about} */
    public Status status() {
        return assessment.status(index);
    }

    /** {@return what was found, if anything was} */
    public Optional<Measurement> measurement() {
        return assessment.record().value(indicator().id());
    }

    /** {@return what was aimed at in the period, if there was a target} */
    public Optional<BigDecimal> target() {
        BigDecimal own = assessment.record().targets().get(indicator().id());
        return own == null ? indicator().targetIn(assessment.period()) : Optional.of(own);
    }

    /** {@return the points, with the scale's digits; nothing if the line does not count} */
    public Optional<BigDecimal> score() {
        long units = assessment.units(index);
        return units == LineScores.NONE ? Optional.empty() : Optional.of(assessment.decimal(units));
    }

    /** {@return the points in units of the scale's last digit: at scale 2, 8467 is 84.67; nothing if the line does not count} */
    public OptionalLong scoreInUnits() {
        long units = assessment.units(index);
        return units == LineScores.NONE ? OptionalLong.empty() : OptionalLong.of(units);
    }

    /** {@return the band of the score; nothing if the line does not count} */
    public Optional<Band> band() {
        return score().map(assessment.scorecard().bandScale()::of);
    }

    /** {@return the exact share of the total in percent, after redistribution; 0 if the line does not count} */
    public Rational exactEffectiveWeight() {
        return assessment.effectiveWeight(index);
    }

    /** {@return the exact contribution to the weighted total: score x effective weight / 100} */
    public Rational exactWeightedScore() {
        return score().map(score ->
                        Rational.of(score).times(exactEffectiveWeight()).dividedBy(HUNDRED))
                .orElse(Rational.ZERO);
    }

    /** {@return the effective weight, exact if it has at most 16 fraction digits, else rounded to 4 half to even} */
    public BigDecimal effectiveWeight() {
        return Decimals.shown(exactEffectiveWeight());
    }

    /** {@return the weighted score, exact if it has at most 16 fraction digits, else rounded to 4 half to even} */
    public BigDecimal weightedScore() {
        return Decimals.shown(exactWeightedScore());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndicatorResult that && index == that.index && assessment.equals(that.assessment);
    }

    @Override
    public int hashCode() {
        return 31 * assessment.hashCode() + index;
    }

    /** {@return for example {@code service-cost-ratio: 84.67 (scored)}} */
    @Override
    public String toString() {
        return indicator().id() + ": " + score().map(BigDecimal::toString).orElse("-") + " (" + status() + ")";
    }
}
