package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.assessment.ImprovementPlan;
import io.github.servicekpi.assessment.PlanStatus;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.secondopinion.Drafts;
import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What bears on a plan (core/README.md, section 10). */
class PlanTest {
    private static ImprovementPlan plan(Sheet sheet, String values, String goal) {
        PerformanceRecord record = PerformanceRecord.of(
                Drafts.of(Sheet.object("{'subject': 'E-1', 'period': '2026-09', 'values': " + values + "}")));
        return ScorecardCalculator.of(sheet.scorecard()).plan(record, new BigDecimal(goal));
    }

    private static List<String> options(ImprovementPlan plan) {
        return plan.options().stream()
                .map(option -> option.indicator().id() + " " + option.score()
                        + option.value().map(range -> " " + range).orElse("")
                        + option.numerator().map(range -> " of it " + range).orElse(""))
                .toList();
    }

    @Test
    void eachLineThatCanDoItAloneIsAnOption() {
        ImprovementPlan plan = plan(
                Sheet.rated("50", "30", "20"), "{'a': {'rating': 60}, 'b': {'rating': 50}, 'c': {'rating': 90}}", "70");

        assertEquals(PlanStatus.REACHABLE, plan.status());
        assertEquals(Optional.of(new BigDecimal("63.00")), plan.total());
        assertEquals(List.of("a 73.99", "b 73.32"), options(plan)); // 69.995 and 69.996, rounded half up

        assertEquals(Optional.of(new BigDecimal("100.00")), plan.together());
    }

    @Test
    void aGateThatALineHoldsIsOpenedByIt() {
        Sheet sheet =
                Sheet.rated("60", "40").with("/gates", "[{'indicator': 'b', 'scoreBelow': 30, 'capTotalAt': 50}]");
        assertEquals(List.of("b 30.00"), options(plan(sheet, "{'a': {'rating': 100}, 'b': {'rating': 10}}", "60")));
    }

    @Test
    void aGateOfAnotherLineStopsALine() {
        Sheet sheet =
                Sheet.rated("60", "40").with("/gates", "[{'indicator': 'b', 'scoreBelow': 30, 'capTotalAt': 50}]");
        ImprovementPlan plan = plan(sheet, "{'a': {'rating': 10}, 'b': {'rating': 10}}", "60");
        assertEquals(PlanStatus.REACHABLE, plan.status());
        assertEquals(List.of(), plan.options());
    }

    @Test
    void aMissingLineMayLiftTheCoverage() {
        Sheet sheet =
                Sheet.rated("60", "40").with("/whenMissing", "'redistribute'").with("/minimumCoverage", "70");
        ImprovementPlan plan = plan(sheet, "{'a': {'rating': 80}}", "60");
        assertEquals(Optional.empty(), plan.total());
        assertEquals(List.of("b 30.00"), options(plan));
    }

    @Test
    void aRatioSaysItsNumerator() {
        Sheet sheet = Sheet.scored("higher-is-better", "95", """
                {'method': 'interpolate', 'points': [{'score': 60, 'at': 'target'}, {'score': 100, 'at': 100}]}""").with("/indicators/0/unit", "'%'");
        assertEquals(
                List.of("line 90.00 >= 98.75 of it >= 59"),
                options(plan(sheet, "{'line': {'numerator': 58, 'denominator': 59}}", "90")).stream()
                        .map(option -> option.replace("395/4", "98.75"))
                        .toList());
    }

    @Test
    void anEndBeyondWhatCanBeMeasuredIsLeftOut() {
        Sheet sheet = Sheet.scored("closer-is-better", "0", """
                {'method': 'steps', 'steps': [{'score': 100, 'at': {'within': 999999999999}}]}""");
        assertEquals(
                List.of("line 100.00 >= -999999999999, <= 999999999999"),
                options(plan(sheet, "{'line': {'rating': 0}}", "100")));
        Sheet wider = Sheet.scored("higher-is-better", "-10000000000", """
                {'method': 'steps', 'steps': [{'score': 100, 'at': {'percentOfTarget': 100000}}]}""");
        assertEquals(List.of("line 100.00 all"), options(plan(wider, "{'line': {'rating': 0}}", "100")));
    }

    @Test
    void aDeductionMayPutTheGoalOutOfReach() {
        Sheet sheet = Sheet.rated("100").with("/adjustmentRange", "{'min': -20, 'max': 0}");
        PerformanceRecord record = PerformanceRecord.of(Drafts.of(Sheet.object("""
                {'subject': 'E-1', 'period': '2026-09', 'values': {'a': {'rating': 50}},
                 'adjustments': [{'points': -20, 'reason': 'late'}]}""")));
        ImprovementPlan plan = ScorecardCalculator.of(sheet.scorecard()).plan(record, new BigDecimal("80.01"));
        assertEquals(PlanStatus.OUT_OF_REACH, plan.status());
        assertEquals(Optional.of(new BigDecimal("80.00")), plan.together());
    }

    @Test
    void aGoalMustBeATotal() {
        Sheet sheet = Sheet.rated("100");
        for (String goal : List.of("-0.01", "1000000000000", "1e999999999")) {
            assertThrows(IllegalArgumentException.class, () -> plan(sheet, "{'a': {'rating': 50}}", goal));
        }
    }

    @Test
    void aGoalMustBeABandOfTheScorecard() {
        ScorecardCalculator calculator =
                ScorecardCalculator.of(Sheet.rated("100").scorecard());
        PerformanceRecord record = PerformanceRecord.of(
                Drafts.of(Sheet.object("{'subject': 'E-1', 'period': '2026-09', 'values': {'a': {'rating': 50}}}")));
        Band known = calculator.scorecard().bands().get(0);
        Band unknown = Sheet.rated("100")
                .with("/bands/0/id", "'another'")
                .scorecard()
                .bands()
                .get(0);

        assertEquals(known, calculator.plan(record, known).goalBand());
        assertThrows(IllegalArgumentException.class, () -> calculator.plan(record, unknown));
    }

    @Test
    void valueRangesAreOfAnIndicatorThatIsThere() {
        ScorecardCalculator calculator =
                ScorecardCalculator.of(Sheet.rated("100").scorecard());
        PerformanceRecord record =
                PerformanceRecord.of(Drafts.of(Sheet.object("{'subject': 'E-1', 'period': '2026-09', 'values': {}}")));
        assertEquals(Optional.empty(), calculator.valueRanges("a", record));
        assertThrows(NoSuchElementException.class, () -> calculator.valueRanges("b", record));
    }

    @Test
    void valueRangesAreThoseOfThePeriodOrOfTheRecordsOwnTarget() {
        Sheet sheet = Sheet.scored("higher-is-better", "10", "{'method': 'pass-fail', 'at': {'percentOfTarget': 50}}");
        assertEquals(">= 5", reaching60(sheet, "{}"));
        assertEquals(">= 5", reaching60(sheet, "{'line': 8}"));
        sheet.with("/individualTargets", "true");
        assertEquals(">= 5", reaching60(sheet, "{}"));
        assertEquals(">= 4", reaching60(sheet, "{'line': 8}"));
        assertEquals("", reaching60(sheet, "{'line': 0}"));
        assertEquals(
                ">= 5",
                ScorecardCalculator.of(sheet.scorecard())
                        .valueRanges("line", AssessmentPeriod.parse("2026-01"))
                        .orElseThrow()
                        .reaching(new BigDecimal(60))
                        .toString());
    }

    private static String reaching60(Sheet sheet, String targets) {
        PerformanceRecord record = PerformanceRecord.of(Drafts.of(Sheet.object(
                "{'subject': 'E-1', 'period': '2026-09', 'values': {'line': 1}, 'targets': " + targets + "}")));
        return ScorecardCalculator.of(sheet.scorecard())
                .valueRanges("line", record)
                .map(ranges -> ranges.reaching(new BigDecimal(60)).toString())
                .orElse("");
    }
}
