package io.github.servicekpi.assessment;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assesses blocks of rows column by column: every line that is due has a value in every row, and a curve that scores whole
 * columns. A block in which anything is otherwise is left to the {@link RowAssessor}.
 *
 * <p>Sums of shares are integers in doubles, exact below 2^53 ({@link TotalRounder#of} sees to that).
 */
final class ColumnAssessor {
    /** So many rows fit the nearest cache with what is computed from them. */
    static final int BLOCK = 512;

    private static final double FAR_BELOW_ONE = 0x1p-64;

    private final CompiledSheet sheet;
    private final BatchColumns columns;
    private final BatchResults results;
    private final @Nullable KinkCurve[] curves;
    private final @Nullable RatioCurve[] ratioCurves;
    private final double[] shares;
    private final @Nullable TotalRounder rounder;
    private final boolean needsRows;
    /** By row, above 0 where a value is not allowed, or is more than a curve takes. */
    private final double[] outside = new double[BLOCK];

    private final double[] values = new double[BLOCK];
    private final double[] cases = new double[BLOCK];
    private final double[] scores = new double[BLOCK];
    private final double[] sums = new double[BLOCK];

    ColumnAssessor(CompiledSheet sheet, BatchColumns columns, BatchResults results) {
        this.sheet = sheet;
        this.columns = columns;
        this.results = results;
        this.curves = new KinkCurve[sheet.size()];
        this.ratioCurves = new RatioCurve[sheet.size()];
        this.shares = new double[sheet.size()];
        // What is done to a total after it was rounded takes a row's scores together.
        this.needsRows = columns.hasAdjustments() || !sheet.compiled().caps().isEmpty();
        this.rounder = isPlain() ? makeRounder().orElse(null) : null;
    }

    private boolean isPlain() {
        for (int i = 0; i < sheet.size(); i++) {
            if (columns.hasMarks(i) || columns.targets(i) != null || !isPlain(i, sheet.line(i))) {
                return false;
            }
        }
        return !needsRows;
    }

    private boolean isPlain(int index, CompiledLine line) {
        BatchColumns.Column column = columns.column(index);
        if (!line.isDue()) {
            return !(column instanceof BatchColumns.Ratios);
        } else if (column instanceof BatchColumns.Ratios ratios) {
            ratioCurves[index] = line.ratios().orElse(null);
            return ratioCurves[index] != null && ratios.numeratorDigits() == ratios.denominatorDigits();
        } else if (column instanceof BatchColumns.Numbers numbers) {
            curves[index] = line.kinks(numbers.digits()).orElse(null);
        }
        return curves[index] != null;
    }

    private Optional<TotalRounder> makeRounder() {
        long[] counting = new long[sheet.size()];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = sheet.line(i).isDue() ? 0 : LineScores.NONE;
        }
        Shares due = sheet.shares(counting);
        if (due.isEmpty() || due.divisor() == 0) {
            return Optional.empty();
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = due.coefficient(i);
        }
        return TotalRounder.of(sheet.compiled(), due.divisor());
    }

    /** Assesses the rows from one to another, exclusive; {@return whether it could} */
    boolean assess(int from, int to) {
        TotalRounder ready = rounder;
        if (ready == null) {
            return false;
        }
        int count = to - from;
        Arrays.fill(sums, 0, count, 0);
        Arrays.fill(outside, 0, count, 0);
        for (int i = 0; i < curves.length; i++) {
            score(i, from, count);
            if (sheet.line(i).isDue()) {
                add(shares[i], count);
            }
            if (results.keepScores()) {
                keep(i, from, count);
            }
        }
        if (isAnyOutside(count)) {
            return false;
        }
        ready.round(sums, count, results.totals(), results.bands(), from);
        return true;
    }

    private void score(int index, int from, int count) {
        RatioCurve ratioCurve = ratioCurves[index];
        if (ratioCurve != null && columns.column(index) instanceof BatchColumns.Ratios ratios) {
            double limit = Math.min(RowAssessor.limit(ratios.numeratorDigits()), RatioCurve.MOST_TERM);
            load(ratios.numerators(), from, count, values);
            load(ratios.denominators(), from, count, cases);
            addOutside(values, 1 / limit, count);
            addOutside(cases, 1 / limit, count);
            addTooFew((double) sheet.line(index).leastCases(ratios.denominatorDigits()), count);
            ratioCurve.score(sheet.line(index), ratios, from, count, values, cases, scores);
            return;
        }
        load(columns.column(index), from, count);
        KinkCurve curve = curves[index];
        if (curve != null) {
            curve.score(values, scores, count);
        }
    }

    private void load(BatchColumns.@Nullable Column column, int from, int count) {
        if (column instanceof BatchColumns.Longs longs) {
            load(longs.values(), from, count, values);
            double limit = Math.min(RowAssessor.limit(longs.digits()), KinkCurve.MOST_VALUE);
            addOutside(values, 1 / limit, count);
        } else if (column instanceof BatchColumns.Ints ints) {
            load(ints.values(), from, count);
        }
    }

    private static void load(long[] column, int from, int count, double[] loaded) {
        for (int i = 0; i < count; i++) {
            loaded[i] = column[from + i];
        }
    }

    private void load(int[] column, int from, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = column[from + i];
        }
    }

    /**
     * Below the limit, which is at most 2^51, the quotient stays below 1, however it is rounded. Kept by row: a sum over rows
     * would not be computed several rows at a time.
     */
    private void addOutside(double[] loaded, double reciprocalOfLimit, int count) {
        for (int i = 0; i < count; i++) {
            outside[i] += Math.floor(Math.abs(loaded[i]) * reciprocalOfLimit);
        }
    }

    /** Longs differ by less than 2^64, so the floor is -1 where there are too few, and else 0. */
    private void addTooFew(double least, int count) {
        for (int i = 0; i < count; i++) {
            outside[i] -= Math.floor((cases[i] - least) * FAR_BELOW_ONE);
        }
    }

    private boolean isAnyOutside(int count) {
        double any = 0;
        for (int i = 0; i < count; i++) {
            any += outside[i];
        }
        return any > 0;
    }

    private void add(double share, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += share * scores[i];
        }
    }

    private void keep(int line, int from, int count) {
        int[] kept = results.scores(line);
        if (!sheet.line(line).isDue()) {
            Arrays.fill(kept, from, from + count, BatchResults.NO_SCORE);
            return;
        }
        for (int i = 0; i < count; i++) {
            kept[from + i] = (int) scores[i];
        }
    }
}
