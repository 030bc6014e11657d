package io.github.servicekpi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.fixture.Sheet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The best step that is reached, 层差法 (core/README.md, section 5). */
class StepsTest {
    private static final String DAYS =
            "{'method': 'steps', 'steps': [{'score': 100, 'beyond': 25}, {'score': 80, 'at': 30}], 'otherwise': 40}";

    @Test
    void aValueOnThePlaceReachesAtButNotBeyond() {
        assertEquals("100 80 80 40", Sheet.scored("lower-is-better", "30", DAYS).scores("24.9 25 30 30.1"));
        assertEquals(
                "40 40 80 80 100",
                Sheet.scored("higher-is-better", "30", DAYS.replace("25", "35")).scores("-7 29.9 30 35 35.1"));
    }

    @Test
    void whereNoStepIsReachedTheScoreIsZeroUnlessOtherwiseSaysMore() {
        String single = "{'method': 'steps', 'steps': [{'score': 100, 'at': 'target'}]}";
        assertEquals("0 100", Sheet.scored("higher-is-better", "90", single).scores("89 90"));
    }

    @Test
    void atAndBeyondOnePlaceMakeAScoreForThePlaceItself() {
        String both = "{'method': 'steps', 'steps': [{'score': 100, 'beyond': 10}, {'score': 70, 'at': 10}]}";
        assertEquals("0 70 100", Sheet.scored("higher-is-better", "10", both).scores("9.9 10 10.1"));
    }

    @Test
    void ofSeveralStepsAtOnePlaceTheBestCounts() {
        String twice = "{'method': 'steps', 'steps': [{'score': 70, 'at': 10}, {'score': 90, 'at': 'target'}]}";
        assertEquals("0 90", Sheet.scored("higher-is-better", "10", twice).scores("9.9 10"));
    }

    @Test
    void stepsMustNotFallTowardsBetterValues() {
        assertEquals(
                List.of("not-monotone /indicators/0/scoring/steps/1"),
                Sheet.scored("higher-is-better", "30", DAYS).problems());
    }

    @Test
    void beyondAPlaceIsBetterThanAtIt() {
        String fallen = "{'method': 'steps', 'steps': [{'score': 70, 'beyond': 10}, {'score': 100, 'at': 10}]}";
        assertEquals(
                List.of("not-monotone /indicators/0/scoring/steps/1"),
                Sheet.scored("higher-is-better", "10", fallen).problems());
    }

    @Test
    void otherwiseMustNotBeAboveTheWorstStep() {
        assertEquals(
                List.of("not-monotone /indicators/0/scoring/otherwise"),
                Sheet.scored("lower-is-better", "30", DAYS.replace("40", "81")).problems());
        assertEquals(
                List.of(),
                Sheet.scored("lower-is-better", "30", DAYS.replace("40", "80")).problems());
    }

    @Test
    void aStepIsWrittenAtOrBeyondNotBoth() {
        String both = "{'method': 'steps', 'steps': [{'score': 70, 'at': 10, 'beyond': 10}, {'score': 70}]}";
        assertEquals(
                List.of("wrong-type /indicators/0/scoring/steps/0", "missing-member /indicators/0/scoring/steps/1"),
                Sheet.scored("higher-is-better", "10", both).problems());
    }

    @Test
    void whatIsWrongWithAStepHidesNothingAndAddsNothing() {
        String otherwise = "'otherwise': 80}";
        assertEquals(
                List.of("missing-member /indicators/0/scoring/steps/1"),
                Sheet.scored(
                                "higher-is-better",
                                "10",
                                "{'method': 'steps', 'steps': [{'score': 90, 'at': 5}, {'score': 70}], " + otherwise)
                        .problems());
        assertEquals(
                List.of(
                        "percent-of-zero /indicators/0/scoring/steps/0/at",
                        "number-out-of-range /indicators/0/scoring/steps/1/score"),
                Sheet.scored("higher-is-better", "0", """
                        {'method': 'steps', 'steps': [{'score': 70, 'at': {'percentOfTarget': 5}}, {'score': -1, 'at': 3}],
                        """ + otherwise).problems());
        assertEquals(
                List.of(
                        "number-out-of-range /indicators/0/scoring/otherwise",
                        "not-monotone /indicators/0/scoring/steps/1"),
                Sheet.scored(
                                "higher-is-better",
                                "10",
                                "{'method': 'steps', 'steps': [{'score': 70, 'at': 5}, {'score': 60, 'at': 6}], 'otherwise': 101}")
                        .problems());
    }
}
