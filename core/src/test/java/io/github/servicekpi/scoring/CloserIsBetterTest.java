package io.github.servicekpi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.fixture.Sheet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Best at the target, worse on both sides (core/README.md, section 5). */
class CloserIsBetterTest {
    private static Sheet points(String points) {
        return Sheet.scored("closer-is-better", "20", "{'method': 'interpolate', 'points': [" + points + "]}");
    }

    private static Sheet steps(String steps) {
        return Sheet.scored("closer-is-better", "20", "{'method': 'steps', 'steps': [" + steps + "]}");
    }

    @Test
    void withoutAPointOnTheTargetTheCurveIsFlatBetweenTheInnermostTwo() {
        assertEquals(
                "0 50 100 100 100 75 0",
                points("{'score': 100, 'at': {'within': 1}}, {'score': 0, 'at': {'within': 5}}")
                        .scores("14 17 19 20 20.5 22 25"));
    }

    @Test
    void theInnermostTwoMustHaveTheSameScoreUnlessAPointIsOnTheTarget() {
        String unequal = "{'score': 90, 'at': 19}, {'score': 100, 'at': 21}, {'score': 0, 'at': 30}";
        assertEquals(
                List.of("not-monotone /indicators/0/scoring/points/1"),
                points(unequal).problems());
        String peak = unequal + ", {'score': 100, 'at': 'target'}";
        assertEquals(List.of(), points(peak).problems());
        assertEquals("90 95 100 100 50", points(peak).scores("10 19.5 20 21 25.5"));
    }

    @Test
    void eachSideIsJudgedByItsOwnPlaces() {
        Sheet sheet = points("{'score': 100, 'at': 'target'}, {'score': 0, 'at': 10}, {'score': 40, 'at': 30}");
        assertEquals("0 50 100 70 40 40", sheet.scores("10 15 20 25 30 99"));
    }

    @Test
    void aSideWithoutAnyPlaceTakesTheBestScoreOfTheOther() {
        assertEquals(
                "0 80 80 80 80",
                points("{'score': 0, 'at': 10}, {'score': 80, 'at': 18}").scores("10 18 20 21 5000"));
        assertEquals(
                "0 80 80 0",
                steps("{'score': 80, 'at': 25}")
                        .with("/indicators/0/targets/month", "25")
                        .scores("24 25 25 26"));
        assertEquals("80 80 80 0", steps("{'score': 80, 'at': 25}").scores("-1000 20 25 26"));
    }

    @Test
    void theTargetIsJudgedByThePlacesOfBothSides() {
        Sheet sheet = steps("{'score': 70, 'at': 15}, {'score': 90, 'at': 22}, {'score': 30, 'at': 26}");
        assertEquals("0 70 70 90 90 30 0", sheet.scores("14 15 19.9 20 22 23 27"));
    }

    @Test
    void atTheTargetIsReachedByTheTargetAloneAndBeyondItNever() {
        assertEquals(
                "80 100 80",
                steps("{'score': 100, 'at': 'target'}, {'score': 80, 'at': {'within': 5}}")
                        .scores("19.9 20 20.1"));
        assertEquals(
                "80 80 80",
                steps("{'score': 100, 'beyond': 'target'}, {'score': 80, 'at': {'within': 5}}")
                        .scores("19.9 20 20.1"));
    }

    @Test
    void beyondADistanceIsInsideIt() {
        assertEquals(
                "0 100 100 0", steps("{'score': 100, 'beyond': {'within': 2}}").scores("18 18.1 21.9 22"));
    }

    @Test
    void theDistanceToTheTargetIsWhatCosts() {
        Sheet sheet = Sheet.scored("closer-is-better", "20", "{'method': 'deduct', 'points': 10, 'per': 2}");
        assertEquals("85 100 75 0", sheet.scores("17 20 25 41"));
    }

    @Test
    void aLimitOfADeductionHoldsOnEachSideThatHasOne() {
        String deduct = "{'method': 'deduct', 'points': 1, 'per': 1, 'zeroIfWorseThan': %s}";
        assertEquals(
                "0 95 95 0",
                Sheet.scored("closer-is-better", "20", deduct.formatted("{'within': 5}"))
                        .scores("14.9 15 25 25.1"));
        assertEquals(
                "0 95 70",
                Sheet.scored("closer-is-better", "20", deduct.formatted("15")).scores("14.9 15 50"));
    }

    @Test
    void thereIsNoBonusWhereNothingIsBetterThanTheTarget() {
        assertEquals(
                List.of("polarity-not-supported /indicators/0/scoring/bonus"),
                Sheet.scored(
                                "closer-is-better",
                                "20",
                                "{'method': 'deduct', 'points': 1, 'per': 1, 'bonus': {'points': 1, 'per': 1}}")
                        .problems());
    }

    @Test
    void movingAwayFromTheTargetNeverScoresMoreOnEitherSide() {
        assertEquals(
                List.of("not-monotone /indicators/0/scoring/steps/1"),
                steps("{'score': 50, 'at': {'within': 2}}, {'score': 90, 'at': {'within': 5}}")
                        .problems());
        assertEquals(
                List.of("not-monotone /indicators/0/scoring/steps/2"),
                steps("{'score': 50, 'at': {'within': 2}}, {'score': 40, 'at': 10}, {'score': 60, 'at': 30}")
                        .problems());
    }
}
