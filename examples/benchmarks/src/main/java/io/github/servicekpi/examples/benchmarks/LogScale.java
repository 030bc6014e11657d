package io.github.servicekpi.examples.benchmarks;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A logarithmic scale of whole decades.
 *
 * @param low the decade at its start, as a power of ten
 * @param high the decade at its end
 * @param start where the start is drawn
 * @param end where the end is drawn
 */
record LogScale(int low, int high, double start, double end) implements Scale {
    /** {@return the narrowest scale that holds the numbers, all of them above zero} */
    static LogScale around(double[] numbers, double start, double end) {
        int low = (int) Math.floor(Math.log10(Arrays.stream(numbers).min().orElse(1)));
        int high = (int) Math.ceil(Math.log10(Arrays.stream(numbers).max().orElse(10)));
        return new LogScale(low, Math.max(high, low + 1), start, end);
    }

    @Override
    public double at(double number) {
        return start + (end - start) * (Math.log10(number) - low) / (high - low);
    }

    @Override
    public double[] ticks() {
        return DoubleStream.iterate(low, decade -> decade <= high, decade -> decade + 1)
                .map(decade -> Math.pow(10, decade))
                .toArray();
    }
}
