package io.github.servicekpi.examples.benchmarks;

import java.math.BigInteger;

/** The scores of a {@link WorkUnit} in fractions of big integers: slow, and nothing of it is the library's. */
final class ExactScores {
    private final WorkUnit unit;

    ExactScores(WorkUnit unit) {
        this.unit = unit;
    }

    /** {@return the scores of all indicators for the plain values of a row, then the total, in hundredths} */
    long[] ofValues(int row) {
        return hundredths(row, false);
    }

    /** {@return the same for the ratios of a row} */
    long[] ofRatios(int row) {
        return hundredths(row, true);
    }

    private long[] hundredths(int row, boolean ratios) {
        long[] weights = unit.weights();
        long[] scores = new long[weights.length + 1];
        BigInteger sum = BigInteger.ZERO;
        BigInteger weight = BigInteger.ZERO;
        for (int indicator = 0; indicator < weights.length; indicator++) {
            scores[indicator] = ratios ? ofRatio(indicator, row) : ofValue(indicator, row);
            sum = sum.add(big(scores[indicator]).multiply(big(weights[indicator])));
            weight = weight.add(big(weights[indicator]));
        }
        scores[weights.length] = rounded(sum, weight);
        return scores;
    }

    private long ofValue(int indicator, int row) {
        return score(unit.curve(indicator), big(unit.values(indicator)[row]), BigInteger.ONE);
    }

    private long ofRatio(int indicator, int row) {
        BigInteger hundred = big(100 * unit.shape().one());
        BigInteger numerator = big(unit.numerators(indicator)[row]).multiply(hundred);
        return score(unit.curve(indicator), numerator, big(unit.denominators(indicator)[row]));
    }

    /** {@return the score at the value n / d, in hundredths} */
    private static long score(Curve curve, BigInteger n, BigInteger d) {
        int last = curve.points() - 1;
        if (n.compareTo(d.multiply(big(curve.places()[0]))) <= 0) {
            return curve.scores()[0];
        }
        int end = 1;
        while (end <= last && n.compareTo(d.multiply(big(curve.places()[end]))) > 0) {
            end++;
        }
        if (end > last) {
            return curve.scores()[last];
        }
        BigInteger run = big(curve.places()[end] - curve.places()[end - 1]).multiply(d);
        BigInteger rise = big(curve.scores()[end] - curve.scores()[end - 1]);
        BigInteger beyond = n.subtract(d.multiply(big(curve.places()[end - 1])));
        return rounded(big(curve.scores()[end - 1]).multiply(run).add(beyond.multiply(rise)), run);
    }

    /** Rounds n / d half up, but not over an edge that it does not reach. */
    private static long rounded(BigInteger n, BigInteger d) {
        BigInteger two = BigInteger.TWO;
        long rounded = n.multiply(two).add(d).divide(d.multiply(two)).longValueExact();
        for (long edge : WorkUnit.edges()) {
            if (rounded >= edge && n.compareTo(d.multiply(big(edge))) < 0) {
                return edge - 1;
            }
        }
        return rounded;
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }
}
