package io.github.servicekpi.calculator;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.judging.LineRules;
import io.github.servicekpi.judging.Verdict;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.rules.Redistribution;
import io.github.servicekpi.scorecard.AdjustmentRange;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Assesses one row of columns after the other, whatever is in it, by the rules that hold for a record
 * (core/README.md, sections 3, 6, 7 and 8). What a row needs is kept and used again for the next.
 */
final class RowAssessor {
    /** 10^12 in last digits, by number of fraction digits, as long as it fits. */
    private static final long[] LIMITS = LongStream.iterate(Limits.VALUE.longValueExact(), limit -> 10 * limit)
            .limit(7)
            .toArray();

    private final CompiledSheet sheet;
    private final CompiledScorecard compiled;
    private final EdgeRounding rounding;
    private final BatchColumns columns;
    private final BatchResults results;
    private final ScoredLines scores;
    private final boolean[] lastCounting;
    private @Nullable Redistribution lastShares;

    RowAssessor(CompiledSheet sheet, BatchColumns columns, BatchResults results) {
        this.sheet = sheet;
        this.compiled = sheet.compiled();
        this.rounding = compiled.rounding();
        this.columns = columns;
        this.results = results;
        this.scores = new ScoredLines(sheet.size());
        this.lastCounting = new boolean[sheet.size()];
    }

    void assess(int row) {
        long total = total(row);
        results.totals()[row] = (int) total;
        results.bands()[row] = total < 0 ? BatchResults.NO_BAND : compiled.band(total);
        if (results.keepScores()) {
            for (int i = 0; i < sheet.size(); i++) {
                results.scores(i)[row] = (int) scores.units()[i];
            }
        }
    }

    private long total(int row) {
        boolean counts = false;
        for (int i = 0; i < sheet.size(); i++) {
            CompiledLine line = line(i, row);
            Verdict verdict = line == null ? Verdict.MALFORMED : verdict(line.rules(), i, row);
            if (line == null || !verdict.fits()) {
                return BatchResults.REJECTED;
            }
            counts |= line.rules().isWeighty() && line.rules().counts(verdict);
            scores.take(i, verdict, verdict.isMeasured() ? score(line, i, row) : sheet.standIn(i, verdict));
        }
        BigDecimal adjustment = BigDecimal.valueOf(columns.adjustment(row), columns.adjustmentDigits());
        boolean adjusted = adjustment.signum() != 0;
        if (!counts || (adjusted && !compiled.rules().takeAdjustments(adjustment.stripTrailingZeros()))) {
            return BatchResults.REJECTED;
        } else if (!sheet.isCovered(scores)) {
            return BatchResults.WITHHELD;
        }
        long total = shares().round(scores.units(), rounding) + (adjusted ? granted(adjustment) : 0);
        return compiled.limits().apply(Math.max(0, total), scores);
    }

    /** {@return a line, with the row's own target if it has one; null if there is none like that} */
    private @Nullable CompiledLine line(int index, int row) {
        CompiledLine line = sheet.line(index);
        BatchColumns.Targets own = columns.targets(index);
        if (own == null || !own.present()[row]) {
            return line;
        }
        return compiled.rules().takeTargets() && isQuantity(own.values()[row], own.digits())
                ? sheet.line(index, Decimals.canonical(own.number(row)), problem -> {})
                : null;
    }

    private Verdict verdict(LineRules line, int index, int row) {
        return switch (columns.mark(index, row)) {
            case BatchColumns.ABSENT -> line.unmeasured();
            case BatchColumns.NOT_APPLICABLE -> line.notApplicable();
            case BatchColumns.RATED -> rating(line, index, row);
            default ->
                columns.column(index) instanceof BatchColumns.Numbers numbers
                        ? value(line, numbers, row)
                        : ratio(line, (BatchColumns.Ratios) Objects.requireNonNull(columns.column(index)), row);
        };
    }

    private Verdict rating(LineRules line, int index, int row) {
        if (!(columns.column(index) instanceof BatchColumns.Numbers numbers)) {
            throw new IllegalArgumentException("row " + row + " of "
                    + line.indicator().id() + " has the mark RATED; allowed only in a column of values, not of ratios");
        }
        BigDecimal rating = numbers.number(row);
        return rating.stripTrailingZeros().scale() <= NumberRange.SCORE.digits()
                ? line.rating(rating)
                : Verdict.MALFORMED;
    }

    private static Verdict value(LineRules line, BatchColumns.Numbers numbers, int row) {
        return isQuantity(numbers.lastDigits(row), numbers.digits()) ? line.value() : Verdict.MALFORMED;
    }

    private static Verdict ratio(LineRules line, BatchColumns.Ratios ratios, int row) {
        long numerator = ratios.numerators()[row];
        long denominator = ratios.denominators()[row];
        return isQuantity(numerator, ratios.numeratorDigits())
                        && isQuantity(denominator, ratios.denominatorDigits())
                        && denominator >= 0
                ? line.ratio(numerator, denominator, ratios.denominatorDigits())
                : Verdict.MALFORMED;
    }

    private long score(CompiledLine line, int index, int row) {
        if (columns.column(index) instanceof BatchColumns.Numbers numbers) {
            return columns.mark(index, row) == BatchColumns.RATED
                    ? line.rounding().round(Rational.of(numbers.number(row)))
                    : line.scoreOfValue(numbers.lastDigits(row), numbers.digits());
        }
        BatchColumns.Ratios ratios = (BatchColumns.Ratios) Objects.requireNonNull(columns.column(index));
        long numerator = ratios.numerators()[row];
        long denominator = ratios.denominators()[row];
        return ratios.numeratorDigits() == ratios.denominatorDigits()
                ? line.scoreOfRatio(numerator, denominator)
                : line.scoreOfRatio(
                        BigDecimal.valueOf(numerator, ratios.numeratorDigits()),
                        BigDecimal.valueOf(denominator, ratios.denominatorDigits()));
    }

    /** {@return whether a number given by its last digits lies between -10^12 and 10^12} */
    private static boolean isQuantity(long lastDigits, int digits) {
        return digits >= LIMITS.length || (lastDigits < LIMITS[digits] && lastDigits > -LIMITS[digits]);
    }

    /** {@return 10^12 in last digits, or the largest long where no long reaches it} */
    static long limit(int digits) {
        return digits < LIMITS.length ? LIMITS[digits] : Long.MAX_VALUE;
    }

    /** {@return the shares of the lines that count, which are often those of the row before} */
    private Redistribution shares() {
        Redistribution last = lastShares;
        if (last == null || !isAsBefore()) {
            last = sheet.redistribution(scores.units());
            lastShares = last;
            for (int i = 0; i < lastCounting.length; i++) {
                lastCounting[i] = scores.counts(i);
            }
        }
        return last;
    }

    private boolean isAsBefore() {
        for (int i = 0; i < lastCounting.length; i++) {
            if (lastCounting[i] != scores.counts(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@return what an adjustment adds to a total, in units} */
    private long granted(BigDecimal adjustment) {
        AdjustmentRange range = compiled.scorecard().adjustmentRange().orElseThrow();
        return rounding.units(adjustment.max(range.min()).min(range.max()));
    }
}
