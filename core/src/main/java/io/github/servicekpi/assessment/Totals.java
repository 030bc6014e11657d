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

    private final Scorecard scorecard;
    private final BandRounding rounding;
    private final PerformanceRecord record;
    private final LineScores lines;
    private final Shares counting;

    Totals(PerformanceRecord record, LineScores lines) {
        CompiledScorecard compiled = lines.sheet().compiled();
        this.scorecard = compiled.scorecard();
        this.rounding = compiled.rounding();
        this.record = record;
        this.lines = lines;
        this.counting = lines.sheet().shares(lines.units());
    }

    /** {@return the assessment, or nothing if no line counts or the adjustments do not fit} */
    Optional<Assessment> assess() {
        if (counting.isEmpty() || !adjustmentsFit()) {
            return Optional.empty();
        }
        Rational coverage = coverage();
        List<Gate> fired = fired();
        long weightedTotal = counting.round(lines.units(), rounding);
        BigDecimal requested = requested();
        BigDecimal granted = granted(requested);
        long total = isEnough(coverage) ? total(weightedTotal, granted, fired) : LineScores.NONE;
        return Optional.of(
                new Assessment(record, lines, counting, coverage, weightedTotal, granted, requested, fired, total));
    }

    /** {@return the total, or nothing where it is withheld} */
    Optional<BigDecimal> total() {
        if (!isEnough(coverage())) {
            return Optional.empty();
        }
        long units = total(counting.round(lines.units(), rounding), granted(requested()), fired());
        return Optional.of(rounding.decimal(units));
    }

    /**
     * {@return the total by the score of a line, in units; nothing where it is withheld whatever that is}
     *
     * @param index a line that scores 0
     */
    Optional<LongFunction<BigDecimal>> totalBy(int index) {
        if (!isEnough(coverage())) {
            return Optional.empty();
        }
        Rational others = counting.mean(lines.units());
        Rational share = counting.effectiveWeight(index).dividedBy(HUNDRED);
        BigDecimal granted = granted(requested());
        String id = lines.sheet().line(index).indicator().id();
        List<Gate> fired = fired();
        return Optional.of(units -> {
            List<Gate> stillFired = fired.stream()
                    .filter(gate -> !gate.indicator().equals(id) || units < rounding.units(gate.scoreBelow()))
                    .toList();
            long weighted = rounding.roundUnits(others.plus(Rational.of(units).times(share)));
            return rounding.decimal(total(weighted, granted, stillFired));
        });
    }

    /** Guards against scores that rise because data vanish: weights are the definition's, nothing redistributed. */
    private Rational coverage() {
        if (isComplete()) {
            return HUNDRED;
        }
        long[] due = new long[lines.units().length];
        long[] covered = new long[due.length];
        for (int i = 0; i < due.length; i++) {
            due[i] = lines.isDue(i) ? 1 : 0;
            covered[i] = lines.isMeasured(i) ? 1 : 0;
        }
        Shares definition = lines.sheet().definition();
        return definition.mean(covered).times(HUNDRED).dividedBy(definition.mean(due));
    }

    private boolean isComplete() {
        for (int i = 0; i < lines.units().length; i++) {
            if (lines.isDue(i) && !lines.isMeasured(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isEnough(Rational coverage) {
        return coverage == HUNDRED || coverage.compareTo(Rational.of(scorecard.minimumCoverage())) >= 0;
    }

    private boolean adjustmentsFit() {
        int scale = rounding.scale();
        return record.adjustments().isEmpty()
                || (scorecard.adjustmentRange().isPresent()
                        && record.adjustments().stream()
                                .allMatch(adjustment -> adjustment.points().scale() <= scale));
    }

    /** {@return what the adjustments of the record sum to} */
    private BigDecimal requested() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Adjustment adjustment : record.adjustments()) {
            sum = sum.add(adjustment.points());
        }
        return sum;
    }

    /** {@return the sum within the scorecard's range} */
    private BigDecimal granted(BigDecimal requested) {
        if (record.adjustments().isEmpty()) {
            return requested;
        }
        AdjustmentRange range = scorecard.adjustmentRange().orElseThrow();
        return requested.max(range.min()).min(range.max());
    }

    private long total(long weightedTotal, BigDecimal granted, List<Gate> fired) {
        long total = granted.signum() == 0 ? weightedTotal : Math.max(0, weightedTotal + rounding.units(granted));
        Optional<BigDecimal> maximum = scorecard.maximumTotal();
        if (maximum.isPresent()) {
            total = Math.min(total, rounding.units(maximum.get()));
        }
        for (Gate gate : fired) {
            total = Math.min(total, rounding.units(gate.capTotalAt()));
        }
        return total;
    }

    private List<Gate> fired() {
        List<Gate> gates = scorecard.gates();
        if (gates.isEmpty()) {
            return gates;
        }
        List<Gate> fired = new ArrayList<>();
        for (int i = 0; i < gates.size(); i++) {
            if (fires(gates.get(i), lines.sheet().compiled().lineOfGate(i))) {
                fired.add(gates.get(i));
            }
        }
        return List.copyOf(fired);
    }

    private boolean fires(Gate gate, int line) {
        if (lines.counts(line)) {
            return lines.units()[line] < rounding.units(gate.scoreBelow());
        }
        return lines.isDue(line) && gate.whenUnmeasured() == WhenUnmeasured.CAP;
    }
}
