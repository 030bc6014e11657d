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
import org.jspecify.annotations.Nullable;

/**
 * One line of an assessment: what an indicator scores.
 *
 * @serial exclude
 */
public final class IndicatorResult implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Rational HUNDRED = Rational.of(100);

    private final Indicator indicator;
    private final Status status;
    private final @Nullable Measurement measurement;
    private final @Nullable BigDecimal target;
    private final @Nullable BigDecimal score;
    private final @Nullable Band band;
    private final Rational effectiveWeight;

    IndicatorResult(CompiledScorecard compiled, Line line, Rational effectiveWeight) {
        this.indicator = line.indicator().indicator();
        this.status = line.status();
        this.measurement = line.measurement().orElse(null);
        this.target = line.inForce().target().orElse(null);
        this.score = line.counts() ? compiled.rounding().decimal(line.score()) : null;
        this.band = score == null ? null : compiled.bands().of(score);
        this.effectiveWeight = effectiveWeight;
    }

    /** {@return the indicator} */
    public Indicator indicator() {
        return indicator;
    }

    /** {@return how the line came about} */
    public Status status() {
        return status;
    }

    /** {@return what was found, if anything was} */
    public Optional<Measurement> measurement() {
        return Optional.ofNullable(measurement);
    }

    /** {@return what was aimed at in the period, if there was a target} */
    public Optional<BigDecimal> target() {
        return Optional.ofNullable(target);
    }

    /** {@return the points, with the scale's digits; nothing if the line does not count} */
    public Optional<BigDecimal> score() {
        return Optional.ofNullable(score);
    }

    /** {@return the band of the score; nothing if the line does not count} */
    public Optional<Band> band() {
        return Optional.ofNullable(band);
    }

    /** {@return the exact share of the total in percent, after redistribution; 0 if the line does not count} */
    public Rational exactEffectiveWeight() {
        return effectiveWeight;
    }

    /** {@return the exact contribution to the weighted total: score x effective weight / 100} */
    public Rational exactWeightedScore() {
        return score == null
                ? Rational.ZERO
                : Rational.of(score).times(effectiveWeight).dividedBy(HUNDRED);
    }

    /** {@return the effective weight, exact if it has at most 16 fraction digits, else rounded to 4 half to even} */
    public BigDecimal effectiveWeight() {
        return Decimals.shown(exactEffectiveWeight());
    }

    /** {@return the weighted score, exact if it has at most 16 fraction digits, else rounded to 4 half to even} */
    public BigDecimal weightedScore() {
        return Decimals.shown(exactWeightedScore());
    }

    /** {@return for example {@code service-cost-ratio: 84.67 (scored)}} */
    @Override
    public String toString() {
        return indicator.id() + ": " + score().map(BigDecimal::toString).orElse("-") + " (" + status + ")";
    }
}
