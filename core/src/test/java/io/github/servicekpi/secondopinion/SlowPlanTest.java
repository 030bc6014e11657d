package io.github.servicekpi.secondopinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.fixture.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the second opinion on improvement plans to plans that were worked out by hand from core/README.md. */
class SlowPlanTest {
    private static final String E_1001 = """
            {'subject': 'E-1001', 'period': '2026-Q3', 'values': {'service-cost-ratio': 0.42, 'on-time-repair-rate':
             {'numerator': 185, 'denominator': 193}, 'teamwork': {'level': 'good'}}, 'adjustments': [{'points': 4,
             'reason': 'trained'}, {'points': 3, 'reason': 'covered'}]}
            """;
    private static final String E_1003 = """
            {'subject': 'E-1003', 'period': '2026-Q3', 'values': {'service-cost-ratio': 0.42,
             'on-time-repair-rate': 90, 'teamwork': {'level': 'exemplary'}}}
            """;
    private static final String TO_EXCEED = """
            {'subject': 'E-1001', 'period': '2026-Q3', 'goal': {'total': 90.00, 'band': 'exceeds'}, 'total': 78.14,
             'status': 'reachable', 'options': [{'indicator': 'on-time-repair-rate', 'score': 96.49, 'value':
             {'atLeast': 99.560625}, 'numerator': {'atLeast': 193}}], 'together': {'total': 105.00}}
            """;
    private static final String COSTS = "{'method': 'interpolate', 'points': [{'score': 100, 'at': {'percentOfTarget':"
            + " 60}}, {'score': 60, 'at': 'target'}, {'score': 0, 'at': {'percentOfTarget': 200}}]}";

    @Test
    void thePlanOfTheFormatsOwnExampleIsRight() {
        assertEquals(List.of(), fieldService().checkPlan(object(E_1001), "exceeds", object(TO_EXCEED)));
        assertEquals(List.of(), fieldService().checkPlan(object(E_1001), new BigDecimal("89.996"), object(TO_EXCEED)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'E-1001'               | 'E-1002'              | subject: E-1002 instead of E-1001",
                "2026-Q3                | 2026-Q2               | period: 2026-Q2 instead of 2026-Q3",
                "90.00                  | 90                    | the goal's total: 90 instead of 90.00",
                "'band': 'exceeds'      | 'band': 'meets'       | the goal's band: meets instead of exceeds",
                "78.14                  | 78.15                 | total: 78.15 instead of 78.14",
                "'total': 78.14,        |                       | members: [subject, period, goal, status,",
                "reachable              | reached               | status: reached instead of reachable",
                "reachable              | out-of-reach          | status: out-of-reach instead of reachable",
                "105.00                 | 104.99                | together: 104.99 instead of 105.00",
                "96.49                  | 96.48                 | does it with 2412/25: false instead of true",
                "96.49                  | 96.50                 | does it with 9649/100: true instead of false",
                "96.49                  | 96.490                | the score of on-time-repair-rate: 96.490",
                "96.49                  | 100.01                | has a score of the card: false",
                "99.560625              | 99.560624999          | value atLeast 99.560624999 does not do it",
                "99.560625              | 99.560625001          | atLeast 99.560625001 asks for more",
                "99.560625              | 99.5606250            | is not spelt as numbers are",
                "99.560625              | 99.5606250001         | is no number to ask for",
                "99.560625              | 1000000000000         | is no number to ask for",
                "'atLeast': 99.560625   |                       | value has no end atLeast",
                "'atLeast': 99.560625   | 'atLeast': 99.560625, 'atMost': 100 | value atMost 100 asks for",
                "'atLeast': 193         | 'atLeast': 192        | numerator atLeast 192 does not do it",
                "'atLeast': 193         | 'atLeast': 194        | numerator atLeast 194 asks for more than it takes",
                "'atLeast': 193         | 'atLeast': 192.152007 | is no number to ask for",
                "'atLeast': 193         | 'least': 193          | members of numerator: [least]",
                ", 'numerator': {'atLeast': 193} |              | members of the option on-time-repair-rate",
                "'on-time-repair-rate'  | 'teamwork'            | whether teamwork does it with 9649/100",
                "'on-time-repair-rate'  | 'nobody'              | the indicators of the options: [nobody] instead",
            })
    void anyOtherPlanIsWrong(String right, String wrong, String complaint) {
        String changed = TO_EXCEED.replaceAll("\\s+", " ").replace(right, wrong == null ? "" : wrong);

        List<String> complaints = fieldService().checkPlan(object(E_1001), "exceeds", object(changed));

        assertTrue(complaints.stream().anyMatch(one -> one.contains(complaint)), complaints::toString);
    }

    @Test
    void anOptionThatIsNotToldIsMissed() {
        String none = TO_EXCEED.replaceAll("\\s+", " ").replaceAll("\\[\\{.*}}]", "[]");

        assertEquals(
                List.of("whether on-time-repair-rate could do it with 9649/100: true instead of false"),
                fieldService().checkPlan(object(E_1001), "exceeds", object(none)));
    }

    @Test
    void aGateIsLiftedByItsOwnLineAndAnEndThatDoesNotHoldMovesToTheNextNumberThatDoes() {
        assertRight(fieldService(), E_1003, "meets", """
                {'subject': 'E-1003', 'period': '2026-Q3', 'goal': {'total': 60.00, 'band': 'meets'}, 'total': 59.99,
                 'status': 'reachable', 'options': [{'indicator': 'on-time-repair-rate', 'score': 50.00, 'value':
                 {'atLeast': 91.666666667}}], 'together': {'total': 100.00}}
                """);
    }

    @Test
    void aPlanThatIsReachedOrOutOfReachHasNoOptions() {
        String reached = """
                {'subject': 'E-1003', 'period': '2026-Q3', 'goal': {'total': 59.99, 'band': 'misses'}, 'total': 59.99,
                 'status': 'reached', 'options': [], 'together': {'total': 100.00}}
                """;
        assertRight(fieldService(), E_1003, "59.99", reached);
        assertRight(
                fieldService(),
                E_1003,
                "100.001",
                reached.replace("'total': 59.99, 'band': 'misses'", "'total': 100.01, 'band': 'exceeds'")
                        .replace("reached", "out-of-reach"));
    }

    @Test
    void aRecordThatCannotBeAssessedHasNoPlan() {
        assertThrows(
                Rejected.class,
                () -> fieldService()
                        .checkPlan(object("{'subject': 'E-1', 'period': '2026-Q3', 'values': {}}"), "meets", Map.of()));
    }

    /** What each line of the next test is about: how it scores, and which values are better. */
    private static final Map<String, List<String>> LINES = Map.ofEntries(
            Map.entry("costs", List.of("lower", COSTS)),
            Map.entry(
                    "close",
                    List.of(
                            "closer",
                            "{'method': 'interpolate', 'points': [{'score': 100, 'at': {'within': 1}},"
                                    + " {'score': 0, 'at': {'within': 5}}]}")),
            Map.entry("at", List.of("higher", "{'method': 'pass-fail'}")),
            Map.entry("beyond", List.of("higher", "{'method': 'pass-fail', 'beyond': 7}")),
            Map.entry("near", List.of("closer", "{'method': 'pass-fail', 'at': {'within': 1}}")),
            Map.entry("left", List.of("closer", "{'method': 'pass-fail', 'at': {'targetPlus': -1}}")),
            Map.entry("twice", List.of("higher", "{'method': 'pass-fail', 'at': {'percentOfTarget': 200}}")),
            Map.entry("half", List.of("lower", "{'method': 'pass-fail', 'at': {'percentOfTarget': 200}}")),
            Map.entry("all", List.of("higher", "{'method': 'pass-fail', 'at': -999999999999.999999999}")),
            Map.entry(
                    "steps",
                    List.of("higher", "{'method': 'steps', 'steps': [{'score': 90, 'at': 8}], 'otherwise': 30}")),
            Map.entry("rated", List.of("", "{'method': 'rated'}")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "costs  | 0.5 | 1.2     | 60    | 60.00 | ..0.5      | -", // a band's edge: not below it
                "costs  | 0.5 | 1.2     | 50.01 | 40.01 | ..0.666625 | -", // 50.005 rounds to 50.01
                "close  | 20  | 26      | 60    | 60.00 | 17.4..22.6 | -",
                "left   | 20  | 3       | 60    | 60.00 | 19..       | -", // every value of the right side passes
                "beyond | 5   | 3       | 60    | 60.00 | 7.000000001.. | -",
                "at     | 50  | 1/7     | 60    | 60.00 | 50..       | 4..", // whole cases
                "at     | 50  | 0.1/0.7 | 60    | 60.00 | 50..       | 0.35..",
                "near   | 33  | 2/3     | 60    | 60.00 | 32..34     | 1..1",
                "near   | 33  | 1.5/3   | 60    | 60.00 | 32..34     | 0.96..1.02",
                "near   | 33  | 1/2     | 60    | 60.00 | 32..34     | -", // no number of two is a third
                "twice  | 900000000000 | 3  | 60 | -    | -          | -", // outside the allowed values
                "half   | 900000000000 | [0] | 60 | 60.00 | ..       | -", // every allowed value does it
                "all    | 0   | [0]     | 60    | 60.00 | -999999999999.999999999.. | -", // the least allowed value
                "steps  | 0   | 7       | 66    | 71.99 | 8..        | -", // 65.995 rounds to 66
                "steps  | 0   | 7       | 79    | -     | -          | -", // no value scores 97.99
                "rated  | 8   | [30]    | 79    | 97.99 | -          | -",
            })
    void anOptionTellsWhichScoreAndWhichValuesDoIt(
            String line, String target, String measured, String goal, String score, String value, String numerator) {
        List<String> kind = LINES.get(line);
        SlowCalculator calculator = twoLines(kind.get(0), target, kind.get(1), "");
        Map<String, Object> record = object("{'subject': 'E-1', 'period': '2026-09', 'values': {'line': "
                + measurement(measured) + ", 'rest': {'rating': 60}}}");
        String now = String.valueOf(
                Plain.asObject(Json.of(calculator.assess(record))).get("total"));
        String fixed = new BigDecimal(goal).setScale(2).toString();
        String option =
                "{'indicator': 'line', 'score': " + score + ends("value", value) + ends("numerator", numerator) + "}";

        assertEquals(
                List.of(),
                calculator.checkPlan(
                        record,
                        new BigDecimal(goal),
                        object("{'subject': 'E-1', 'period': '2026-09', 'goal': {'total': " + fixed + ", 'band': '"
                                + (fixed.startsWith("50") ? "misses" : "meets") + "'}, 'total': " + now
                                + ", 'status': 'reachable', 'options': [" + (score.equals("-") ? "" : option)
                                + "], 'together': {'total': 100.00}}")));
    }

    /** {@return the JSON of a number, a numerator/denominator or a [rating]} */
    private static String measurement(String brief) {
        String[] ratio = brief.split("/");
        if (ratio.length == 2) {
            return "{'numerator': " + ratio[0] + ", 'denominator': " + ratio[1] + "}";
        }
        return brief.startsWith("[") ? "{'rating': " + brief.replaceAll("[\\[\\]]", "") + "}" : brief;
    }

    /** {@return a member for a range such as {@code 32..34}, nothing for -} */
    private static String ends(String name, String range) {
        if (range.equals("-")) {
            return "";
        }
        String[] ends = range.split("[.][.]", -1);
        String atLeast = ends[0].isEmpty() ? "" : "'atLeast': " + ends[0] + ",";
        String atMost = ends[1].isEmpty() ? "" : "'atMost': " + ends[1];
        return ", '" + name + "': {" + atLeast + atMost + "}";
    }

    @Test
    void aWithheldTotalIsLeftOutAndALineWithoutAnyValueCanEndIt() {
        SlowCalculator calculator = twoLines(
                "higher",
                "0",
                "{'method': 'steps', 'steps': [{'score': 90, 'at': 8}], 'otherwise': 30}",
                ", 'minimumCoverage': 60");

        assertRight(
                calculator,
                "{'subject': 'E-1', 'period': '2026-09', 'values': {'line': {'notApplicable': 'none'}, 'rest':"
                        + " {'rating': 100}}}",
                "meets",
                "{'subject': 'E-1', 'period': '2026-09', 'goal': {'total': 60.00, 'band': 'meets'}, 'status':"
                        + " 'reachable', 'options': [{'indicator': 'line', 'score': 20.00, 'value': {}}], 'together':"
                        + " {'total': 100.00}}");
    }

    @Test
    void aScoreOfZeroCanBeEnoughToEndWhatIsWithheld() {
        SlowCalculator calculator = twoLines("higher", "0", "{'method': 'pass-fail'}", ", 'minimumCoverage': 60");

        assertRight(
                calculator,
                "{'subject': 'E-1', 'period': '2026-09', 'values': {'line': {'numerator': 0, 'denominator': 0}, 'rest':"
                        + " {'rating': 100}}}",
                "50",
                "{'subject': 'E-1', 'period': '2026-09', 'goal': {'total': 50.00, 'band': 'misses'}, 'status':"
                        + " 'reachable', 'options': [{'indicator': 'line', 'score': 0.00, 'value': {}}], 'together':"
                        + " {'total': 100.00}}");
    }

    @Test
    void optionsStandInTheOrderOfTheCard() {
        String plan = """
                {'subject': 'E-1', 'period': '2026-09', 'goal': {'total': 60.00, 'band': 'meets'}, 'total': 50.00,
                 'status': 'reachable', 'options': [{'indicator': 'line', 'score': 70.00}, {'indicator': 'rest',
                 'score': 70.00}], 'together': {'total': 100.00}}
                """;
        String record =
                "{'subject': 'E-1', 'period': '2026-09', 'values': {'line': {'rating': 50}, 'rest': {'rating': 50}}}";
        SlowCalculator calculator = twoLines("", "", "{'method': 'rated'}", "");

        assertRight(calculator, record, "meets", plan);
        assertEquals(
                List.of("the indicators of the options: [rest, line] instead of [line, rest]"),
                calculator.checkPlan(
                        object(record),
                        "meets",
                        object(plan.replace("line", "?").replace("rest", "line").replace("?", "rest"))));
    }

    @Test
    void aLineThatIsNotDueIsNoOption() {
        SlowCalculator calculator = twoLines("higher", "5", "{'method': 'pass-fail'}", "");
        String plan = "{'subject': 'E-1', 'period': '2026', 'goal': {'total': 60.00, 'band': 'meets'}, 'total': 50.00,"
                + " 'status': 'reachable', 'options': [{'indicator': 'rest', 'score': 60.00}], 'together': {'total':"
                + " 100.00}}";
        String record = "{'subject': 'E-1', 'period': '2026', 'values': {'rest': {'rating': 50}}}";

        assertRight(calculator, record, "meets", plan);
        assertEquals(
                List.of("the indicators of the options: [line] instead of []"),
                calculator.checkPlan(object(record), "meets", object(plan.replace("rest", "line"))));
    }

    private static void assertRight(SlowCalculator calculator, String record, String goal, String plan) {
        boolean total = Character.isDigit(goal.charAt(0));
        assertEquals(
                List.of(),
                total
                        ? calculator.checkPlan(object(record), new BigDecimal(goal), object(plan))
                        : calculator.checkPlan(object(record), goal, object(plan)));
    }

    /** A line of interest and a rated one of the same weight. */
    private static SlowCalculator twoLines(String polarity, String target, String scoring, String members) {
        String line = "{'id': 'line', 'unit': '%', 'weight': 50, 'scoring': " + scoring
                + (target.isEmpty() ? "" : ", 'targets': {'month': " + target + "}")
                + (polarity.isEmpty() ? "}" : ", 'polarity': '" + polarity + "-is-better'}");
        return new SlowCalculator(
                object("{'format': 1, 'id': 'card', 'version': '1', 'bands': [{'id': 'exceeds', 'from': 90, 'to': 100},"
                        + " {'id': 'meets', 'from': 60, 'to': 90}, {'id': 'misses', 'from': 0, 'to': 60}],"
                        + " 'indicators': [" + line + ", {'id': 'rest', 'weight': 50, 'scoring': {'method': 'rated'}}]"
                        + members + "}"),
                "");
    }

    /** The scorecard of io-json/README.md, section 11. */
    private static SlowCalculator fieldService() {
        return new SlowCalculator(object("""
                {'format': 1, 'id': 'field-service', 'version': '1.0',
                 'bands': [{'id': 'exceeds', 'from': 90, 'to': 100}, {'id': 'meets', 'from': 60, 'to': 90},
                           {'id': 'misses', 'from': 0, 'to': 60}],
                 'indicators': [
                  {'id': 'service-cost-ratio', 'unit': '%', 'polarity': 'lower-is-better', 'weight': 40,
                   'targets': {'month': 0.5, 'quarter': 0.5, '2026-Q4': 0.6}, 'scoring': COSTS},
                  {'id': 'on-time-repair-rate', 'unit': '%', 'polarity': 'higher-is-better', 'weight': 40,
                   'targets': {'month': 95, 'quarter': 95},
                   'scoring': {'method': 'interpolate', 'points': [{'score': 100, 'at': 100}, {'score': 60, 'at':
                    'target'}, {'score': 0, 'at': {'targetPlus': -20}}]}, 'minimumCases': 5},
                  {'id': 'teamwork', 'weight': 20, 'scoring': {'method': 'rated', 'levels': [{'id': 'exemplary',
                   'score': 100}, {'id': 'good', 'score': 80}, {'id': 'weak', 'score': 40}]}}],
                 'adjustmentRange': {'min': -5, 'max': 5},
                 'gates': [{'indicator': 'on-time-repair-rate', 'scoreBelow': 50, 'capTotalAt': 59.99}]}
                """.replace("COSTS", COSTS)), "");
    }

    private static Map<String, Object> object(String json) {
        return Plain.asObject(Json.of(json));
    }
}
