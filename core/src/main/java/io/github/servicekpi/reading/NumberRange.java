package io.github.servicekpi.reading;

import io.github.servicekpi.Draft;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.internal.Limits;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The numbers that a member may hold.
 *
 * @param min the lower end
 * @param minIncluded whether the lower end itself is allowed
 * @param max the upper end
 * @param maxIncluded whether the upper end itself is allowed
 * @param digits the most fraction digits, after trailing zeros are dropped
 */
public record NumberRange(BigDecimal min, boolean minIncluded, BigDecimal max, boolean maxIncluded, int digits) {
    /** Values, targets, thresholds and numerators. */
    public static final NumberRange QUANTITY =
            new NumberRange(Limits.VALUE.negate(), false, Limits.VALUE, false, Limits.VALUE_DIGITS);
    /** Denominators, distances and numbers of cases. */
    public static final NumberRange SIZE = QUANTITY.from(BigDecimal.ZERO);
    /** Divisors. */
    public static final NumberRange POSITIVE_SIZE = QUANTITY.above(BigDecimal.ZERO);
    /** Scores and weights. */
    public static final NumberRange SCORE = between(BigDecimal.ZERO, Limits.SCORE, Limits.SCORE_DIGITS);
    /** Points that a step costs or brings. */
    public static final NumberRange POSITIVE_SCORE = SCORE.above(BigDecimal.ZERO);
    /** Adjustment points, where no scale says how many digits they may have. */
    public static final NumberRange ADJUSTMENT = between(Limits.SCORE.negate(), Limits.SCORE, Integer.MAX_VALUE);

    /** {@return the numbers from {@code min} to {@code max}, both allowed} */
    public static NumberRange between(BigDecimal min, BigDecimal max, int digits) {
        return new NumberRange(min, true, max, true, digits);
    }

    /**
     * {@return the number that a text spells, whatever its size}
     *
     * @throws IllegalArgumentException if it is none
     */
    public static BigDecimal parse(String spelling) {
        if (Draft.number(spelling) instanceof Draft.Numeral numeral) {
            return numeral.value();
        }
        throw new IllegalArgumentException(
                "found " + Finding.quoted(spelling) + "; allowed is a number; write one like 0.5");
    }

    /** {@return this range up to another upper end, which is allowed} */
    public NumberRange upTo(BigDecimal newMax) {
        return new NumberRange(min, minIncluded, newMax, true, digits);
    }

    /** {@return this range from another lower end, which is allowed} */
    public NumberRange from(BigDecimal newMin) {
        return new NumberRange(newMin, true, max, maxIncluded, digits);
    }

    /** {@return this range from another lower end, which is not allowed itself} */
    public NumberRange above(BigDecimal newMin) {
        return new NumberRange(newMin, false, max, maxIncluded, digits);
    }

    /** {@return this range with another number of fraction digits} */
    public NumberRange withDigits(int newDigits) {
        return new NumberRange(min, minIncluded, max, maxIncluded, newDigits);
    }

    /** {@return whether {@code number} lies between the ends} */
    public boolean contains(BigDecimal number) {
        int low = number.compareTo(min);
        int high = number.compareTo(max);
        return (minIncluded ? low >= 0 : low > 0) && (maxIncluded ? high <= 0 : high < 0);
    }

    /**
     * {@return a number of this range that a program gives, without trailing zeros}
     *
     * @param number the number
     * @param name what the program calls it
     * @throws IllegalArgumentException if it lies outside or has too many fraction digits
     */
    public BigDecimal require(BigDecimal number, String name) {
        BigDecimal exact = Decimals.exact(number, name);
        return contains(exact) && exact.scale() <= digits ? exact : require(exact.toString(), name);
    }

    /**
     * {@return a number of this range that a program spells}
     *
     * @param spelling the number
     * @param name what the program calls it
     * @throws IllegalArgumentException if it is no number, lies outside or has too many fraction digits
     */
    public BigDecimal require(String spelling, String name) {
        Draft draft = Draft.number(Objects.requireNonNull(spelling, name));
        if (draft instanceof Draft.Numeral numeral
                && contains(numeral.value())
                && numeral.value().scale() <= digits) {
            return numeral.value();
        }
        throw new IllegalArgumentException(
                Finding.of(name + " " + Finding.show(draft), toString(), "give one of those, such as 0.5")
                        .sentence());
    }

    /** {@return what is allowed, in words} */
    @Override
    public String toString() {
        String ends = "a number " + (minIncluded ? "from " : "above ") + min.toPlainString()
                + (maxIncluded ? " to " : " and below ") + max.toPlainString();
        if (digits == Integer.MAX_VALUE) {
            return ends;
        }
        return digits == 0
                ? ends + " without fraction digits"
                : ends + " with at most " + digits + (digits == 1 ? " fraction digit" : " fraction digits");
    }
}
