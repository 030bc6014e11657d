package io.github.servicekpi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import io.github.servicekpi.scoring.CurveSide.PartOf;
import io.github.servicekpi.scoring.Segment.Flat;
import io.github.servicekpi.scoring.Segment.Line;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CurveSideTest {
    private static Rational n(long number) {
        return Rational.of(number);
    }

    /** 0 below 10, 30 there, then rising to 60; 80 at 20, and 100 above. */
    private static final CurveSide SIDE = new CurveSide.Builder(new Flat(n(0)))
            .add(n(10), n(30), PartOf.POINT, Line.between(n(10), n(30), n(20), n(60)))
            .add(n(20), n(80), PartOf.POINT, new Flat(n(100)))
            .build();

    /** 20 up to 10, and 50 above. */
    private static final CurveSide STEP = new CurveSide.Builder(new Flat(n(20)))
            .add(n(10), n(20), PartOf.WORSE_SEGMENT, new Flat(n(50)))
            .build();

    private static String scores(CurveSide side, int... values) {
        return Arrays.stream(values)
                .mapToObj(value -> side.scoreAt(n(value)).toString())
                .collect(Collectors.joining(" "));
    }

    private static String piece(CurveSide side, long value) {
        CurvePiece piece = side.pieceAt(n(value), Optional.of(n(30)));
        return piece.type() + " " + end(piece.from()) + " " + end(piece.to());
    }

    private static String end(Optional<CurvePoint> end) {
        return end.map(point -> point.at() + ":" + point.score()).orElse("-");
    }

    private static void assertReached(String at, String beyond, int score) {
        assertEquals(at, SIDE.reaching(new Bound(n(score), true)).toString(), "at least " + score);
        assertEquals(beyond, SIDE.reaching(new Bound(n(score), false)).toString(), "more than " + score);
    }

    @Test
    void aValueIsScoredByItsPlaceOrByTheSegmentAroundIt() {
        assertEquals("0 0 30 33 57 80 100", scores(SIDE, -5, 9, 10, 11, 19, 20, 21));
        assertEquals("7", scores(CurveSide.constant(n(7)), 3));
    }

    @Test
    void aPieceRunsFromPlaceToPlace() {
        assertEquals("flat - 10:0", piece(SIDE, 9));
        assertEquals("point 10:30 10:30", piece(SIDE, 10));
        assertEquals("line 10:30 20:60", piece(SIDE, 11));
        assertEquals("flat 20:100 30:100", piece(SIDE, 21));
        assertEquals("flat - 10:20", piece(STEP, 10));
        assertEquals("flat 10:50 30:50", piece(STEP, 11));
        CurveSide atBetter = new CurveSide.Builder(new Flat(n(20)))
                .add(n(10), n(50), PartOf.BETTER_SEGMENT, new Flat(n(50)))
                .build();
        assertEquals("flat 10:50 30:50", piece(atBetter, 10));
    }

    @Test
    void aScoreIsReachedFromOnePlaceOn() {
        assertReached("all", ">= 10", 0);
        assertReached(">= 10", "> 10", 30);
        assertReached(">= 15", "> 15", 45);
        assertReached(">= 20", ">= 20", 60);
        assertReached(">= 20", "> 20", 80);
        assertReached("> 20", "none", 100);
        assertReached("none", "none", 101);
    }

    @Test
    void belowAPlaceASideMayBeCutToZero() {
        CurveSide onLine = SIDE.zeroBelow(n(15));
        assertEquals("0 0 45 48 80 100", scores(onLine, 9, 14, 15, 16, 20, 21));
        assertEquals("point 15:45 15:45", piece(onLine, 15));
        assertEquals("line 15:45 20:60", piece(onLine, 16));

        CurveSide onFlat = SIDE.zeroBelow(n(25));
        assertEquals("0 0 100 100", scores(onFlat, 20, 24, 25, 26));
        assertEquals("flat 25:100 30:100", piece(onFlat, 25));

        CurveSide onPlace = SIDE.zeroBelow(n(20));
        assertEquals("0 0 80 100", scores(onPlace, 10, 19, 20, 21));
        assertEquals("point 20:80 20:80", piece(onPlace, 20));
    }

    @Test
    void ofAFlatThatIsCutOffAtItsEndThePlaceIsLeft() {
        CurveSide cut = STEP.zeroBelow(n(10));
        assertEquals("0 20 50", scores(cut, 9, 10, 11));
        assertEquals("flat 10:20 10:20", piece(cut, 10));
        assertEquals("0 20 20 50", scores(STEP.zeroBelow(n(5)), 4, 5, 10, 11));
    }
}
