package io.github.servicekpi.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.fixture.DraftText;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.Drafts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rolling measurements up (core/README.md, section 9). */
class RollUpTest {
    private static final AssessmentPeriod QUARTER = AssessmentPeriod.parse("2026-Q3");
    private static final String NOT_APPLICABLE = "{'notApplicable': 'none'}";

    /** A sheet of one line that has no target for any month, and more members as given. */
    private static Sheet sheet(String more) {
        return Sheet.of("{'id': 'line', 'polarity': 'higher-is-better', 'weight': 100, 'targets': {'quarter': 95},"
                + " 'scoring': {'method': 'attainment'}" + more + "}");
    }

    private static Sheet aggregated(String aggregation) {
        return sheet(aggregation.isEmpty() ? "" : ", 'aggregation': '" + aggregation + "'");
    }

    private static Sheet rated() {
        return Sheet.rated("100")
                .with("/indicators/0/id", "'line'")
                .with("/indicators/0/scoring/levels", "[{'id': 'good', 'score': 80}, {'id': 'poor', 'score': 30}]");
    }

    private static PerformanceRecord part(String period, String members) {
        return PerformanceRecord.of(
                Drafts.of(Sheet.object("{'subject': 'E-1', 'period': '" + period + "', " + members + "}")));
    }

    private static PerformanceRecord part(String period) {
        return part(period, "'values': {'line': 1}");
    }

    /** {@return a record for each of the months from July on, with a value of the line unless that is empty} */
    private static List<PerformanceRecord> months(String... values) {
        List<PerformanceRecord> months = new ArrayList<>();
        for (String value : values) {
            String measured = value.isEmpty() ? "" : "'line': " + value;
            months.add(part("2026-0" + (7 + months.size()), "'values': {" + measured + "}"));
        }
        return months;
    }

    /** {@return the line's value in the third quarter} */
    private static String rolledUp(Sheet sheet, String... values) {
        return RollUp.of(sheet.scorecard(), months(values), QUARTER)
                .toDraft()
                .get("values")
                .flatMap(measured -> ((Draft.Members) measured).get("line"))
                .map(DraftText::of)
                .orElse("missing");
    }

    private static List<String> problems(Sheet sheet, String... values) {
        return Sheet.problemsOf(() -> rolledUp(sheet, values));
    }

    private static List<String> problems(List<PerformanceRecord> parts) {
        Scorecard scorecard = aggregated("").scorecard();
        return Sheet.problemsOf(() -> RollUp.of(scorecard, parts, QUARTER));
    }

    private static String ratio(String numerator, String denominator) {
        return "{numerator: " + numerator + ", denominator: " + denominator + "}";
    }

    private static String ratio(int numerator, int denominator) {
        return "{'numerator': " + numerator + ", 'denominator': " + denominator + "}";
    }

    @Test
    void threeMonthsOfRepairsMakeTheQuarterOfThePage() {
        assertEquals(ratio("185", "193"), rolledUp(aggregated(""), ratio(58, 60), ratio(61, 64), ratio(66, 69)));
    }

    @Test
    void theMeanOfPlainPercentagesIsTheRatioOfThePage() {
        assertEquals(ratio("1.26", "300"), rolledUp(sheet(", 'unit': '%'"), "0.4", "0.42", "0.44"));
    }

    @ParameterizedTest
    @CsvSource({"h, 3", "%, 300", "‰, 3000"})
    void theMeanOfPlainValuesIsTheirSumOverTheirCountInTheUnitOfRatios(String unit, String count) {
        Sheet sheet = sheet(", 'unit': '" + unit + "'").with("/indicators/0/targets/quarter", "100");
        assertEquals(ratio("275", count), rolledUp(sheet, "90", "91", "94"));
        assertEquals(
                "91.67",
                sheet.assess("2026-Q3", "{'line': {'numerator': 275, 'denominator': " + count + "}}")
                        .total()
                        .toPlainString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum           | 0.5 | 2   | -1  | 1.5",
                "mean          | 0.5 | 2   | -1  | {numerator: 1.5, denominator: 3}",
                "''            | 0.5 | 2   | -1  | {numerator: 1.5, denominator: 3}",
                "last          | 0.5 | 2   | -1  | -1",
                "max           | 0.5 | 2   | -1  | 2",
                "min           | 0.5 | 2   | -1  | -1",
            })
    void plainValuesAreAggregated(String aggregation, String july, String august, String september, String whole) {
        assertEquals(whole, rolledUp(aggregated(aggregation), july, august, september));
    }

    @ParameterizedTest
    @CsvSource({
        "ratio-of-sums, 5, 13",
        "'', 5, 13",
        "mean, 29, 72",
        "last, 3, 8",
        "max, 1, 2",
        "min, 1, 3",
    })
    void ratiosAreAggregated(String aggregation, String numerator, String denominator) {
        assertEquals(
                ratio(numerator, denominator),
                rolledUp(aggregated(aggregation), ratio(1, 3), ratio(1, 2), ratio(3, 8)));
    }

    @ParameterizedTest
    @CsvSource({"mean, 70.01", "'', 70.01", "last, 50", "max, 80.03", "min, 50"})
    void ratingsAreAggregatedAndTheirMeanIsRoundedAsAScore(String aggregation, String whole) {
        assertEquals(
                "{rating: " + whole + "}",
                rolledUp(aggregated(aggregation), "{'rating': 80}", "{'rating': 80.03}", "{'rating': 50}"));
    }

    @Test
    void theMeanOfRatingsIsNotRoundedOverTheEdgeOfABandOrOfAGate() {
        String[] justBelow60 = {"{'rating': 59.99}", "{'rating': 60}", "{'rating': 60}"};
        String[] justBelow75 = {"{'rating': 74.99}", "{'rating': 75}", "{'rating': 75}"};
        Sheet gated = aggregated("").with("/gates", "[{'indicator': 'line', 'scoreBelow': 75, 'capTotalAt': 59}]");
        assertEquals("{rating: 59.99}", rolledUp(aggregated(""), justBelow60));
        assertEquals("{rating: 75}", rolledUp(aggregated(""), justBelow75));
        assertEquals("{rating: 74.99}", rolledUp(gated, justBelow75));
    }

    @Test
    void aLevelCountsAsItsRatingByTheScoringOfItsOwnMonth() {
        Sheet sheet = rated().with(
                        "/indicators/0/scoringByPeriod",
                        "{'2026-09': {'method': 'rated', 'levels': [{'id': 'good', 'score': 90}]}}");
        assertEquals("{rating: 72}", rolledUp(sheet, "{'level': 'good'}", "{'rating': 46}", "{'level': 'good'}"));
        assertEquals(
                "{rating: 90}",
                rolledUp(
                        sheet.with("/indicators/0/aggregation", "'last'"),
                        "{'level': 'poor'}",
                        "{'level': 'poor'}",
                        "{'level': 'good'}"));
    }

    @Test
    void anUnknownLevelAndALevelOfALineThatIsNotRatedAreReported() {
        assertEquals(
                List.of("unknown-level "), problems(rated(), "{'level': 'god'}", "{'level': 'good'}", "{'rating': 1}"));
        assertEquals(
                List.of("bad-measurement "),
                problems(aggregated(""), "{'level': 'good'}", "{'rating': 1}", "{'rating': 1}"));
    }

    @Test
    void theEarliestOfEqualPartsIsKept() {
        assertEquals(ratio("1", "2"), rolledUp(aggregated("max"), ratio(1, 2), ratio(2, 4), ratio(1, 4)));
        assertEquals(ratio("1", "2"), rolledUp(aggregated("min"), ratio(3, 4), ratio(1, 2), ratio(2, 4)));
    }

    @Test
    void partsThatAreNotApplicableOrWithoutCasesAreSkipped() {
        assertEquals(ratio("7", "9"), rolledUp(aggregated(""), ratio(7, 9), NOT_APPLICABLE, ratio(0, 0)));
        assertEquals(ratio("1", "2"), rolledUp(aggregated("last"), ratio(2, 4), ratio(1, 2), ratio(0, 0)));
        assertEquals(ratio("5", "1"), rolledUp(aggregated(""), "5", NOT_APPLICABLE, ratio(0, 0)));
    }

    @Test
    void notApplicableInEveryPartIsNotApplicableInTheWhole() {
        assertEquals(
                "{notApplicable: \"not applicable in any part\"}",
                rolledUp(aggregated(""), NOT_APPLICABLE, ratio(0, 0), NOT_APPLICABLE));
    }

    @Test
    void whatIsMeasuredInNoPartStaysMissingAndWhatIsInSomeOnlyIsReported() {
        assertEquals("missing", rolledUp(aggregated(""), "", "", ""));
        assertEquals(List.of("parts-missing "), problems(aggregated(""), "1", "", "1"));
        assertEquals(List.of("parts-missing "), problems(aggregated(""), NOT_APPLICABLE, "", NOT_APPLICABLE));
    }

    @Test
    void minimumCasesAreAskedOfTheWhole() {
        Sheet sheet = sheet(", 'minimumCases': 5");
        assertEquals(ratio("6", "6"), rolledUp(sheet, ratio(2, 2), ratio(2, 2), ratio(2, 2)));
    }

    @Test
    void theValuesStandInTheOrderOfTheScorecardAndNothingElseOfThePartsIsCarried() {
        Scorecard scorecard = Sheet.rated("50", "30", "20").scorecard();
        List<PerformanceRecord> months = Stream.of("2026-09", "2026-07", "2026-08")
                .map(month -> part(
                        month,
                        "'targets': {'b': 1}, 'values': {'c': {'rating': 1}, 'a': {'rating': 3}},"
                                + " 'adjustments': [{'points': 5, 'reason': 'help'}]"))
                .toList();
        assertEquals(
                "{subject: \"E-1\", period: \"2026-Q3\", values: {a: {rating: 3}, c: {rating: 1}}}",
                DraftText.of(RollUp.of(scorecard, months, QUARTER).toDraft()));
    }

    @ParameterizedTest
    @CsvSource({"2026-Q1, 2026-H1", "2026-Q1, 2026", "2026-H1, 2026", "2026-01, 2026", "2026, 2026", "2026-01, 2026-01"
    })
    void everyTypeOfPeriodRollsUpToEveryLongerOneAndToItself(String part, String whole) {
        AssessmentPeriod period = AssessmentPeriod.parse(whole);
        List<PerformanceRecord> parts = period
                .parts(AssessmentPeriod.parse(part).type())
                .stream()
                .map(each -> part(each.toString()))
                .toList();
        assertEquals(
                "{line: " + parts.size() + "}",
                DraftText.of(RollUp.of(aggregated("sum").scorecard(), parts, period)
                                .toDraft())
                        .replaceAll(".*values: (.*)}", "$1"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', parts-missing",
        "2026-07 2026-08, parts-missing",
        "2026-07 2026-07 2026-08 2026-09, parts-overlap",
        "2026-07 2026-07 2026-08, parts-missing parts-overlap",
        "2026-07 2026-08 2026-09 2026-10, parts-outside",
        "2026-07 2026-08 2025-09, parts-missing parts-outside",
        "2026, parts-outside",
        "2026-07 2026-08 2026-09 2026-10 2026-10, parts-outside parts-overlap",
        "2026-Q3 2026-08, parts-mixed parts-overlap",
        "2026-07 2026-08 2026-09 2026-Q4, parts-mixed parts-outside",
        "2026-Q3, ''",
    })
    void thePartsTileTheWhole(String periods, String codes) {
        List<PerformanceRecord> parts = Stream.of(periods.split(" "))
                .filter(period -> !period.isEmpty())
                .map(RollUpTest::part)
                .toList();
        assertEquals(codes, String.join("", problems(parts)).strip());
    }

    @Test
    void partsOfMixedLengthAreRefusedEvenWhereTheyWouldFill() {
        Scorecard scorecard = aggregated("").scorecard();
        List<PerformanceRecord> parts = Stream.of("2026-Q3", "2026-10", "2026-11", "2026-12")
                .map(RollUpTest::part)
                .toList();
        assertEquals(
                List.of("parts-mixed "),
                Sheet.problemsOf(() -> RollUp.of(scorecard, parts, AssessmentPeriod.parse("2026-H2"))));
    }

    @Test
    void thePartsAreOfOneSubject() {
        List<PerformanceRecord> parts = new ArrayList<>(months("1", "1", "1"));
        parts.set(1, parts.get(1).toBuilder().subject("E-2").build());
        assertEquals(List.of("parts-mixed "), problems(parts));
    }

    @Test
    void thePartsMeasureAnIndicatorInOneForm() {
        assertEquals(List.of("parts-mixed "), problems(aggregated(""), "1", "{'rating': 1}", ratio(1, 2)));
        assertEquals(List.of(), problems(rated(), "{'level': 'good'}", "{'rating': 1}", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "sum, '{\"rating\": 1}'",
        "sum, '{\"numerator\": 1, \"denominator\": 2}'",
        "ratio-of-sums, 1",
        "ratio-of-sums, '{\"rating\": 1}'"
    })
    void aSumNeedsPlainValuesAndARatioOfSumsNeedsRatios(String aggregation, String value) {
        assertEquals(List.of("bad-measurement "), problems(aggregated(aggregation), value, value, value));
    }

    @Test
    void anUnknownIndicatorIsReportedWithTheNearest() {
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class,
                () -> RollUp.of(
                        aggregated("").scorecard(),
                        Stream.of("2026-07", "2026-08", "2026-09")
                                .map(month -> part(month, "'values': {'lime': 1, 'lin': 2}"))
                                .toList(),
                        QUARTER));
        assertEquals(1, refusal.problems().size());
        Problem problem = refusal.problems().get(0);
        assertEquals("unknown-indicator", problem.code().toString());
        assertEquals("line", problem.nearest());
        assertEquals("\"lime\", \"lin\"", problem.found());
    }

    @Test
    void aResultTooLargeForTheFormatIsReported() {
        String most = "999999999999.999999999";
        assertEquals(List.of("number-out-of-range "), problems(aggregated("sum"), most, "0.000000001", "0"));
        assertEquals(List.of(), problems(aggregated("sum"), most, "0", "0"));
        assertEquals(List.of("number-out-of-range "), problems(aggregated("mean"), "-" + most, "-1", "0"));
        String many = "{'numerator': 1, 'denominator': 999999999999}";
        assertEquals(List.of("number-out-of-range "), problems(aggregated(""), many, ratio(0, 1), many));
        assertEquals(
                List.of("number-out-of-range "),
                problems(aggregated("mean"), many, "{'numerator': 1, 'denominator': 7}", many));
    }

    @Test
    void aRatingAboveTheFullScoreIsReportedAlsoWhereTheMeanIsNot() {
        assertEquals(
                List.of("number-out-of-range "),
                problems(aggregated(""), "{'rating': 101}", "{'rating': 0}", "{'rating': 0}"));
    }

    @Test
    void theRangeOfAResultIsAskedOnlyOfPartsThatTile() {
        String most = "999999999999";
        Scorecard scorecard = aggregated("sum").scorecard();
        List<PerformanceRecord> twice = new ArrayList<>(months(most, "0", "0"));
        twice.add(twice.get(0));
        assertEquals(List.of("parts-overlap "), Sheet.problemsOf(() -> RollUp.of(scorecard, twice, QUARTER)));
    }

    @Test
    void allThatIsWrongIsReportedInOneGoEachCodeOnceAndInOrder() {
        Scorecard scorecard = Sheet.rated("50", "50").scorecard();
        List<PerformanceRecord> parts = List.of(
                part("2026-07", "'values': {'a': 1, 'b': {'level': 'x'}, 'c': 1}"),
                part("2026-07", "'values': {'a': {'rating': 1}}"),
                part("2026-10", "'values': {}"));
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> RollUp.of(scorecard, parts, QUARTER));
        assertEquals(
                "parts-missing parts-mixed parts-outside parts-overlap unknown-indicator unknown-level",
                String.join(
                        " ",
                        refusal.problems().stream()
                                .map(problem -> problem.code().toString())
                                .toList()));
        for (Problem problem : refusal.problems()) {
            assertEquals("", problem.pointer());
            assertEquals(0, problem.line() + problem.column());
        }
    }

    @Test
    void aMessageSaysWhatWasFoundWhatIsAllowedAndWhatToWriteInstead() {
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class, () -> RollUp.of(aggregated("").scorecard(), months("1"), QUARTER));
        assertEquals(
                "found no part for 2026-08, no part for 2026-09; allowed is parts that make up 2026-Q3;"
                        + " add what is missing",
                refusal.problems().get(0).message());
    }

    @Test
    void findingsOfOneCodeThatAskForDifferentThingsHaveASentenceEach() {
        Scorecard scorecard = Sheet.rated("50", "50").scorecard();
        List<PerformanceRecord> parts = List.of(
                part("2026-07", "'values': {'a': {'rating': 1}}"), part("2026-08", "'values': {'b': {'rating': 1}}"));
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> RollUp.of(scorecard, parts, QUARTER));
        assertEquals(
                "found no part for 2026-09; allowed is parts that make up 2026-Q3; add what is missing;"
                        + " found no value of a in 2026-08, no value of b in 2026-07;"
                        + " allowed is a value in every part, or in none;"
                        + " add it, or {\"notApplicable\": \"why\"} where there was nothing to measure",
                refusal.problems().get(0).message());
    }

    @Test
    void ofManyFindingsTheMessageNamesTen() {
        Scorecard scorecard = aggregated("").scorecard();
        List<PerformanceRecord> parts = new ArrayList<>(List.of(part("0001-01")));
        for (int year = 2000; year < 2020; year++) {
            parts.add(part(year + "-01"));
        }
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> RollUp.of(scorecard, parts, QUARTER));
        assertTrue(
                refusal.problems().get(1).found().endsWith("a part for 2008-01 and 11 more"),
                refusal.problems().get(1).found());
    }

    @Test
    void aMessageNamesWhatDoesNotBelongTogether() {
        assertEquals(
                "found line as a number in 2026-07 and a rating in 2026-08; allowed is one form of measurement in all"
                        + " parts; measure it alike in every part",
                message(months("1", "{'rating': 1}", NOT_APPLICABLE)));
        assertEquals(
                "found months and quarters; allowed is parts of one period type; roll the shorter ones up first",
                message(List.of(part("2026-Q3"), part("2026-08"))));
    }

    @Test
    void aMessageNamesTenOfAKindAndCountsTheRest() {
        String ten = outside(10);
        assertTrue(ten.contains("2027-10") && !ten.contains("more"), ten);
        String twelve = outside(12);
        assertTrue(twelve.contains("2027-10 and 2 more") && !twelve.contains("2027-11"), twelve);
    }

    private static String outside(int months) {
        List<PerformanceRecord> parts = Stream.iterate(1, month -> month + 1)
                .limit(months)
                .map(month -> part("2027-%02d".formatted(month)))
                .toList();
        return messages(parts)
                .filter(message -> message.contains("2027"))
                .findFirst()
                .orElseThrow();
    }

    private static String message(List<PerformanceRecord> parts) {
        return messages(parts).findFirst().orElseThrow();
    }

    private static Stream<String> messages(List<PerformanceRecord> parts) {
        Scorecard scorecard = aggregated("").scorecard();
        return assertThrows(InvalidInputException.class, () -> RollUp.of(scorecard, parts, QUARTER)).problems().stream()
                .map(Problem::message);
    }
}
