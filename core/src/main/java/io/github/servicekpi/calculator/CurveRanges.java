package io.github.servicekpi.calculator;

import io.github.servicekpi.assessment.ValueRanges;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.BandScale;
import io.github.servicekpi.scoring.ScoreCurve;
import io.github.servicekpi.scoring.ValueRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The value ranges of a curve whose scores are rounded. */
record CurveRanges(ScoreCurve curve, EdgeRounding rounding, BandScale bands) implements ValueRanges {
    @Override
    public ValueRange reaching(BigDecimal score) {
        BigDecimal asked = Decimals.measured(score, "score");
        if (asked.signum() <= 0) {
            return ValueRange.EVERYTHING;
        } else if (asked.compareTo(bands.fullScore()) > 0) {
            return ValueRange.NOTHING;
        }
        BigDecimal least = asked.max(BigDecimal.valueOf(1, rounding.scale()));
        return reaching(curve, rounding, rounding.units(least.setScale(rounding.scale(), RoundingMode.CEILING)));
    }

    /** {@return the values whose rounded score is at least so many units} */
    static ValueRange reaching(ScoreCurve curve, EdgeRounding rounding, long units) {
        return units <= 0 ? ValueRange.EVERYTHING : curve.valuesReaching(rounding.reaching(units));
    }

    @Override
    public List<ValueRange> in(Band band) {
        if (!bands.bestFirst().contains(band)) {
            throw new IllegalArgumentException(band + " is no band of the scorecard; it has " + bands.bestFirst());
        }
        boolean best = band.equals(bands.bestFirst().get(0));
        return reaching(band.from()).minus(best ? ValueRange.NOTHING : reaching(band.to()));
    }
}
