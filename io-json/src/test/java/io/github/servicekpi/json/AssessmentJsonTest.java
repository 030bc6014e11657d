package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.Choices;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Assessments, byte for byte (io-json/README.md, section 12). */
class AssessmentJsonTest {
    private static final int RECORDS = 5;

    private static final String LINES = """
            {"format": 1, "id": "lines", "version": "7", "whenMissing": "redistribute", "minimumCoverage": 40,
             "bands": [{"id": "good", "from": 60, "to": 100}, {"id": "poor", "from": 0, "to": 60}],
             "indicators": [
              {"id": "a", "polarity": "higher-is-better", "weight": 40, "unit": "%", "targets": {"month": 90.0, "quarter": 90},
               "scoring": {"method": "attainment"}, "minimumCases": 5},
              {"id": "b", "polarity": "lower-is-better", "weight": 30, "targets": {"month": 12.50},
               "scoring": {"method": "pass-fail", "pass": 75.5, "fail": 10}, "whenNotApplicable": "zero"},
              {"id": "c", "weight": 30, "scoring": {"method": "rated", "levels": [{"id": "top", "score": 99.99}]}}]}
            """;

    private static void assertAssessment(String card, String record, String expected) {
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.read(card));
        String head = "\"scorecard\":{\"id\":\"" + calculator.scorecard().id() + "\",\"version\":\""
                + calculator.scorecard().version() + "\",\"sha256\":\""
                + ScorecardJson.fingerprint(calculator.scorecard())
                + "\"},";
        String all = PlainJson.compact(expected).replace("\"indicators\":", head + "\"indicators\":");

        assertEquals(
                all,
                new String(
                        AssessmentJson.of(calculator.scorecard()).write(RecordJson.assess(record, calculator)), UTF_8));
    }

    @Test
    void anOptionOfAPlanHasTheEndsOfItsRange() {
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.read(LINES));
        PerformanceRecord record = RecordJson.read("""
                {"subject": "E", "period": "2026-02", "values": {
                  "a": {"numerator": 1, "denominator": 5}, "b": 13, "c": {"level": "top"}}}
                """);
        String plan = new String(PlanJson.write(calculator.plan(record, BigDecimal.valueOf(45))), UTF_8);
        assertTrue(plan.contains("\"value\":{\"atMost\":12.5}"), plan);
        assertTrue(plan.contains("\"numerator\":{\"atLeast\":"), plan);
    }

    @Test
    void linesThatAreScoredByTheCurveOrByAnEvaluator() {
        assertAssessment(LINES, """
                {"subject": "E", "period": "2026-02", "values": {
                  "a": {"numerator": 3.60, "denominator": 5}, "b": 12.5000, "c": {"level": "top"}}}
                """, """
                {"subject": "E", "period": "2026-02", "indicators": [
                 {"id": "a", "status": "scored", "actual": {"numerator": 3.6, "denominator": 5}, "target": 90,
                  "score": 80.00, "band": "good", "weight": 40, "effectiveWeight": 40, "weightedScore": 32},
                 {"id": "b", "status": "scored", "actual": 12.5, "target": 12.5, "score": 75.50, "band": "good",
                  "weight": 30, "effectiveWeight": 30, "weightedScore": 22.65},
                 {"id": "c", "status": "rated", "score": 99.99, "band": "good", "weight": 30, "effectiveWeight": 30,
                  "weightedScore": 29.997}],
                 "coverage": 100, "weightedTotal": 84.65, "total": 84.65, "band": "good"}
                """);
    }

    @Test
    void linesThatAreNotApplicable() {
        assertAssessment(LINES, """
                {"subject": "E", "period": "2026-02", "values": {
                  "a": {"numerator": 4, "denominator": 4}, "b": {"notApplicable": "none"}, "c": {"rating": 50}}}
                """, """
                {"subject": "E", "period": "2026-02", "indicators": [
                 {"id": "a", "status": "not-applicable", "actual": {"numerator": 4, "denominator": 4}, "target": 90,
                  "weight": 40, "effectiveWeight": 0, "weightedScore": 0},
                 {"id": "b", "status": "not-applicable", "target": 12.5, "score": 0.00, "band": "poor",
                  "weight": 30, "effectiveWeight": 50, "weightedScore": 0},
                 {"id": "c", "status": "rated", "score": 50.00, "band": "poor", "weight": 30, "effectiveWeight": 50,
                  "weightedScore": 25}],
                 "coverage": 30, "weightedTotal": 25.00, "withheld": "minimum-coverage"}
                """);
    }

    @Test
    void linesThatAreMissingOrHadNoCases() {
        assertAssessment(LINES, """
                {"subject": "E", "period": "2026-02",
                 "values": {"a": {"numerator": 0, "denominator": 0}, "b": {"rating": 88.125}}}
                """, """
                {"subject": "E", "period": "2026-02", "indicators": [
                 {"id": "a", "status": "not-applicable", "actual": {"numerator": 0, "denominator": 0}, "target": 90,
                  "weight": 40, "effectiveWeight": 0, "weightedScore": 0},
                 {"id": "b", "status": "rated", "target": 12.5, "score": 88.13, "band": "good",
                  "weight": 30, "effectiveWeight": 100, "weightedScore": 88.13},
                 {"id": "c", "status": "missing", "weight": 30, "effectiveWeight": 0, "weightedScore": 0}],
                 "coverage": 30, "weightedTotal": 88.13, "withheld": "minimum-coverage"}
                """);
    }

    @Test
    void linesThatAreNotDueKeepWhatWasMeasured() {
        assertAssessment(LINES, """
                {"subject": "E", "period": "2026", "values": {
                  "a": {"numerator": 1, "denominator": 0}, "b": -3.10, "c": {"rating": 60}}}
                """, """
                {"subject": "E", "period": "2026", "indicators": [
                 {"id": "a", "status": "not-due", "actual": {"numerator": 1, "denominator": 0},
                  "weight": 40, "effectiveWeight": 0, "weightedScore": 0},
                 {"id": "b", "status": "not-due", "actual": -3.1, "weight": 30, "effectiveWeight": 0, "weightedScore": 0},
                 {"id": "c", "status": "rated", "score": 60.00, "band": "good", "weight": 30, "effectiveWeight": 100,
                  "weightedScore": 60}],
                 "coverage": 100, "weightedTotal": 60.00, "total": 60.00, "band": "good"}
                """);
    }

    private static final String GROUPS = """
            {"format": 1, "id": "groups", "version": "v", "rounding": {"scale": 1}, "weights": "relative",
             "individualTargets": true,
             "bands": [{"id": "good", "from": 60, "to": 100}, {"id": "poor", "from": 0, "to": 60}],
             "groups": [{"id": "g", "weight": 2}, {"id": "h", "weight": 1.50}],
             "indicators": [
              {"id": "a", "group": "h", "polarity": "higher-is-better", "weight": 1, "targets": {"month": 80},
               "scoring": {"method": "attainment"}},
              {"id": "b", "group": "g", "weight": 1, "scoring": {"method": "rated"}},
              {"id": "c", "group": "g", "weight": 2, "scoring": {"method": "rated"}}],
             "adjustmentRange": {"min": -10, "max": 10}, "maximumTotal": 100,
             "gates": [{"indicator": "a", "scoreBelow": 50, "capTotalAt": 70.0},
                       {"indicator": "b", "scoreBelow": 90, "capTotalAt": 95, "whenUnmeasured": "cap"},
                       {"indicator": "c", "scoreBelow": 30, "capTotalAt": 0}]}
            """;

    @Test
    void groupsGatesAndAnAdjustment() {
        assertAssessment(GROUPS, """
                {"subject": "E", "period": "2026-02", "targets": {"a": 200},
                 "values": {"a": 75, "b": {"rating": 80}, "c": {"rating": 95.5}},
                 "adjustments": [{"points": 7.5, "reason": "a"}, {"points": -2, "reason": "b"}]}
                """, """
                {"subject": "E", "period": "2026-02", "indicators": [
                 {"id": "a", "status": "scored", "actual": 75, "target": 200, "score": 37.5, "band": "poor",
                  "weight": 1, "effectiveWeight": 42.8571, "weightedScore": 16.0714},
                 {"id": "b", "status": "rated", "score": 80.0, "band": "good", "weight": 1, "effectiveWeight": 19.0476,
                  "weightedScore": 15.2381},
                 {"id": "c", "status": "rated", "score": 95.5, "band": "good", "weight": 2, "effectiveWeight": 38.0952,
                  "weightedScore": 36.381}],
                 "groups": [{"id": "g", "weight": 2, "score": 90.3, "band": "good"},
                            {"id": "h", "weight": 1.5, "score": 37.5, "band": "poor"}],
                 "coverage": 100, "weightedTotal": 67.7, "adjustment": 5.5,
                 "gates": [{"indicator": "a", "capTotalAt": 70}, {"indicator": "b", "capTotalAt": 95}],
                 "total": 70.0, "band": "good"}
                """);
    }

    @Test
    void aGroupInWhichNothingCountsGatesThatDoNotFireAndAnAdjustmentThatIsClamped() {
        assertAssessment(GROUPS, """
                {"subject": "E", "period": "2026-02",
                 "values": {"a": {"notApplicable": ""}, "b": {"rating": 90}, "c": {"rating": 99.96}},
                 "adjustments": [{"points": -12.5, "reason": "a"}]}
                """, """
                {"subject": "E", "period": "2026-02", "indicators": [
                 {"id": "a", "status": "not-applicable", "target": 80, "weight": 1, "effectiveWeight": 0,
                  "weightedScore": 0},
                 {"id": "b", "status": "rated", "score": 90.0, "band": "good", "weight": 1, "effectiveWeight": 33.3333,
                  "weightedScore": 30},
                 {"id": "c", "status": "rated", "score": 100.0, "band": "good", "weight": 2, "effectiveWeight": 66.6667,
                  "weightedScore": 66.6667}],
                 "groups": [{"id": "g", "weight": 2, "score": 96.7, "band": "good"}, {"id": "h", "weight": 1.5}],
                 "coverage": 57.1429, "weightedTotal": 96.7, "adjustment": -10, "adjustmentRequested": -12.5,
                 "gates": [], "total": 86.7, "band": "good"}
                """);
    }

    @Test
    void anAdjustmentOfNothingIsPrintedAsNothing() {
        assertAssessment(GROUPS, """
                {"subject": "E", "period": "2026-Q1", "values": {"b": {"rating": 0}, "c": {"rating": 30}},
                 "adjustments": [{"points": 0.0, "reason": ""}]}
                """, """
                {"subject": "E", "period": "2026-Q1", "indicators": [
                 {"id": "a", "status": "not-due", "weight": 1, "effectiveWeight": 0, "weightedScore": 0},
                 {"id": "b", "status": "rated", "score": 0.0, "band": "poor", "weight": 1, "effectiveWeight": 33.3333,
                  "weightedScore": 0},
                 {"id": "c", "status": "rated", "score": 30.0, "band": "poor", "weight": 2, "effectiveWeight": 66.6667,
                  "weightedScore": 20}],
                 "groups": [{"id": "g", "weight": 2, "score": 20.0, "band": "poor"}, {"id": "h", "weight": 1.5}],
                 "coverage": 100, "weightedTotal": 20.0, "adjustment": 0,
                 "gates": [{"indicator": "b", "capTotalAt": 95}], "total": 20.0, "band": "poor"}
                """);
    }

    @Test
    void anAdjustmentThatIsExactlyTheLimitIsNotClamped() {
        String line = "\"adjustment\":10,\"gates\"";
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.read(GROUPS));
        String record =
                "{\"subject\": \"E\", \"period\": \"2026\", \"values\": {\"b\": {\"rating\": 95}, \"c\": {\"rating\": 95}},"
                        + " \"adjustments\": [{\"points\": 10, \"reason\": \"\"}]}";

        assertTrue(AssessmentJson.of(calculator.scorecard())
                .toString(RecordJson.assess(record, calculator))
                .contains(line));
    }

    @Test
    void exactNumbersHaveUpTo16FractionDigitsAndElseFour() {
        String line = "{\"id\": \"%s\", \"weight\": %s, \"scoring\": {\"method\": \"rated\"}}";
        String card =
                "{\"format\": 1, \"id\": \"c\", \"version\": \"1\", \"weights\": \"relative\", \"rounding\": {\"scale\": 0},"
                        + " \"bands\": [{\"id\": \"b\", \"from\": 0, \"to\": 100}], \"indicators\": ["
                        + line.formatted("a", "0.0100") + "," + line.formatted("b", "655.3500") + "]}";
        // 0.01 of 655.36 is 100 / 65536 = 0.00152587890625 percent; a score of 33 makes 33 / 65536.
        assertAssessment(
                card,
                "{\"subject\": \"E\", \"period\": \"2026\", \"values\": {\"a\": {\"rating\": 33}, \"b\": {\"rating\": 100}}}",
                """
                {"subject": "E", "period": "2026", "indicators": [
                 {"id": "a", "status": "rated", "score": 33, "band": "b", "weight": 0.01,
                  "effectiveWeight": 0.00152587890625, "weightedScore": 0.0005035400390625},
                 {"id": "b", "status": "rated", "score": 100, "band": "b", "weight": 655.35,
                  "effectiveWeight": 99.99847412109375, "weightedScore": 99.99847412109375}],
                 "coverage": 100, "weightedTotal": 100, "total": 100, "band": "b"}
                """);
        // 0.01 of 131.072 is 0.00762939453125 percent; 0.3 points of the rest would be 0.29997711181640625, 17 digits.
        assertAssessment(
                card.replace("655.3500", "131.0620").replace("\"scale\": 0", "\"scale\": 4"),
                "{\"subject\": \"E\", \"period\": \"2026\", \"values\": {\"a\": {\"rating\": 0.0003}, \"b\": {\"rating\": 0.3}}}",
                """
                {"subject": "E", "period": "2026", "indicators": [
                 {"id": "a", "status": "rated", "score": 0.0003, "band": "b", "weight": 0.01,
                  "effectiveWeight": 0.00762939453125, "weightedScore": 0},
                 {"id": "b", "status": "rated", "score": 0.3000, "band": "b", "weight": 131.062,
                  "effectiveWeight": 99.99237060546875, "weightedScore": 0.3}],
                 "coverage": 100, "weightedTotal": 0.3000, "total": 0.3000, "band": "b"}
                """);
    }

    @Test
    void namesOfPeopleAndVersionsAreEscapedNoMoreThanTheyMust() {
        String card = LINES.replace("\"version\": \"7\"", "\"version\": \"7\\u0007\\t/\\\\\"");
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.read(card));
        String record =
                "{\"subject\": \"\\u5f20😀\\\"\\n\\u001f\\u007f\\u2028\", \"period\": \"2026\", \"values\": {\"c\": {\"rating\": 1}}}";
        String printed = AssessmentJson.of(calculator.scorecard()).toString(RecordJson.assess(record, calculator));

        assertTrue(printed.startsWith("{\"subject\":\"张😀\\\"\\n\\u001f\u007f\u2028\",\"period\":\"2026\","), printed);
        assertTrue(printed.contains("\"version\":\"7\\u0007\\t/\\\\\","), printed);
    }

    @Test
    void aWriterTakesTheAssessmentsOfItsScorecardAlone() {
        Scorecard other = ScorecardJson.read(LINES.replace("\"version\": \"7\"", "\"version\": \"8\""));
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.read(LINES));
        String record = "{\"subject\": \"E\", \"period\": \"2026\", \"values\": {\"c\": {\"rating\": 1}}}";
        AssessmentJson writer = AssessmentJson.of(other);

        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> writer.write(RecordJson.assess(record, calculator)));
        assertTrue(e.getMessage().contains("by the scorecard lines"), e::getMessage);
    }

    @Property(tries = 300)
    void everyRecordComesToWhatTheSecondOpinionSays(@ForAll long seed) {
        SecondOpinion.onRecords(Choices.seeded(seed));
    }
}
