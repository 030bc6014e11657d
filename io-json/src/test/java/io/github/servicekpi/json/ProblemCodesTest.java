package io.github.servicekpi.json;

import static io.github.servicekpi.ProblemCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.calculator.ScorecardCalculator;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every code of io-json/README.md, section 13, with its pointer, line and column; the roll-up's are not for files. */
class ProblemCodesTest {
    private static final Set<ProblemCode> OF_ROLL_UPS =
            EnumSet.of(PARTS_MISSING, PARTS_OVERLAP, PARTS_OUTSIDE, PARTS_MIXED);
    private static final Set<ProblemCode> OF_BYTES = EnumSet.of(INVALID_UTF8, TOO_LARGE, MORE_PROBLEMS);

    private static final String PLAIN_RECORD = Samples.record("\"targets\": {\"output\": 150},", "");

    /** A scorecard, or a record for one, that has one problem where the mark stands. */
    private record Example(ProblemCode code, String pointer, String card, String record) {
        void check() {
            if (record.isEmpty()) {
                Samples.assertCard(card, code + " " + pointer);
            } else {
                Samples.assertRecordFor(card, record, code + " " + pointer);
            }
        }
    }

    private static Example card(ProblemCode code, String pointer, String... fragments) {
        return new Example(code, pointer, Samples.card(fragments), "");
    }

    private static Example record(ProblemCode code, String pointer, String... fragments) {
        return new Example(code, pointer, Samples.CARD, Samples.record(fragments));
    }

    private static final List<Example> EXAMPLES = List.of(
            // JSON
            card(INVALID_JSON, "", "\"max\": 5}", "\"max\": 5,»}"),
            card(TRAILING_CONTENT, "", "59}]\n}", "59}]\n} »{}"),
            card(LONE_SURROGATE, "/name/en", "\"Desk\"", "»\"Desk \\ud83d\""),
            card(
                    TOO_DEEP,
                    "/x-note" + "/0".repeat(31),
                    "\"id\": \"desk\"",
                    "\"id\": \"desk\", \"x-note\": " + "[".repeat(31) + "»[0]" + "]".repeat(31)),
            record(DUPLICATE_MEMBER, "/values/output", "\"output\": 120", "\"output\": 120, »\"output\": 130"),
            // Shape
            card(WRONG_TYPE, "/indicators/0/weight", "\"weight\": 60", "\"weight\": »\"60\""),
            card(UNKNOWN_MEMBER, "/indicators/1/wieght", "\"weight\": 40", "\"weight\": 40, »\"wieght\": 40"),
            card(UNKNOWN_MEMBER, "/indicators/1/targets/week", "\"month\": 200", "\"month\": 200, »\"week\": 50"),
            card(
                    MISSING_MEMBER,
                    "/gates/0",
                    "{\"indicator\": \"cost-ratio\", \"s",
                    "»{\"indicator\": \"cost-ratio\", \"x-s"),
            card(UNKNOWN_WORD, "/indicators/0/polarity", "\"lower-is-better\"", "»\"lower\""),
            card(UNSUPPORTED_FORMAT, "/format", "\"format\": 1", "\"format\": »2"),
            card(BAD_ID, "/id", "\"desk\"", "»\"Service_Desk\""),
            card(DUPLICATE_ID, "/bands/1/id", "\"misses\"", "»\"meets\""),
            card(BAD_LANGUAGE_TAG, "/name/zh_CN", "\"zh-CN\"", "»\"zh_CN\""),
            record(BAD_PERIOD, "/period", "\"2026-09\"", "»\"2026-13\""),
            card(BAD_UNIT, "/indicators/0/unit", "\"%\"", "»\"％\""),
            card(TEXT_TOO_LONG, "/name/en", "\"Desk\"", "»\"" + "台".repeat(10_001) + "\""),
            card(EMPTY_TEXT, "/version", "\"1.0\"", "»\" \\t\""),
            card(TOO_FEW, "/indicators/2/scoring/levels", "\"levels\": [", "\"levels\": »[], \"x-levels\": ["),
            record(
                    TOO_MANY,
                    "/adjustments",
                    "[{\"points\": 2, \"reason\": \"Helped out.\"}]",
                    "»[" + entries(101) + "]"),
            // Numbers
            card(NUMBER_OUT_OF_RANGE, "/indicators/0/targets/month", "\"month\": 5", "\"month\": »1e999999999"),
            card(TOO_MANY_DIGITS, "/adjustmentRange/max", "\"max\": 5", "\"max\": »4.999"),
            card(BAD_RANGE, "/bands/0", "{\"id\": \"meets\", \"from\": 60", "»{\"id\": \"meets\", \"from\": 100"),
            // Scorecard
            card(BANDS_NOT_TILING, "/bands/0/from", "\"from\": 60", "\"from\": »61"),
            card(WEIGHTS_SUM, "/groups", "\"groups\": [", "\"groups\": »[", "\"weight\": 30", "\"weight\": 29.9999"),
            card(
                    WEIGHTS_SUM,
                    "/groups/0",
                    "{\"id\": \"service\"",
                    "»{\"id\": \"service\"",
                    "\"weight\": 40",
                    "\"weight\": 41"),
            card(EMPTY_GROUP, "/groups/2", "\"weight\": 30}", "\"weight\": 30}, »{\"id\": \"spare\", \"weight\": 0}"),
            card(UNKNOWN_GROUP, "/indicators/2/group", "\"group\": \"conduct\"", "\"group\": »\"conducts\""),
            card(UNKNOWN_INDICATOR, "/gates/0/indicator", "\"indicator\": \"cost-ratio\"", "\"indicator\": »\"cost\""),
            card(
                    NOT_MONOTONE,
                    "/indicators/0/scoring/points/2",
                    "{\"score\": 0, \"at\": 10}",
                    "»{\"score\": 61, \"at\": 10}"),
            card(
                    PERCENT_OF_ZERO,
                    "/indicators/0/scoring/points/0/at",
                    "{\"month\": 5}",
                    "{\"month\": 0}",
                    "{\"percent",
                    "»{\"percent"),
            card(TARGET_NOT_POSITIVE, "/indicators/1/targets/month", "\"month\": 200", "\"month\": »0"),
            card(
                    POLARITY_NOT_SUPPORTED,
                    "/indicators/0/scoring/points/0/at",
                    "{\"percentOfTarget\": 60}",
                    "»{\"within\": 2}"),
            // Record
            record(BAD_MEASUREMENT, "/values/output", "\"output\": 120", "\"output\": »{\"numerator\": 3}"),
            record(BAD_MEASUREMENT, "/values/output", "\"output\": 120", "\"output\": »{\"level\": \"good\"}"),
            record(RATING_EXPECTED, "/values/teamwork", "{\"level\": \"good\"}", "»95"),
            record(UNKNOWN_LEVEL, "/values/teamwork/level", "\"level\": \"good\"", "\"level\": »\"god\""),
            record(
                    DIVISION_BY_ZERO,
                    "/values/cost-ratio",
                    "{\"numerator\": 4, \"denominator\": 100}",
                    "»{\"numerator\": 4, \"denominator\": 0}"),
            record(MISSING_MEASUREMENT, "/values", "\"values\": {", "\"values\": »{", "\"output\": 120,", ""),
            record(UNKNOWN_INDICATOR, "/values/outptu", "\"output\": 120", "\"output\": 120, »\"outptu\": 120"),
            new Example(
                    NOTHING_COUNTS, "/values", Samples.CARD, PLAIN_RECORD.replaceAll("(?s)\"values\": .*\\},", """
                            "values": »{
                              "cost-ratio": {"numerator": 0, "denominator": 0},
                              "output": {"notApplicable": "new"}, "teamwork": {"notApplicable": "new"}
                            },""")),
            new Example(
                    ADJUSTMENT_NOT_ALLOWED,
                    "/adjustments/0",
                    Samples.card("\"adjustmentRange\"", "\"x-range\""),
                    Samples.record("[{\"points\"", "[»{\"points\"")),
            new Example(
                    INDIVIDUAL_TARGET_NOT_ALLOWED,
                    "/targets/output",
                    Samples.card("\"individualTargets\": true", "\"individualTargets\": false"),
                    Samples.record("\"output\": 150", "\"output\": »150")),
            record(TARGET_NOT_POSITIVE, "/targets/output", "\"output\": 150", "\"output\": »0"),
            record(PERCENT_OF_ZERO, "/targets/cost-ratio", "\"output\": 150", "\"cost-ratio\": »0"),
            record(NOT_MONOTONE, "/targets/cost-ratio", "\"output\": 150", "\"cost-ratio\": »20"));

    private static String entries(int count) {
        return Stream.generate(() -> "{\"points\": 0, \"reason\": \"\"}")
                .limit(count)
                .collect(Collectors.joining(","));
    }

    @TestFactory
    Stream<DynamicTest> aProblemStandsWhereItIs() {
        return EXAMPLES.stream()
                .map(example -> DynamicTest.dynamicTest(example.code() + " at " + example.pointer(), example::check));
    }

    @Test
    void theExamplesThemselvesAreRightBeforeTheyAreBroken() {
        RecordJson.assess(Samples.RECORD, ScorecardCalculator.of(ScorecardJson.read(Samples.CARD)));
    }

    @Test
    void bytesThatAreNoUtf8StandWhereTheUtf8Ends() {
        byte[] gbk = concat("{\"format\": 1,\n \"name\": \"服务", new byte[] {(byte) 0xb7, (byte) 0xfe}, "\"}");

        assertEquals(List.of("invalid-utf8  2:13"), shown(gbk));
    }

    @Test
    void aDocumentOfMoreThanAMebibyteIsTooLarge() {
        assertEquals(List.of("too-large  1:1"), shown(new byte[(1 << 20) + 1]));
    }

    @Test
    void ofMoreThanAThousandProblemsTheFirstThousandAreListed() {
        String card = Samples.card("\"max\": 5}", "\"max\": 5" + notes(1100) + "}");
        List<Problem> problems = Samples.problems(() -> ScorecardJson.read(card));

        assertEquals(1001, problems.size());
        assertEquals("unknown-member /adjustmentRange/note-0", code(problems.get(0)));
        assertEquals("unknown-member /adjustmentRange/note-999", code(problems.get(999)));
        assertEquals("more-problems ", code(problems.get(1000)));
        assertEquals(problems.get(999).line(), problems.get(1000).line());
        assertEquals(problems.get(999).column(), problems.get(1000).column());
    }

    private static String notes(int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> ",\n \"note-" + i + "\": 1")
                .collect(Collectors.joining());
    }

    @Test
    void noCodeIsForgotten() {
        Set<ProblemCode> reached = EnumSet.copyOf(OF_BYTES);
        EXAMPLES.forEach(example -> reached.add(example.code()));

        assertEquals(EnumSet.complementOf(EnumSet.copyOf(OF_ROLL_UPS)), reached);
    }

    private static List<String> shown(byte[] utf8) {
        return Samples.problems(() -> ScorecardJson.read(utf8)).stream()
                .map(Samples::shown)
                .toList();
    }

    private static String code(Problem problem) {
        return problem.code() + " " + problem.pointer();
    }

    private static byte[] concat(String head, byte[] middle, String tail) {
        byte[] first = head.getBytes(StandardCharsets.UTF_8);
        byte[] last = tail.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[first.length + middle.length + last.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(middle, 0, all, first.length, middle.length);
        System.arraycopy(last, 0, all, first.length + middle.length, last.length);
        return all;
    }
}
