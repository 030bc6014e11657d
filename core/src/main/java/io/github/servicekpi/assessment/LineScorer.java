package io.github.servicekpi.assessment;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.BandRounding;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scorecard.WhenMissing;
import io.github.servicekpi.scorecard.WhenNotApplicable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scores each line of a record by itself (docs/format.md, sections 3, 6 and 7).
 *
 * <p>Nothing instead of a score means that the record does not fit the scorecard; why is for the located reader to say.
 */
final class LineScorer {
    private final CompiledScorecard compiled;
    private final Scorecard scorecard;
    private final PerformanceRecord record;

    LineScorer(CompiledScorecard compiled, PerformanceRecord record) {
        this.compiled = compiled;
        this.scorecard = compiled.scorecard();
        this.record = record;
    }

    /** {@return a line for each indicator, in the scorecard's order} */
    Optional<List<Line>> score() {
        if (!record.targets().isEmpty() && !scorecard.individualTargets()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>(compiled.indicators().size());
        int known = 0;
        for (CompiledIndicator indicator : compiled.indicators()) {
            String id = indicator.indicator().id();
            known += record.values().containsKey(id) ? 1 : 0;
            known += record.targets().containsKey(id) ? 1 : 0;
            Optional<Line> line = inForce(indicator).flatMap(inForce -> line(indicator, inForce));
            if (line.isEmpty()) {
                return Optional.empty();
            }
            lines.add(line.get());
        }
        return known == record.values().size() + record.targets().size() ? Optional.of(lines) : Optional.empty();
    }

    private Optional<CompiledIndicator.InForce> inForce(CompiledIndicator indicator) {
        CompiledIndicator.InForce usual = indicator.in(record.period());
        BigDecimal own = record.targets().get(indicator.indicator().id());
        return own == null ? Optional.of(usual) : indicator.with(usual, own);
    }

    private Optional<Line> line(CompiledIndicator indicator, CompiledIndicator.InForce inForce) {
        Optional<Measurement> measured = record.value(indicator.indicator().id());
        if (measured.filter(this::isAboveFullScore).isPresent()) {
            return Optional.empty();
        } else if (!inForce.due()) {
            return Optional.of(new Line(indicator, inForce, measured, Status.NOT_DUE, Line.NO_SCORE));
        } else if (measured.isEmpty()) {
            return missing(indicator, inForce);
        }
        return measured(indicator, inForce, measured.get());
    }

    private boolean isAboveFullScore(Measurement measurement) {
        return measurement instanceof Measurement.Rating rating
                && rating.rating().compareTo(compiled.bands().fullScore()) > 0;
    }

    private Optional<Line> missing(CompiledIndicator indicator, CompiledIndicator.InForce inForce) {
        if (scorecard.whenMissing() == WhenMissing.REJECT) {
            return Optional.empty();
        }
        long score = scorecard.whenMissing() == WhenMissing.ZERO ? 0 : Line.NO_SCORE;
        return Optional.of(new Line(indicator, inForce, Optional.empty(), Status.MISSING, score));
    }

    private Optional<Line> measured(
            CompiledIndicator indicator, CompiledIndicator.InForce inForce, Measurement measurement) {
        if (inForce.isRated()
                && (measurement instanceof Measurement.Value || measurement instanceof Measurement.Ratio)) {
            return Optional.empty();
        }
        BandRounding rounding = indicator.rounding();
        Optional<Measurement> measured = Optional.of(measurement);
        if (measurement instanceof Measurement.Ratio ratio
                && ratio.denominator().signum() == 0
                && ratio.numerator().signum() != 0) {
            return Optional.empty();
        } else if (!measurement.isApplicable(indicator.indicator())) {
            return Optional.of(new Line(
                    indicator, inForce, measured, Status.NOT_APPLICABLE, notApplicable(indicator.indicator())));
        }
        Optional<Rational> awarded = Line.awarded(inForce, measurement);
        if (awarded.isPresent()) {
            return Optional.of(new Line(indicator, inForce, measured, Status.RATED, rounding.round(awarded.get())));
        }
        return Line.value(indicator.indicator(), measurement)
                .map(value -> inForce.curve().orElseThrow().scoreOf(value))
                .map(exact -> new Line(indicator, inForce, measured, Status.SCORED, rounding.round(exact)));
    }

    private long notApplicable(Indicator indicator) {
        if (indicator.whenNotApplicable() == WhenNotApplicable.REDISTRIBUTE) {
            return Line.NO_SCORE;
        }
        return indicator.whenNotApplicable() == WhenNotApplicable.ZERO
                ? 0
                : compiled.rounding().units(compiled.bands().fullScore());
    }
}
