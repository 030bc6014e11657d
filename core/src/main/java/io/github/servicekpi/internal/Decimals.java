package io.github.servicekpi.internal;

import io.github.servicekpi.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimals without trailing zeros, so that equal numbers are equal objects. */
public final class Decimals {
    private static final int SHOWN_EXACTLY = 16;
    private static final int SHOWN_ROUNDED = 4;
    /** No number of the formats has more; a longer one, which some check will refuse, is never written out. */
    private static final int MOST_WHOLE_DIGITS = 30;
    /** An integer of no more digits fits 64 bits. */
    private static final int MOST_LONG_DIGITS = 18;

    /** A number that ends with more is not written out to drop some. */
    private static final int MOST_ZEROS = 1000;

    private Decimals() {}

    /**
     * {@return a number that a program gave, without trailing zeros: quick to compute with, and one that cannot change}
     *
     * <p>It is measured before anything is computed with it, so that {@code 1e-30000000} costs nothing.
     *
     * @param number the number
     * @param name what the program calls it
     * @throws NullPointerException with the name, if the number is null
     * @throws IllegalArgumentException if it is longer than any number of the formats by far
     */
    public static BigDecimal exact(BigDecimal number, String name) {
        return canonical(Rational.exact(number, name));
    }

    /**
     * {@return a number that a program gave, without trailing zeros: quick to compare, and one that cannot change}
     *
     * <p>It may be as large or as close to 0 as an exponent makes it, so that whoever has a range for it can say what is
     * wrong.
     *
     * @param number the number
     * @param name what the program calls it
     * @throws NullPointerException with the name, if the number is null
     * @throws IllegalArgumentException if it has more digits than any number of the formats by far
     */
    public static BigDecimal measured(BigDecimal number, String name) {
        BigDecimal measured = Rational.measured(number, name);
        return measured.scale() < -MOST_ZEROS && measured.signum() != 0 ? measured : canonical(measured);
    }

    /**
     * {@return the number without trailing zeros, and without a negative scale unless it is beyond every limit}
     *
     * @param number the number
     */
    public static BigDecimal canonical(BigDecimal number) {
        if (isCanonical(number)) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        boolean writable = (long) stripped.precision() - stripped.scale() <= MOST_WHOLE_DIGITS;
        return stripped.scale() < 0 && writable ? stripped.setScale(0) : stripped;
    }

    /** {@return whether a number that fits 64 bits certainly has no trailing zeros} */
    private static boolean isCanonical(BigDecimal number) {
        int scale = number.scale();
        return scale >= 0
                && number.precision() <= MOST_LONG_DIGITS
                && (scale == 0 || number.scaleByPowerOfTen(scale).longValue() % 10 != 0);
    }

    /**
     * {@return a number as an assessment shows it: exactly if it is a decimal of at most 16 fraction digits, else rounded
     * to 4 digits, half to even}
     *
     * @param number the number
     */
    public static BigDecimal shown(Rational number) {
        return number.toDecimal(SHOWN_EXACTLY).orElseGet(() -> rounded(number));
    }

    /**
     * {@return a number rounded to 4 digits, half to even}
     *
     * @param number the number
     */
    public static BigDecimal rounded(Rational number) {
        return canonical(new BigDecimal(number.numerator())
                .divide(new BigDecimal(number.denominator()), SHOWN_ROUNDED, RoundingMode.HALF_EVEN));
    }
}
