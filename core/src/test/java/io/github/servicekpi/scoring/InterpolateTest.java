package io.github.servicekpi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.fixture.Sheet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Straight lines between points, 插值法 (core/README.md, section 5). */
class InterpolateTest {
    private static final String COST = """
            {"method": "interpolate", "points": [
              {"score": 100, "at": {"percentOfTarget": 60}},
              {"score": 60, "at": "target"},
              {"score": 0, "at": {"percentOfTarget": 200}}]}""";

    private static final String COMPLAINTS = """
            {"method": "interpolate", "points": [
              {"score": 100, "at": 0}, {"score": 60, "at": "target"}, {"score": 0, "at": {"targetPlus": 3}}]}""";

    private static Sheet lower(String target, String scoring) {
        return Sheet.scored("lower-is-better", target, scoring);
    }

    @Test
    void straightLinesJoinNeighbouringPointsAndTheScoresGoOnBeyondTheOutermost() {
        assertEquals("100 100 76 60 30 0 0", lower("0.5", COST).scores("0.2 0.3 0.42 0.5 0.75 1.2 5"));
    }

    @Test
    void higherValuesAreBetterWhereThePolaritySaysSo() {
        Sheet sheet = Sheet.scored(
                "higher-is-better",
                "90",
                "{'method': 'interpolate', 'points': [{'score': 0, 'at': 80}, {'score': 100, 'at': 'target'}]}");
        assertEquals("0 0 55 100 100", sheet.scores("-5 80 85.5 90 91"));
    }

    @Test
    void twoPointsAtOnePlaceMakeAJumpTheBetterIsAwardedOnIt() {
        assertEquals("100 40 20 0 0", lower("0", COMPLAINTS).scores("0 1 2 3 5"));
        assertEquals("100 60 40 20 0", lower("1", COMPLAINTS).scores("0 1 2 3 5"));
    }

    @Test
    void entriesBetweenTheBestAndTheWorstAtOnePlaceHaveNoEffect() {
        String withThree = COMPLAINTS.replace("[", "[{'score': 77, 'at': 0}, ").replace("'", "\"");
        assertEquals("100 40 20 0 0", lower("0", withThree).scores("0 1 2 3 5"));
    }

    @Test
    void pointsMayStandInAnyOrder() {
        String turned = """
                {"method": "interpolate", "points": [
                  {"score": 0, "at": {"percentOfTarget": 200}},
                  {"score": 100, "at": {"percentOfTarget": 60}},
                  {"score": 60, "at": "target"}]}""";
        assertEquals("100 76 60 30 0", lower("0.5", turned).scores("0.2 0.42 0.5 0.75 1.2"));
    }

    @Test
    void pointsOfEqualScoreAreAFlat() {
        Sheet sheet = lower(
                "5",
                "{'method': 'interpolate', 'points': [{'score': 80, 'at': 3}, {'score': 80, 'at': 7}, {'score': 0, 'at': 8}]}");
        assertEquals("80 80 80 40 0", sheet.scores("0 5 7 7.5 8"));
    }

    @Test
    void aThirdOfAPointIsNotRoundedBeforeTheScoreIs() {
        Sheet sheet = Sheet.scored(
                        "higher-is-better",
                        "3",
                        "{'method': 'interpolate', 'points': [{'score': 0, 'at': 0}, {'score': 100, 'at': 3}]}")
                .with("/rounding", "{'scale': 4, 'mode': 'UP'}");
        assertEquals("33.3334 66.6667", sheet.scores("1 2"));
    }

    @Test
    void aBetterValueThatWouldScoreLessIsAProblemAtTheLaterEntry() {
        assertEquals(
                List.of("not-monotone /indicators/0/scoring/points/2"),
                Sheet.scored(
                                "lower-is-better",
                                "5",
                                "{'method': 'interpolate', 'points': [{'score': 0, 'at': 20}, {'score': 60, 'at': 5}, {'score': 80, 'at': 10}]}")
                        .problems());
    }

    @Test
    void aLineNeedsTwoPoints() {
        assertEquals(
                List.of("too-few /indicators/0/scoring/points"),
                lower("5", "{'method': 'interpolate', 'points': [{'score': 100, 'at': 5}]}")
                        .problems());
    }
}
