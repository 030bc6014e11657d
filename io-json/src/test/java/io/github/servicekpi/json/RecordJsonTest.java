package io.github.servicekpi.json;

import static io.github.servicekpi.json.Samples.assertRecord;
import static io.github.servicekpi.json.Samples.assertRecordFor;
import static io.github.servicekpi.json.Samples.card;
import static io.github.servicekpi.json.Samples.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.Problem;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reading and writing records (io-json/README.md, section 12). */
class RecordJsonTest {
    @Test
    void everyFormOfMeasurementIsRead() {
        PerformanceRecord record = RecordJson.read("""
                {"subject": "E-1", "period": "2026-H2", "targets": {"a": 5e-1}, "values": {
                  "a": -0.50, "b": {"numerator": 190, "denominator": 2e2, "x-source": "ledger"}, "c": {"rating": 88},
                  "d": {"level": "good"}, "e": {"notApplicable": {"zh-CN": "无", "en": "none"}}},
                 "adjustments": [{"points": -1.5, "reason": "late"}]}
                """);

        assertEquals("E-1", record.subject());
        assertEquals(AssessmentPeriod.parse("2026-H2"), record.period());
        assertEquals(Map.of("a", new BigDecimal("0.5")), record.targets());
        assertEquals(
                Map.of(
                        "a", new Measurement.Value(new BigDecimal("-0.5")),
                        "b", new Measurement.Ratio(new BigDecimal(190), new BigDecimal(200)),
                        "c", new Measurement.Rating(new BigDecimal(88)),
                        "d", new Measurement.Level("good"),
                        "e", new Measurement.NotApplicable(LocalizedText.of(Map.of("zh-CN", "无", "en", "none")))),
                record.values());
        assertEquals("late", record.adjustments().get(0).reason().in("en"));
    }

    @Test
    void aRecordIsWrittenInTheOrderOfItsMembersWithPlainNumbers() {
        String record = "{\"adjustments\": [{\"reason\": {\"en\": \"a\", \"de\": \"b\"}, \"points\": 1e1}], \"x-a\": 1,"
                + " \"values\": {\"b\": 1.50, \"a\": {\"denominator\": 200, \"numerator\": 1E+2}},"
                + " \"targets\": {\"b\": 2.0}, \"period\": \"2026\", \"subject\": \"a/\\\"\\u0001\"}";
        String written = "{\"subject\":\"a/\\\"\\u0001\",\"period\":\"2026\",\"targets\":{\"b\":2},"
                + "\"values\":{\"b\":1.5,\"a\":{\"numerator\":100,\"denominator\":200}},"
                + "\"adjustments\":[{\"points\":10,\"reason\":{\"de\":\"b\",\"en\":\"a\"}}]}";

        assertEquals(written, new String(RecordJson.write(RecordJson.read(record)), StandardCharsets.UTF_8));
        assertEquals(RecordJson.read(record), RecordJson.read(written));
    }

    @Test
    void bytesAndATextReadAndAssessAlike() {
        byte[] utf8 = Samples.RECORD.getBytes(StandardCharsets.UTF_8);
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.read(Samples.CARD));
        AssessmentJson json = AssessmentJson.of(calculator.scorecard());

        assertEquals(RecordJson.read(Samples.RECORD), RecordJson.read(utf8));
        String assessment = json.toString(RecordJson.assess(utf8, calculator));
        assertEquals(assessment, json.toString(RecordJson.assess(Samples.RECORD, calculator)));
        assertEquals(assessment, json.toString(calculator.assess(RecordJson.read(utf8))));
    }

    @Test
    void byItselfARecordIsHeldToWhatHoldsForEveryScorecard() {
        assertRecord(
                record(
                        "\"E-1\"", "»\"\\t\"",
                        "\"2026-09\"", "»\"2026-9\"",
                        "{\"output\": 150}", "{\"whatever\": »1e12}",
                        "\"output\": 120", "\"output\": »{\"rating\": 5, \"level\": \"x\"}",
                        "{\"level\": \"good\"}", "{\"rating\": »1000.0001}",
                        "{\"points\": 2, \"reason\"", "»{\"reason\""),
                "empty-text /subject",
                "bad-period /period",
                "number-out-of-range /targets/whatever",
                "bad-measurement /values/output",
                "number-out-of-range /values/teamwork/rating",
                "missing-member /adjustments/0");
    }

    @Test
    void membersOfValuesAndTargetsAreIdsWhateverTheirName() {
        assertRecordFor(
                Samples.CARD,
                record(
                        "{\"output\": 150}", "{»\"x-a\": 150, »\"$schema\": 1}",
                        "\"output\": 120", "\"output\": 120, »\"x-b\": 1, »\"$schema\": {}"),
                "unknown-indicator /targets/x-a",
                "unknown-indicator /targets/$schema",
                "unknown-indicator /values/x-b",
                "unknown-indicator /values/$schema");
    }

    @Test
    void anIndicatorMayHaveAnIdThatBeginsLikeANote() {
        String card = card("\"id\": \"output\"", "\"id\": \"x-output\"");
        String record = record("\"output\": 150", "\"x-output\": 150", "\"output\": 120", "\"x-output\": 120");
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.read(card));

        assertEquals(
                "80",
                RecordJson.assess(record, calculator)
                        .indicator("x-output")
                        .score()
                        .orElseThrow()
                        .stripTrailingZeros()
                        .toPlainString());
        assertEquals(
                new BigDecimal(120),
                ((Measurement.Value) RecordJson.read(record).value("x-output").orElseThrow()).value());
        assertRecordFor(
                card,
                record("\"output\": 150", "\"x-output\": »\"150\"", "\"output\": 120", "\"x-output\": »true"),
                "wrong-type /targets/x-output",
                "wrong-type /values/x-output");
    }

    @Test
    void anUnknownIndicatorIsAnsweredWithTheNearest() {
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.read(Samples.CARD));
        Problem problem = Samples.problems(() -> RecordJson.assess(
                        record(
                                "\"cost-ratio\"",
                                "\"cost-ratoi\"",
                                "\"output\": 120",
                                "\"output\": 120, \"cost-ratio\": 1"),
                        calculator))
                .get(0);

        assertEquals("unknown-indicator /values/cost-ratoi 6:5", Samples.shown(problem));
        assertEquals("cost-ratio", problem.nearest());
    }

    @Test
    void allThatIsWrongWithARecordIsSaidInOneGo() {
        assertRecordFor(
                Samples.CARD,
                record(
                        "{\"output\": 150}", "{\"output\": »-150, »\"input\": 1}",
                        "\"values\": {", "\"values\": {»\"teamwrok\": {},",
                        "{\"numerator\": 4, \"denominator\": 100}", "»{\"numerator\": 4, \"denominator\": 0}",
                        "\"level\": \"good\"", "\"level\": »\"best\"",
                        "\"points\": 2", "\"points\": »2.345"),
                "target-not-positive /targets/output",
                "unknown-indicator /targets/input",
                "unknown-indicator /values/teamwrok",
                "division-by-zero /values/cost-ratio",
                "unknown-level /values/teamwork/level",
                "too-many-digits /adjustments/0/points");
    }

    @Test
    void ofAMeasurementOnlyTheFirstProblemIsReported() {
        assertRecordFor(
                Samples.CARD,
                record("{\"level\": \"good\"}", "{\"numerator\": 5, \"denominator\": »-1}"),
                "number-out-of-range /values/teamwork/denominator");
        assertRecordFor(
                Samples.CARD,
                record("{\"level\": \"good\"}", "»{\"numerator\": 5, \"denominator\": 0}"),
                "rating-expected /values/teamwork");
    }

    @Test
    void everyMissingMeasurementIsNamedInOneProblem() {
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.read(Samples.CARD));
        List<Problem> problems = Samples.problems(
                () -> RecordJson.assess("{\"subject\": \"E\", \"period\": \"2026-01\", \"values\": {}}", calculator));

        assertEquals(
                List.of("missing-measurement /values 1:49"),
                problems.stream().map(Samples::shown).toList());
        assertEquals(
                "no measurement of cost-ratio, output, teamwork",
                problems.get(0).found());
    }

    @Test
    void ofWhatIsUnreadableNothingElseIsSaid() {
        String half = "»\"\\ud800\"";
        Samples.assertRecordFor(Samples.CARD, half, "lone-surrogate ");
        Samples.assertRecordFor(Samples.CARD, Samples.record("\"E-1\"", half), "lone-surrogate /subject");
        Samples.assertRecordFor(Samples.CARD, Samples.record("\"2026-09\"", half), "lone-surrogate /period");
        Samples.assertRecordFor(Samples.CARD, Samples.record("120", half), "lone-surrogate /values/output");
        Samples.assertRecordFor(
                Samples.CARD,
                Samples.record("120", half, "\"good\"", "»1"),
                "lone-surrogate /values/output",
                "wrong-type /values/teamwork/level");
    }
}
