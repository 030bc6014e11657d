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
import java.util.function.LongFunction;

/** Weighs scored lines and totals them (docs/format.md, sections 7 and 8). */
final class Totals {
    private static final Rational HUNDRED = Rational.of(100);

    private final CompiledScorecard compiled;
    private final Scorecard scorecard;
    private final BandRounding rounding;
    private final PerformanceRecord record;
    private final List<Line> lines;
    private final Shares counting;

    Totals(CompiledScorecard compiled, PerformanceRecord record, List<Line> lines) {
        this.compiled = compiled;
        this.scorecard = compiled.scorecard();
        this.rounding = compiled.rounding();
        this.record = record;
        this.lines = lines;
        this.counting = new Shares(compiled, lines, Line::counts);
    }

    /** {@return the assessment, or nothing if no line counts or the adjustments do not fit} */
    Optional<Assessment> assess() {
        if (counting.isEmpty() || !adjustmentsFit()) {
            return Optional.empty();
        }
        List<IndicatorResult> indicators = new ArrayList<>(lines.size());
        for (Line line : lines) {
            indicators.add(new IndicatorResult(compiled, line, counting.of(line).times(HUNDRED)));
        }
        return Optional.of(new Assessment(
                compiled,
                record,
                indicators,
                groups(),
                coverage(),
                rounding.decimal(rounding.round(exactTotal())),
                adjusted(),
                fired(),
                total()));
    }

    /** {@return the weighted total before it is rounded} */
    private Rational exactTotal() {
        return counting.mean(this::score);
    }

    /** {@return the total, or nothing where it is withheld} */
    Optional<BigDecimal> total() {
        return isWithheld() ? Optional.empty() : Optional.of(total(exactTotal(), fired()));
    }

    /**
     * {@return the total by the score of a line, in units; nothing where it is withheld whatever that is}
     *
     * @param line a line of this sheet that scores 0
     */
    Optional<LongFunction<BigDecimal>> totalBy(Line line) {
        if (isWithheld()) {
            return Optional.empty();
        }
        Rational others = exactTotal();
        Rational share = counting.of(line);
        List<Gate> fired = fired();
        return Optional.of(units -> {
            List<Gate> stillFired = fired.stream()
                    .filter(gate -> !isOf(gate, line) || units < rounding.units(gate.scoreBelow()))
                    .toList();
            return total(others.plus(Rational.of(rounding.decimal(units)).times(share)), stillFired);
        });
    }

    private boolean isWithheld() {
        return coverage().compareTo(Rational.of(scorecard.minimumCoverage())) < 0;
    }

    private List<Gate> fired() {
        return scorecard.gates().stream().filter(this::fires).toList();
    }

    private List<GroupResult> groups() {
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

    private BigDecimal total(Rational exact, List<Gate> fired) {
        BigDecimal total = rounding.decimal(rounding.round(exact))
                .add(adjusted().granted().orElse(BigDecimal.ZERO))
                .max(BigDecimal.ZERO);
        total = total.min(scorecard.maximumTotal().orElse(total));
        for (Gate gate : fired) {
            total = total.min(gate.capTotalAt());
        }
        return total.setScale(scorecard.rounding().scale());
    }

    private boolean fires(Gate gate) {
        Line line = lines.stream()
                .filter(candidate -> isOf(gate, candidate))
                .findFirst()
                .orElseThrow();
        if (line.counts()) {
            return line.score() < rounding.units(gate.scoreBelow());
        }
        return line.isDue() && gate.whenUnmeasured() == WhenUnmeasured.CAP;
    }

    private static boolean isOf(Gate gate, Line line) {
        return line.indicator().indicator().id().equals(gate.indicator());
    }
}
