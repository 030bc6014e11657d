package io.github.servicekpi;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * An exact number that is a ratio of two integers, kept in lowest terms with a denominator above 0.
 *
 * <p>What a scorecard computes is exact until it is rounded to be printed; a third of a point has no decimal, so exact
 * scores and shares are of this type.
 *
 * @serial exclude
 */
public final class Rational implements Comparable<Rational>, Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** The number 0. */
    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    /** The number 1. */
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    /** The number 100, which percentages are counted by. */
    public static final Rational HUNDRED = new Rational(BigInteger.valueOf(100), BigInteger.ONE);

    /** No number of the formats has a tenth of it; with one of so many digits arithmetic is still quick. */
    private static final int MOST_DIGITS = 1000;

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * {@return the number {@code integer}}
     *
     * @param integer the integer
     */
    public static Rational of(long integer) {
        return new Rational(BigInteger.valueOf(integer), BigInteger.ONE);
    }

    /**
     * {@return the number {@code numerator / denominator}}
     *
     * @param numerator any integer
     * @param denominator any integer but 0
     * @throws ArithmeticException if the denominator is 0
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("the denominator of " + numerator + "/0 is 0; any other integer is allowed");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        return divisor.equals(BigInteger.ONE)
                ? new Rational(numerator, denominator)
                : new Rational(numerator.divide(divisor), denominator.divide(divisor));
    }

    /**
     * {@return the number that a decimal stands for}
     *
     * @param number the decimal, of at most 1000 digits before and after the point
     * @throws IllegalArgumentException if it is longer
     */
    public static Rational of(BigDecimal number) {
        BigDecimal decimal = exact(number, "number");
        if (decimal.scale() == 0) {
            return new Rational(decimal.unscaledValue(), BigInteger.ONE);
        }
        return decimal.scale() < 0
                ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
                : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** {@return the integer above the line, in lowest terms} */
    public BigInteger numerator() {
        return numerator;
    }

    /** {@return the integer below the line, in lowest terms, above 0} */
    public BigInteger denominator() {
        return denominator;
    }

    /**
     * {@return a number that a program gave, as one that is quick to compute with and cannot change}
     *
     * <p>It is measured before anything is computed with it, so that {@code 1e-30000000} costs nothing.
     *
     * @param number the number
     * @param name what the program calls it
     * @throws NullPointerException with the name, if the number is null
     * @throws IllegalArgumentException if it has more than 1000 digits before or after the point
     */
    public static BigDecimal exact(BigDecimal number, String name) {
        BigDecimal measured = measured(number, name);
        if (measured.signum() == 0) {
            return measured.scale() == 0 ? measured : BigDecimal.ZERO;
        }
        requireShort(name, Math.abs((long) measured.scale()));
        return measured;
    }

    /**
     * {@return a number that a program gave, as one that is quick to compare and cannot change}
     *
     * <p>It may be as large or as close to 0 as an exponent makes it, so that whoever has a range for it can say what is
     * wrong.
     *
     * @param number the number
     * @param name what the program calls it
     * @throws NullPointerException with the name, if the number is null
     * @throws IllegalArgumentException if it has more than 1000 digits
     */
    @SuppressWarnings("ReferenceEquality") // whether the digits are the very object that was given
    public static BigDecimal measured(BigDecimal number, String name) {
        Objects.requireNonNull(name, "name");
        BigInteger digits =
                Objects.requireNonNull(Objects.requireNonNull(number, name).unscaledValue(), name);
        BigInteger kept = plain(digits);
        requireShort(name, kept.bitLength() * 3L / 10);
        // Whoever overrides a method could answer otherwise the next time.
        return number.getClass() == BigDecimal.class && kept == digits ? number : new BigDecimal(kept, number.scale());
    }

    private static BigInteger plain(BigInteger integer) {
        return integer.getClass() == BigInteger.class ? integer : new BigInteger(integer.toByteArray());
    }

    private static void requireShort(String name, long digits) {
        if (digits > MOST_DIGITS) {
            throw new IllegalArgumentException(name + " is a number of about " + digits
                    + " digits; allowed are at most " + MOST_DIGITS + "; write a shorter number");
        }
    }

    /**
     * {@return this number + {@code other}}
     *
     * @param other the number to add
     */
    public Rational plus(Rational other) {
        return denominator.equals(other.denominator)
                ? of(numerator.add(other.numerator), denominator)
                : of(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    /**
     * {@return this number - {@code other}}
     *
     * @param other the number to take away
     */
    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    /**
     * {@return this number x {@code other}}
     *
     * @param other the number to multiply by
     */
    public Rational times(Rational other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * {@return this number / {@code other}}
     *
     * @param other any number but 0
     * @throws ArithmeticException if {@code other} is 0
     */
    public Rational dividedBy(Rational other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** {@return this number with the other sign} */
    public Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    /** {@return this number without its sign} */
    public Rational abs() {
        return signum() < 0 ? negated() : this;
    }

    /** {@return -1, 0 or 1 for a number below, equal to or above 0} */
    public int signum() {
        return numerator.signum();
    }

    /** {@return the greatest integer that is not above this number} */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** {@return the least integer that is not below this number} */
    public BigInteger ceiling() {
        return negated().floor().negate();
    }

    /**
     * {@return the smaller of the two}
     *
     * @param other the number to compare with
     */
    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * {@return the larger of the two}
     *
     * @param other the number to compare with
     */
    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * {@return this number as a decimal without trailing zeros, or nothing if it has more fraction digits than asked}
     *
     * @param mostDigits the most fraction digits the decimal may have, at least 0
     */
    public Optional<BigDecimal> toDecimal(int mostDigits) {
        BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
        int digits = denominator.getLowestSetBit();
        for (int fives = 0; !rest.equals(BigInteger.ONE); digits = Math.max(digits, ++fives)) {
            BigInteger[] parts = rest.divideAndRemainder(FIVE);
            if (parts[1].signum() != 0 || fives == mostDigits) {
                return Optional.empty();
            }
            rest = parts[0];
        }
        return digits > mostDigits
                ? Optional.empty()
                : Optional.of(new BigDecimal(numerator)
                        .divide(new BigDecimal(denominator), digits, RoundingMode.UNNECESSARY));
    }

    @Override
    public int compareTo(Rational other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** {@return for example {@code 254/3}, or {@code 7} for an integer} */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
