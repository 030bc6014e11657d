package io.github.servicekpi.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.LocalizedText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A measurement or an adjustment that exists is well formed (core/README.md, sections 2 and 6). */
class WellFormedTest {
    private static final LocalizedText WHY = LocalizedText.of("why");

    /** {@return the code and the pointer of the one problem with what cannot be made} */
    private static String problem(Executable making) {
        InvalidInputException e = assertThrows(InvalidInputException.class, making);
        assertEquals(1, e.problems().size());
        return e.problems().get(0).code() + " " + e.problems().get(0).pointer();
    }

    private static void assertRefused(String problem, Executable making) {
        assertEquals(problem, problem(making));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999.999999999", "-999999999999.999999999", "0", "0.000000001", "1e11", "-0.0"})
    void aValueLiesBetweenMinusAndPlus10ToThe12With9FractionDigits(BigDecimal number) {
        assertEquals(0, number.compareTo(new Measurement.Value(number).value()));
        assertEquals(0, number.compareTo(new Measurement.Ratio(number, BigDecimal.ONE).numerator()));
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000000, number-out-of-range",
        "-1000000000000, number-out-of-range",
        "1e999999999, number-out-of-range",
        "-1e2147483647, number-out-of-range",
        "0.0000000001, too-many-digits",
        "1e-2147483647, too-many-digits"
    })
    void noOtherValueCanBeMade(BigDecimal number, String code) {
        assertRefused(code + " /value", () -> new Measurement.Value(number));
        assertRefused(code + " /numerator", () -> new Measurement.Ratio(number, BigDecimal.ONE));
        if (number.signum() > 0) {
            assertRefused(code + " /denominator", () -> new Measurement.Ratio(BigDecimal.ONE, number));
        }
    }

    @Test
    void aDenominatorIsNotBelow0() {
        assertEquals(BigDecimal.ZERO, new Measurement.Ratio(BigDecimal.TEN, BigDecimal.ZERO).denominator());
        assertRefused(
                "number-out-of-range /denominator",
                () -> new Measurement.Ratio(BigDecimal.ONE, new BigDecimal("-0.000000001")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "1000, ''",
        "99.9999, ''",
        "-0.0001, number-out-of-range",
        "1000.0001, number-out-of-range",
        "99.99999, too-many-digits"
    })
    void aRatingLiesFrom0To1000With4FractionDigits(BigDecimal rating, String code) {
        if (code.isEmpty()) {
            assertEquals(0, rating.compareTo(new Measurement.Rating(rating).rating()));
        } else {
            assertRefused(code + " /rating", () -> new Measurement.Rating(rating));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-1000, ''",
        "1000, ''",
        "0.0001, ''",
        "-1000.0001, number-out-of-range",
        "1000.0001, number-out-of-range",
        "0.00001, too-many-digits"
    })
    void thePointsOfAnAdjustmentLieFromMinus1000To1000With4FractionDigits(BigDecimal points, String code) {
        if (code.isEmpty()) {
            assertEquals(0, points.compareTo(new Adjustment(points, WHY).points()));
        } else {
            assertRefused(code + " /points", () -> new Adjustment(points, WHY));
        }
    }

    @Test
    void textsHave10000WholeCharacters() {
        String longest = "😀".repeat(10_000);
        assertEquals(longest, new Measurement.Level(longest).level());
        assertRefused("text-too-long /level", () -> new Measurement.Level("a".repeat(10_001)));
        assertRefused("lone-surrogate /level", () -> new Measurement.Level("\ud83d"));
        assertRefused("lone-surrogate /reason", () -> new Measurement.NotApplicable(LocalizedText.of("\ude00")));
        assertRefused(
                "text-too-long /reason/zh",
                () -> new Measurement.NotApplicable(LocalizedText.of(Map.of("en", "a", "zh", "a".repeat(10_001)))));
        assertRefused(
                "lone-surrogate /reason/en",
                () -> new Adjustment(BigDecimal.ONE, LocalizedText.of(Map.of("en", "\ud83d", "zh", "b"))));
    }

    @Test
    void whatIsWrongIsSaidWithWhatIsAllowed() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Measurement.Ratio(BigDecimal.ONE, BigDecimal.valueOf(-5)))
                .getMessage();

        assertTrue(message.contains("denominator") && message.contains("-5") && message.contains("from 0 and below"));
    }

    @Test
    void whatIsNullIsNamed() {
        assertNamed("value", () -> new Measurement.Value(null));
        assertNamed("numerator", () -> new Measurement.Ratio(null, BigDecimal.ONE));
        assertNamed("denominator", () -> new Measurement.Ratio(BigDecimal.ONE, null));
        assertNamed("rating", () -> new Measurement.Rating(null));
        assertNamed("level", () -> new Measurement.Level(null));
        assertNamed("reason", () -> new Measurement.NotApplicable(null));
        assertNamed("points", () -> new Adjustment(null, WHY));
        assertNamed("reason", () -> new Adjustment(BigDecimal.ONE, null));
    }

    private static void assertNamed(String name, Executable making) {
        assertEquals(name, assertThrows(NullPointerException.class, making).getMessage());
    }

    /** Says of itself what it likes, from the second time on. */
    private static final class Fickle extends BigDecimal {
        private static final long serialVersionUID = 1;

        Fickle(String number) {
            super(number);
        }

        @Override
        public int compareTo(BigDecimal other) {
            return 0;
        }

        @Override
        public int precision() {
            return 1;
        }

        @Override
        public BigDecimal stripTrailingZeros() {
            return this;
        }
    }

    @Test
    void aNumberOfAnotherClassIsCopied() {
        BigDecimal kept = new Measurement.Value(new Fickle("1.50")).value();

        assertSame(BigDecimal.class, kept.getClass());
        assertEquals(new BigDecimal("1.5"), kept);
        assertRefused("number-out-of-range /value", () -> new Measurement.Value(new Fickle("1e12")));
        assertRefused("too-many-digits /rating", () -> new Measurement.Rating(new Fickle("0.00001")));
    }

    @Test
    void aNumberOfAMillionDigitsIsRefusedAtOnce() {
        BigInteger digits = BigInteger.TEN.pow(1_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (int scale : new int[] {0, 999_995, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                BigDecimal number = new BigDecimal(digits, scale);
                String message = assertThrows(IllegalArgumentException.class, () -> new Measurement.Value(number))
                        .getMessage();
                assertTrue(
                        message.startsWith("value is a number of about ")
                                && message.endsWith(" digits; allowed are at most 1000; write a shorter number"),
                        message);
            }
        });
    }
}
