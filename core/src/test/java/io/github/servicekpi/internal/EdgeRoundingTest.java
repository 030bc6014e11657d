package io.github.servicekpi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Edges and units; how numbers are rounded beside them, the laws of the scores hold. */
class EdgeRoundingTest {
    private static EdgeRounding rounding(RoundingMode mode) {
        return new EdgeRounding(
                1, mode, List.of(BigDecimal.valueOf(90), BigDecimal.ZERO, BigDecimal.valueOf(60), BigDecimal.ZERO));
    }

    private static Rational halves(long halves) {
        return Rational.of(BigInteger.valueOf(halves), BigInteger.TWO);
    }

    @Test
    void theEdgesAreThoseThatWereGivenTheLowestAndTheHighestToo() {
        EdgeRounding rounding = rounding(RoundingMode.HALF_UP);

        assertEquals(
                List.of(0L, 600L, 900L),
                LongStream.rangeClosed(-1, 1000)
                        .filter(rounding::isEdge)
                        .boxed()
                        .toList());
    }

    @Test
    void edgesBetweenTwoNumbersIncludeThoseAtTheEnds() {
        EdgeRounding rounding = rounding(RoundingMode.HALF_UP);

        assertEquals(
                List.of(Rational.of(600), Rational.of(900)), rounding.edgesBetween(Rational.of(600), Rational.of(900)));
        assertEquals(List.of(Rational.of(600)), rounding.edgesBetween(halves(1), halves(1799)));
        assertEquals(List.of(), rounding.edgesBetween(halves(1201), halves(1799)));
    }

    @Test
    void aScoreIsReachedWhereRoundingBegins() {
        assertReaching(true, 1210, RoundingMode.DOWN, 605);
        assertReaching(false, 1208, RoundingMode.UP, 605);
        assertReaching(true, 1209, RoundingMode.HALF_UP, 605);
        assertReaching(false, 1209, RoundingMode.HALF_DOWN, 605);
        assertReaching(false, 1209, RoundingMode.HALF_EVEN, 605);
        assertReaching(true, 1211, RoundingMode.HALF_EVEN, 606);
    }

    @Test
    void anEdgeIsReachedAtItself() {
        for (RoundingMode mode :
                List.of(RoundingMode.UP, RoundingMode.HALF_UP, RoundingMode.HALF_DOWN, RoundingMode.HALF_EVEN)) {
            assertReaching(true, 1200, mode, 600);
        }
    }

    /** A score of so many tenths is reached at, or above, so many twentieths. */
    private static void assertReaching(boolean at, long twentieths, RoundingMode mode, long tenths) {
        assertEquals(
                new Bound(Rational.of(BigInteger.valueOf(twentieths), BigInteger.valueOf(20)), at),
                rounding(mode).reaching(tenths));
    }

    @Test
    void halfAUnitGoesWhereTheModeSays() {
        for (long units : List.of(604L, 605L)) {
            boolean odd = units % 2 == 1;
            assertEquals(units + 1, rounding(RoundingMode.UP).roundUnits(halves(2 * units + 1)));
            assertEquals(units, rounding(RoundingMode.DOWN).roundUnits(halves(2 * units + 1)));
            assertEquals(units + 1, rounding(RoundingMode.HALF_UP).roundUnits(halves(2 * units + 1)));
            assertEquals(units, rounding(RoundingMode.HALF_DOWN).roundUnits(halves(2 * units + 1)));
            assertEquals(
                    odd ? units + 1 : units, rounding(RoundingMode.HALF_EVEN).roundUnits(halves(2 * units + 1)));
        }
        assertFalse(rounding(RoundingMode.UP).heldBelow(Rational.of(60)).isPresent());
        assertTrue(rounding(RoundingMode.UP)
                .heldBelow(Rational.of(BigInteger.valueOf(59_999), BigInteger.valueOf(1000)))
                .isPresent());
    }
}
