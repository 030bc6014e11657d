package io.github.servicekpi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "1.50, 15, 1",
        "1.5, 15, 1",
        "100, 100, 0",
        "1E+2, 100, 0",
        "0.000, 0, 0",
        "1E+29, 100000000000000000000000000000, 0",
        "1E+30, 1, -30",
        // the last 64 bits of its digits are no multiple of 10, though the number is
        "1234567890123456789.00, 1234567890123456789, 0",
    })
    void aNumberIsKeptWithoutTrailingZerosAndWrittenOutUpTo30Digits(BigDecimal number, String digits, int scale) {
        BigDecimal canonical = Decimals.canonical(number);
        assertEquals(digits, canonical.unscaledValue().toString());
        assertEquals(scale, canonical.scale());
    }

    @Test
    void aNumberOfAProgramIsMeasuredBeforeAnythingIsComputedWithIt() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertEquals(BigDecimal.ZERO, Decimals.exact(new BigDecimal("0e-30000000"), "value"));
            assertEquals(new BigDecimal("0.5"), Decimals.exact(new BigDecimal("0.500"), "value"));
            assertEquals(new BigDecimal("1E+1000"), Decimals.exact(new BigDecimal("1E+1000"), "value"));
            for (BigDecimal hostile : List.of(
                    new BigDecimal("1e-30000000"),
                    new BigDecimal("1e2147483647"),
                    new BigDecimal(BigInteger.TEN, Integer.MIN_VALUE + 1),
                    new BigDecimal(BigInteger.ONE.shiftLeft(100_000_000)),
                    new BigDecimal(BigInteger.ONE.shiftLeft(100_000_000).negate(), 30_000_000))) {
                assertThrows(IllegalArgumentException.class, () -> Decimals.exact(hostile, "value"));
            }
        });
    }

    @Test
    void aNumberToBeComparedMayHaveAnyExponent() {
        for (String spelling : List.of("1E-30000000", "1E+2147483647", "-1E+2147483647")) {
            assertEquals(new BigDecimal(spelling), Decimals.measured(new BigDecimal(spelling), "value"));
        }
        assertEquals(
                new BigDecimal(BigInteger.TEN, Integer.MIN_VALUE + 1),
                Decimals.measured(new BigDecimal(BigInteger.TEN, Integer.MIN_VALUE + 1), "value"));
        assertEquals(BigDecimal.ZERO, Decimals.measured(new BigDecimal("0e2147483647"), "value"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Decimals.measured(new BigDecimal(BigInteger.ONE.shiftLeft(4000)), "value"));
    }

    @Test
    void aNumberThatIsTooLongIsRefusedByName() {
        assertEquals(
                "points is a number of about 30000000 digits; allowed are at most 1000; write a shorter number",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Decimals.exact(new BigDecimal("1e-30000000"), "points"))
                        .getMessage());
        assertEquals(
                "points",
                assertThrows(NullPointerException.class, () -> Decimals.exact(nothing(), "points"))
                        .getMessage());
    }

    @SuppressWarnings("NullAway") // programs that are not checked pass it
    private static BigDecimal nothing() {
        return null;
    }

    @Test
    void aSubclassIsCopiedAndAskedOnce() {
        BigDecimal exact = Decimals.exact(new Moody("7"), "value");

        assertEquals(new BigDecimal("0.7"), exact);
        assertEquals(BigDecimal.class, exact.getClass());
        assertEquals(BigInteger.class, exact.unscaledValue().getClass());
    }

    @Test
    void digitsThatLieAboutTheirLengthBecomeDigitsOfThePlatform() {
        String digits = "9".repeat(5000);
        for (BigDecimal hostile : List.of(new Moody(digits), new BigDecimal(new MoodyInteger(digits), 1))) {
            BigInteger kept = Decimals.measured(hostile, "value").unscaledValue();

            assertEquals(BigInteger.class, kept.getClass());
            assertTrue(kept.bitLength() < 10);
        }
    }

    /** A number that is asked once for digits, which say that they are few. */
    private static final class Moody extends BigDecimal {
        private static final long serialVersionUID = 1;

        private String digits;

        Moody(String digits) {
            super(0);
            this.digits = digits;
        }

        @Override
        public BigInteger unscaledValue() {
            BigInteger first = new MoodyInteger(digits);
            digits = "8";
            return first;
        }

        @Override
        public int scale() {
            return 1;
        }

        @Override
        public int signum() {
            return 0;
        }
    }

    private static final class MoodyInteger extends BigInteger {
        private static final long serialVersionUID = 1;

        MoodyInteger(String digits) {
            super(digits);
        }

        @Override
        public int bitLength() {
            return 1;
        }
    }
}
