package io.github.servicekpi.examples.benchmarks;

import java.util.Arrays;

/**
 * A measured time, and how far it is to be trusted.
 *
 * @param median the median of all samples, in nanoseconds
 * @param error half the distance from the least sample to the largest, as a share of the median
 */
record Measured(double median, double error) {
    /** {@return what the samples come to} */
    static Measured of(double... samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        double median = median(sorted);
        return new Measured(median, (sorted[sorted.length - 1] - sorted[0]) / 2 / median);
    }

    private static double median(double... sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** {@return how many times as fast this is as the other one, with the error of both together} */
    Measured speedAgainst(Measured reference) {
        return new Measured(reference.median / median, Math.hypot(error, reference.error));
    }
}
