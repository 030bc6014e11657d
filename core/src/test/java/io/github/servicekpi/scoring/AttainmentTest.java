package io.github.servicekpi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.fixture.Sheet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The share of the target that was attained, 比率法 (core/README.md, section 5). */
class AttainmentTest {
    private static Sheet sheet(String polarity, String target, String fields) {
        return Sheet.scored(polarity, target, "{'method': 'attainment'" + fields + "}");
    }

    @Test
    void theHigherTheValueTheHigherTheScoreInProportion() {
        assertEquals("75 100 100 0 0", sheet("higher-is-better", "200", "").scores("150 200 230 0 -10"));
        assertEquals(
                "60 80 92 100 100",
                sheet("higher-is-better", "200", ", 'scoreAtTarget': 80").scores("150 200 230 250 300"));
    }

    @Test
    void theLowerTheValueTheHigherTheScoreByTheDifference() {
        assertEquals("100 100 80 0 0", sheet("lower-is-better", "50", "").scores("40 50 60 100 120"));
        assertEquals(
                "96 80 48",
                sheet("lower-is-better", "50", ", 'scoreAtTarget': 80, 'form': 'difference'")
                        .scores("40 50 70"));
    }

    @Test
    void inRatioFormTheScoreIsAHyperbola() {
        Sheet sheet = sheet("lower-is-better", "50", ", 'form': 'ratio'");
        assertEquals("100 100 83.33 50 0.05", sheet.scores("0 50 60 100 100000"));
        assertEquals("100", sheet.scores("-3"));
    }

    @Test
    void theScoreStaysBetweenFloorAndCap() {
        String fields = ", 'scoreAtTarget': 60, 'floor': 30, 'cap': 90";
        assertEquals("90 90 60 30 30", sheet("higher-is-better", "100", fields).scores("200 150 100 50 0"));
        assertEquals("90 90 60 30 30", sheet("lower-is-better", "100", fields).scores("0 50 100 150 200"));
        assertEquals(
                "90 90 90 60 30 30",
                sheet("lower-is-better", "100", fields + ", 'form': 'ratio'").scores("-1 0 66 100 200 300"));
    }

    @Test
    void floorAndCapAreWhatTheySayWhereTheScoreAtTargetIsZero() {
        String zero = ", 'scoreAtTarget': 0";
        assertEquals("0 0", sheet("higher-is-better", "100", zero).scores("0 500"));
        assertEquals("0 0", sheet("lower-is-better", "100", zero).scores("0 500"));
        assertEquals(
                "100 0",
                sheet("lower-is-better", "100", zero + ", 'form': 'ratio'").scores("0 0.1"));
    }

    @Test
    void whereFloorAndCapAreOneEveryValueScoresIt() {
        String flat = ", 'scoreAtTarget': 70, 'floor': 70, 'cap': 70";
        assertEquals("70 70", sheet("higher-is-better", "100", flat).scores("-5 500"));
        assertEquals(
                "70 70",
                sheet("lower-is-better", "100", flat + ", 'form': 'ratio'").scores("-5 500"));
    }

    @Test
    void theTargetIsAboveZero() {
        assertEquals(
                List.of("target-not-positive /indicators/0/targets/month"),
                sheet("higher-is-better", "0", "").problems());
        assertEquals(
                List.of("target-not-positive /indicators/0/targets/month"),
                sheet("lower-is-better", "-1", "").problems());
    }

    @Test
    void scoreAtTargetIsBetweenFloorAndCap() {
        String range = "bad-range /indicators/0/scoring";
        assertEquals(
                List.of(range),
                sheet("higher-is-better", "1", ", 'scoreAtTarget': 50, 'floor': 51")
                        .problems());
        assertEquals(
                List.of(range),
                sheet("higher-is-better", "1", ", 'scoreAtTarget': 50, 'cap': 49")
                        .problems());
        assertEquals(
                List.of(range), sheet("higher-is-better", "1", ", 'cap': 99").problems());
        assertEquals(
                List.of(),
                sheet("higher-is-better", "1", ", 'scoreAtTarget': 50, 'floor': 50, 'cap': 50")
                        .problems());
    }

    @Test
    void onlyLowerIsBetterHasAFormAndCloserIsBetterHasNoAttainment() {
        assertEquals(
                List.of("polarity-not-supported /indicators/0/scoring/form"),
                sheet("higher-is-better", "1", ", 'form': 'difference'").problems());
        assertEquals(
                List.of("polarity-not-supported /indicators/0/scoring/method"),
                sheet("closer-is-better", "1", "").problems());
    }
}
