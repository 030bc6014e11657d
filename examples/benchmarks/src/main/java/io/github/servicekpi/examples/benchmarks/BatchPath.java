package io.github.servicekpi.examples.benchmarks;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.calculator.BatchCalculator;
import io.github.servicekpi.calculator.BatchColumns;
import io.github.servicekpi.calculator.BatchResults;
import java.util.stream.LongStream;

/** A {@link WorkUnit} assessed by the library's batch over columns. */
final class BatchPath {
    /** What the columns hold. */
    enum Kind {
        LONGS,
        INTS,
        RATIOS
    }

    private final BatchCalculator calculator;
    private final BatchColumns columns;
    private final BatchResults results;
    private final int indicators;

    private BatchPath(WorkUnit unit, Kind kind, boolean scores) {
        this.calculator = BatchCalculator.of(unit.scorecard(), AssessmentPeriod.parse(WorkUnit.PERIOD));
        this.columns = columns(unit, kind);
        this.results = scores ? calculator.resultsWithScores(unit.rows()) : calculator.results(unit.rows());
        this.indicators = unit.shape().indicators();
    }

    /** {@return a batch that comes to totals and bands} */
    static BatchPath of(WorkUnit unit, Kind kind) {
        return new BatchPath(unit, kind, false);
    }

    /** {@return a batch that also writes all scores} */
    static BatchPath withScores(WorkUnit unit, Kind kind) {
        return new BatchPath(unit, kind, true);
    }

    private BatchColumns columns(WorkUnit unit, Kind kind) {
        BatchColumns filled = calculator.columns().rows(unit.rows());
        int digits = unit.shape().digits();
        for (int i = 0; i < unit.shape().indicators(); i++) {
            String id = WorkUnit.id(i);
            switch (kind) {
                case LONGS -> filled.values(id, unit.values(i), digits);
                case INTS -> filled.values(id, ints(unit.values(i)), digits);
                case RATIOS -> filled.ratios(id, unit.numerators(i), unit.denominators(i));
            }
        }
        return filled;
    }

    private static int[] ints(long[] values) {
        return LongStream.of(values).mapToInt(Math::toIntExact).toArray();
    }

    /** Assesses all rows anew. */
    BatchResults assess() {
        calculator.assess(columns, results);
        return results;
    }

    /** {@return the total of a row in hundredths} */
    long total(int row) {
        return results.totals()[row];
    }

    /** {@return the scores of all indicators of a row, then its total, in hundredths} */
    long[] hundredths(int row) {
        long[] hundredths = new long[indicators + 1];
        for (int i = 0; i < indicators; i++) {
            hundredths[i] = results.scores(WorkUnit.id(i))[row];
        }
        hundredths[indicators] = results.totals()[row];
        return hundredths;
    }
}
