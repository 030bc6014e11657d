package io.github.servicekpi.calculator;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.measurement.Adjustment;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.rules.Redistribution;
import io.github.servicekpi.scorecard.AdjustmentRange;
import io.github.servicekpi.scorecard.Gate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** Weighs scored lines and totals them (core/README.md, sections 7 and 8). */
final class Totals {
    private final PerformanceRecord record;
    private final CompiledSheet sheet;
    private final CompiledScorecard compiled;
    private final EdgeRounding rounding;
    private final ScoredLines lines;
    private final Redistribution counting;

    Totals(ScoredRecord scored) {
        this(scored, scored.lines());
    }

    /** Takes other scores than those of the record. */
    Totals(ScoredRecord scored, ScoredLines lines) {
        this.record = scored.record();
        this.sheet = scored.sheet();
        this.compiled = sheet.compiled();
        this.rounding = compiled.rounding();
        this.lines = lines;
        this.counting = sheet.redistribution(lines.units());
    }

    /** {@return how the weight is shared by the lines that count} */
    Redistribution counting() {
        return counting;
    }

    /** {@return what the lines come to together} */
    TotalOutcome outcome() {
        long weightedTotal = counting.round(lines.units(), rounding);
        BigDecimal requested = requested();
        BigDecimal granted = granted(requested);
        long total = sheet.isCovered(lines) ? total(weightedTotal, granted, lines) : ScoredLines.NONE;
        return new TotalOutcome(weightedTotal, requested, granted, fired(), total);
    }

    /** {@return the total, or nothing where it is withheld} */
    Optional<BigDecimal> total() {
        if (!sheet.isCovered(lines)) {
            return Optional.empty();
        }
        long units = total(counting.round(lines.units(), rounding), granted(requested()), lines);
        return Optional.of(rounding.decimal(units));
    }

    /**
     * {@return the total by the score of a line, in units; nothing where it is withheld whatever that is}
     *
     * @param index a line that scores 0
     */
    Optional<LongFunction<BigDecimal>> totalBy(int index) {
        if (!sheet.isCovered(lines)) {
            return Optional.empty();
        }
        Rational others = counting.mean(lines.units());
        Rational share = counting.effectiveWeight(index).dividedBy(Rational.HUNDRED);
        BigDecimal granted = granted(requested());
        return Optional.of(units -> {
            long weighted = rounding.roundUnits(others.plus(Rational.of(units).times(share)));
            return rounding.decimal(total(weighted, granted, lines.with(index, units)));
        });
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
        AdjustmentRange range = compiled.scorecard().adjustmentRange().orElseThrow();
        return requested.max(range.min()).min(range.max());
    }

    private long total(long weightedTotal, BigDecimal granted, ScoredLines scores) {
        long adjusted = granted.signum() == 0 ? weightedTotal : Math.max(0, weightedTotal + rounding.units(granted));
        return compiled.limits().apply(adjusted, scores);
    }

    private List<Gate> fired() {
        List<Gate> gates = compiled.scorecard().gates();
        if (gates.isEmpty()) {
            return List.of();
        }
        TotalLimits limits = compiled.limits();
        return IntStream.range(0, gates.size())
                .filter(gate -> limits.fires(gate, lines))
                .mapToObj(gates::get)
                .toList();
    }
}
