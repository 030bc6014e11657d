package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction in lowest terms; the only kind of number that the second opinion computes with. */
public final class Fraction implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);
    public static final Fraction HUNDRED = of(100);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException(numerator + "/0");
        }
        BigInteger common = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        this.numerator = numerator.divide(common);
        this.denominator = denominator.divide(common);
    }

    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        return new Fraction(numerator, denominator);
    }

    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Fraction of(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros(); // or a zero could ask for any power of ten
        int scale = Math.max(0, plain.scale());
        return new Fraction(plain.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
    }

    /** {@return the fraction that a decimal such as {@code "59.997"} stands for} */
    public static Fraction of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /** {@return 10 to the power of -digits: one step of a grid with so many fraction digits} */
    public static Fraction step(int digits) {
        return new Fraction(BigInteger.ONE, BigInteger.TEN.pow(digits));
    }

    public BigInteger numerator() {
        return numerator;
    }

    public BigInteger denominator() {
        return denominator;
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction negate() {
        return new Fraction(numerator.negate(), denominator);
    }

    public Fraction abs() {
        return signum() < 0 ? negate() : this;
    }

    public int signum() {
        return numerator.signum();
    }

    public Fraction min(Fraction other) {
        return isAbove(other) ? other : this;
    }

    public Fraction max(Fraction other) {
        return isBelow(other) ? other : this;
    }

    public boolean isBelow(Fraction other) {
        return compareTo(other) < 0;
    }

    public boolean isAbove(Fraction other) {
        return compareTo(other) > 0;
    }

    /** {@return the greatest whole number that is not above this} */
    public Fraction floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return new Fraction(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    /** {@return the least whole number that is not below this} */
    public Fraction ceiling() {
        return negate().floor().negate();
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** {@return whether at most so many fraction digits write this without loss} */
    public boolean hasAtMostDigits(int digits) {
        return BigInteger.TEN.pow(digits).mod(denominator).signum() == 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
