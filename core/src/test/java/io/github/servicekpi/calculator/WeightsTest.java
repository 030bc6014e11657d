package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.GroupResult;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.measurement.PerformanceRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights and groups (core/README.md, section 8). */
class WeightsTest {
    private static final String VALUES = "{'a': {'rating': 80}, 'b': {'rating': 70}, 'c': {'rating': 90}}";

    private static Sheet grouped() {
        return Sheet.rated("50", "50", "100")
                .with(
                        "/groups",
                        "[{'id': 'service', 'weight': 60}, {'id': 'conduct', 'name': 'Conduct', 'weight': 40}]")
                .with("/indicators/0/group", "'service'")
                .with("/indicators/1/group", "'service'")
                .with("/indicators/2/group", "'conduct'");
    }

    private static String weights(Assessment assessment) {
        return assessment.indicators().stream()
                .map(line -> line.effectiveWeight().toPlainString())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    @Test
    void percentWeightsSumToExactly100() {
        assertEquals(List.of(), Sheet.rated("33.3334", "33.3333", "33.3333").problems());
        assertEquals(
                List.of("weights-sum /indicators"),
                Sheet.rated("33.3333", "33.3333", "33.3333").problems());
        assertEquals(
                List.of("weights-sum /indicators"), Sheet.rated("50", "50.0001").problems());
    }

    @Test
    void eachRelativeWeightCountsAsItsExactShare() {
        Assessment assessment =
                Sheet.rated("1", "2", "3").with("/weights", "'relative'").assess(VALUES);
        assertEquals("16.6667 33.3333 50", weights(assessment));
        assertEquals("13.3333", assessment.indicator("a").weightedScore().toString());
        assertEquals(new BigDecimal("81.67"), assessment.total());
        assertEquals(
                List.of("weights-sum /indicators"),
                Sheet.rated("0", "0").with("/weights", "'relative'").problems());
    }

    @Test
    void aLineOfWeightZeroInformsButDoesNotCount() {
        Assessment assessment = Sheet.rated("100", "0").assess("{'a': {'rating': 80}, 'b': {'rating': 10}}");
        assertEquals(new BigDecimal("80.00"), assessment.total());
        assertEquals(
                Optional.of(new BigDecimal("10.00")), assessment.indicator("b").score());
        assertEquals(BigDecimal.ZERO, assessment.indicator("b").effectiveWeight());
        assertEquals(BigDecimal.ZERO, assessment.indicator("b").weightedScore());
    }

    @ParameterizedTest
    @CsvSource({"'', 30 30 40, 81.00", "b, 60 0 40, 84.00", "c, 50 50 0, 75.00"})
    void anEffectiveWeightIsTheGroupsShareTimesTheShareInside(String notApplicable, String weights, String total) {
        String values = VALUES.replaceAll(
                "'" + notApplicable + "': \\{[^}]*}", "'" + notApplicable + "': {'notApplicable': ''}");
        Assessment assessment = grouped().assess(values);
        assertEquals(weights, weights(assessment));
        assertEquals(new BigDecimal(total), assessment.total());
    }

    @Test
    void aGroupsScoreIsTheMeanOfItsMembersRoundedScores() {
        List<GroupResult> groups = grouped().assess(VALUES).groups();
        assertEquals("[service: 75.00, conduct: 90.00]", groups.toString());
        assertEquals("meets", groups.get(0).band().orElseThrow().id());
        assertEquals("exceeds", groups.get(1).band().orElseThrow().id());
        assertEquals("conduct", groups.get(1).group().id());
    }

    @Test
    void aGroupInWhichNothingCountsHasNoScore() {
        GroupResult conduct = grouped()
                .assess("{'a': {'rating': 80}, 'b': {'rating': 70}, 'c': {'notApplicable': ''}}")
                .groups()
                .get(1);
        assertEquals(Optional.empty(), conduct.score());
        assertEquals(Optional.empty(), conduct.band());
        assertEquals("conduct: -", conduct.toString());
    }

    @Test
    void aGroupsScoreIsNotRoundedOverAnEdge() {
        GroupResult service = grouped()
                .assess("{'a': {'rating': 59.99}, 'b': {'rating': 60}, 'c': {'rating': 0}}")
                .groups()
                .get(0);
        assertEquals(Optional.of(new BigDecimal("59.99")), service.score());
    }

    @Test
    void theRuleForWeightsHoldsForTheGroupsAndInsideEachOfThem() {
        assertEquals(
                List.of("weights-sum /groups"),
                grouped().with("/groups/0/weight", "59").problems());
        assertEquals(
                List.of("weights-sum /groups/0"),
                grouped().with("/indicators/0/weight", "51").problems());
        assertEquals(
                List.of("weights-sum /groups/1"),
                grouped()
                        .with("/weights", "'relative'")
                        .with("/indicators/2/weight", "0")
                        .problems());
    }

    @Test
    void everyGroupHasAMember() {
        assertEquals(
                List.of("empty-group /groups/2"),
                grouped().with("/groups/-", "{'id': 'rest', 'weight': 0}").problems());
    }

    @Test
    void eitherAllIndicatorsNameAGroupOrNoneDoes() {
        assertEquals(
                List.of("missing-member /indicators/1"),
                grouped().without("/indicators/1/group").problems());
        assertEquals(
                List.of("unknown-group /indicators/0/group"),
                Sheet.rated("100").with("/indicators/0/group", "'service'").problems());
        assertEquals(
                List.of("unknown-group /indicators/1/group"),
                grouped().with("/indicators/1/group", "'servise'").problems());
    }

    @Test
    void aGroupOfWeightZeroInformsButDoesNotCount() {
        Sheet sheet = grouped().with("/groups/0/weight", "0").with("/groups/1/weight", "100");
        Assessment assessment = sheet.assess(VALUES);
        assertEquals("0 0 100", weights(assessment));
        assertEquals("[service: 75.00, conduct: 90.00]", assessment.groups().toString());
        assertEquals(
                List.of("nothing-counts /values"),
                sheet.problemsOf("{'a': {'rating': 80}, 'b': {'rating': 70}, 'c': {'notApplicable': ''}}"));
    }

    /** More lines than a 64-bit set has room for. */
    @Test
    void whichLinesAreNotApplicableIsToldApartOnLargeSheetsToo() {
        int lines = 70;
        Sheet sheet = Sheet.of(IntStream.range(0, lines)
                        .mapToObj(
                                i -> "{'id': 'i" + i + "', 'weight': " + (i + 1) + ", 'scoring': {'method': 'rated'}}")
                        .toArray(String[]::new))
                .with("/weights", "'relative'");
        ScorecardCalculator calculator = ScorecardCalculator.of(sheet.scorecard());
        for (int left : new int[] {0, 64, 69, 5, 0}) {
            PerformanceRecord.Builder record =
                    PerformanceRecord.builder().subject("E-1").period(AssessmentPeriod.parse("2026-09"));
            long sum = 0;
            long weights = 0;
            for (int i = 0; i < lines; i++) {
                if (i == left) {
                    record.notApplicable("i" + i, "none");
                } else {
                    record.rating("i" + i, Integer.toString(i));
                    sum += (i + 1L) * i;
                    weights += i + 1;
                }
            }
            assertEquals(
                    BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(weights), 2, RoundingMode.HALF_UP),
                    calculator.assess(record.build()).total());
        }
    }
}
