package io.github.servicekpi.examples.benchmarks;

import java.util.Arrays;
import java.util.stream.LongStream;

/** The loop over columns that a good developer writes by hand, in binary floating point. */
final class DoubleLoop implements Peer {
    private static final double[] EDGES =
            LongStream.of(WorkUnit.edges()).mapToDouble(edge -> edge / 100.0).toArray();

    private final double[][] places;
    private final double[][] scores;
    private final double[] weights;
    private final double[][] values;
    private final double[][] numerators;
    private final double[][] denominators;

    DoubleLoop(WorkUnit unit) {
        int indicators = unit.shape().indicators();
        double one = unit.shape().one();
        double whole = LongStream.of(unit.weights()).sum();
        this.places = new double[indicators][];
        this.scores = new double[indicators][];
        this.values = new double[indicators][];
        this.numerators = new double[indicators][];
        this.denominators = new double[indicators][];
        this.weights = LongStream.of(unit.weights())
                .mapToDouble(weight -> weight / whole)
                .toArray();
        for (int i = 0; i < indicators; i++) {
            places[i] = divided(unit.curve(i).places(), one);
            scores[i] = divided(unit.curve(i).scores(), 100);
            values[i] = divided(unit.values(i), one);
            numerators[i] = divided(unit.numerators(i), 1);
            denominators[i] = divided(unit.denominators(i), 1);
        }
    }

    private static double[] divided(long[] numbers, double divisor) {
        return Arrays.stream(numbers).mapToDouble(number -> number / divisor).toArray();
    }

    /** Assesses all rows by their plain values. */
    void assessValues(double[] totals, int[] bands) {
        for (int row = 0; row < totals.length; row++) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * score(places[i], scores[i], values[i][row]);
            }
            totals[row] = rounded(sum);
            bands[row] = band(totals[row]);
        }
    }

    /** Assesses all rows by their ratios. */
    void assessRatios(double[] totals, int[] bands) {
        for (int row = 0; row < totals.length; row++) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                double value = 100 * numerators[i][row] / denominators[i][row];
                sum += weights[i] * score(places[i], scores[i], value);
            }
            totals[row] = rounded(sum);
            bands[row] = band(totals[row]);
        }
    }

    private static double score(double[] places, double[] scores, double value) {
        if (value <= places[0]) {
            return scores[0];
        }
        for (int end = 1; end < places.length; end++) {
            if (value <= places[end]) {
                double start = places[end - 1];
                double rise = scores[end] - scores[end - 1];
                return rounded(scores[end - 1] + (value - start) * rise / (places[end] - start));
            }
        }
        return scores[scores.length - 1];
    }

    /** Edges have two digits, so what rounding carries over one comes to lie on it. */
    static double rounded(double exact) {
        double rounded = Math.round(exact * 100) / 100.0;
        for (double edge : EDGES) {
            if (rounded == edge && exact < edge) {
                return edge - 0.01;
            }
        }
        return rounded;
    }

    static int band(double total) {
        int band = EDGES.length;
        for (double edge : EDGES) {
            if (total >= edge) {
                band--;
            }
        }
        return band;
    }

    @Override
    public double[] assess(int row) {
        return assess(row, false);
    }

    private double[] assess(int row, boolean ratios) {
        double[] results = new double[weights.length + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double value = ratios ? 100 * numerators[i][row] / denominators[i][row] : values[i][row];
            results[i] = score(places[i], scores[i], value);
            sum += weights[i] * results[i];
        }
        results[weights.length] = rounded(sum);
        return results;
    }

    @Override
    public long[] hundredths(int row) {
        return hundredths(assess(row));
    }

    /** {@return what {@link #hundredths(int)} is for the ratios of a row} */
    long[] hundredthsOfRatios(int row) {
        return hundredths(assess(row, true));
    }

    private static long[] hundredths(double[] results) {
        return Arrays.stream(results)
                .mapToLong(score -> Math.round(score * 100))
                .toArray();
    }
}
