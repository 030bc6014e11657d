package io.github.servicekpi.arbitraries;

import io.github.servicekpi.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** The numbers of core/README.md, section 2: grids and limits. */
final class Numbers {
    /** What a value, a target or a threshold stays below. */
    static final Rational VALUE_END = Rational.of(1_000_000_000_000L);

    static final Rational HUNDRED = Rational.of(100);
    static final Rational HALF = ratio(1, 2);
    static final int VALUE_DIGITS = 9;
    static final int SCORE_DIGITS = 4;

    /** The smallest step between two values. */
    static final Rational SMALLEST = step(VALUE_DIGITS);

    private static final int MOST_DIGITS = 20;

    private Numbers() {}

    static Rational ratio(long numerator, long denominator) {
        return Rational.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Rational whole(BigInteger integer) {
        return Rational.of(integer, BigInteger.ONE);
    }

    /** {@return the distance between neighbours on the grid of so many digits} */
    static Rational step(int digits) {
        return Rational.of(BigDecimal.ONE.movePointLeft(digits));
    }

    /** {@return the greatest number with so many digits that is not above this one} */
    static Rational cut(Rational number, int digits) {
        return whole(number.dividedBy(step(digits)).floor()).times(step(digits));
    }

    /** {@return the least number with so many digits that is not below this one} */
    static Rational ceiling(Rational number, int digits) {
        return cut(number.negated(), digits).negated();
    }

    static Rational clamped(Rational number, Rational least, Rational most) {
        return number.max(least).min(most);
    }

    /** {@return the number as a value, a target or a threshold; nothing if it is outside their limits} */
    static Optional<BigDecimal> quantity(Rational number) {
        return number.abs().compareTo(VALUE_END) < 0 ? number.toDecimal(VALUE_DIGITS) : Optional.empty();
    }

    static boolean fits(Rational number) {
        return quantity(number).isPresent();
    }

    /** {@return a number of finitely many digits as a decimal} */
    static BigDecimal decimal(Rational number) {
        return number.toDecimal(MOST_DIGITS).orElseThrow();
    }
}
