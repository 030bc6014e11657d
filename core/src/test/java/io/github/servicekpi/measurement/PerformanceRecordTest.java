package io.github.servicekpi.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.fixture.DraftText;
import io.github.servicekpi.fixture.Json;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.Drafts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measurements of one subject in one period (core/README.md, section 6 and io-json/README.md, sections 11 and 12). */
class PerformanceRecordTest {
    private static final String RECORD = """
            {"subject": "E-1001", "period": "2026-Q3", "targets": {"cost": 0.4}, "values": {
               "cost": 0.42, "repairs": {"numerator": 190, "denominator": 200}, "reports": {"rating": 88.5},
               "attitude": {"level": "good"}, "complaints": {"notApplicable": "no complaints"}},
             "adjustments": [{"points": 2, "reason": "cover for a colleague on leave"}]}""";

    private static PerformanceRecord.Builder builder() {
        return PerformanceRecord.builder()
                .subject("E-1001")
                .period("2026-Q3")
                .target("cost", "0.40")
                .value("cost", "0.42")
                .ratio("repairs", 190, 200)
                .rating("reports", "88.50")
                .level("attitude", "good")
                .notApplicable("complaints", "no complaints")
                .adjustment("2", "cover for a colleague on leave");
    }

    private static List<String> problems(String json) {
        return Sheet.problemsOf(() -> PerformanceRecord.of(Drafts.of(Json.of(json))));
    }

    @Test
    void aRecordBuiltInCodeEqualsTheSameOneRead() {
        PerformanceRecord read = PerformanceRecord.of(Drafts.of(Json.of(RECORD)));
        assertEquals(read, builder().build());
        assertEquals(read.hashCode(), builder().build().hashCode());
        assertEquals(read.toString(), builder().build().toString());
    }

    @Test
    void numbersMayBeGivenAsDecimalsOrIntegersAndPeriodsAsPeriods() {
        assertEquals(
                builder().build(),
                builder()
                        .period(AssessmentPeriod.parse("2026-Q3"))
                        .target("cost", new BigDecimal("0.4"))
                        .value("cost", new BigDecimal("0.420"))
                        .ratio("repairs", new BigDecimal("190.0"), new BigDecimal("2e2"))
                        .measurement("reports", new Measurement.Rating(new BigDecimal("88.5")))
                        .notApplicable("complaints", LocalizedText.of("no complaints"))
                        .build());
        assertEquals(
                Optional.of(new Measurement.Value(new BigDecimal(7))),
                builder().value("cost", 7).build().value("cost"));
        assertEquals(Optional.empty(), builder().build().value("nothing"));
    }

    @Test
    void whatIsWrittenReadsAsTheSameRecord() {
        PerformanceRecord record = builder().build();
        assertEquals(record, PerformanceRecord.of(record.toDraft()));
        assertEquals(record, record.toBuilder().build());
        assertEquals(
                "{subject: \"E-1001\", period: \"2026-Q3\", targets: {cost: 0.4}, values: {cost: 0.42, "
                        + "repairs: {numerator: 190, denominator: 200}, reports: {rating: 88.5}, "
                        + "attitude: {level: \"good\"}, complaints: {notApplicable: \"no complaints\"}}, "
                        + "adjustments: [{points: 2, reason: \"cover for a colleague on leave\"}]}",
                DraftText.of(record.toDraft()));
    }

    @Test
    void targetsAndAdjustmentsAreLeftOutWhereThereAreNone() {
        PerformanceRecord record =
                PerformanceRecord.builder().subject("E-1").period("2026").build();
        assertEquals("{subject: \"E-1\", period: \"2026\", values: {}}", DraftText.of(record.toDraft()));
        assertEquals(record, record.toBuilder().build());
    }

    @Test
    void adjustmentsAddUpInTheirOrder() {
        PerformanceRecord record = builder()
                .adjustment("-1.5", LocalizedText.of(Map.of("en", "late")))
                .build();
        assertEquals(
                List.of("2", "-1.5"),
                record.adjustments().stream()
                        .map(adjustment -> adjustment.points().toString())
                        .toList());
        assertEquals("late", record.adjustments().get(1).reason().in("en"));
        assertEquals(record, record.toBuilder().build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'subject': ' ' | empty-text /subject",
                "'subject': 5 | wrong-type /subject",
                "'period': '2026-13' | bad-period /period",
                "'period': '2026-q3' | bad-period /period",
                "'period': 2026 | wrong-type /period",
                "'values': [] | wrong-type /values",
                "'values': {'a': '5'} | wrong-type /values/a",
                "'values': {'a/b~': null} | wrong-type /values/a~1b~0",
                "'values': {'a': {'rating': 1000.1}} | number-out-of-range /values/a/rating",
                "'values': {'x-a': true} | wrong-type /values/x-a",
                "'targets': 5 | wrong-type /targets",
                "'targets': {'a': 1e12} | number-out-of-range /targets/a",
                "'adjustments': {} | wrong-type /adjustments",
                "'adjustments': [5] | wrong-type /adjustments/0",
                "'adjustments': [{'points': 1000.1, 'reason': ''}] | number-out-of-range /adjustments/0/points",
                "'adjustments': [{'points': -1000.1, 'reason': ''}] | number-out-of-range /adjustments/0/points",
                "'adjustments': [{'reason': ''}] | missing-member /adjustments/0",
                "'adjustments': [{'points': 5}] | missing-member /adjustments/0",
                "'adjustments': [{'points': 5, 'reason': {}}] | wrong-type /adjustments/0/reason",
                "'adjustments': [{'points': 5, 'reason': '', 'why': ''}] | unknown-member /adjustments/0/why",
                "'value': {} | unknown-member /value"
            })
    void whatIsNotWellFormedIsAProblemWhereItStands(String member, String problem) {
        Map<String, Object> record = Sheet.object("{'subject': 'E-1', 'period': '2026', 'values': {}}");
        record.putAll(Sheet.object("{" + member + "}"));
        assertEquals(List.of(problem), Sheet.problemsOf(() -> PerformanceRecord.of(Drafts.of(record))));
    }

    @Test
    void subjectPeriodAndValuesAreRequired() {
        assertEquals(List.of("missing-member ", "missing-member ", "missing-member "), problems("{}"));
        assertEquals(
                List.of("missing-member ", "missing-member "),
                Sheet.problemsOf(() -> PerformanceRecord.builder().build()));
    }

    @Test
    void everyProblemIsReportedInOneGo() {
        assertEquals(
                List.of(
                        "wrong-type /adjustments/0/points",
                        "bad-period /period",
                        "empty-text /subject",
                        "bad-measurement /values/a"),
                problems(
                        "{'subject': '', 'period': '', 'values': {'a': {}}, 'adjustments': [{'points': 'x', 'reason': ''}]}"));
    }

    @Test
    void aRecordHasAtMost100Adjustments() {
        for (int count : new int[] {100, 101}) {
            Map<String, Object> record = Sheet.object("{'subject': 'E-1', 'period': '2026', 'values': {}}");
            Object adjustment = Json.of("{'points': 1, 'reason': ''}");
            record.put("adjustments", new ArrayList<>(Collections.nCopies(count, adjustment)));
            assertEquals(
                    count == 100 ? List.of() : List.of("too-many /adjustments"),
                    Sheet.problemsOf(() -> PerformanceRecord.of(Drafts.of(record))));
        }
    }

    @Test
    void aRecordIsAnObject() {
        assertEquals(List.of("wrong-type "), Sheet.problemsOf(() -> PerformanceRecord.of(Draft.list())));
    }

    @Test
    void measurementsOfEqualNumbersAreEqual() {
        assertEquals(
                new Measurement.Ratio(new BigDecimal("1.50"), new BigDecimal("2.0")),
                new Measurement.Ratio(new BigDecimal("1.5"), new BigDecimal(2)));
        assertEquals(
                new Adjustment(new BigDecimal("2.0"), LocalizedText.of("")),
                new Adjustment(new BigDecimal(2), LocalizedText.of("")));
    }

    @Test
    void aMessageSaysWhatWasMeasuredInsteadOfRated() {
        assertEquals(
                "found a number; allowed is a rating or a level; write {\"rating\": …} or {\"level\": …}",
                message(Sheet.rated("100"), "'values': {'a': 5}"));
        assertEquals(
                "found a ratio; allowed is a rating or a level; write {\"rating\": …} or {\"level\": …}",
                message(Sheet.rated("100"), "'values': {'a': {'numerator': 1, 'denominator': 2}}"));
    }

    @Test
    void aMessageSaysWhyATargetOfOnesOwnIsNotTaken() {
        assertEquals(
                "found the target 0; allowed is a target above 0 for the method attainment; agree on another target",
                message(own("{'method': 'attainment'}"), "'targets': {'line': 0}, 'values': {'line': 5}"));
        assertEquals(
                "found the target 0, with which there is a percentage of a target that is 0; allowed is a number,"
                        + " \"target\" or targetPlus there; agree on another target",
                message(
                        own("{'method': 'pass-fail', 'at': {'percentOfTarget': 50}}"),
                        "'targets': {'line': 0}, 'values': {'line': 5}"));
    }

    private static Sheet own(String scoring) {
        return Sheet.scored("higher-is-better", "10", scoring).with("/individualTargets", "true");
    }

    private static String message(Sheet sheet, String members) {
        Scorecard scorecard = sheet.scorecard();
        Draft record = Drafts.of(Sheet.object("{'subject': 'E-1', 'period': '2026-09', " + members + "}"));
        return assertThrows(InvalidInputException.class, () -> PerformanceRecord.of(record, scorecard))
                .problems()
                .get(0)
                .message();
    }

    @Test
    void whatIsMeasuredOfAnUnknownIndicatorIsNotLookedAt() {
        assertEquals(
                List.of("unknown-indicator /values/x"),
                Sheet.rated("100").problemsOf("{'a': {'rating': 5}, 'x': true}"));
        assertEquals(
                "found nothing inside; allowed is numerator and denominator, rating, level or notApplicable; write one of"
                        + " these four forms, or a number",
                message(Sheet.rated("100"), "'values': {'a': {}}"));
    }
}
