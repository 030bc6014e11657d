package io.github.servicekpi.internal;

import io.github.servicekpi.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimals without trailing zeros, so that equal numbers are equal objects. */
public final class Decimals {
    private static final int SHOWN_EXACTLY = 16;
    private static final int SHOWN_ROUNDED = 4;

    private Decimals() {}

    /**
     * {@return the number without trailing zeros and without a negative scale}
     *
     * @param number the number
     */
    public static BigDecimal canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * {@return a number as an assessment shows it: exactly if it is a decimal of at most 16 fraction digits, else rounded
     * to 4 digits, half to even}
     *
     * @param number the number
     */
    public static BigDecimal shown(Rational number) {
        return number.toDecimal(SHOWN_EXACTLY)
                .orElseGet(() -> canonical(new BigDecimal(number.numerator())
                        .divide(new BigDecimal(number.denominator()), SHOWN_ROUNDED, RoundingMode.HALF_EVEN)));
    }
}
