package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.fixture.Sheet;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of the largest numbers that arrays hold: with 7 fraction digits and more each of them may be measured. */
class BatchTest {
    private static final AssessmentPeriod PERIOD = AssessmentPeriod.parse("2026-09");
    private static final long[] LONGS = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -(1L << 61), 1L << 61, Long.MAX_VALUE};

    private static final long[] ONES = {1};

    private final Sheet sheet = Sheet.scored(
                    "higher-is-better",
                    "500000000000",
                    "{'method': 'interpolate', 'points': [{'score': 0, 'at': -900000000000}, {'score': 100, 'at': 900000000000}]}")
            .with("/indicators/0/unit", "'%'");
    private final BatchCalculator batch = BatchCalculator.of(sheet.scorecard(), PERIOD);

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 9})
    void theLargestValuesScoreAsInAnAssessment(int digits) {
        long[] totals = totals(batch.columns().values("line", LONGS, digits));
        for (int row = 0; row < LONGS.length; row++) {
            assertEquals(assessed(plain(LONGS[row], digits)), BigDecimal.valueOf(totals[row], 2));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 9})
    void theLargestNumeratorsScoreAsInAnAssessment(int digits) {
        long[] denominators = {3, 3, 3, 3, 3};
        long[] totals = totals(batch.columns().ratios("line", LONGS, digits, denominators, 0));
        long[] alike = totals(batch.columns().ratios("line", LONGS, digits, denominators, digits));
        for (int row = 0; row < LONGS.length; row++) {
            String numerator = "{'numerator': " + plain(LONGS[row], digits) + ", 'denominator': ";
            assertEquals(assessed(numerator + "3}"), BigDecimal.valueOf(totals[row], 2));
            assertEquals(assessed(numerator + plain(3, digits) + "}"), BigDecimal.valueOf(alike[row], 2));
        }
    }

    private long[] totals(BatchColumns columns) {
        BatchResults results = batch.results(LONGS.length);
        batch.assess(columns.rows(LONGS.length), results);
        long[] totals = new long[LONGS.length];
        for (int row = 0; row < totals.length; row++) {
            totals[row] = results.totals()[row];
        }
        return totals;
    }

    private BigDecimal assessed(String measurement) {
        return sheet.assess("{'line': " + measurement + "}").total();
    }

    private static String plain(long lastDigits, int digits) {
        return BigDecimal.valueOf(lastDigits, digits).toPlainString();
    }

    private static int total(Sheet sheet, UnaryOperator<BatchColumns> fill) {
        BatchCalculator calculator = BatchCalculator.of(sheet.scorecard(), PERIOD);
        BatchResults results = calculator.results(1);
        calculator.assess(fill.apply(calculator.columns().rows(1)), results);
        return results.totals()[0];
    }

    @Test
    void aRatingIsAScoreOfAtMostFourDigits() {
        assertEquals(6173, rated(617_250, 4));
        assertEquals(10_000, rated(100, 0));
        assertEquals(0, rated(0, 0));
        assertEquals(6172, rated(617_200_000, 7));
        assertEquals(BatchResults.REJECTED, rated(617_201, 5));
        assertEquals(BatchResults.REJECTED, rated(101, 0));
        assertEquals(BatchResults.REJECTED, rated(-1, 0));
    }

    private static int rated(int rating, int digits) {
        Sheet sheet = Sheet.rated("100");
        byte[] marks = {BatchColumns.RATED};
        int ints = total(
                sheet,
                columns -> columns.values("a", new int[] {rating}, digits).marks("a", marks));
        int longs = total(
                sheet,
                columns -> columns.values("a", new long[] {rating}, digits).marks("a", marks));
        assertEquals(longs, ints);
        return ints;
    }

    @Test
    void anOwnTargetThatTheScoringDoesNotTakeIsRejected() {
        Sheet sheet = Sheet.scored("higher-is-better", "10", "{'method': 'pass-fail', 'at': {'percentOfTarget': 50}}")
                .with("/individualTargets", "true");
        for (int target : new int[] {8, 0}) {
            int total = total(
                    sheet,
                    columns -> columns.values("line", new int[] {4}, 0)
                            .targets("line", new long[] {target}, 0, new boolean[] {true}));
            assertEquals(target == 0 ? BatchResults.REJECTED : 10_000, total);
        }
    }

    @Test
    void adjustmentsHaveDigitsOfTheirOwn() {
        Sheet sheet = Sheet.rated("100").with("/adjustmentRange", "{'min': -5, 'max': 5}");
        for (int digits : new int[] {0, 1, 2}) {
            int total = total(
                    sheet,
                    columns -> columns.values("a", new int[] {50}, 0)
                            .marks("a", new byte[] {BatchColumns.RATED})
                            .adjustments(new long[] {3}, digits));
            assertEquals(new int[] {5300, 5030, 5003}[digits], total);
        }
    }

    @Test
    void anOwnTargetThatTheScorecardDoesNotAllowOrThatIsTooLargeIsRejected() {
        UnaryOperator<BatchColumns> ofFive = columns ->
                columns.values("line", new int[] {4}, 0).targets("line", new long[] {5}, 0, new boolean[] {true});
        assertEquals(BatchResults.REJECTED, total(sheet, ofFive));
        sheet.with("/individualTargets", "true");
        assertEquals(5000, total(sheet, ofFive));
        assertEquals(
                BatchResults.REJECTED,
                total(
                        sheet,
                        columns -> columns.values("line", new int[] {4}, 0)
                                .targets("line", new long[] {1_000_000_000_000L}, 0, new boolean[] {true})));
    }

    @Test
    void aRowHasAtMostAHundredAdjustmentsOfAThousandPoints() {
        Sheet sheet = Sheet.rated("100").with("/adjustmentRange", "{'min': -5, 'max': 5}");
        for (long sum : new long[] {100_000, 100_001, -100_000, -100_001}) {
            int total = total(
                    sheet,
                    columns -> columns.values("a", new int[] {50}, 0)
                            .marks("a", new byte[] {BatchColumns.RATED})
                            .adjustments(new long[] {sum}, 0));
            assertEquals(Math.abs(sum) > 100_000 ? BatchResults.REJECTED : sum > 0 ? 5500 : 4500, total);
        }
    }

    @Test
    void aRatedLineTakesNoValueAndAnotherNoRatingOfARatio() {
        assertEquals(BatchResults.REJECTED, total(Sheet.rated("100"), columns -> columns.values("a", LONGS, 0)));
        assertEquals(BatchResults.REJECTED, total(Sheet.rated("100"), columns -> columns.ratios("a", ONES, ONES)));
        assertThrows(
                IllegalArgumentException.class,
                () -> total(
                        sheet,
                        columns -> columns.ratios("line", ONES, ONES).marks("line", new byte[] {BatchColumns.RATED})));
    }

    @Test
    void aMarkSaysWhatARowWithoutAColumnIs() {
        Sheet zero = sheet.with("/whenMissing", "'zero'");
        assertEquals(0, total(zero, columns -> columns.marks("line", new byte[] {BatchColumns.MEASURED})));
        assertEquals(
                BatchResults.REJECTED,
                total(zero, columns -> columns.marks("line", new byte[] {BatchColumns.NOT_APPLICABLE})));
    }

    @Test
    void noArrayIsShorterThanTheRows() {
        byte[] marks = new byte[1];
        assertShort(columns -> columns.values("line", ONES, 0));
        assertShort(columns -> columns.values("line", new int[1], 0));
        assertShort(columns -> columns.ratios("line", ONES, LONGS));
        assertShort(columns -> columns.ratios("line", LONGS, ONES));
        assertShort(columns -> columns.values("line", LONGS, 0).marks("line", marks));
        assertShort(columns -> columns.targets("line", ONES, 0, new boolean[LONGS.length]));
        assertShort(columns -> columns.targets("line", LONGS, 0, new boolean[1]));
        assertShort(columns -> columns.adjustments(ONES, 0));
        BatchColumns columns = batch.columns().values("line", LONGS, 9).rows(LONGS.length);
        assertThrows(IllegalArgumentException.class, () -> batch.assess(columns, batch.results(LONGS.length - 1)));
    }

    private void assertShort(UnaryOperator<BatchColumns> fill) {
        BatchColumns columns = fill.apply(batch.columns().rows(LONGS.length));
        assertThrows(IllegalArgumentException.class, () -> batch.assess(columns, batch.results(LONGS.length)));
    }

    @Test
    void thereMayBeNoRowsButNotFewer() {
        BatchColumns columns = batch.columns().rows(0);
        batch.assess(columns, batch.results(0));
        assertThrows(IllegalArgumentException.class, () -> columns.rows(-1));
    }

    private static String refusal(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    /** The same sheet compiled again counts as another: only the object that made them knows its columns. */
    @Test
    void columnsAndResultsOfAnotherCalculatorAreRefused() {
        BatchCalculator other = BatchCalculator.of(sheet.scorecard(), PERIOD);
        BatchColumns columns = batch.columns().values("line", ONES, 0).rows(1);
        assertEquals(
                "these columns are another calculator's; make them with the one that is to assess them",
                refusal(() -> other.assess(columns, other.results(1))));
        assertEquals(
                "these columns are another calculator's; make them with the one that is to assess them",
                refusal(() -> other.problems(columns, 0)));
        assertEquals(
                "these results are another calculator's; make them with the one that is to fill them",
                refusal(() -> batch.assess(columns, other.results(1))));
    }

    @ParameterizedTest
    @ValueSource(bytes = {-1, 4, Byte.MIN_VALUE, Byte.MAX_VALUE})
    void marksThatDoNotExistAreRefused(byte mark) {
        BatchColumns columns = batch.columns()
                .values("line", ONES, 0)
                .marks("line", new byte[] {mark})
                .rows(1);
        assertEquals(
                "row 0 of line has the mark " + mark + "; allowed are MEASURED, ABSENT, NOT_APPLICABLE and RATED",
                refusal(() -> batch.assess(columns, batch.results(1))));
    }
}
