package io.github.servicekpi.examples.benchmarks;

import java.util.stream.IntStream;

/**
 * A scale of few whole numbers, all of them marked.
 *
 * @param high the number at its end; 0 is at its start
 * @param start where the start is drawn
 * @param end where the end is drawn
 */
record LinearScale(int high, double start, double end) implements Scale {
    @Override
    public double at(double number) {
        return start + (end - start) * number / high;
    }

    @Override
    public double[] ticks() {
        return IntStream.rangeClosed(0, high).asDoubleStream().toArray();
    }
}
