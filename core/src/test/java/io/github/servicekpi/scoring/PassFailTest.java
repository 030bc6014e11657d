package io.github.servicekpi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.fixture.Sheet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One threshold, 非此即彼法 (core/README.md, section 5). */
class PassFailTest {
    private static Sheet higher(String fields) {
        return Sheet.scored("higher-is-better", "90", "{'method': 'pass-fail'" + fields + "}");
    }

    @Test
    void theTargetPassesWithTheFullScoreUnlessSaidOtherwise() {
        assertEquals("0 100 100", higher("").scores("89.9 90 91"));
    }

    @Test
    void beyondThePlaceOnlyABetterValuePasses() {
        assertEquals("0 100", higher(", 'beyond': 90").scores("90 90.1"));
        assertEquals("0 100", higher(", 'beyond': 'target'").scores("90 90.000000001"));
    }

    @Test
    void passAndFailHaveTheScoresTheySay() {
        assertEquals(
                "30 80",
                higher(", 'at': {'percentOfTarget': 50}, 'pass': 80, 'fail': 30")
                        .scores("44.9 45"));
    }

    @Test
    void lowerValuesPassWhereLowerIsBetter() {
        Sheet sheet = Sheet.scored("lower-is-better", "90", "{'method': 'pass-fail', 'at': {'targetPlus': 1}}");
        assertEquals("100 100 0", sheet.scores("-4 91 91.1"));
    }

    @Test
    void failIsNotAbovePass() {
        assertEquals(
                List.of("bad-range /indicators/0/scoring"),
                higher(", 'pass': 60, 'fail': 80").problems());
        assertEquals(List.of(), higher(", 'pass': 60, 'fail': 60").problems());
    }

    @Test
    void thePlaceIsWrittenAtOrBeyondNotBoth() {
        assertEquals(
                List.of("wrong-type /indicators/0/scoring"),
                higher(", 'at': 90, 'beyond': 90").problems());
    }

    @Test
    void aPercentageOfZeroIsNoPlace() {
        assertEquals(
                List.of("percent-of-zero /indicators/0/scoring/beyond"),
                higher(", 'beyond': {'percentOfTarget': 50}")
                        .with("/indicators/0/targets/month", "0")
                        .problems());
    }
}
