package io.github.servicekpi.calculator;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.BandScale;
import io.github.servicekpi.scorecard.Indicator;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line with its numbers.
 *
 * @param assessment what it is a line of
 * @param index which one
 * @param status how it came about
 * @param units its score, {@link ScoredLines#NONE} if it does not count
 * @param exactEffectiveWeight its share of the total, in percent
 */
record AssessedLine(Assessment assessment, int index, Status status, long units, Rational exactEffectiveWeight)
        implements IndicatorResult {
    @Override
    public Indicator indicator() {
        return assessment.scorecard().indicators().get(index);
    }

    @Override
    public Optional<Measurement> measurement() {
        return assessment.record().value(indicator().id());
    }

    @Override
    public Optional<BigDecimal> target() {
        BigDecimal own = assessment.record().targets().get(indicator().id());
        return own == null ? indicator().targetIn(assessment.period()) : Optional.of(own);
    }

    private boolean counts() {
        return units != ScoredLines.NONE;
    }

    private int scale() {
        return assessment.scorecard().rounding().scale();
    }

    @Override
    public Optional<BigDecimal> score() {
        return counts() ? Optional.of(BigDecimal.valueOf(units, scale())) : Optional.empty();
    }

    @Override
    public OptionalLong scoreInUnits() {
        return counts() ? OptionalLong.of(units) : OptionalLong.empty();
    }

    @Override
    public Optional<Band> band() {
        BandScale bands = assessment.scorecard().bandScale();
        return counts() ? Optional.of(bands.bestFirst().get(bands.indexOf(units, scale()))) : Optional.empty();
    }

    /** {@return for example {@code service-cost-ratio: 84.67 (scored)}} */
    @Override
    public String toString() {
        return indicator().id() + ": " + score().map(BigDecimal::toString).orElse("-") + " (" + status + ")";
    }
}
