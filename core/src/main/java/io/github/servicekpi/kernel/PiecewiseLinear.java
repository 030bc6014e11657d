package io.github.servicekpi.kernel;

import io.github.servicekpi.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A continuous function of u >= 0 that is straight between its kinks, as a sum without a branch: with kinks x_1 to x_m inside
 * its ends it is a + b u + sum of c_j |u - x_j|, where b is the mean of the first and the last slope and c_j half the change
 * of slope at x_j.
 *
 * <p>Every operation and every coefficient has a relative error of at most 2^-53, no partial sum is larger than M = |a| + |b|
 * span + 2 span sum|c_j|, and there are fewer than 4m + 16 of them: so what is computed is wrong by less than {@link #error}.
 */
final class PiecewiseLinear {
    private static final double HALF_ULP = 0x1p-53;

    private final double span;
    private final double atZero;
    private final double slope;
    private final double steepest;
    private final double[] kinks;
    private final double[] bends;

    /**
     * A point of the function.
     *
     * @param at where, from 0
     */
    record Point(Rational at, Rational value) {}

    private PiecewiseLinear(List<Point> points) {
        int inner = Math.max(0, points.size() - 2);
        this.kinks = new double[padded(inner)];
        this.bends = new double[kinks.length];
        this.span = asDouble(points.get(points.size() - 1).at());
        boolean isPoint = points.size() == 1;
        Rational first = isPoint ? Rational.ZERO : slope(points, 0);
        Rational last = isPoint ? Rational.ZERO : slope(points, points.size() - 2);
        Rational constant = points.get(0).value();
        double most = Math.max(Math.abs(asDouble(first)), Math.abs(asDouble(last)));
        for (int j = 0; j < inner; j++) {
            Rational at = points.get(j + 1).at();
            Rational after = slope(points, j + 1);
            Rational bend = after.minus(slope(points, j)).dividedBy(Rational.of(2));
            constant = constant.minus(bend.times(at));
            kinks[j] = asDouble(at);
            bends[j] = asDouble(bend);
            most = Math.max(most, Math.abs(asDouble(after)));
        }
        this.atZero = asDouble(constant);
        this.slope = asDouble(first.plus(last).dividedBy(Rational.of(2)));
        this.steepest = most;
    }

    /** {@return the function through some points, the first of them at 0} */
    static PiecewiseLinear of(List<Point> points) {
        return new PiecewiseLinear(points);
    }

    /** Three bends are added in one pass; those that are left over bend nothing. */
    private static int padded(int kinks) {
        return (kinks + 2) / 3 * 3;
    }

    private static Rational slope(List<Point> points, int index) {
        Point from = points.get(index);
        Point to = points.get(index + 1);
        return to.value().minus(from.value()).dividedBy(to.at().minus(from.at()));
    }

    /** {@return the double nearest to an exact number} */
    static double asDouble(Rational exact) {
        return new BigDecimal(exact.numerator())
                .divide(new BigDecimal(exact.denominator()), new MathContext(40))
                .doubleValue();
    }

    /** {@return what a computed value is wrong by at most, for a u that is exact} */
    double error() {
        double bent = 0;
        for (double bend : bends) {
            bent += Math.abs(bend);
        }
        double most = Math.abs(atZero) + Math.abs(slope) * span + 2 * span * bent;
        return HALF_ULP * (4 * kinks.length + 16) * most * (1 + 0x1p-20);
    }

    /** {@return the largest slope without its sign} */
    double steepest() {
        return steepest;
    }

    /**
     * Computes a block.
     *
     * @param u where, between the ends
     * @param values where to put the values; another array
     * @param count how many
     */
    void at(double[] u, double[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = atZero + slope * u[i];
        }
        for (int j = 0; j < kinks.length; j += 3) {
            bend(u, values, count, j);
        }
    }

    private void bend(double[] u, double[] values, int count, int j) {
        double x0 = kinks[j];
        double x1 = kinks[j + 1];
        double x2 = kinks[j + 2];
        double c0 = bends[j];
        double c1 = bends[j + 1];
        double c2 = bends[j + 2];
        for (int i = 0; i < count; i++) {
            double at = u[i];
            values[i] += c0 * Math.abs(at - x0) + c1 * Math.abs(at - x1) + c2 * Math.abs(at - x2);
        }
    }
}
