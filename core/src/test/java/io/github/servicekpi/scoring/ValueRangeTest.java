package io.github.servicekpi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueRangeTest {
    private static Bound at(long value) {
        return new Bound(Rational.of(value), true);
    }

    private static Bound beside(long value) {
        return new Bound(Rational.of(value), false);
    }

    private static ValueRange range(Bound lower, Bound upper) {
        return ValueRange.above(lower).and(ValueRange.below(upper));
    }

    @Test
    void aRangeIsShownByItsEnds() {
        assertEquals(">= 1, < 2", range(at(1), beside(2)).toString());
        assertEquals("> 1", ValueRange.above(beside(1)).toString());
        assertEquals("<= 1", ValueRange.below(at(1)).toString());
        assertEquals("none", ValueRange.NOTHING.toString());
        assertEquals("all", ValueRange.EVERYTHING.toString());
    }

    @Test
    void rangesWithTheSameEndsAreEqual() {
        assertEquals(range(at(1), beside(2)), range(at(1), beside(2)));
        assertEquals(range(at(1), beside(2)).hashCode(), range(at(1), beside(2)).hashCode());
        assertNotEquals(range(at(1), beside(2)), range(at(1), at(2)));
        assertNotEquals(
                range(at(1), beside(2)).hashCode(), range(at(1), beside(3)).hashCode());
        assertNotEquals(range(at(1), beside(2)), range(beside(1), beside(2)));
    }

    @Test
    void theNarrowerEndsRemain() {
        assertEquals(range(beside(1), beside(2)), range(at(1), beside(2)).and(range(beside(1), at(2))));
        assertEquals(range(beside(1), beside(2)), range(beside(1), at(2)).and(range(at(1), beside(2))));
        assertEquals(range(at(2), at(3)), range(at(1), at(3)).and(range(at(2), at(4))));
        assertEquals(range(at(1), at(2)), ValueRange.EVERYTHING.and(range(at(1), at(2))));
        assertEquals(range(at(1), at(2)), range(at(1), at(2)).and(ValueRange.EVERYTHING));
        assertTrue(range(at(1), beside(2)).and(range(at(2), at(3))).isEmpty());
        assertFalse(range(at(1), at(2)).and(range(at(2), at(3))).isEmpty());
    }

    @Test
    void whatIsTakenOutLeavesUpToTwoRanges() {
        assertEquals(
                List.of(range(at(1), beside(2)), range(beside(3), at(4))),
                range(at(1), at(4)).minus(range(at(2), at(3))));
        assertEquals(List.of(range(at(1), at(2))), range(at(1), at(3)).minus(ValueRange.above(beside(2))));
        assertEquals(List.of(range(at(2), at(3))), range(at(1), at(3)).minus(ValueRange.below(beside(2))));
        assertEquals(List.of(), range(at(1), at(3)).minus(ValueRange.EVERYTHING));
        assertEquals(List.of(range(at(1), at(3))), range(at(1), at(3)).minus(ValueRange.NOTHING));
        assertEquals(List.of(), ValueRange.NOTHING.minus(ValueRange.NOTHING));
        assertEquals(List.of(), ValueRange.NOTHING.minus(range(at(1), at(3))));
        assertEquals(List.of(range(at(1), at(1))), range(at(1), at(3)).minus(range(beside(1), at(3))));
    }

    @Test
    void aGridKeepsItsPointsWithinTheEnds() {
        Rational third = Rational.of(BigInteger.ONE, BigInteger.valueOf(3));
        ValueRange above = ValueRange.above(new Bound(third, false));

        assertEquals("> 1/3", above.toString());
        assertEquals(
                ValueRange.above(new Bound(Rational.of(BigInteger.valueOf(34), BigInteger.valueOf(100)), true)),
                above.withDigits(2));
        assertEquals(range(at(2), at(8)), range(beside(1), beside(9)).withDigits(0));
        assertEquals(range(at(2), at(8)), range(at(1), at(9)).onGrid(Rational.of(2)));
        assertEquals(range(at(2), at(4)), range(at(1), at(2)).times(Rational.of(2)));
        assertEquals(range(at(-2), beside(-1)), range(beside(1), at(2)).mirrored());
        assertTrue(range(beside(1), beside(2)).withDigits(0).isEmpty());
    }

    @Test
    void aRangeContainsWhatLiesBetweenItsEnds() {
        ValueRange range = range(at(1), beside(3));
        assertEquals(
                List.of(false, true, true, false),
                List.of(0L, 1L, 2L, 3L).stream()
                        .map(value -> range.contains(Rational.of(value)))
                        .toList());
    }
}
