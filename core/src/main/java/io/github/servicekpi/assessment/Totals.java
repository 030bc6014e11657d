package io.github.servicekpi.assessment;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.BandRounding;
import io.github.servicekpi.measurement.Adjustment;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.AdjustmentRange;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scorecard.WhenUnmeasured;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weighs scored lines and totals them (docs/format.md, sections 7 and 8). */
final class Totals {
    private static final Rational HUNDRED = Rational.of(100);

    private final CompiledScorecard compiled;
    private final Scorecard scorecard;
    private final BandRounding rounding;
    private final PerformanceRecord record;
    private final List<Line> lines;

    Totals(CompiledScorecard compiled, PerformanceRecord record, List<Line> lines) {
        this.compiled = compiled;
        this.scorecard = compiled.scorecard();
        this.rounding = compiled.rounding();
        this.record = record;
        this.lines = lines;
    }

    /** {@return the assessment, or nothing if no line counts or the adjustments do not fit} */
    Optional<Assessment> assess() {
        Shares counting = new Shares(compiled, lines, Line::counts);
        if (counting.isEmpty() || !adjustmentsFit()) {
            return Optional.empty();
        }
        List<IndicatorResult> indicators = new ArrayList<>(lines.size());
        for (Line line : lines) {
            indicators.add(new IndicatorResult(compiled, line, counting.of(line).times(HUNDRED)));
        }
        long weightedTotal = rounding.round(counting.mean(this::score));
        Rational coverage = coverage();
        boolean withheld = coverage.compareTo(Rational.of(scorecard.minimumCoverage())) < 0;
        List<Gate> fired = scorecard.gates().stream().filter(this::fires).toList();
        Adjusted adjusted = adjusted();
        return Optional.of(new Assessment(
                scorecard,
                record,
                indicators,
                groups(counting),
                coverage,
                rounding.decimal(weightedTotal),
                adjusted,
                fired,
                withheld ? Optional.empty() : Optional.of(total(weightedTotal, adjusted, fired))));
    }

    private List<GroupResult> groups(Shares counting) {
        List<GroupResult> results = new ArrayList<>(scorecard.groups().size());
        for (int i = 0; i < scorecard.groups().size(); i++) {
            int group = i;
            Optional<BigDecimal> score =
                    counting.meanOfGroup(group, this::score).map(mean -> rounding.decimal(rounding.round(mean)));
            results.add(new GroupResult(scorecard.groups().get(group), score, score.map(compiled.bands()::of)));
        }
        return results;
    }

    private BigDecimal score(Line line) {
        return rounding.decimal(line.score());
    }

    /** Guards against scores that rise because data vanish: weights are the definition's, nothing redistributed. */
    private Rational coverage() {
        Shares definition = new Shares(compiled, lines, line -> true);
        Rational due = definition.mean(line -> line.status() == Status.NOT_DUE ? BigDecimal.ZERO : BigDecimal.ONE);
        Rational covered = definition.mean(line ->
                line.status() == Status.SCORED || line.status() == Status.RATED ? BigDecimal.ONE : BigDecimal.ZERO);
        return covered.times(HUNDRED).dividedBy(due);
    }

    private boolean adjustmentsFit() {
        int scale = scorecard.rounding().scale();
        boolean onScale = record.adjustments().stream()
                .allMatch(adjustment -> adjustment.points().scale() <= scale);
        return record.adjustments().isEmpty()
                || (onScale && scorecard.adjustmentRange().isPresent());
    }

    /**
     * What the adjustments of a record come to.
     *
     * @param requested their sum
     * @param granted the sum within the scorecard's range
     */
    record Adjusted(Optional<BigDecimal> requested, Optional<BigDecimal> granted) {}

    private Adjusted adjusted() {
        if (record.adjustments().isEmpty()) {
            return new Adjusted(Optional.empty(), Optional.empty());
        }
        BigDecimal sum = record.adjustments().stream().map(Adjustment::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        AdjustmentRange range = scorecard.adjustmentRange().orElseThrow();
        return new Adjusted(Optional.of(sum), Optional.of(sum.max(range.min()).min(range.max())));
    }

    private BigDecimal total(long weightedTotal, Adjusted adjusted, List<Gate> fired) {
        BigDecimal total = rounding.decimal(weightedTotal)
                .add(adjusted.granted().orElse(BigDecimal.ZERO))
                .max(BigDecimal.ZERO);
        total = total.min(scorecard.maximumTotal().orElse(total));
        for (Gate gate : fired) {
            total = total.min(gate.capTotalAt());
        }
        return total.setScale(scorecard.rounding().scale());
    }

    private boolean fires(Gate gate) {
        Line line = lines.stream()
                .filter(candidate -> candidate.indicator().indicator().id().equals(gate.indicator()))
                .findFirst()
                .orElseThrow();
        if (line.counts()) {
            return line.score() < rounding.units(gate.scoreBelow());
        }
        return line.status() != Status.NOT_DUE && gate.whenUnmeasured() == WhenUnmeasured.CAP;
    }
}
