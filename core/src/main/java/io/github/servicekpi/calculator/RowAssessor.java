package io.github.servicekpi.calculator;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.rules.Redistribution;
import io.github.servicekpi.scorecard.AdjustmentRange;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Assesses one row of columns after the other, whatever is in it, by the rules that hold for a record
 * (core/README.md, sections 3, 6, 7 and 8). What a row needs is kept and used again for the next.
 */
final class RowAssessor {
    /** 10^12 in last digits, by number of fraction digits, as long as it fits. */
    private static final long[] LIMITS =
            LongStream.iterate(1_000_000_000_000L, limit -> 10 * limit).limit(7).toArray();

    private static final int MOST_RATING_DIGITS = 4;

    private final CompiledSheet sheet;
    private final CompiledScorecard compiled;
    private final EdgeRounding rounding;
    private final BatchColumns columns;
    private final BatchResults results;
    private final ScoredLines scores;
    private final CompiledLine[] ownLines;
    private final boolean[] lastCounting;
    private @Nullable Redistribution lastShares;

    RowAssessor(CompiledSheet sheet, BatchColumns columns, BatchResults results) {
        this.sheet = sheet;
        this.compiled = sheet.compiled();
        this.rounding = compiled.rounding();
        this.columns = columns;
        this.results = results;
        this.scores = new ScoredLines(sheet, new long[sheet.size()], new Status[sheet.size()]);
        this.ownLines = new CompiledLine[sheet.size()];
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
        for (int i = 0; i < sheet.size(); i++) {
            long units = line(i, row);
            if (units == ScoredLines.MISFIT) {
                return BatchResults.REJECTED;
            }
            scores.units()[i] = units;
        }
        Redistribution shares = shares();
        if (shares.isEmpty() || !adjustmentFits(row)) {
            return BatchResults.REJECTED;
        } else if (!sheet.isCovered(scores)) {
            return BatchResults.WITHHELD;
        }
        long adjusted = Math.max(0, shares.round(scores.units(), rounding) + adjustment(row));
        return compiled.limits().apply(adjusted, scores);
    }

    private long line(int index, int row) {
        CompiledLine line = sheet.line(index);
        BatchColumns.Targets own = columns.targets(index);
        if (own != null && own.present()[row]) {
            if (!compiled.scorecard().individualTargets() || !isQuantity(own.values()[row], own.digits())) {
                return ScoredLines.MISFIT;
            }
            Optional<CompiledLine> changed = own(index, own.number(row));
            if (changed.isEmpty()) {
                return ScoredLines.MISFIT;
            }
            line = changed.get();
        }
        return switch (columns.mark(index, row)) {
            case BatchColumns.ABSENT -> scores.unmeasured(index, line);
            case BatchColumns.NOT_APPLICABLE -> line.isDue() ? scores.notApplicable(index, line) : notDue(index);
            case BatchColumns.RATED -> rated(index, line, row);
            default ->
                columns.column(index) instanceof BatchColumns.Numbers numbers
                        ? value(index, line, numbers, row)
                        : ratio(index, line, (BatchColumns.Ratios) Objects.requireNonNull(columns.column(index)), row);
        };
    }

    /** {@return a line with a target of its own; the last one of each line is kept, as neighbours often share it} */
    private Optional<CompiledLine> own(int index, BigDecimal target) {
        CompiledLine last = ownLines[index];
        if (last != null && last.target().orElseThrow().compareTo(target) == 0) {
            return Optional.of(last);
        }
        Optional<CompiledLine> made = sheet.line(index).with(target);
        made.ifPresent(line -> ownLines[index] = line);
        return made;
    }

    private long notDue(int index) {
        scores.statuses()[index] = Status.NOT_DUE;
        return ScoredLines.NONE;
    }

    private long rated(int index, CompiledLine line, int row) {
        if (!(columns.column(index) instanceof BatchColumns.Numbers numbers)) {
            throw new IllegalArgumentException("row " + row + " of "
                    + line.indicator().id() + " has the mark RATED; allowed only in a column of values, not of ratios");
        }
        BigDecimal rating = numbers.number(row);
        boolean allowed = rating.signum() >= 0
                && rating.compareTo(compiled.bands().fullScore()) <= 0
                && rating.stripTrailingZeros().scale() <= MOST_RATING_DIGITS;
        if (!allowed) {
            return ScoredLines.MISFIT;
        } else if (!line.isDue()) {
            return notDue(index);
        }
        scores.statuses()[index] = Status.RATED;
        return line.rounding().round(Rational.of(rating));
    }

    private long value(int index, CompiledLine line, BatchColumns.Numbers numbers, int row) {
        long value = numbers.lastDigits(row);
        int digits = numbers.digits();
        if (!isQuantity(value, digits)) {
            return ScoredLines.MISFIT;
        } else if (!line.isDue()) {
            return notDue(index);
        }
        scores.statuses()[index] = Status.SCORED;
        return line.isRated() ? ScoredLines.MISFIT : line.scoreOfValue(value, digits);
    }

    private long ratio(int index, CompiledLine line, BatchColumns.Ratios ratios, int row) {
        long numerator = ratios.numerators()[row];
        long denominator = ratios.denominators()[row];
        if (!isQuantity(numerator, ratios.numeratorDigits())
                || !isQuantity(denominator, ratios.denominatorDigits())
                || denominator < 0) {
            return ScoredLines.MISFIT;
        } else if (!line.isDue()) {
            return notDue(index);
        } else if (line.isRated() || (denominator == 0 && numerator != 0)) {
            return ScoredLines.MISFIT;
        } else if (denominator == 0 || line.hasFewerCases(denominator, ratios.denominatorDigits())) {
            return scores.notApplicable(index, line);
        }
        scores.statuses()[index] = Status.SCORED;
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

    private boolean adjustmentFits(int row) {
        long sum = columns.adjustment(row);
        if (sum == 0) {
            return true;
        }
        long most = BatchRow.MOST_ADJUSTMENTS * BatchRow.MOST_POINTS.longValueExact();
        BigDecimal points = BigDecimal.valueOf(sum, columns.adjustmentDigits());
        return compiled.scorecard().adjustmentRange().isPresent()
                && points.abs().compareTo(BigDecimal.valueOf(most)) <= 0
                && points.stripTrailingZeros().scale() <= rounding.scale();
    }

    private long adjustment(int row) {
        long sum = columns.adjustment(row);
        if (sum == 0) {
            return 0;
        }
        AdjustmentRange range = compiled.scorecard().adjustmentRange().orElseThrow();
        BigDecimal points = BigDecimal.valueOf(sum, columns.adjustmentDigits());
        return rounding.units(points.max(range.min()).min(range.max()));
    }
}
