package io.github.servicekpi.examples.benchmarks;

import java.util.Arrays;
import java.util.stream.LongStream;

/** The {@link DoubleLoop} with its divisions done beforehand. */
final class TunedDoubleLoop implements Peer {
    private final double[][] places;
    private final double[][] starts;
    private final double[][] bases;
    private final double[][] slopes;
    private final double[] weights;
    private final double[][] values;

    TunedDoubleLoop(WorkUnit unit) {
        int indicators = unit.shape().indicators();
        double one = unit.shape().one();
        double whole = LongStream.of(unit.weights()).sum();
        this.weights = LongStream.of(unit.weights())
                .mapToDouble(weight -> weight / whole)
                .toArray();
        this.places = new double[indicators][];
        this.starts = new double[indicators][];
        this.bases = new double[indicators][];
        this.slopes = new double[indicators][];
        this.values = new double[indicators][];
        for (int i = 0; i < indicators; i++) {
            places[i] = Arrays.stream(unit.curve(i).places())
                    .mapToDouble(place -> place / one)
                    .toArray();
            values[i] = Arrays.stream(unit.values(i))
                    .mapToDouble(value -> value / one)
                    .toArray();
            prepare(i, unit.curve(i).scores());
        }
    }

    /** Piece j begins at point j - 1: before the first point and from the last one on it is constant. */
    private void prepare(int indicator, long[] scores) {
        double[] at = places[indicator];
        double[] start = new double[at.length + 1];
        double[] base = new double[at.length + 1];
        double[] slope = new double[at.length + 1];
        base[0] = scores[0] / 100.0;
        for (int piece = 1; piece <= at.length; piece++) {
            start[piece] = at[piece - 1];
            base[piece] = scores[piece - 1] / 100.0;
        }
        for (int piece = 1; piece < at.length; piece++) {
            slope[piece] = (base[piece + 1] - base[piece]) / (at[piece] - at[piece - 1]);
        }
        starts[indicator] = start;
        bases[indicator] = base;
        slopes[indicator] = slope;
    }

    /** Assesses all rows by their plain values. */
    void assessValues(double[] totals, int[] bands) {
        for (int row = 0; row < totals.length; row++) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * score(i, row);
            }
            totals[row] = DoubleLoop.rounded(sum);
            bands[row] = DoubleLoop.band(totals[row]);
        }
    }

    private double score(int indicator, int row) {
        double value = values[indicator][row];
        double[] at = places[indicator];
        int piece = 0;
        while (piece < at.length && value >= at[piece]) {
            piece++;
        }
        double beyond = value - starts[indicator][piece];
        return DoubleLoop.rounded(bases[indicator][piece] + slopes[indicator][piece] * beyond);
    }

    @Override
    public double[] assess(int row) {
        double[] results = new double[weights.length + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            results[i] = score(i, row);
            sum += weights[i] * results[i];
        }
        results[weights.length] = DoubleLoop.rounded(sum);
        return results;
    }

    @Override
    public long[] hundredths(int row) {
        return Arrays.stream(assess(row))
                .mapToLong(score -> Math.round(score * 100))
                .toArray();
    }
}
