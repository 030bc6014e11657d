package io.github.servicekpi.examples.benchmarks;

import java.util.function.IntFunction;

/**
 * How many scores are wrong.
 *
 * @param wrong how many, totals included
 * @param of of how many
 */
record Wrong(long wrong, long of) {
    /**
     * {@return the count over all rows}
     *
     * @param rows how many rows
     * @param exact the exact results of a row
     * @param claimed what is checked, for a row
     */
    static Wrong count(int rows, IntFunction<long[]> exact, IntFunction<long[]> claimed) {
        long wrong = 0;
        long of = 0;
        for (int row = 0; row < rows; row++) {
            long[] right = exact.apply(row);
            long[] found = claimed.apply(row);
            of += right.length;
            for (int i = 0; i < right.length; i++) {
                wrong += right[i] == found[i] ? 0 : 1;
            }
        }
        return new Wrong(wrong, of);
    }

    @Override
    public String toString() {
        return Numbers.grouped(wrong) + " of " + Numbers.grouped(of);
    }
}
