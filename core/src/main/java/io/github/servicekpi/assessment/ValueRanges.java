package io.github.servicekpi.assessment;

import io.github.servicekpi.internal.BandRounding;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.BandScale;
import io.github.servicekpi.scoring.ScoreCurve;
import io.github.servicekpi.scoring.ValueRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Which values of an indicator earn what: the inverse of its score curve, with exact ends (core/README.md, section 10).
 *
 * <p>Made by {@link ScorecardCalculator#valueRanges}. A form prints the ends with at most 9 fraction digits:
 * {@link ValueRange#withDigits}.
 */
public final class ValueRanges {
    private final ScoreCurve curve;
    private final BandRounding rounding;
    private final BandScale bands;

    ValueRanges(ScoreCurve curve, BandRounding rounding, BandScale bands) {
        this.curve = curve;
        this.rounding = rounding;
        this.bands = bands;
    }

    /**
     * {@return the values whose rounded score is at least a score}
     *
     * @param score any number; one between two scores of the scorecard's scale asks for the higher of them
     */
    public ValueRange reaching(BigDecimal score) {
        if (score.signum() <= 0) {
            return ValueRange.EVERYTHING;
        } else if (score.compareTo(bands.fullScore()) > 0) {
            return ValueRange.NOTHING;
        }
        return reaching(rounding.units(score.setScale(rounding.scale(), RoundingMode.CEILING)));
    }

    /** {@return the values whose rounded score is at least so many units} */
    ValueRange reaching(long units) {
        return units <= 0 ? ValueRange.EVERYTHING : curve.valuesReaching(rounding.reaching(units));
    }

    /**
     * {@return the values whose score lies in a band: none, one range, or one on each side of the target; lower values first}
     *
     * @param band a band of the scorecard
     * @throws IllegalArgumentException if the scorecard has no such band
     */
    public List<ValueRange> in(Band band) {
        if (!bands.bestFirst().contains(band)) {
            throw new IllegalArgumentException(band + " is no band of the scorecard; it has " + bands.bestFirst());
        }
        boolean best = band.equals(bands.bestFirst().get(0));
        return reaching(band.from()).minus(best ? ValueRange.NOTHING : reaching(band.to()));
    }
}
