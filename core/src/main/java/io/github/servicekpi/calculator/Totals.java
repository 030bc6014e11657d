package io.github.servicekpi.calculator;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.measurement.Adjustment;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.rules.Redistribution;
import io.github.servicekpi.scorecard.AdjustmentRange;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** Weighs scored lines and totals them (core/README.md, sections 7 and 8). */
final class Totals {
    private final Scorecard scorecard;
    private final EdgeRounding rounding;
    private final PerformanceRecord record;
    private final ScoredLines lines;
    private final Redistribution counting;

    Totals(PerformanceRecord record, ScoredLines lines) {
        CompiledScorecard compiled = lines.sheet().compiled();
        this.scorecard = compiled.scorecard();
        this.rounding = compiled.rounding();
        this.record = record;
        this.lines = lines;
        this.counting = lines.sheet().redistribution(lines.units());
    }

    Assessment assess() {
        long weightedTotal = counting.round(lines.units(), rounding);
        BigDecimal requested = requested();
        BigDecimal granted = granted(requested);
        long total = lines.sheet().isCovered(lines) ? total(weightedTotal, granted, lines) : ScoredLines.NONE;
        Outcome outcome = new Outcome(weightedTotal, requested, granted, fired(), total);
        return new CalculatedAssessment(record, lines, counting, outcome);
    }

    /**
     * What the lines come to together.
     *
     * @param weightedTotal in units
     * @param requested what the adjustments sum to
     * @param granted that sum within the scorecard's range
     * @param gates those that fired
     * @param total in units, {@link ScoredLines#NONE} where it is withheld
     */
    record Outcome(long weightedTotal, BigDecimal requested, BigDecimal granted, List<Gate> gates, long total) {}

    /** {@return the total, or nothing where it is withheld} */
    Optional<BigDecimal> total() {
        if (!lines.sheet().isCovered(lines)) {
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
        if (!lines.sheet().isCovered(lines)) {
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
        AdjustmentRange range = scorecard.adjustmentRange().orElseThrow();
        return requested.max(range.min()).min(range.max());
    }

    private long total(long weightedTotal, BigDecimal granted, ScoredLines scores) {
        long adjusted = granted.signum() == 0 ? weightedTotal : Math.max(0, weightedTotal + rounding.units(granted));
        return lines.sheet().compiled().limits().apply(adjusted, scores);
    }

    private List<Gate> fired() {
        List<Gate> gates = scorecard.gates();
        if (gates.isEmpty()) {
            return List.of();
        }
        TotalLimits limits = lines.sheet().compiled().limits();
        return IntStream.range(0, gates.size())
                .filter(gate -> limits.fires(gate, lines))
                .mapToObj(gates::get)
                .toList();
    }
}
