package io.github.servicekpi.examples.report;

import io.github.servicekpi.Rational;
import io.github.servicekpi.examples.report.words.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Places numbers in a picture.
 *
 * @param from the number at {@code start}
 * @param to the number at {@code end}, another one
 * @param start where the axis begins, in the picture's units
 * @param end where it ends
 */
record Axis(Rational from, Rational to, int start, int end) {
    private static final int DIGITS = 1;

    /** {@return where a number lies; one beyond an end lies on the end} */
    String at(Rational number) {
        return place(number).toPlainString();
    }

    /** {@return how long a number is, counted from the beginning of the axis} */
    String length(Rational number) {
        return place(number).subtract(BigDecimal.valueOf(start)).abs().toPlainString();
    }

    BigDecimal place(Rational number) {
        Rational inside = number.max(from).min(to);
        Rational place = inside.minus(from)
                .dividedBy(to.minus(from))
                .times(Rational.of(end - start))
                .plus(Rational.of(start));
        BigDecimal rounded = new BigDecimal(place.numerator())
                .divide(new BigDecimal(place.denominator()), DIGITS, RoundingMode.HALF_EVEN);
        return new BigDecimal(Figures.plain(rounded));
    }
}
