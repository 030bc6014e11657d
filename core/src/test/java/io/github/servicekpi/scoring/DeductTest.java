package io.github.servicekpi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.fixture.Sheet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points off for each step worse, 减分法/加分法 (core/README.md, section 5). */
class DeductTest {
    private static Sheet higher(String target, String fields) {
        return Sheet.scored("higher-is-better", target, "{'method': 'deduct', " + fields + "}");
    }

    private static Sheet lower(String target, String fields) {
        return Sheet.scored("lower-is-better", target, "{'method': 'deduct', " + fields + "}");
    }

    @ParameterizedTest
    @CsvSource({"pro-rata, 100 90 87.5 0", "ignore, 100 90 90 0", "count, 100 90 85 0"})
    void eachPerWorseCostsPointsAndAStartedOneAsPartialSays(String partial, String scores) {
        Sheet sheet = higher("95", "'points': 5, 'per': 1, 'partial': '" + partial + "'");
        assertEquals(scores, sheet.scores("95 93 92.5 70"));
        assertEquals("100", sheet.scores("99"));
    }

    @Test
    void whatIsBetterThanTheTargetCostsNothing() {
        assertEquals("100 100 95", lower("5", "'points': 5, 'per': 1").scores("-3 5 6"));
    }

    @ParameterizedTest
    @CsvSource({"pro-rata", "ignore", "count"})
    void exactlySoManyPersCostSoManyTimesThePointsWithEveryPartial(String partial) {
        Sheet sheet = lower("10", "'points': 7, 'per': 0.1, 'partial': '" + partial + "'");
        assertEquals("93 86 79 2 0", sheet.scores("10.1 10.2 10.3 11.4 11.5"));
    }

    @Test
    void aBonusAddsOnTheBetterSideUpToItsCapAndALimitCutsToZeroDespiteTheFloor() {
        Sheet sheet = higher("95", """
                'start': 80, 'points': 5, 'per': 1, 'floor': 20, 'zeroIfWorseThan': 80, 'bonus': {'points': 4, 'per': 1}""");
        assertEquals("100 100 92 80 65 20 20 0", sheet.scores("101 100 98 95 92 83 80 79.9"));
    }

    @ParameterizedTest
    @CsvSource({"pro-rata, 82 84 87", "ignore, 80 84 84", "count, 84 84 88"})
    void aBonusHasAPartialOfItsOwn(String partial, String scores) {
        Sheet sheet = higher("95", """
                'start': 80, 'points': 5, 'per': 1, 'partial': 'count',
                'bonus': {'points': 4, 'per': 1, 'cap': 90, 'partial': '%s'}""".formatted(partial));
        assertEquals(scores, sheet.scores("95.5 96 96.75"));
        assertEquals("75 90", sheet.scores("94.9 99"));
    }

    @Test
    void theLastStepEndsAtTheFloorOrTheCapIfItWouldGoBeyond() {
        Sheet sheet = higher("95", """
                'start': 80, 'points': 30, 'per': 1, 'floor': 10, 'partial': 'count',
                'bonus': {'points': 15, 'per': 1, 'partial': 'ignore'}""");
        assertEquals("20 20 10 10 95 100 100", sheet.scores("93.5 93 92.9 50 96 97 120"));
    }

    @Test
    void aPerMayBeAPercentageOfTheTargetsAmount() {
        assertEquals(
                "90 80",
                lower("200", "'points': 10, 'per': {'percentOfTarget': 5}").scores("210 220"));
        assertEquals(
                "90 80",
                lower("-200", "'points': 10, 'per': {'percentOfTarget': 5}").scores("-190 -180"));
    }

    @Test
    void aValueOnTheLimitIsNotWorseThanTheLimit() {
        Sheet sheet = lower("10", "'points': 1, 'per': 1, 'zeroIfWorseThan': {'percentOfTarget': 150}");
        assertEquals("95 0", sheet.scores("15 15.000000001"));
    }

    @Test
    void aLimitBetterThanTheTargetCutsTheBetterSideToo() {
        assertEquals(
                "100 0 0",
                lower("10", "'points': 1, 'per': 1, 'zeroIfWorseThan': 8").scores("8 8.1 10"));
    }

    @Test
    void startIsBetweenFloorAndCap() {
        String range = "bad-range /indicators/0/scoring";
        assertEquals(
                List.of(range),
                higher("95", "'points': 5, 'per': 1, 'start': 10, 'floor': 11").problems());
        assertEquals(
                List.of(range),
                higher("95", "'points': 5, 'per': 1, 'bonus': {'points': 1, 'per': 1, 'cap': 99}")
                        .problems());
        assertEquals(
                List.of(),
                higher(
                                "95",
                                "'points': 5, 'per': 1, 'start': 50, 'floor': 50, 'bonus': {'points': 1, 'per': 1, 'cap': 50}")
                        .problems());
    }

    @Test
    void whereStartFloorAndCapAreOneEveryValueScoresIt() {
        assertEquals(
                "50 50 50",
                higher(
                                "95",
                                "'points': 5, 'per': 1, 'start': 50, 'floor': 50, 'bonus': {'points': 1, 'per': 1, 'cap': 50}")
                        .scores("0 95 200"));
    }

    @Test
    void aPercentageOfZeroIsNoDistance() {
        assertEquals(
                List.of(
                        "percent-of-zero /indicators/0/scoring/bonus/per",
                        "percent-of-zero /indicators/0/scoring/per",
                        "percent-of-zero /indicators/0/scoring/zeroIfWorseThan"),
                higher("0", """
                        'points': 5, 'per': {'percentOfTarget': 5}, 'zeroIfWorseThan': {'percentOfTarget': 50},
                        'bonus': {'points': 1, 'per': {'percentOfTarget': 5}}""").problems());
    }

    @Test
    void whatIsNoPercentageMayHaveATargetOfZero() {
        assertEquals(
                List.of(),
                higher("0", "'points': 5, 'per': 1, 'zeroIfWorseThan': -9, 'bonus': {'points': 1, 'per': 1}")
                        .problems());
    }

    @Test
    void aMessageShowsTheScoresThatAreOutOfOrder() {
        assertEquals(
                "found floor 0, start 100, cap 99; allowed is floor <= start <= cap of the bonus; change one of the"
                        + " numbers",
                assertThrows(
                                InvalidInputException.class,
                                higher("95", "'points': 5, 'per': 1, 'bonus': {'points': 1, 'per': 1, 'cap': 99}")
                                        ::scorecard)
                        .problems()
                        .get(0)
                        .message());
    }
}
