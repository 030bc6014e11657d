package io.github.servicekpi.calculator;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.judging.LineRules;
import io.github.servicekpi.judging.RecordRules;
import io.github.servicekpi.rules.Redistribution;
import io.github.servicekpi.rules.Roundings;
import io.github.servicekpi.rules.Weights;
import io.github.servicekpi.scorecard.BandScale;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/** A scorecard with everything resolved that holds in every period. */
final class CompiledScorecard {
    private final Scorecard scorecard;
    private final RecordRules recordRules;
    private final BandScale bands;
    private final EdgeRounding rounding;
    private final long fullUnits;
    private final Map<String, Integer> indices = new HashMap<>();
    private final EdgeRounding[] roundings;
    private final Weights weights;
    private final TotalLimits limits;

    CompiledScorecard(Scorecard scorecard) {
        this.scorecard = scorecard;
        this.recordRules = RecordRules.of(scorecard);
        this.bands = scorecard.bandScale();
        this.rounding = Roundings.ofTotals(scorecard);
        this.fullUnits = rounding.units(bands.fullScore());
        this.weights = Weights.of(scorecard);
        List<Indicator> indicators = scorecard.indicators();
        this.roundings = new EdgeRounding[indicators.size()];
        for (int i = 0; i < roundings.length; i++) {
            indices.put(indicators.get(i).id(), i);
            roundings[i] = Roundings.ofScores(scorecard, indicators.get(i));
        }
        this.limits = new TotalLimits(scorecard, rounding, this::index);
    }

    Scorecard scorecard() {
        return scorecard;
    }

    /** {@return what each line takes and scores in a period} */
    CompiledLine[] lines(AssessmentPeriod period) {
        List<LineRules> rules = recordRules.in(period);
        CompiledLine[] lines = new CompiledLine[rules.size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new CompiledLine(
                    rules.get(i),
                    roundings[i],
                    fullUnits,
                    scorecard.indicators().get(i).targetIn(period));
        }
        return lines;
    }

    int index(String indicator) {
        Integer index = indices.get(Objects.requireNonNull(indicator, "indicator"));
        if (index == null) {
            throw new NoSuchElementException("no indicator \"" + indicator + "\" in " + scorecard.id());
        }
        return index;
    }

    /** {@return what a record may say} */
    RecordRules rules() {
        return recordRules;
    }

    /** {@return the rounding of totals and group scores} */
    EdgeRounding rounding() {
        return rounding;
    }

    /** {@return the full score, in units of the last digit} */
    long fullUnits() {
        return fullUnits;
    }

    /** {@return which band a total is in, 0 for the best one} */
    int band(long total) {
        return bands.indexOf(total, rounding.scale());
    }

    /** {@return how the weight is shared by some lines} */
    Redistribution redistribution(boolean[] sharing) {
        return new Redistribution(weights, sharing, fullUnits);
    }

    /** {@return what keeps totals down} */
    TotalLimits limits() {
        return limits;
    }
}
