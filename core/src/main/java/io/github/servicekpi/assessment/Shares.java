package io.github.servicekpi.assessment;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.BandRounding;
import java.math.BigInteger;
import java.util.Optional;

/**
 * How the weight of a sheet is shared by some of its lines: inside each group in proportion to their weights, and among the
 * groups that have any in proportion to the groups' weights.
 */
final class Shares {
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(62);
    private static final Rational HUNDRED = Rational.of(100);

    private final CompiledScorecard compiled;
    private final boolean[] sharing;
    /** By group, in the last digits of weights. */
    private final long[] insideGroup;

    private final long live;
    /** By line: its share x {@link #divisor}; empty if these do not fit. */
    private final long[] coefficients;

    private final long divisor;
    private final Rational[] effectiveWeights;

    Shares(CompiledScorecard compiled, boolean[] sharing) {
        this.compiled = compiled;
        this.sharing = sharing;
        this.insideGroup = new long[compiled.groups()];
        for (int i = 0; i < sharing.length; i++) {
            insideGroup[compiled.group(i)] += sharing[i] ? compiled.weight(i) : 0;
        }
        long sum = 0;
        for (int group = 0; group < insideGroup.length; group++) {
            sum += insideGroup[group] > 0 ? compiled.groupWeight(group) : 0;
        }
        this.live = sum;
        this.effectiveWeights = new Rational[sharing.length];
        for (int i = 0; i < sharing.length; i++) {
            effectiveWeights[i] = share(i).times(HUNDRED);
        }
        BigInteger common = commonDivisor();
        boolean fits = common.multiply(BigInteger.valueOf(compiled.fullUnits())).compareTo(LIMIT) < 0;
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

    /** {@return whether nobody shares any weight} */
    boolean isEmpty() {
        return live == 0;
    }

    private Rational share(int index) {
        int group = compiled.group(index);
        if (!sharing[index] || insideGroup[group] == 0 || live == 0) {
            return Rational.ZERO;
        }
        return ratio(compiled.groupWeight(group), live).times(ratio(compiled.weight(index), insideGroup[group]));
    }

    private static Rational ratio(long numerator, long denominator) {
        return Rational.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** {@return the share of a line in percent; all together have 100} */
    Rational effectiveWeight(int index) {
        return effectiveWeights[index];
    }

    /** {@return the weighted mean of something over all lines that share, which must be some} */
    Rational mean(long[] of) {
        Rational mean = Rational.ZERO;
        for (int group = 0; group < insideGroup.length; group++) {
            Optional<Rational> ofGroup = meanOfGroup(group, of);
            if (ofGroup.isPresent()) {
                mean = mean.plus(ofGroup.get().times(Rational.of(compiled.groupWeight(group))));
            }
        }
        return mean.dividedBy(Rational.of(live));
    }

    /** {@return the weighted mean of something over a group's lines, or nothing if none of them has a weight} */
    Optional<Rational> meanOfGroup(int group, long[] of) {
        if (insideGroup[group] == 0) {
            return Optional.empty();
        }
        long sum = 0; // at most 1000 lines x a weight of 10^7 x a score of 10^7
        for (int i = 0; i < sharing.length; i++) {
            sum += sharing[i] && compiled.group(i) == group ? compiled.weight(i) * of[i] : 0;
        }
        return Optional.of(ratio(sum, insideGroup[group]));
    }

    /** {@return the least common denominator of all shares, 0 if that is too large to be of use} */
    long divisor() {
        return divisor;
    }

    /** {@return the share of a line x the divisor} */
    long coefficient(int line) {
        return coefficients[line];
    }

    /** {@return the rounded weighted mean of some scores, all in units} */
    long round(long[] units, BandRounding rounding) {
        if (coefficients.length == 0) {
            return rounding.roundUnits(mean(units));
        }
        long sum = 0; // at most the full score x the divisor
        for (int i = 0; i < coefficients.length; i++) {
            sum += coefficients[i] * units[i];
        }
        return rounding.round(sum, divisor);
    }
}
