package io.github.servicekpi.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.PeriodType;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.scoring.Distance;
import io.github.servicekpi.scoring.PassFail;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.scoring.Steps;
import io.github.servicekpi.scoring.Threshold;
import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scorecards written in code. */
class ScorecardBuilderTest {
    private static Scorecard.Builder card() {
        return Scorecard.builder()
                .id("card")
                .version("1")
                .band(Band.builder().id("all").from("0").to("100"));
    }

    private static Indicator.Builder line(String id, String weight) {
        return Indicator.builder().id(id).weight(weight).scoring(Rated.builder());
    }

    @Test
    void aBuilderMayBeUsedAgainAfterItWasAdded() {
        Indicator.Builder line = line("a", "60");
        Scorecard.Builder card = card().indicator(line);
        line.id("b").weight("40");
        Scorecard both = card.indicator(line).build();
        assertEquals(
                List.of("a", "b"), both.indicators().stream().map(Indicator::id).toList());
        assertEquals(both, card.build()); // and so may that of the card
    }

    @Test
    void aMethodMayBeWrittenOnceForSeveralIndicators() {
        Steps.Builder steps = Steps.builder().at("100", Threshold.target());
        Indicator.Builder first =
                line("a", "60").polarity(Polarity.HIGHER_IS_BETTER).target(PeriodType.MONTH, "5");
        first.scoring(steps);
        Indicator.Builder second =
                line("b", "40").polarity(Polarity.HIGHER_IS_BETTER).target(PeriodType.MONTH, "5");
        second.scoring(steps.at("50", Threshold.targetPlus("-1")));
        Scorecard card = card().indicator(first).indicator(second).build();
        assertEquals(1, ((Steps) card.indicators().get(0).scoring()).steps().size());
        assertEquals(2, ((Steps) card.indicators().get(1).scoring()).steps().size());
    }

    @Test
    void oneTargetMayBeSetForEveryTypeOfPeriod() {
        Indicator indicator = card().indicator(line("a", "100")
                        .polarity(Polarity.LOWER_IS_BETTER)
                        .scoring(PassFail.builder())
                        .scoring(PeriodType.YEAR, PassFail.builder().fail("10"))
                        .scoring(
                                AssessmentPeriod.parse("2026-12"),
                                PassFail.builder().fail("20"))
                        .targetOfEveryPeriod("0.50")
                        .target(AssessmentPeriod.parse("2026-12"), "0.6"))
                .build()
                .indicators()
                .get(0);
        assertEquals(
                "{month=0.5, quarter=0.5, half-year=0.5, year=0.5, 2026-12=0.6}",
                indicator.targets().toString());
        assertEquals(new BigDecimal(10), ((PassFail) indicator.scoringIn(AssessmentPeriod.parse("2026"))).fail());
        assertEquals(new BigDecimal(20), ((PassFail) indicator.scoringIn(AssessmentPeriod.parse("2026-12"))).fail());
    }

    @Test
    void anIndicatorOfABuiltScorecardMayBeChanged() {
        Scorecard before = Sheet.rated("60", "40").scorecard();
        Scorecard after = before.toBuilder()
                .changeIndicator("a", a -> a.name("Attitude").weight("70"))
                .changeIndicator("b", b -> b.weight("30"))
                .build();
        assertEquals(new BigDecimal(70), after.indicators().get(0).weight());
        assertEquals("Attitude", after.indicators().get(0).name().orElseThrow().toString());
        assertEquals(new BigDecimal(60), before.indicators().get(0).weight());
        assertNotEquals(before, after);
        String message = assertThrows(
                        NoSuchElementException.class, () -> before.toBuilder().changeIndicator("c", c -> c.weight("1")))
                .getMessage();
        assertTrue(message.contains("\"c\""), message);
        assertThrows(NoSuchElementException.class, () -> Scorecard.builder().changeIndicator("a", a -> a.weight("1")));
    }

    @Test
    void targetsAndScoringsOfABuiltIndicatorAreKeptWhenOneIsAdded() {
        Scorecard before = Sheet.scored("higher-is-better", "95", "{'method': 'pass-fail'}")
                .with("/indicators/0/scoringByPeriod", "{'year': {'method': 'pass-fail', 'fail': 5}}")
                .scorecard();
        Indicator after = before.toBuilder()
                .changeIndicator(
                        "line",
                        line -> line.target(PeriodType.YEAR, "90").scoring(PeriodType.QUARTER, PassFail.builder()))
                .build()
                .indicators()
                .get(0);
        assertEquals("{month=95, year=90}", after.targets().toString());
        assertEquals(
                List.of("quarter", "year"),
                List.copyOf(after.scoringByPeriod().byKey().keySet()));
    }

    @Test
    void whatIsNoNumberIsReportedWithAllElseThatIsWrong() {
        assertEquals(
                List.of(
                        "missing-member ",
                        "wrong-type /indicators/0/scoring/steps/0/score",
                        "wrong-type /indicators/0/weight"),
                Sheet.problemsOf(() -> Scorecard.builder()
                        .id("card")
                        .band(Band.builder().id("all").from("0").to("100"))
                        .indicator(line("a", "much")
                                .polarity(Polarity.HIGHER_IS_BETTER)
                                .target(PeriodType.MONTH, "5")
                                .scoring(Steps.builder().at("most", Threshold.target())))
                        .build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "five", "1,5", "０"})
    void aPlaceOrDistanceThatIsNoNumberIsRefusedAtOnce(String spelling) {
        for (Runnable making : List.<Runnable>of(
                () -> Threshold.value(spelling),
                () -> Threshold.percentOfTarget(spelling),
                () -> Threshold.targetPlus(spelling),
                () -> Threshold.within(spelling),
                () -> Threshold.withinPercentOfTarget(spelling),
                () -> Distance.of(spelling),
                () -> Distance.percentOfTarget(spelling))) {
            String message =
                    assertThrows(IllegalArgumentException.class, making::run).getMessage();
            assertTrue(message.contains('"' + spelling + '"') && message.contains("0.5"), message);
        }
    }

    @Test
    void emptyBuildersSayWhatIsMissing() {
        assertEquals(
                List.of("missing-member ", "missing-member ", "missing-member ", "missing-member "),
                Sheet.problemsOf(() -> Scorecard.builder().build()));
    }
}
