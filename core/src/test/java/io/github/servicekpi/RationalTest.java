package io.github.servicekpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Exact numbers (core/README.md, section 2). */
class RationalTest {
    private static Rational rational(long numerator, long denominator) {
        return Rational.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    @Test
    void aRationalIsKeptInLowestTermsWithADenominatorAboveZero() {
        assertEquals("254/3", rational(-508, -6).toString());
        assertEquals("-1/2", rational(3, -6).toString());
        assertEquals("7", rational(14, 2).toString());
        assertEquals("0", rational(0, -5).toString());
        assertEquals(Rational.ZERO, rational(0, 7));
        assertEquals(Rational.ONE, rational(7, 7));
    }

    @Test
    void equalNumbersAreEqualHoweverTheyCameAbout() {
        assertEquals(Rational.of(new BigDecimal("0.50")), rational(1, 2));
        assertEquals(Rational.of(new BigDecimal("1e2")), Rational.of(100));
        assertEquals(
                Rational.of(new BigDecimal("0.50")).hashCode(), rational(1, 2).hashCode());
        assertNotEquals(rational(1, 2), rational(1, 3));
        assertNotEquals(rational(1, 2), rational(3, 2));
    }

    @Test
    void nothingIsDividedByZero() {
        String message =
                assertThrows(ArithmeticException.class, () -> rational(3, 0)).getMessage();
        assertEquals("the denominator of 3/0 is 0; any other integer is allowed", message);
        assertThrows(ArithmeticException.class, () -> Rational.ONE.dividedBy(Rational.ZERO));
    }

    @Test
    void floorAndCeilingLieOnTheirSideBelowZeroToo() {
        assertEquals(BigInteger.valueOf(-2), rational(-3, 2).floor());
        assertEquals(BigInteger.valueOf(-1), rational(-3, 2).ceiling());
        assertEquals(BigInteger.ONE, rational(3, 2).floor());
        assertEquals(BigInteger.TWO, rational(3, 2).ceiling());
        assertEquals(BigInteger.TWO, Rational.of(2).floor());
        assertEquals(BigInteger.TWO, Rational.of(2).ceiling());
    }

    @Test
    void aFiniteDecimalIsGivenIfItHasFewEnoughDigits() {
        assertEquals(Optional.of(new BigDecimal("0.125")), rational(1, 8).toDecimal(3));
        assertEquals(Optional.empty(), rational(1, 8).toDecimal(2));
        assertEquals(Optional.of(new BigDecimal("0.04")), rational(1, 25).toDecimal(2));
        assertEquals(Optional.empty(), rational(1, 25).toDecimal(1));
        assertEquals(Optional.of(new BigDecimal("200")), Rational.of(200).toDecimal(0));
        assertEquals(Optional.empty(), rational(1, 3).toDecimal(1000));
    }

    @Test
    void theSignIsThatOfTheNumber() {
        assertEquals(-1, rational(1, -3).signum());
        assertEquals(rational(1, 3), rational(1, -3).abs());
        assertEquals(rational(1, 3), rational(1, 3).abs());
        assertEquals(rational(-1, 3), rational(1, 3).negated());
    }
}
