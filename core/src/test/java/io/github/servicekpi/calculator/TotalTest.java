package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.scorecard.Gate;
import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adjustments, gates and the maximum (core/README.md, section 8). */
class TotalTest {
    private static Assessment adjusted(Sheet sheet, String rating, String... points) {
        StringBuilder adjustments = new StringBuilder();
        for (String point : points) {
            adjustments.append("{'points': ").append(point).append(", 'reason': 'Covered for a colleague.'},");
        }
        return sheet.assessRecord("{'period': '2026-09', 'values': {'a': {'rating': " + rating + "}}, 'adjustments': ["
                + adjustments + "]}");
    }

    private static Sheet adjustable() {
        return Sheet.rated("100").with("/adjustmentRange", "{'min': -3, 'max': 5}");
    }

    private static Sheet gated(String... gates) {
        return Sheet.rated("100", "0")
                .with("/whenMissing", "'redistribute'")
                .with("/gates", "[" + String.join(",", gates) + "]");
    }

    private static String gate(String below, String cap) {
        return "{'indicator': 'b', 'scoreBelow': " + below + ", 'capTotalAt': " + cap + "}";
    }

    @Test
    void adjustmentsAddUp() {
        Assessment assessment = adjusted(adjustable(), "80", "4", "-1.5");
        assertEquals(Optional.of(new BigDecimal("2.5")), assessment.adjustment());
        assertEquals(Optional.empty(), assessment.adjustmentRequested());
        assertEquals(new BigDecimal("80.00"), assessment.weightedTotal());
        assertEquals(new BigDecimal("82.50"), assessment.total());
    }

    @ParameterizedTest
    @CsvSource({"4, 3, 5, 7, 85.00", "-4, -3, -3, -7, 77.00"})
    void theirSumIsClampedToTheRangeAndReportedAsClamped(
            String one, String other, String granted, String requested, String total) {
        Assessment assessment = adjusted(adjustable(), "80", one, other);
        assertEquals(Optional.of(new BigDecimal(granted)), assessment.adjustment());
        assertEquals(Optional.of(new BigDecimal(requested)), assessment.adjustmentRequested());
        assertEquals(new BigDecimal(total), assessment.total());
    }

    @Test
    void withoutAdjustmentsThereIsNoneToReport() {
        assertEquals(Optional.empty(), adjusted(adjustable(), "80").adjustment());
    }

    @Test
    void withoutARangeEachAdjustmentIsAnError() {
        assertEquals(
                List.of("adjustment-not-allowed /adjustments/0", "adjustment-not-allowed /adjustments/1"),
                Sheet.rated("100").problemsOfRecord("""
                        {'period': '2026-09', 'values': {'a': {'rating': 80}}, 'adjustments': [{}, {'points': 'x'}]}"""));
    }

    @Test
    void pointsHaveNoMoreDigitsThanTheScale() {
        String record =
                "{'period': '2026-09', 'values': {'a': {'rating': 80}}, 'adjustments': [{'points': 0.05, 'reason': ''}]}";
        assertEquals(List.of(), adjustable().problemsOfRecord(record));
        assertEquals(
                List.of("too-many-digits /adjustments/0/points"),
                adjustable().with("/rounding", "{'scale': 1}").problemsOfRecord(record));
    }

    @Test
    void theRangeIncludesZero() {
        assertEquals(
                List.of("bad-range /adjustmentRange"),
                Sheet.rated("100")
                        .with("/adjustmentRange", "{'min': 1, 'max': 5}")
                        .problems());
        assertEquals(
                List.of("bad-range /adjustmentRange"),
                Sheet.rated("100")
                        .with("/adjustmentRange", "{'min': -5, 'max': -1}")
                        .problems());
        assertEquals(
                List.of(),
                Sheet.rated("100")
                        .with("/adjustmentRange", "{'min': 0, 'max': 0}")
                        .problems());
    }

    @Test
    void aTotalIsNeverBelowZero() {
        assertEquals(new BigDecimal("0.00"), adjusted(adjustable(), "2", "-3").total());
    }

    @Test
    void aBonusMayLiftTheTotalAboveTheFullScoreUnlessThereIsAMaximum() {
        Assessment lifted = adjusted(adjustable(), "98", "5");
        assertEquals(new BigDecimal("103.00"), lifted.total());
        assertEquals("exceeds", lifted.band().id());
        assertEquals(
                new BigDecimal("101.50"),
                adjusted(adjustable().with("/maximumTotal", "101.5"), "98", "5").total());
        assertEquals(
                new BigDecimal("98.00"),
                adjusted(adjustable().with("/maximumTotal", "101.5"), "98").total());
        assertEquals(
                List.of("number-out-of-range /maximumTotal"),
                adjustable().with("/maximumTotal", "99.99").problems());
    }

    @ParameterizedTest
    @CsvSource({"59.99, 50.00", "60, 80.00", "59.996, 50.00"})
    void aGateFiresBelowItsScore(String rating, String total) {
        Assessment assessment =
                gated(gate("60", "50")).assess("{'a': {'rating': 80}, 'b': {'rating': " + rating + "}}");
        assertEquals(new BigDecimal(total), assessment.total());
        assertEquals(new BigDecimal("80.00"), assessment.weightedTotal());
    }

    @Test
    void theGatesThatFiredAreNamedInTheScorecardsOrderAndTheLowestCapHolds() {
        Assessment assessment = gated(gate("70", "59"), gate("20", "0"), gate("60", "40"), gate("90", "85"))
                .assess("{'a': {'rating': 80}, 'b': {'rating': 50}}");
        assertEquals(
                List.of(new BigDecimal(59), new BigDecimal(40), new BigDecimal(85)),
                assessment.gates().stream().map(Gate::capTotalAt).toList());
        assertEquals(new BigDecimal("40.00"), assessment.total());
    }

    @Test
    void aCapOfZeroIsAVeto() {
        assertEquals(
                new BigDecimal("0.00"),
                gated(gate("60", "0"))
                        .assess("{'a': {'rating': 80}, 'b': {'rating': 59}}")
                        .total());
    }

    @Test
    void aGateHoldsDespiteABonus() {
        Sheet sheet = adjustable().with("/gates", "[{'indicator': 'a', 'scoreBelow': 60, 'capTotalAt': 59}]");
        assertEquals(new BigDecimal("59.00"), adjusted(sheet, "58", "5").total());
        assertEquals(new BigDecimal("57.00"), adjusted(sheet, "58", "-1").total());
    }

    @Test
    void aLineScoredWithoutMeasurementIsJudgedByThatScore() {
        Sheet zero = gated(gate("60", "50")).with("/whenMissing", "'zero'");
        assertEquals(
                new BigDecimal("50.00"), zero.assess("{'a': {'rating': 80}}").total());
        String none = "{'a': {'rating': 80}, 'b': {'notApplicable': 'none'}}";
        assertEquals(
                new BigDecimal("80.00"),
                gated(gate("60", "50"))
                        .with("/indicators/1/whenNotApplicable", "'full'")
                        .assess(none)
                        .total());
        assertEquals(
                new BigDecimal("50.00"),
                gated(gate("60", "50"))
                        .with("/indicators/1/whenNotApplicable", "'zero'")
                        .assess(none)
                        .total());
    }

    @ParameterizedTest
    @CsvSource({"pass, 80.00", "cap, 50.00"})
    void aLineThatIsDueButDoesNotCountFiresTheGateOnlyIfItSaysCap(String whenUnmeasured, String total) {
        Sheet sheet = gated(gate("60", "50")).with("/gates/0/whenUnmeasured", "'" + whenUnmeasured + "'");
        assertEquals(
                new BigDecimal(total), sheet.assess("{'a': {'rating': 80}}").total());
        assertEquals(
                new BigDecimal(total),
                sheet.assess("{'a': {'rating': 80}, 'b': {'notApplicable': 'none'}}")
                        .total());
    }

    @Test
    void aLineThatIsNotDueNeverFiresTheGate() {
        Sheet sheet = gated(gate("60", "50"))
                .with("/gates/0/whenUnmeasured", "'cap'")
                .with("/indicators/1/targets", "{'year': 80}");
        assertEquals(
                new BigDecimal("80.00"),
                sheet.assess("{'a': {'rating': 80}, 'b': {'rating': 3}}").total());
    }

    @Test
    void aGateNamesAnIndicatorAndScoresOnTheScale() {
        assertEquals(
                List.of(
                        "number-out-of-range /gates/0/capTotalAt",
                        "unknown-indicator /gates/0/indicator",
                        "too-many-digits /gates/0/scoreBelow"),
                gated("{'indicator': 'c', 'scoreBelow': 60.001, 'capTotalAt': 100.01}")
                        .problems());
    }

    @Test
    void anAssessmentNamesItsSubjectItsPeriodAndItsLines() {
        Assessment assessment = Sheet.rated("100").assess("{'a': {'rating': 80}}");
        assertEquals("E-1", assessment.subject());
        assertEquals("2026-09", assessment.period().toString());
        assertEquals("E-1 2026-09: 80.00", assessment.toString());
        assertEquals("[a: 80.00 (rated)]", assessment.indicators().toString());
        assertEquals("E-1", assessment.record().subject());
        assertEquals("card", assessment.scorecard().id());
        assertEquals(List.of(), assessment.groups());
        assertThrows(NoSuchElementException.class, () -> assessment.indicator("z"));
    }

    @Test
    void assessmentsOfEqualRecordsByEqualScorecardsAreEqual() {
        Assessment assessment = adjusted(adjustable(), "80", "1");
        assertEquals(assessment, adjusted(adjustable(), "80", "1"));
        assertEquals(assessment.hashCode(), adjusted(adjustable(), "80", "1").hashCode());
        assertNotEquals(assessment, adjusted(adjustable(), "80", "2"));
        assertNotEquals(assessment, adjusted(adjustable().with("/version", "'2'"), "80", "1"));
        assertNotEquals(assessment, (Object) "E-1 2026-09: 81.00");
        assertNotEquals(assessment.hashCode(), adjusted(adjustable(), "80", "2").hashCode());
        assertEquals("E-1 2026-09: 81.00", assessment.toString());
        assertEquals(
                assessment.indicator("a"), adjusted(adjustable(), "80", "1").indicator("a"));
        assertNotEquals(
                assessment.indicator("a"), adjusted(adjustable(), "80", "2").indicator("a"));
        Assessment other = gated().assess("{'a': {'rating': 80}, 'b': {'rating': 80}}");
        assertNotEquals(other.indicator("a"), other.indicator("b"));
        assertNotEquals(other.indicator("a").hashCode(), other.indicator("b").hashCode());
    }

    @Test
    void aLineThatDoesNotCountHasNoScoreInUnits() {
        Assessment assessment = gated().assess("{'a': {'rating': 80.5}, 'b': {'notApplicable': 'none'}}");
        assertEquals(OptionalLong.of(8050), assessment.indicator("a").scoreInUnits());
        assertEquals(OptionalLong.empty(), assessment.indicator("b").scoreInUnits());
    }
}
