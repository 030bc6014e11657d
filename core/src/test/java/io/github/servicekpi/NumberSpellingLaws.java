package io.github.servicekpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** Numbers are read by value, whatever their spelling (core/README.md, section 2). */
class NumberSpellingLaws {
    /** Every end of a range in the format, and 0. */
    private static final List<BigDecimal> LIMITS = List.of(
            BigDecimal.ZERO,
            BigDecimal.ONE,
            new BigDecimal(100),
            new BigDecimal(1000),
            new BigDecimal(-1000),
            new BigDecimal("1e12"),
            new BigDecimal("-1e12"));

    private static BigDecimal value(String spelling) {
        return assertInstanceOf(Draft.Numeral.class, Draft.number(spelling)).value();
    }

    @Property(tries = 500)
    void whateverFitsIntoSixtyDigitsHasItsValue(
            @ForAll @StringLength(min = 1, max = 25) @NumericChars String digits,
            @ForAll @IntRange(min = -25, max = 25) int exponent,
            @ForAll boolean negative) {
        BigDecimal expected = new BigDecimal((negative ? "-" : "") + digits).scaleByPowerOfTen(exponent);
        if (expected.precision() - expected.scale() <= 30) {
            BigDecimal read = value(expected.toString());
            assertEquals(0, expected.compareTo(read));
            assertEquals(Math.max(0, expected.stripTrailingZeros().scale()), read.scale());
        }
    }

    @Property(tries = 500)
    void aStandInLiesOnTheSameSideOfEveryLimitAndHasTooManyDigitsWhereTheNumberHas(
            @ForAll @StringLength(min = 1, max = 14) @NumericChars String whole,
            @ForAll @StringLength(max = 120) @NumericChars String zerosOrNines,
            @ForAll boolean negative) {
        String fraction =
                zerosOrNines.chars().mapToObj(c -> c < '5' ? "0" : "9").reduce("", String::concat) + "1";
        BigDecimal exact = new BigDecimal((negative ? "-" : "") + whole + "." + fraction);
        BigDecimal read = value(exact.toPlainString());
        for (BigDecimal limit : LIMITS) {
            assertEquals(exact.compareTo(limit), read.compareTo(limit), limit::toString);
        }
        assertEquals(exact.stripTrailingZeros().scale() > 9, read.scale() > 9);
    }
}
