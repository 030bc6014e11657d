package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.kernel.ColumnBlock;
import io.github.servicekpi.scorecard.Scorecard;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which columns are scored as columns, and which are left to the rows; what they score is the laws' affair. */
class ColumnAssessorTest {
    private static final AssessmentPeriod PERIOD = AssessmentPeriod.parse("2026-09");
    private static final int ROWS = 5;
    private static final long[] ONES = {1, 1, 1, 1, 1};

    /** From 0 points at 0 to 100 at 10: a curve for columns of values and of ratios. */
    private static Sheet straight() {
        return Sheet.scored(
                "higher-is-better",
                "10",
                "{'method': 'interpolate', 'points': [{'score': 0, 'at': 0}, {'score': 100, 'at': 10}]}");
    }

    private static Sheet withLineForQuarters() {
        return straight().with("/weights", "'relative'").with("/indicators/-", """
                {'id': 'other', 'polarity': 'higher-is-better', 'weight': 1, 'targets': {'quarter': 9},
                 'scoring': {'method': 'interpolate', 'points': [{'score': 0, 'at': 0}, {'score': 100, 'at': 10}]}}
                """);
    }

    private static boolean isByColumn(Sheet sheet, Consumer<BatchColumns> fill) {
        Scorecard scorecard = sheet.scorecard();
        BatchCalculator batch = BatchCalculator.of(scorecard, PERIOD);
        BatchColumns columns = batch.columns().rows(ROWS);
        fill.accept(columns);
        return new ColumnAssessor(
                        new CompiledPeriods(scorecard).in(PERIOD), columns, batch.resultsWithScores(columns.rows()))
                .assess(0, columns.rows());
    }

    private static long[] onesBut(int row, long value) {
        long[] column = ONES.clone();
        column[row] = value;
        return column;
    }

    /** Rounded down no score has to be held below an edge, which takes steep pieces and few digits. */
    private static boolean areValuesByColumn(long one, int digits) {
        Sheet sheet = straight().with("/rounding", "{'mode': 'DOWN'}");
        boolean first = isByColumn(sheet, columns -> columns.values("line", onesBut(0, one), digits));
        boolean last = isByColumn(sheet, columns -> columns.values("line", onesBut(ROWS - 1, one), digits));
        assertEquals(first, last);
        return first;
    }

    private static boolean areRatiosByColumn(Sheet sheet, long numerator, long denominator, int digits) {
        return isByColumn(
                sheet,
                columns -> columns.ratios("line", onesBut(3, numerator), digits, onesBut(3, denominator), digits));
    }

    @Test
    void valuesAndRatiosThatAreAllThereAreScoredByColumn() {
        assertTrue(isByColumn(straight(), columns -> columns.values("line", ONES, 0)));
        assertTrue(isByColumn(straight(), columns -> columns.values("line", new int[ROWS], 4)));
        assertTrue(isByColumn(straight(), columns -> columns.ratios("line", ONES, ONES)));
    }

    @Test
    void whatIsThereForSomeRowsIsLeftToTheRows() {
        assertFalse(isByColumn(straight(), columns -> {}));
        assertFalse(isByColumn(
                straight(), columns -> columns.values("line", ONES, 0).marks("line", new byte[ROWS])));
        assertFalse(isByColumn(
                straight().with("/individualTargets", "true"),
                columns -> columns.values("line", ONES, 0).targets("line", ONES, 0, new boolean[ROWS])));
        assertFalse(isByColumn(
                straight().with("/adjustmentRange", "{'min': -5, 'max': 5}"),
                columns -> columns.values("line", ONES, 0).adjustments(ONES, 0)));
        assertFalse(isByColumn(
                straight().with("/gates", "[{'indicator': 'line', 'scoreBelow': 60, 'capTotalAt': 50}]"),
                columns -> columns.values("line", ONES, 0)));
    }

    @Test
    void aLineThatIsNotDueIsLookedAtButNotScored() {
        assertTrue(isByColumn(withLineForQuarters(), columns -> columns.values("line", ONES, 0)));
        assertTrue(isByColumn(
                withLineForQuarters(),
                columns -> columns.values("line", ONES, 0).values("other", new int[ROWS], 0)));
        assertTrue(isByColumn(
                withLineForQuarters(),
                columns -> columns.values("line", ONES, 0).values("other", ONES, 0)));
        assertFalse(isByColumn(
                withLineForQuarters(),
                columns -> columns.values("line", ONES, 0).values("other", onesBut(2, 1_000_000_000_000L), 0)));
        assertFalse(isByColumn(
                withLineForQuarters(),
                columns -> columns.values("line", ONES, 0).ratios("other", ONES, ONES)));
    }

    @Test
    void aSheetOfWhichNothingIsDueIsLeftToTheRows() {
        assertFalse(isByColumn(
                withLineForQuarters()
                        .without("/indicators/0/targets/month")
                        .with("/indicators/0/targets/quarter", "10"),
                columns -> columns.values("line", ONES, 0)));
    }

    @Test
    void aValueThatMayNotBeMeasuredIsLeftToTheRows() {
        assertTrue(areValuesByColumn(999_999_999_999L, 0));
        assertFalse(areValuesByColumn(1_000_000_000_000L, 0));
        assertTrue(areValuesByColumn(-999_999_999_999L, 0));
        assertFalse(areValuesByColumn(-1_000_000_000_000L, 0));
    }

    @Test
    void aValueThatIsNotClampedExactlyIsLeftToTheRows() {
        assertTrue(areValuesByColumn((1L << 51) - 1, 9));
        assertFalse(areValuesByColumn(1L << 51, 9));
        assertFalse(areValuesByColumn(Long.MIN_VALUE, 9));
    }

    @Test
    void oneBlockThatIsLeftToTheRowsSaysNothingOfTheNext() {
        Scorecard scorecard = straight().scorecard();
        BatchCalculator batch = BatchCalculator.of(scorecard, PERIOD);
        ColumnAssessor assessor = new ColumnAssessor(
                new CompiledPeriods(scorecard).in(PERIOD),
                batch.columns().rows(ROWS).values("line", onesBut(0, Long.MAX_VALUE), 0),
                batch.results(ROWS));
        assertFalse(assessor.assess(0, 2));
        assertTrue(assessor.assess(1, 3));
    }

    @Test
    void ratiosOfLargeTermsAreLeftToTheRows() {
        long most = (1L << 43) - 1;
        assertTrue(areRatiosByColumn(straight(), most, 1, 2));
        assertFalse(areRatiosByColumn(straight(), most + 1, 1, 2));
        assertFalse(areRatiosByColumn(straight(), -most - 1, 1, 2));
        assertTrue(areRatiosByColumn(straight(), 1, most, 2));
        assertFalse(areRatiosByColumn(straight(), 1, most + 1, 2));
        assertFalse(areRatiosByColumn(straight(), 1_000_000_000_000L, 1, 0));
        assertFalse(areRatiosByColumn(straight(), 1, 1_000_000_000_000L, 0));
    }

    @Test
    void ratiosWhoseTermsHaveOtherDigitsAreLeftToTheRows() {
        assertFalse(isByColumn(straight(), columns -> columns.ratios("line", ONES, 1, ONES, 0)));
    }

    @Test
    void ratiosOfTooFewCasesAreLeftToTheRows() {
        assertTrue(areRatiosByColumn(straight(), 0, 1, 0));
        assertFalse(areRatiosByColumn(straight(), 0, 0, 0));
        assertFalse(areRatiosByColumn(straight(), 0, -1, 0));
        Sheet atLeastOne = straight().with("/indicators/0/minimumCases", "1");
        assertTrue(areRatiosByColumn(atLeastOne, 0, 1, 0));
        assertFalse(areRatiosByColumn(atLeastOne, 1, 9, 1)); // all the others are 0.1
        Sheet oneTenth = straight().with("/indicators/0/minimumCases", "0.1");
        assertTrue(areRatiosByColumn(oneTenth, 1, 9, 1));
    }

    /** More rows than two blocks, of every kind of column, one of them in a block that the rows take. */
    @Test
    void everyBlockIsScoredAsItsRowsAre() {
        Scorecard scorecard = withLineForQuarters()
                .with("/indicators/-", """
                        {'id': 'share', 'polarity': 'higher-is-better', 'weight': 70, 'unit': '%', 'targets': {'month': 90},
                         'scoring': {'method': 'interpolate', 'points': [{'score': 0, 'at': 50}, {'score': 100, 'at': 97}]}}
                        """)
                .with("/indicators/-", """
                        {'id': 'count', 'polarity': 'lower-is-better', 'weight': 31, 'targets': {'month': 9},
                         'scoring': {'method': 'interpolate', 'points': [{'score': 100, 'at': 0}, {'score': 0, 'at': 700}]}}
                        """)
                .scorecard();
        int rows = 3 * ColumnBlock.ROWS - 100;
        long[] values = new long[rows];
        long[] hits = new long[rows];
        long[] cases = new long[rows];
        int[] counts = new int[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = row * 7L % 1100;
            cases[row] = 1 + row % 97;
            hits[row] = cases[row] - row % 5;
            counts[row] = row * 13 % 800;
        }
        values[ColumnBlock.ROWS + 40] = 1_000_000_000_000_000L;
        BatchCalculator batch = BatchCalculator.of(scorecard, PERIOD);
        BatchColumns columns = batch.columns()
                .rows(rows)
                .values("line", values, 2)
                .ratios("share", hits, cases)
                .values("count", counts, 0);
        BatchResults byColumn = batch.resultsWithScores(rows);
        batch.assess(columns, byColumn);
        BatchResults byRow = batch.resultsWithScores(rows);
        RowAssessor assessor = new RowAssessor(new CompiledPeriods(scorecard).in(PERIOD), columns, byRow);
        for (int row = 0; row < rows; row++) {
            assessor.assess(row);
        }
        assertArrayEquals(byRow.totals(), byColumn.totals());
        assertArrayEquals(byRow.bands(), byColumn.bands());
        for (String id : new String[] {"line", "other", "share", "count"}) {
            assertArrayEquals(byRow.scores(id), byColumn.scores(id), id);
        }
        assertEquals(
                1,
                Arrays.stream(byColumn.totals())
                        .filter(total -> total == BatchResults.REJECTED)
                        .count());
    }
}
