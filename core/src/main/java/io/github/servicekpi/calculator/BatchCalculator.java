package io.github.servicekpi.calculator;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.kernel.ColumnBlock;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import java.util.List;

/**
 * Assesses many subjects of one period at once, column by column: the same totals as {@link ScorecardCalculator#assess}, to
 * the digit, without an object for each.
 *
 * <p>Columns of values whose curves are made of straight pieces take the quickest way; marks, ratings, own targets and
 * whatever else a scorecard has are assessed row by row. Thread-safe, and meant to be kept; the columns and the results are
 * not thread-safe: give each thread its own.
 */
public final class BatchCalculator {
    private final CompiledPeriods periods;
    private final CompiledSheet sheet;
    private final AssessmentPeriod period;

    private BatchCalculator(CompiledPeriods periods, AssessmentPeriod period) {
        this.periods = periods;
        this.period = period;
        this.sheet = periods.in(period);
    }

    /**
     * {@return a calculator for the subjects of one period}
     *
     * @param scorecard the scorecard
     * @param period the period
     */
    public static BatchCalculator of(Scorecard scorecard, AssessmentPeriod period) {
        return new BatchCalculator(new CompiledPeriods(scorecard), period);
    }

    /** {@return the scorecard} */
    public Scorecard scorecard() {
        return sheet.compiled().scorecard();
    }

    /** {@return the period} */
    public AssessmentPeriod period() {
        return period;
    }

    /** {@return columns without rows, to be filled} */
    public BatchColumns columns() {
        return new BatchColumns(sheet);
    }

    /**
     * {@return room for results that keep no scores}
     *
     * @param rows how many rows, at least 0
     */
    public BatchResults results(int rows) {
        return new BatchResults(sheet, rows, null);
    }

    /**
     * {@return room for results that keep the scores of every indicator}
     *
     * @param rows how many rows, at least 0
     */
    public BatchResults resultsWithScores(int rows) {
        return new BatchResults(sheet, rows, new int[sheet.size()][rows]);
    }

    /**
     * Assesses every row. A row that a {@link ScorecardCalculator} would reject is {@link BatchResults#REJECTED}, and the rest
     * goes on.
     *
     * @param columns what was measured
     * @param results where to put what it comes to; with at least as many rows
     * @throws IllegalArgumentException if an array has fewer rows than the columns say, or marks that do not exist; or if
     *     the columns or the results are another calculator's
     */
    public void assess(BatchColumns columns, BatchResults results) {
        columns.checkFor(sheet);
        results.checkFor(sheet);
        if (results.totals().length < columns.rows()) {
            throw new IllegalArgumentException(
                    "the results have " + results.totals().length + " rows; there are " + columns.rows());
        }
        ColumnAssessor quick = new ColumnAssessor(sheet, columns, results);
        RowAssessor anything = new RowAssessor(sheet, columns, results);
        for (int from = 0; from < columns.rows(); from += ColumnBlock.ROWS) {
            int to = Math.min(columns.rows(), from + ColumnBlock.ROWS);
            if (!quick.assess(from, to)) {
                for (int row = from; row < to; row++) {
                    anything.assess(row);
                }
            }
        }
    }

    /**
     * {@return what is wrong with a row; nothing if it can be assessed}
     *
     * @param columns what was measured
     * @param row the row
     * @throws IllegalArgumentException if the columns are another calculator's
     */
    public List<Problem> problems(BatchColumns columns, int row) {
        columns.checkFor(sheet);
        try {
            PerformanceRecord record = new BatchRow(columns, scorecard(), row).record(period);
            ScoredRecord.of(periods, record);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        }
    }
}
