package io.github.servicekpi.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the library is compared with computes the same thing, wherever rounding is no question. */
class PeersTest {
    private static final int ROWS = 600;
    private static final WorkUnit UNIT = WorkUnit.of(Shape.usual(2), ROWS);
    private static final ExactScores EXACT = new ExactScores(UNIT);

    @ParameterizedTest
    @EnumSource
    void anEngineGivesTheExactScoresAwayFromTies(Engine engine) {
        assertAgrees(engine.start(UNIT));
    }

    @Test
    void theDoubleLoopsGiveTheExactScoresAwayFromTies() {
        assertAgrees(new DoubleLoop(UNIT));
        assertAgrees(new TunedDoubleLoop(UNIT));
    }

    @Test
    void theDoubleLoopsOverColumnsGiveTheTotalsOfTheirRows() {
        double[] totals = new double[ROWS];
        double[] tuned = new double[ROWS];
        int[] bands = new int[ROWS];
        DoubleLoop loop = new DoubleLoop(UNIT);
        loop.assessValues(totals, bands);
        new TunedDoubleLoop(UNIT).assessValues(tuned, new int[ROWS]);
        for (int row = 0; row < ROWS; row++) {
            assertEquals(loop.assess(row)[9], totals[row]);
            assertEquals(totals[row], tuned[row], 0.015);
            assertEquals(DoubleLoop.band(totals[row]), bands[row]);
        }
    }

    @Test
    void theDoubleLoopOverRatiosGivesNearlyAlwaysTheExactTotal() {
        double[] totals = new double[ROWS];
        DoubleLoop loop = new DoubleLoop(UNIT);
        loop.assessRatios(totals, new int[ROWS]);
        for (int row = 0; row < ROWS; row++) {
            assertEquals(EXACT.ofRatios(row)[9] / 100.0, totals[row], 0.015);
            assertEquals(Math.round(100 * totals[row]), loop.hundredthsOfRatios(row)[9]);
        }
    }

    @Test
    void bandsAreCountedFromTheBest() {
        assertArrayEquals(
                new int[] {0, 0, 1, 1, 2, 2, 3, 3},
                IntStream.of(10000, 9000, 8999, 7000, 6999, 6000, 5999, 0)
                        .map(hundredths -> DoubleLoop.band(hundredths / 100.0))
                        .toArray());
    }

    @Test
    void theLoopsRoundUpToAnEdgeOnlyWhereTheyReachIt() {
        assertEquals(59.99, DoubleLoop.rounded(59.997));
        assertEquals(60.0, DoubleLoop.rounded(60.0));
        assertEquals(61.0, DoubleLoop.rounded(60.997));
    }

    private static void assertAgrees(Peer peer) {
        int compared = 0;
        for (int row = 0; row < ROWS; row++) {
            long[] exact = EXACT.ofValues(row);
            long[] found = peer.hundredths(row);
            assertEquals(exact.length, found.length);
            for (int i = 0; i < UNIT.shape().indicators(); i++) {
                if (isPlain(exactScore(i, row))) {
                    assertEquals(exact[i], found[i], WorkUnit.id(i) + " of row " + row);
                    compared++;
                }
            }
            // One score that is rounded otherwise moves the total by a fifth of a hundredth at most.
            assertEquals(exact[exact.length - 1], found[exact.length - 1], 1, "total of row " + row);
        }
        assertTrue(compared > ROWS * 8, "only " + compared + " scores were away from ties");
    }

    /** {@return whether every way of rounding to the nearest comes to the same} */
    private static boolean isPlain(BigDecimal exact) {
        BigDecimal margin = new BigDecimal("1e-9");
        BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP);
        boolean isTie = !rounded.equals(exact.subtract(margin).setScale(2, RoundingMode.HALF_UP));
        boolean isBelowAnEdge = exact.compareTo(rounded) < 0
                && IntStream.of(60, 70, 90).anyMatch(edge -> rounded.compareTo(BigDecimal.valueOf(edge)) == 0);
        return !isTie && !isBelowAnEdge;
    }

    private static BigDecimal exactScore(int indicator, int row) {
        Curve curve = UNIT.curve(indicator);
        BigDecimal value = UNIT.value(indicator, row);
        int last = curve.points() - 1;
        if (value.compareTo(curve.place(0)) <= 0) {
            return curve.score(0);
        }
        for (int end = 1; end <= last; end++) {
            if (value.compareTo(curve.place(end)) <= 0) {
                BigDecimal rise = curve.score(end).subtract(curve.score(end - 1));
                BigDecimal run = curve.place(end).subtract(curve.place(end - 1));
                return value.subtract(curve.place(end - 1))
                        .multiply(rise)
                        .divide(run, MathContext.DECIMAL128)
                        .add(curve.score(end - 1));
            }
        }
        return curve.score(last);
    }
}
