package io.github.servicekpi.kernel;

import java.util.Arrays;

/**
 * A block of rows on its way through the columns: a column's values are loaded, scored, and added to each row's weighted
 * sum. Used again for the next block; not thread-safe.
 *
 * <p>Rows whose numbers are not allowed, or are more than a curve takes, are noticed and left to slower ways. Sums of scores
 * x shares are integers in doubles, exact below 2^53 ({@link TotalRounder#of} sees to that).
 */
public final class ColumnBlock {
    /** So many rows fit the nearest cache with what is computed from them. */
    public static final int ROWS = 512;

    private static final double FAR_BELOW_ONE = 0x1p-64;

    /** By row, above 0 where a value is not allowed, or is more than a curve takes. */
    private final double[] outside = new double[ROWS];

    private final double[] values = new double[ROWS];
    private final double[] cases = new double[ROWS];
    private final double[] scores = new double[ROWS];
    private final double[] sums = new double[ROWS];
    private int count;

    /**
     * Begins a block.
     *
     * @param rows how many rows it has, at most {@link #ROWS}
     */
    public void begin(int rows) {
        count = rows;
        Arrays.fill(sums, 0, count, 0);
        Arrays.fill(outside, 0, count, 0);
    }

    /**
     * Loads the values of a column.
     *
     * @param column by row, the last digits
     * @param from the first row
     * @param limit what they must be below without their signs, above 0
     */
    public void load(long[] column, int from, long limit) {
        load(column, from, values);
        addOutside(values, Math.min(limit, ValueCurve.MOST_VALUE));
    }

    /**
     * Loads the values of a column.
     *
     * @param column by row, the last digits, all of which are allowed
     * @param from the first row
     */
    public void load(int[] column, int from) {
        for (int i = 0; i < count; i++) {
            values[i] = column[from + i];
        }
    }

    private void load(long[] column, int from, double[] loaded) {
        for (int i = 0; i < count; i++) {
            loaded[i] = column[from + i];
        }
    }

    /**
     * Scores the values.
     *
     * @param curve the curve
     */
    public void score(ValueCurve curve) {
        curve.score(values, scores, count);
    }

    /**
     * Loads and scores a column of ratios.
     *
     * @param curve the curve
     * @param ratios the ratios
     * @param limit what numerators and denominators must be below without their signs, above 0
     * @param leastCases the least denominator that is not left to slower ways
     */
    public void score(RatioCurve curve, RatioCurve.Ratios ratios, long limit, long leastCases) {
        load(ratios.numerators(), ratios.from(), values);
        load(ratios.denominators(), ratios.from(), cases);
        addOutside(values, Math.min(limit, RatioCurve.MOST_TERM));
        addOutside(cases, Math.min(limit, RatioCurve.MOST_TERM));
        addTooFew(leastCases);
        curve.score(ratios, count, values, cases, scores);
    }

    /**
     * Below the limit, which is at most 2^51, the quotient stays below 1, however it is rounded. Kept by row: a sum over rows
     * would not be computed several rows at a time.
     */
    private void addOutside(double[] loaded, long limit) {
        double reciprocal = 1.0 / limit;
        for (int i = 0; i < count; i++) {
            outside[i] += Math.floor(Math.abs(loaded[i]) * reciprocal);
        }
    }

    /** Longs differ by less than 2^64, so the floor is -1 where there are too few, and else 0. */
    private void addTooFew(long leastCases) {
        double least = leastCases;
        for (int i = 0; i < count; i++) {
            outside[i] -= Math.floor((cases[i] - least) * FAR_BELOW_ONE);
        }
    }

    /**
     * Adds the scores to the weighted sums.
     *
     * @param share the line's share x the common divisor
     */
    public void add(long share) {
        double factor = share;
        for (int i = 0; i < count; i++) {
            sums[i] += factor * scores[i];
        }
    }

    /**
     * Copies the scores.
     *
     * @param kept where to, in units
     * @param from the first row
     */
    public void keep(int[] kept, int from) {
        for (int i = 0; i < count; i++) {
            kept[from + i] = (int) scores[i];
        }
    }

    /** {@return whether any row has to be left to slower ways} */
    public boolean isAnyOutside() {
        double any = 0;
        for (int i = 0; i < count; i++) {
            any += outside[i];
        }
        return any > 0;
    }

    /**
     * Rounds the weighted sums to totals.
     *
     * @param rounder how
     * @param totals where to put the totals, in units
     * @param bands where to put their bands
     * @param from the first row
     */
    public void total(TotalRounder rounder, int[] totals, int[] bands, int from) {
        rounder.round(sums, count, totals, bands, from);
    }
}
