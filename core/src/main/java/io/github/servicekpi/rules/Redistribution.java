package io.github.servicekpi.rules;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.EdgeRounding;
import java.math.BigInteger;
import java.util.Optional;

/**
 * How the weight of a sheet is shared by some of its lines (core/README.md, section 7): inside each group in proportion to
 * their weights, and among the groups that have any in proportion to the groups' weights.
 */
public final class Redistribution {
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(62);

    private final Weights weights;
    private final boolean[] sharing;
    /** By group, the weight of its lines that share. */
    private final long[] insideGroup;
    /** The weight of the groups in which any line shares. */
    private final long live;
    /** By line: its share x {@link #divisor}; empty if these do not fit. */
    private final long[] coefficients;

    private final long divisor;
    private final Rational[] effectiveWeights;

    /**
     * Shares the weight.
     *
     * @param weights the weights of all lines
     * @param sharing by line, whether it shares
     * @param largest the largest number that is ever weighed, without its sign
     */
    public Redistribution(Weights weights, boolean[] sharing, long largest) {
        this.weights = weights;
        this.sharing = sharing;
        this.insideGroup = new long[weights.groups()];
        for (int i = 0; i < sharing.length; i++) {
            insideGroup[weights.groupOf(i)] += sharing[i] ? weights.line(i) : 0;
        }
        long sum = 0;
        for (int group = 0; group < insideGroup.length; group++) {
            sum += insideGroup[group] > 0 ? weights.group(group) : 0;
        }
        this.live = sum;
        this.effectiveWeights = new Rational[sharing.length];
        for (int i = 0; i < sharing.length; i++) {
            effectiveWeights[i] = share(i).times(Rational.HUNDRED);
        }
        BigInteger common = commonDivisor();
        boolean fits = common.multiply(BigInteger.valueOf(largest)).compareTo(LIMIT) < 0;
        this.divisor = fits ? common.longValueExact() : 0;
        this.coefficients = new long[fits ? sharing.length : 0];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = share(i).times(Rational.of(common, BigInteger.ONE))
                    .numerator()
                    .longValueExact();
        }
    }

    /** {@return the least common denominator of all shares, as long as it is of use} */
    private BigInteger commonDivisor() {
        BigInteger common = BigInteger.ONE;
        for (int i = 0; i < sharing.length && common.compareTo(LIMIT) < 0; i++) {
            BigInteger denominator = share(i).denominator();
            common = common.multiply(denominator.divide(common.gcd(denominator)));
        }
        return common;
    }

    private Rational share(int line) {
        int group = weights.groupOf(line);
        if (!sharing[line] || insideGroup[group] == 0 || live == 0) {
            return Rational.ZERO;
        }
        return ratio(weights.group(group), live).times(ratio(weights.line(line), insideGroup[group]));
    }

    private static Rational ratio(long numerator, long denominator) {
        return Rational.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** {@return whether nobody shares any weight} */
    public boolean isEmpty() {
        return live == 0;
    }

    /**
     * {@return the share of a line in percent; all together have 100}
     *
     * @param line the index of the line
     */
    public Rational effectiveWeight(int line) {
        return effectiveWeights[line];
    }

    /**
     * {@return the weighted mean of something over all lines that share, which must be some}
     *
     * @param of by line, integers up to the largest
     */
    public Rational mean(long[] of) {
        Rational mean = Rational.ZERO;
        for (int group = 0; group < insideGroup.length; group++) {
            Optional<Rational> ofGroup = meanOfGroup(group, of);
            if (ofGroup.isPresent()) {
                mean = mean.plus(ofGroup.get().times(Rational.of(weights.group(group))));
            }
        }
        return mean.dividedBy(Rational.of(live));
    }

    /**
     * {@return the weighted mean of something over a group's lines, or nothing if none of them has a weight}
     *
     * @param group the index of the group
     * @param of by line, integers up to the largest
     */
    public Optional<Rational> meanOfGroup(int group, long[] of) {
        if (insideGroup[group] == 0) {
            return Optional.empty();
        }
        long sum = 0; // at most 1000 lines x a weight of 10^7 x a score of 10^7
        for (int i = 0; i < sharing.length; i++) {
            sum += sharing[i] && weights.groupOf(i) == group ? weights.line(i) * of[i] : 0;
        }
        return Optional.of(ratio(sum, insideGroup[group]));
    }

    /** {@return the least common denominator of all shares, 0 if that is too large to be of use} */
    public long divisor() {
        return divisor;
    }

    /**
     * {@return the share of a line x the divisor}
     *
     * @param line the index of the line
     */
    public long coefficient(int line) {
        return coefficients[line];
    }

    /**
     * {@return the rounded weighted mean of some scores, all in units}
     *
     * @param units by line, the score
     * @param rounding how to round
     */
    public long round(long[] units, EdgeRounding rounding) {
        if (coefficients.length == 0) {
            return rounding.roundUnits(mean(units));
        }
        long sum = 0; // at most the largest x the divisor
        for (int i = 0; i < coefficients.length; i++) {
            sum += coefficients[i] * units[i];
        }
        return rounding.round(sum, divisor);
    }
}
