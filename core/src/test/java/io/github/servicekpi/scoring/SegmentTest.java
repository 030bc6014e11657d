package io.github.servicekpi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import io.github.servicekpi.scoring.Segment.Flat;
import io.github.servicekpi.scoring.Segment.Hyperbola;
import io.github.servicekpi.scoring.Segment.Line;
import io.github.servicekpi.scoring.Segment.Stairs;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What each kind of segment scores, and from where on it reaches a score, as if it had no ends. */
class SegmentTest {
    private static final Rational TARGET = Rational.of(10);
    private static final Rational START = Rational.of(60);
    private static final Rational PER = Rational.of(2);

    /** 5 points off for each 2, from 60 down to 43, the last step being a lower one. */
    private static Stairs down(boolean startedCounts) {
        return new Stairs(TARGET, START, Rational.of(-5), PER, startedCounts, Rational.of(43));
    }

    /** 5 points on for each 2, from 60 up to 72, the last step being a lower one. */
    private static Stairs up(boolean startedCounts) {
        return new Stairs(TARGET, START, Rational.of(5), PER, startedCounts, Rational.of(72));
    }

    private static void assertScores(String expected, Segment segment, int... tenths) {
        assertEquals(
                expected,
                Arrays.stream(tenths)
                        .mapToObj(value -> segment.scoreAt(Rational.of(value).dividedBy(Rational.of(10))))
                        .map(Rational::toString)
                        .collect(Collectors.joining(" ")));
    }

    private static void assertReached(String at, String beyond, Segment segment, int score) {
        assertEquals(at, segment.reaching(new Bound(Rational.of(score), true)).toString(), "at least " + score);
        assertEquals(
                beyond, segment.reaching(new Bound(Rational.of(score), false)).toString(), "more than " + score);
    }

    @Test
    void stairsThatLeadDownCostPointsForEachStepTowardsTheWorse() {
        assertScores("60 55 55 50 45 43 43", down(true), 100, 99, 80, 79, 59, 39, 0);
        assertScores("60 60 55 55 50 43", down(false), 100, 81, 80, 61, 60, 20);
        assertReached("none", "none", down(true), 61);
        assertReached(">= 10", "none", down(true), 60);
        assertReached(">= 10", ">= 10", down(true), 58);
        assertReached(">= 8", ">= 10", down(true), 55);
        assertReached(">= 6", ">= 8", down(true), 50);
        assertReached(">= 4", ">= 4", down(true), 44);
        assertReached("all", ">= 4", down(true), 43);
        assertReached("> 8", "none", down(false), 60);
        assertReached("> 6", "> 8", down(false), 55);
        assertReached("> 4", "> 6", down(false), 50);
        assertReached("all", "> 2", down(false), 43);
        assertReached("all", "all", down(false), 42);
    }

    @Test
    void stairsThatLeadUpBringPointsForEachStepTowardsTheBetter() {
        assertScores("60 65 65 70 72 72", up(true), 100, 101, 120, 121, 141, 300);
        assertScores("60 60 65 65 70 72", up(false), 100, 119, 120, 139, 140, 160);
        assertReached("all", "all", up(true), 59);
        assertReached("all", "> 10", up(true), 60);
        assertReached("> 10", "> 10", up(true), 61);
        assertReached("> 10", "> 12", up(true), 65);
        assertReached("> 12", "> 14", up(true), 70);
        assertReached("> 14", "none", up(true), 72);
        assertReached("none", "none", up(true), 73);
        assertReached("all", ">= 12", up(false), 60);
        assertReached(">= 12", ">= 14", up(false), 65);
        assertReached(">= 16", "none", up(false), 72);
    }

    @Test
    void aFlatReachesItsScoreEverywhere() {
        Flat flat = new Flat(START);
        assertScores("60 60", flat, -1000, 1000);
        assertReached("all", "none", flat, 60);
        assertReached("all", "all", flat, 59);
        assertReached("none", "none", flat, 61);
    }

    @Test
    void aLineReachesAScoreFromOnePlaceOn() {
        Segment line = Line.between(Rational.of(4), Rational.of(20), TARGET, START);
        assertScores("20 60 40", line, 40, 100, 70);
        assertReached(">= 7", "> 7", line, 40);
        assertEquals(new Flat(START), Line.between(Rational.of(4), START, TARGET, START));
    }

    @Test
    void aHyperbolaIsPositiveEverywhere() {
        Hyperbola hyperbola = new Hyperbola(Rational.of(1000));
        assertScores("50 100", hyperbola, -200, -100);
        assertReached(">= -20", "> -20", hyperbola, 50);
        assertReached("all", "all", hyperbola, 0);
        assertReached("all", "all", hyperbola, -1);
    }

    @Test
    void eachKindHasItsType() {
        assertEquals(PieceType.FLAT, new Flat(START).type());
        assertEquals(PieceType.LINE, new Line(TARGET, START, PER).type());
        assertEquals(PieceType.STAIRS, down(true).type());
        assertEquals(PieceType.HYPERBOLA, new Hyperbola(START).type());
    }
}
