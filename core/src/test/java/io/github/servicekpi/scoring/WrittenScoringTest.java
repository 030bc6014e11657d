package io.github.servicekpi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.fixture.Json;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.secondopinion.Drafts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How scorings are written (io-json/README.md, section 11): without what equals its default, and with all the rest. */
class WrittenScoringTest {
    private static final String OUT_OF_RANGE = "number-out-of-range /indicators/0/scoring/";

    private static void assertWritten(String expected, String polarity, String scoring) {
        Map<?, ?> card = (Map<?, ?>)
                Drafts.plain(Sheet.scored(polarity, "10", scoring).scorecard().toDraft());
        Map<?, ?> indicator = (Map<?, ?>) ((List<?>) card.get("indicators")).get(0);

        assertEquals(Json.of(expected), indicator.get("scoring"));
    }

    private static void assertWrittenAsItIs(String polarity, String scoring) {
        assertWritten(scoring, polarity, scoring);
    }

    @Test
    void whatIsNotTheDefaultIsWritten() {
        assertWrittenAsItIs(
                "lower-is-better",
                "{'method': 'interpolate', 'points': [{'score': 90, 'at': 5}, {'score': 60, 'at': 'target'}, "
                        + "{'score': 10, 'at': {'percentOfTarget': 150}}, {'score': 5, 'at': {'targetPlus': 9}}]}");
        assertWrittenAsItIs(
                "closer-is-better",
                "{'method': 'steps', 'steps': [{'score': 90, 'at': {'within': 1}}, "
                        + "{'score': 60, 'beyond': {'withinPercentOfTarget': 30}}], 'otherwise': 7}");
        assertWrittenAsItIs(
                "higher-is-better",
                "{'method': 'deduct', 'start': 80, 'points': 2, 'per': {'percentOfTarget': 5}, 'floor': 20, "
                        + "'partial': 'count', 'zeroIfWorseThan': 3, "
                        + "'bonus': {'points': 1, 'per': 2, 'cap': 90, 'partial': 'ignore'}}");
        assertWrittenAsItIs(
                "lower-is-better",
                "{'method': 'attainment', 'form': 'ratio', 'scoreAtTarget': 80, 'cap': 95, 'floor': 10}");
        assertWrittenAsItIs("higher-is-better", "{'method': 'pass-fail', 'at': 9, 'pass': 95, 'fail': 15}");
        assertWrittenAsItIs("higher-is-better", "{'method': 'pass-fail', 'beyond': 'target'}");
        assertWrittenAsItIs(
                "higher-is-better",
                "{'method': 'rated', 'levels': [{'id': 'a', 'name': 'A', 'score': 90}, {'id': 'b', 'score': 0}]}");
    }

    @Test
    void whatEqualsItsDefaultIsLeftOut() {
        assertWritten(
                "{'method': 'steps', 'steps': [{'score': 90, 'at': 5}]}",
                "higher-is-better",
                "{'method': 'steps', 'steps': [{'score': 90, 'at': 5}], 'otherwise': 0}");
        assertWritten(
                "{'method': 'deduct', 'points': 2, 'per': 1, 'bonus': {'points': 1, 'per': 2}}",
                "higher-is-better",
                "{'method': 'deduct', 'start': 100, 'points': 2, 'per': 1, 'floor': 0, 'partial': 'pro-rata', "
                        + "'bonus': {'points': 1, 'per': 2, 'cap': 100, 'partial': 'pro-rata'}}");
        assertWritten(
                "{'method': 'attainment'}",
                "lower-is-better",
                "{'method': 'attainment', 'form': 'difference', 'scoreAtTarget': 100, 'cap': 100, 'floor': 0}");
        assertWritten(
                "{'method': 'pass-fail'}",
                "higher-is-better",
                "{'method': 'pass-fail', 'at': 'target', 'pass': 100, 'fail': 0}");
    }

    @Test
    void theOrderOfScoresIsCheckedWhereTheyAreKnown() {
        assertProblems("deduct", "'points': 1, 'per': 1, 'start': 50, 'floor': 51", "bad-range /indicators/0/scoring");
        assertProblems("deduct", "'points': 1, 'per': 1, 'start': 50, 'floor': 50");
        assertProblems(
                "deduct",
                "'points': 1, 'per': 1, 'start': 50, 'bonus': {'points': 1, 'per': 1, 'cap': 49}",
                "bad-range /indicators/0/scoring");
        assertProblems("deduct", "'points': 1, 'per': 1, 'start': 50, 'bonus': {'points': 1, 'per': 1, 'cap': 50}");
        assertProblems("deduct", "'points': 1, 'per': 1, 'start': 50, 'bonus': {'points': 1, 'per': 1}");
        assertProblems(
                "deduct",
                "'points': 1, 'per': 1, 'bonus': {'points': 1, 'per': 1, 'x': 1}",
                "unknown-member /indicators/0/scoring/bonus/x");
        assertProblems(
                "deduct",
                "'points': 1, 'per': 1, 'start': 50, 'bonus': {'points': 1, 'per': 1, 'cap': 'x'}",
                "wrong-type /indicators/0/scoring/bonus/cap");
        assertProblems("deduct", "'points': 1, 'per': true", "wrong-type /indicators/0/scoring/per");
        assertProblems("pass-fail", "'pass': 50, 'fail': 51", "bad-range /indicators/0/scoring");
        assertProblems("pass-fail", "'pass': 50, 'fail': 50");
        assertProblems("pass-fail", "'pass': 101, 'fail': 51", "number-out-of-range /indicators/0/scoring/pass");
        assertProblems(
                "interpolate",
                "'points': [{'score': 100, 'at': {'percentOfTarget': 150, 'x': 1}}, {'score': 0, 'at': 0}]",
                "unknown-member /indicators/0/scoring/points/0/at/x");
        assertProblems(
                "interpolate",
                "'points': [{'score': 100, 'at': {}}, {'score': 0, 'at': 0}]",
                "wrong-type /indicators/0/scoring/points/0/at");
    }

    @Test
    void theOrderOfScoresIsNotCheckedWhereTheFullScoreIsUnknown() {
        for (String scoring : List.of(
                "'deduct', 'points': 1, 'per': 1, 'floor': 101",
                "'deduct', 'points': 1, 'per': 1, 'start': 101, 'bonus': {'points': 1, 'per': 1}",
                "'attainment', 'floor': 101",
                "'attainment', 'scoreAtTarget': 101",
                "'pass-fail', 'fail': 101")) {
            assertEquals(
                    List.of("wrong-type /bands/0/to"),
                    Sheet.scored("higher-is-better", "10", "{'method': " + scoring + "}")
                            .with("/bands/0/to", "true")
                            .problems(),
                    scoring);
        }
    }

    @Test
    void anUnknownMemberIsReportedWhereItStands() {
        for (String[] scoring : new String[][] {
            {"interpolate", "'points': [{'score': 100, 'at': 9}, {'score': 0, 'at': 0, 'x': 1}]", "/points/1/x"},
            {"interpolate", "'points': [{'score': 100, 'at': 9}, {'score': 0, 'at': 0}], 'x': 1", "/x"},
            {"steps", "'steps': [{'score': 100, 'at': 9, 'x': 1}]", "/steps/0/x"},
            {"steps", "'steps': [{'score': 100, 'at': 9}], 'x': 1", "/x"},
            {"deduct", "'points': 1, 'per': {'percentOfTarget': 1, 'x': 1}", "/per/x"},
            {"deduct", "'points': 1, 'per': 1, 'x': 1", "/x"},
            {"attainment", "'x': 1", "/x"},
            {"pass-fail", "'x': 1", "/x"},
            {"rated", "'levels': [{'id': 'a', 'score': 90, 'x': 1}]", "/levels/0/x"},
            {"rated", "'x': 1", "/x"}
        }) {
            assertProblems(scoring[0], scoring[1], "unknown-member /indicators/0/scoring" + scoring[2]);
        }
    }

    @Test
    void ofATargetOfZeroEveryPercentageIsReported() {
        for (String[] scoring :
                new String[][] {{"interpolate", "points", "at"}, {"steps", "steps", "at"}, {"steps", "steps", "beyond"}
                }) {
            assertEquals(
                    List.of("percent-of-zero /indicators/0/scoring/" + scoring[1] + "/1/" + scoring[2]),
                    Sheet.scored(
                                    "higher-is-better",
                                    "0",
                                    "{'method': '" + scoring[0] + "', '" + scoring[1]
                                            + "': [{'score': 10, 'at': 1}, {'score': 20, '" + scoring[2]
                                            + "': {'percentOfTarget': 9}}, {'score': 30, 'at': {'targetPlus': 3}}]}")
                            .problems());
        }
    }

    @Test
    void theOrderOfScoresIsNotCheckedWhereOneOfThemIsWrong() {
        assertProblems("attainment", "'cap': 1001, 'scoreAtTarget': 50", OUT_OF_RANGE + "cap");
        assertProblems("attainment", "'floor': -1, 'scoreAtTarget': 50", OUT_OF_RANGE + "floor");
        assertProblems("attainment", "'floor': 50, 'scoreAtTarget': -1", OUT_OF_RANGE + "scoreAtTarget");
        assertProblems("pass-fail", "'fail': 101", OUT_OF_RANGE + "fail");
        assertProblems("pass-fail", "'pass': 'x', 'fail': 50", "wrong-type /indicators/0/scoring/pass");
        assertProblems("deduct", "'points': 1, 'per': 1, 'floor': 101, 'start': 50", OUT_OF_RANGE + "floor");
    }

    private static void assertProblems(String method, String members, String... problems) {
        assertEquals(
                List.of(problems),
                Sheet.scored("higher-is-better", "10", "{'method': '" + method + "', " + members + "}")
                        .problems());
    }
}
