package io.github.servicekpi.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.benchmarks.BatchPath.Kind;
import io.github.servicekpi.measurement.PerformanceRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything of the library that is timed gives the scores that big integers give. */
class ExactScoresTest {
    private static final int ROWS = 2048;

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4, 9})
    void assessGivesTheExactScores(int digits) {
        WorkUnit unit = WorkUnit.of(Shape.usual(digits), ROWS);
        assertExact(unit, new ExactScores(unit)::ofValues, unit::record);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void assessGivesTheExactScoresOfRatios(int digits) {
        WorkUnit unit = WorkUnit.of(Shape.usual(digits), ROWS);
        assertExact(unit, new ExactScores(unit)::ofRatios, unit::ratioRecord);
    }

    @Test
    void assessGivesTheExactScoresOfAnotherShape() {
        WorkUnit unit = WorkUnit.of(new Shape(7, 31, 3), 256);
        assertExact(unit, new ExactScores(unit)::ofValues, unit::record);
    }

    @ParameterizedTest
    @EnumSource
    void theBatchGivesTheExactScores(Kind kind) {
        WorkUnit unit = WorkUnit.of(Shape.usual(2), ROWS);
        ExactScores exact = new ExactScores(unit);
        BatchPath batch = BatchPath.withScores(unit, kind);
        batch.assess();
        BatchPath totals = BatchPath.of(unit, kind);
        totals.assess();
        for (int row = 0; row < ROWS; row++) {
            long[] expected = kind == Kind.RATIOS ? exact.ofRatios(row) : exact.ofValues(row);
            assertArrayEquals(expected, batch.hundredths(row));
            assertEquals(expected[expected.length - 1], totals.total(row));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void linesGiveTheExactScores(int threads) {
        WorkUnit unit = WorkUnit.of(Shape.usual(2), RecordLines.DIFFERENT);
        ExactScores exact = new ExactScores(unit);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new NdjsonPath(unit, threads).assess(new ByteArrayInputStream(new RecordLines(unit).once()), out);
        List<long[]> scores = JacksonPaths.hundredths(out.toByteArray());
        assertEquals(RecordLines.DIFFERENT, scores.size());
        for (int row = 0; row < scores.size(); row++) {
            assertArrayEquals(exact.ofValues(row), scores.get(row));
        }
    }

    private static void assertExact(WorkUnit unit, IntFunction<long[]> exact, IntFunction<PerformanceRecord> record) {
        ScorecardCalculator calculator = ScorecardCalculator.of(unit.scorecard());
        for (int row = 0; row < unit.rows(); row++) {
            Assessment assessment = calculator.assess(record.apply(row));
            IntStream scores = IntStream.range(0, unit.shape().indicators());
            long[] found = IntStream.concat(scores, IntStream.of(-1))
                    .mapToObj(i -> i < 0
                            ? assessment.total()
                            : assessment.indicators().get(i).score().orElseThrow())
                    .mapToLong(score -> score.movePointRight(2).longValueExact())
                    .toArray();
            assertArrayEquals(exact.apply(row), found);
        }
    }
}
