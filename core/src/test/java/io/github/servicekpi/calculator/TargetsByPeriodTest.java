package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.scorecard.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which target and which scoring hold in a period, and what is due (core/README.md, section 3). */
class TargetsByPeriodTest {
    private static final String PASS = "{'method': 'pass-fail'}";

    private static Sheet sheet() {
        return Sheet.scored("higher-is-better", "95", PASS).with("/indicators/0/targets/2026-12", "90");
    }

    private static Sheet withReview() {
        return sheet().with("/indicators/0/weight", "60").with("/indicators/-", """
                {'id': 'review', 'polarity': 'higher-is-better', 'weight': 40, 'targets': {'year': 80},
                 'scoring': {'method': 'pass-fail'}}""");
    }

    @ParameterizedTest
    @CsvSource({"2026-12, 90", "2026-11, 95", "2025-12, 95"})
    void theTargetOfAConcretePeriodWins(String period, BigDecimal target) {
        Assessment assessment = sheet().assess(period, "{'line': 92}");
        assertEquals(Optional.of(target), assessment.indicator("line").target());
        assertEquals(
                target.intValue() == 90 ? "100.00" : "0.00", assessment.total().toString());
    }

    @ParameterizedTest
    @CsvSource({"2026-12, 10", "2026-11, 20", "2026-Q4, 30"})
    void theScoringOfAConcretePeriodWinsAndScoringStandsWhereThereIsNone(String period, String score) {
        Sheet sheet = sheet().with("/indicators/0/targets/quarter", "95")
                .with("/indicators/0/scoring", "{'method': 'pass-fail', 'fail': 30}")
                .with("/indicators/0/scoringByPeriod", """
                        {'2026-12': {'method': 'pass-fail', 'fail': 10}, 'month': {'method': 'pass-fail', 'fail': 20}}""");
        assertEquals(score + ".00", sheet.assess(period, "{'line': 1}").total().toString());
    }

    @Test
    void everyPeriodAndScoringThatIsNamedIsChecked() {
        Sheet sheet = Sheet.scored("higher-is-better", "95", PASS)
                .with("/indicators/0/targets/2026-12", "0")
                .with("/indicators/0/scoringByPeriod", """
                        {'2026-12': {'method': 'pass-fail', 'at': {'percentOfTarget': 90}},
                         'year': {'method': 'pass-fail', 'at': {'percentOfTarget': 90}}}""");
        assertEquals(List.of("percent-of-zero /indicators/0/scoringByPeriod/2026-12/at"), sheet.problems());
    }

    @Test
    void oneProblemInSeveralPeriodsIsReportedOnce() {
        Sheet sheet = Sheet.scored("higher-is-better", "0", "{'method': 'attainment'}")
                .with("/indicators/0/targets", "{'2026-12': 0, 'month': -1, 'quarter': 5}");
        assertEquals(
                List.of(
                        "target-not-positive /indicators/0/targets/2026-12",
                        "target-not-positive /indicators/0/targets/month"),
                sheet.problems());
    }

    @Test
    void aTargetAgreedWithOnePersonWinsOverAllOthers() {
        Sheet sheet = sheet().with("/individualTargets", "true");
        Assessment assessment =
                sheet.assessRecord("{'period': '2026-12', 'targets': {'line': 85}, 'values': {'line': 86}}");
        assertEquals(
                Optional.of(new BigDecimal(85)), assessment.indicator("line").target());
        assertEquals("100.00", assessment.total().toString());
    }

    @Test
    void withoutIndividualTargetsARecordBringsNone() {
        assertEquals(
                List.of("individual-target-not-allowed /targets/line"),
                sheet().problemsOfRecord("{'period': '2026-12', 'targets': {'line': 85}, 'values': {'line': 86}}"));
    }

    @Test
    void aCurveBrokenByARecordsOwnTargetIsAProblemAtThatTarget() {
        Sheet sheet =
                Sheet.scored("lower-is-better", "5", "{'method': 'attainment'}").with("/individualTargets", "true");
        assertEquals(
                List.of("target-not-positive /targets/line"),
                sheet.problemsOfRecord("{'period': '2026-12', 'targets': {'line': 0}, 'values': {'line': 86}}"));
    }

    @Test
    void aLineWithoutATargetForThePeriodIsNotDueAndDoesNotCountWhateverWasMeasured() {
        Assessment month = withReview().assess("2026-09", "{'line': 95, 'review': 7}");
        assertEquals(Status.NOT_DUE, month.indicator("review").status());
        assertEquals(Optional.empty(), month.indicator("review").score());
        assertEquals(Optional.empty(), month.indicator("review").target());
        assertEquals(
                "Value[value=7]",
                month.indicator("review").measurement().orElseThrow().toString());
        assertEquals(new BigDecimal(100), month.indicator("line").effectiveWeight());
        assertEquals(BigDecimal.ZERO, month.indicator("review").effectiveWeight());
        assertEquals(BigDecimal.ZERO, month.indicator("review").weightedScore());
        assertEquals(
                Status.NOT_DUE,
                withReview().assess("2026", "{'review': 80}").indicator("line").status());
    }

    @Test
    void aRatedLineThatListsNoTargetsIsAlwaysDue() {
        Indicator attitude = Sheet.rated("100").scorecard().indicators().get(0);
        assertEquals(true, attitude.isDueIn(AssessmentPeriod.parse("2026-09")));
        Indicator yearly = Sheet.rated("100")
                .with("/indicators/0/targets", "{'year': 80}")
                .scorecard()
                .indicators()
                .get(0);
        assertEquals(false, yearly.isDueIn(AssessmentPeriod.parse("2026-09")));
        assertEquals(true, yearly.isDueIn(AssessmentPeriod.parse("2026")));
    }

    @Test
    void aTargetAgreedWithOnePersonMakesALineDue() {
        Assessment month = withReview()
                .with("/individualTargets", "true")
                .assessRecord("{'period': '2026-09', 'targets': {'review': 7}, 'values': {'line': 95, 'review': 7}}");
        assertEquals(Status.SCORED, month.indicator("review").status());
    }

    @Test
    void whatIsSetByPeriodStandsInTheFormatsOrder() {
        Sheet sheet = Sheet.scored("higher-is-better", "95", PASS)
                .with("/indicators/0/targets", "{'2027-01': 1, 'year': 2, '2026-Q1': 3, 'month': 4, '2026': 5}");
        assertEquals(
                "{month=4, year=2, 2026=5, 2026-Q1=3, 2027-01=1}",
                sheet.scorecard().indicators().get(0).targets().toString());
    }

    @Test
    void aKeyThatIsNoPeriodIsAnUnknownMember() {
        assertEquals(
                List.of("unknown-member /indicators/0/targets/2026-13", "unknown-member /indicators/0/targets/week"),
                Sheet.scored("higher-is-better", "95", PASS)
                        .with("/indicators/0/targets", "{'month': 4, 'week': 5, '2026-13': 6, 'x-note': 7}")
                        .problems());
    }
}
