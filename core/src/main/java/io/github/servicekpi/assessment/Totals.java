package io.github.servicekpi.assessment;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.BandRounding;
import io.github.servicekpi.measurement.Adjustment;
import io.github.servicekpi.measurement.PerformanceRecord;
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
        long weightedTotal = counting.round(lines.units(), rounding);
        BigDecimal requested = requested();
        BigDecimal granted = granted(requested);
        long total = lines.sheet().isCovered(lines) ? total(weightedTotal, granted, lines) : LineScores.NONE;
        return Optional.of(new Assessment(record, lines, counting, weightedTotal, granted, requested, fired(), total));
    }

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
        Rational share = counting.effectiveWeight(index).dividedBy(HUNDRED);
        BigDecimal granted = granted(requested());
        return Optional.of(units -> {
            long weighted = rounding.roundUnits(others.plus(Rational.of(units).times(share)));
            return rounding.decimal(total(weighted, granted, lines.with(index, units)));
        });
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

    private long total(long weightedTotal, BigDecimal granted, LineScores scores) {
        long adjusted = granted.signum() == 0 ? weightedTotal : Math.max(0, weightedTotal + rounding.units(granted));
        return lines.sheet().compiled().caps().apply(adjusted, scores);
    }

    private List<Gate> fired() {
        List<Gate> gates = scorecard.gates();
        if (gates.isEmpty()) {
            return List.of();
        }
        Caps caps = lines.sheet().compiled().caps();
        return IntStream.range(0, gates.size())
                .filter(gate -> caps.fires(gate, lines))
                .mapToObj(gates::get)
                .toList();
    }
}
