package io.github.servicekpi.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.scoring.Distance;
import io.github.servicekpi.scoring.Interpolate;
import io.github.servicekpi.scoring.Threshold;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every limit: just inside is accepted, just outside is the right problem (core/README.md, section 2 and io-json/README.md, section 11). */
class LimitsTest {
    private static final String LINE = "/indicators/0";
    private static final String SCORING = LINE + "/scoring";

    /** A card with every number there is; its relative weights and its flat scores leave each of them room. */
    private static Sheet everyNumber() {
        return Sheet.of(
                        indicator(
                                "line",
                                "{'method': 'deduct', 'start': 50, 'points': 5, 'per': 1, 'floor': 0, 'zeroIfWorseThan': 0, 'bonus': {'points': 5, 'per': {'percentOfTarget': 5}, 'cap': 100}}"),
                        indicator(
                                "steps",
                                "{'method': 'steps', 'steps': [{'score': 50, 'beyond': {'percentOfTarget': 90}}], 'otherwise': 0}"),
                        indicator("share", "{'method': 'attainment', 'scoreAtTarget': 50, 'cap': 100, 'floor': 0}"),
                        indicator("pass", "{'method': 'pass-fail', 'at': {'targetPlus': 0}, 'pass': 50, 'fail': 0}"),
                        indicator(
                                        "near",
                                        "{'method': 'steps', 'steps': [{'score': 50, 'at': {'within': 1}}, {'score': 50, 'at': {'withinPercentOfTarget': 1}}]}")
                                .replace("higher", "closer"),
                        "{'id': 'rated', 'weight': 1, 'scoring': {'method': 'rated', 'levels': [{'id': 'good', 'score': 50}]}}")
                .with("/weights", "'relative'")
                .with("/rounding", "{'scale': 4}")
                .with("/minimumCoverage", "50")
                .with("/adjustmentRange", "{'min': -5, 'max': 5}")
                .with("/maximumTotal", "100")
                .with("/gates", "[{'indicator': 'line', 'scoreBelow': 50, 'capTotalAt': 50}]");
    }

    private static String indicator(String id, String scoring) {
        return "{'id': '" + id
                + "', 'polarity': 'higher-is-better', 'weight': 1, 'targets': {'month': 50}, 'minimumCases': 1, 'scoring': "
                + scoring + "}";
    }

    private static List<String> problemsWith(String pointer, String number) {
        return everyNumber().put(pointer, new BigDecimal(number)).problems();
    }

    @ParameterizedTest
    @CsvSource({
        LINE + "/targets/month, -999999999999.999999999, 999999999999.999999999, 9",
        LINE + "/weight, 0, 1000, 4",
        LINE + "/minimumCases, 0, 999999999999.999999999, 9",
        SCORING + "/start, 0, 100, 4",
        SCORING + "/points, 0.0001, 1000, 4",
        SCORING + "/per, 0.000000001, 999999999999.999999999, 9",
        SCORING + "/floor, 0, 50, 4",
        SCORING + "/zeroIfWorseThan, -999999999999.999999999, 999999999999.999999999, 9",
        SCORING + "/bonus/points, 0.0001, 1000, 4",
        SCORING + "/bonus/per/percentOfTarget, 0.000000001, 999999999999.999999999, 9",
        SCORING + "/bonus/cap, 50, 100, 4",
        "/indicators/1/scoring/steps/0/score, 0, 100, 4",
        "/indicators/1/scoring/steps/0/beyond/percentOfTarget, -999999999999.999999999, 999999999999.999999999, 9",
        "/indicators/1/scoring/otherwise, 0, 50, 4",
        "/indicators/2/scoring/scoreAtTarget, 0, 100, 4",
        "/indicators/2/scoring/cap, 50, 100, 4",
        "/indicators/2/scoring/floor, 0, 50, 4",
        "/indicators/3/scoring/at/targetPlus, -999999999999.999999999, 999999999999.999999999, 9",
        "/indicators/3/scoring/pass, 0, 100, 4",
        "/indicators/3/scoring/fail, 0, 50, 4",
        "/indicators/4/scoring/steps/0/at/within, 0, 999999999999.999999999, 9",
        "/indicators/4/scoring/steps/1/at/withinPercentOfTarget, 0, 999999999999.999999999, 9",
        "/indicators/5/scoring/levels/0/score, 0, 100, 4",
        "/minimumCoverage, 0, 100, 4",
        "/maximumTotal, 100, 1000, 4",
        "/adjustmentRange/min, -1000, 0, 4",
        "/adjustmentRange/max, 0, 1000, 4",
        "/gates/0/scoreBelow, 0, 100, 4",
        "/gates/0/capTotalAt, 0, 100, 4",
        "/rounding/scale, 0, 4, 0"
    })
    void aNumberHasARangeAndSoManyDigits(String pointer, String lowest, String highest, int digits) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(digits);
        BigDecimal low = new BigDecimal(lowest);
        BigDecimal high = new BigDecimal(highest);
        for (BigDecimal inside : List.of(low, high, low.add(step), high.subtract(step))) {
            boolean tooShortAScale = pointer.equals("/rounding/scale") && inside.signum() == 0;
            assertEquals(
                    List.of(),
                    tooShortAScale ? List.of() : problemsWith(pointer, inside.toPlainString()),
                    inside::toPlainString);
        }
        String between = low.add(high)
                .divide(BigDecimal.valueOf(2))
                .add(step.movePointLeft(1))
                .toPlainString();
        assertEquals(List.of("too-many-digits " + pointer), problemsWith(pointer, between), between);
    }

    @ParameterizedTest
    @CsvSource({
        LINE + "/targets/month, -1000000000000, 1000000000000",
        LINE + "/weight, -0.0001, 1000.0001",
        LINE + "/minimumCases, -0.000000001, 1000000000000",
        SCORING + "/start, -0.0001, 100.0001",
        SCORING + "/points, 0, 1000.0001",
        SCORING + "/per, 0, 1000000000000",
        SCORING + "/floor, -0.0001, 100.0001",
        SCORING + "/zeroIfWorseThan, -1000000000000, 1000000000000",
        SCORING + "/bonus/points, 0, 1000.0001",
        SCORING + "/bonus/per/percentOfTarget, 0, 1000000000000",
        SCORING + "/bonus/cap, -0.0001, 100.0001",
        "/indicators/1/scoring/steps/0/score, -0.0001, 100.0001",
        "/indicators/1/scoring/steps/0/beyond/percentOfTarget, -1000000000000, 1000000000000",
        "/indicators/1/scoring/otherwise, -0.0001, 100.0001",
        "/indicators/2/scoring/scoreAtTarget, -0.0001, 100.0001",
        "/indicators/2/scoring/cap, -0.0001, 100.0001",
        "/indicators/2/scoring/floor, -0.0001, 100.0001",
        "/indicators/3/scoring/at/targetPlus, -1000000000000, 1000000000000",
        "/indicators/3/scoring/pass, -0.0001, 100.0001",
        "/indicators/3/scoring/fail, -0.0001, 100.0001",
        "/indicators/4/scoring/steps/0/at/within, -0.000000001, 1000000000000",
        "/indicators/4/scoring/steps/1/at/withinPercentOfTarget, -0.000000001, 1000000000000",
        "/indicators/5/scoring/levels/0/score, -0.0001, 100.0001",
        "/minimumCoverage, -0.0001, 100.0001",
        "/maximumTotal, 99.9999, 1000.0001",
        "/adjustmentRange/min, -1000.0001, 1000.0001",
        "/adjustmentRange/max, -1000.0001, 1000.0001",
        "/gates/0/scoreBelow, -0.0001, 100.0001",
        "/gates/0/capTotalAt, -0.0001, 100.0001",
        "/rounding/scale, -1, 5"
    })
    void justOutsideItsRangeANumberIsAProblem(String pointer, String tooLow, String tooHigh) {
        assertEquals(List.of("number-out-of-range " + pointer), problemsWith(pointer, tooLow));
        assertEquals(List.of("number-out-of-range " + pointer), problemsWith(pointer, tooHigh));
        assertEquals(List.of("number-out-of-range " + pointer), problemsWith(pointer, "1e999999999"));
        assertEquals(List.of("number-out-of-range " + pointer), problemsWith(pointer, "-1e999999999"));
    }

    @Test
    void aPointOfALineHasTheRangeOfScoresAndThresholds() {
        Sheet sheet = Sheet.scored(
                "higher-is-better",
                "5",
                "{'method': 'interpolate', 'points': [{'score': 100.0001, 'at': 1e12}, {'score': -0.0001, 'at': -1e12}]}");
        assertEquals(
                List.of(
                        "number-out-of-range /indicators/0/scoring/points/0/at",
                        "number-out-of-range /indicators/0/scoring/points/0/score",
                        "number-out-of-range /indicators/0/scoring/points/1/at",
                        "number-out-of-range /indicators/0/scoring/points/1/score"),
                sheet.problems());
    }

    @Test
    void theFullScoreIsAtMost1000() {
        Sheet sheet = Sheet.rated("100").with("/bands", "[{'id': 'all', 'from': 0, 'to': 1000}]");
        assertEquals(List.of(), sheet.problems());
        assertEquals(
                List.of("number-out-of-range /bands/0/to"),
                sheet.with("/bands/0/to", "1000.01").problems());
    }

    @Test
    void aHugeNumberCostsNothingInTheTypedBuildersEither() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Indicator.Builder line = Indicator.builder()
                    .id("line")
                    .weight("1e999999999")
                    .scoring(Interpolate.builder()
                            .point(new BigDecimal("1e999999999"), Threshold.target())
                            .point("-1e999999999", Threshold.target()));
            for (Executable making : List.<Executable>of(
                    () -> Threshold.value("1e999999999"),
                    () -> Threshold.percentOfTarget("-1e999999999"),
                    () -> Distance.of("1e999999999"))) {
                String message =
                        assertThrows(IllegalArgumentException.class, making).getMessage();
                assertTrue(message.contains("1e999999999; allowed is a number"), message);
            }
            assertEquals(
                    List.of(
                            "number-out-of-range /indicators/0/scoring/points/0/score",
                            "number-out-of-range /indicators/0/scoring/points/1/score",
                            "number-out-of-range /indicators/0/weight"),
                    Sheet.problemsOf(() -> Scorecard.builder()
                                    .id("card")
                                    .version("1")
                                    .band(Band.builder().id("all").from("0").to("100"))
                                    .indicator(line)
                                    .build())
                            .stream()
                            .filter(problem -> problem.startsWith("number-out-of-range"))
                            .toList());
        });
    }

    @Test
    void anIdHas1To64Characters() {
        String id = "/indicators/0/id";
        assertEquals(List.of(), Sheet.rated("100").put(id, "a".repeat(64)).problems());
        assertEquals(
                List.of("bad-id " + id),
                Sheet.rated("100").put(id, "a".repeat(65)).problems());
        assertEquals(List.of(), Sheet.rated("100").put(id, "7").problems());
        assertEquals(List.of("bad-id " + id), Sheet.rated("100").put(id, "").problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "a-", "A", "a b", "a_b", "ä", "a.b", "a\n"})
    void anIdIsOfLowerCaseLettersDigitsAndHyphens(String id) {
        assertEquals(List.of("bad-id /id"), Sheet.rated("100").put("/id", id).problems());
        assertEquals(List.of(), Sheet.rated("100").put("/id", "a-9--b").problems());
    }

    @Test
    void aTextHasAtMost10000CodePoints() {
        String longest = "\ud83d\ude00".repeat(10_000);
        assertEquals(List.of(), Sheet.rated("100").put("/name", longest).problems());
        assertEquals(
                List.of("text-too-long /name"),
                Sheet.rated("100").put("/name", longest + "x").problems());
        assertEquals(
                List.of("text-too-long /name/en"),
                Sheet.rated("100").put("/name", Map.of("en", longest + "x")).problems());
        assertEquals(
                List.of("text-too-long /indicators/0/unit"),
                Sheet.rated("100").put("/indicators/0/unit", longest + "x").problems());
    }

    private static List<Object> list(int size, IntFunction<String> entry) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(Sheet.object(entry.apply(i)));
        }
        return list;
    }

    private static List<String> problemsWith(Sheet sheet, String pointer, int size, IntFunction<String> entry) {
        return sheet.put(pointer, list(size, entry)).problems();
    }

    @Test
    void aCardHasOneTo1000Indicators() {
        IntFunction<String> entry = i -> "{'id': 'i" + i + "', 'weight': 1, 'scoring': {'method': 'rated'}}";
        Sheet sheet = Sheet.rated().with("/weights", "'relative'");
        assertEquals(List.of("too-few /indicators"), sheet.problems());
        assertEquals(List.of(), problemsWith(sheet, "/indicators", 1, entry));
        assertEquals(List.of(), problemsWith(sheet, "/indicators", 1000, entry));
        assertEquals(List.of("too-many /indicators"), problemsWith(sheet, "/indicators", 1001, entry));
    }

    @Test
    void aCardHasOneTo100Bands() {
        IntFunction<String> entry = i -> "{'id': 'b" + i + "', 'from': " + i + ", 'to': " + (i + 1) + "}";
        assertEquals(List.of("too-few /bands"), problemsWith(Sheet.rated("100"), "/bands", 0, entry));
        assertEquals(List.of(), problemsWith(Sheet.rated("100"), "/bands", 100, entry));
        assertEquals(List.of("too-many /bands"), problemsWith(Sheet.rated("100"), "/bands", 101, entry));
    }

    @Test
    void aCardHasAtMost100Groups() {
        for (int groups : new int[] {100, 101}) {
            Sheet sheet = Sheet.rated().with("/weights", "'relative'");
            sheet.put("/groups", list(groups, i -> "{'id': 'g" + i + "', 'weight': 1}"));
            List<String> problems = problemsWith(
                    sheet,
                    "/indicators",
                    groups,
                    i -> "{'id': 'i" + i + "', 'group': 'g" + i + "', 'weight': 1, 'scoring': {'method': 'rated'}}");
            assertEquals(groups == 100 ? List.of() : List.of("too-many /groups"), problems);
        }
    }

    @Test
    void aCardHasAtMost100Gates() {
        IntFunction<String> entry = i -> "{'indicator': 'a', 'scoreBelow': 60, 'capTotalAt': 59}";
        assertEquals(List.of(), problemsWith(Sheet.rated("100"), "/gates", 100, entry));
        assertEquals(List.of("too-many /gates"), problemsWith(Sheet.rated("100"), "/gates", 101, entry));
    }

    @Test
    void aLineHasTwoTo1000Points() {
        IntFunction<String> entry = i -> "{'score': 50, 'at': " + i + "}";
        Sheet sheet = Sheet.scored("higher-is-better", "5", "{'method': 'interpolate'}");
        assertEquals(List.of("missing-member " + SCORING), sheet.problems());
        assertEquals(List.of("too-few " + SCORING + "/points"), problemsWith(sheet, SCORING + "/points", 1, entry));
        assertEquals(List.of(), problemsWith(sheet, SCORING + "/points", 2, entry));
        assertEquals(List.of(), problemsWith(sheet, SCORING + "/points", 1000, entry));
        assertEquals(List.of("too-many " + SCORING + "/points"), problemsWith(sheet, SCORING + "/points", 1001, entry));
    }

    @Test
    void thereAreOneTo1000Steps() {
        IntFunction<String> entry = i -> "{'score': 50, 'at': " + i + "}";
        Sheet sheet = Sheet.scored("higher-is-better", "5", "{'method': 'steps'}");
        assertEquals(List.of("too-few " + SCORING + "/steps"), problemsWith(sheet, SCORING + "/steps", 0, entry));
        assertEquals(List.of(), problemsWith(sheet, SCORING + "/steps", 1, entry));
        assertEquals(List.of(), problemsWith(sheet, SCORING + "/steps", 1000, entry));
        assertEquals(List.of("too-many " + SCORING + "/steps"), problemsWith(sheet, SCORING + "/steps", 1001, entry));
    }

    @Test
    void thereAreOneTo1000LevelsIfAny() {
        IntFunction<String> entry = i -> "{'id': 'l" + i + "', 'score': 50}";
        Sheet sheet = Sheet.rated("100");
        assertEquals(List.of("too-few " + SCORING + "/levels"), problemsWith(sheet, SCORING + "/levels", 0, entry));
        assertEquals(List.of(), problemsWith(sheet, SCORING + "/levels", 1, entry));
        assertEquals(List.of(), problemsWith(sheet, SCORING + "/levels", 1000, entry));
        assertEquals(List.of("too-many " + SCORING + "/levels"), problemsWith(sheet, SCORING + "/levels", 1001, entry));
    }

    @Test
    void aListOfTextsHasAtMost100() {
        for (int texts : new int[] {100, 101}) {
            Sheet sheet = Sheet.rated("100").with("/position", "{}");
            sheet.put("/position/authority", new ArrayList<>(Collections.nCopies(texts, "May sign.")));
            assertEquals(texts == 100 ? List.of() : List.of("too-many /position/authority"), sheet.problems());
        }
    }

    @Test
    void theFirst1000ProblemsAreListedAndThenThatThereAreMore() {
        for (int problems : new int[] {1000, 1001, 2500}) {
            Sheet sheet = Sheet.rated("100");
            for (int i = 0; i < problems; i++) {
                sheet.put("/unknown" + String.format("%04d", i), true);
            }
            List<String> listed = sheet.problems();
            assertEquals("unknown-member /unknown0999", listed.get(999));
            assertEquals(problems == 1000 ? List.of() : List.of("more-problems "), listed.subList(1000, listed.size()));
        }
    }
}
