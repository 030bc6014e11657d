package io.github.servicekpi.secondopinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the second opinion itself to results that were worked out by hand from core/README.md. */
class SlowCalculatorTest {
    private static final String SHA = "0".repeat(64);

    @Test
    void theServiceCostRatioOfTheFormatsOwnExampleScores76() {
        Map<String, Object> costs = line(
                "costs",
                "lower-is-better",
                15,
                "0.5",
                object(
                        "method",
                        "interpolate",
                        "points",
                        List.of(
                                object("score", n("100"), "at", object("percentOfTarget", n("60"))),
                                object("score", n("60"), "at", "target"),
                                object("score", n("0"), "at", object("percentOfTarget", n("200"))))));
        Map<String, Object> other = line("other", "", 85, "", object("method", "rated"));
        Map<String, Object> record =
                record("2026-Q3", object("costs", n("0.42"), "other", object("rating", n("80.5"))));

        assertEquals(
                "{\"subject\":\"E-1001\",\"period\":\"2026-Q3\",\"scorecard\":{\"id\":\"card\",\"version\":\"1.0\","
                        + "\"sha256\":\"" + SHA + "\"},\"indicators\":["
                        + "{\"id\":\"costs\",\"status\":\"scored\",\"actual\":0.42,\"target\":0.5,\"score\":76.00,"
                        + "\"band\":\"exceeds\",\"weight\":15,\"effectiveWeight\":15,\"weightedScore\":11.4},"
                        + "{\"id\":\"other\",\"status\":\"rated\",\"score\":80.50,\"band\":\"exceeds\",\"weight\":85,"
                        + "\"effectiveWeight\":85,\"weightedScore\":68.425}],"
                        + "\"coverage\":100,\"weightedTotal\":79.83,\"total\":79.83,\"band\":\"exceeds\"}",
                new SlowCalculator(card(costs, other), SHA).assess(record));
    }

    @ParameterizedTest
    @CsvSource({
        "59.997, 59.99, misses", // half up would be 60.00
        "60, 60.00, meets",
        "59.994, 59.99, misses",
        "89.995, 89.99, exceeds",
        "90, 90.00, far-exceeds", // a shared edge belongs to the better band
        "99.997, 100.00, far-exceeds", // the full score is no edge
        "44.996, 44.99, misses", // a gate's scoreBelow is an edge too
    })
    void roundingNeverCarriesAScoreOverAnEdge(String rating, String score, String band) {
        Map<String, Object> card = card(line("a", "", 100, "", object("method", "rated")));
        card.put("gates", List.of(object("indicator", "a", "scoreBelow", n("45"), "capTotalAt", n("10"))));

        String assessment = assess(card, object("a", object("rating", n(rating))));

        assertContains(assessment, "\"score\":" + score + ",\"band\":\"" + band + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_UP, 12.345, 12.35", "HALF_EVEN, 12.345, 12.34", "HALF_EVEN, 12.355, 12.36", "HALF_DOWN, 12.345, 12.34",
        "HALF_DOWN, 12.3451, 12.35", "UP, 12.3401, 12.35", "DOWN, 12.3499, 12.34", "UP, 12.34, 12.34",
    })
    void theFiveModesRound(String mode, String rating, String score) {
        Map<String, Object> card = card(line("a", "", 100, "", object("method", "rated")));
        card.put("rounding", object("mode", mode));

        assertContains(assess(card, object("a", object("rating", n(rating)))), "\"weightedTotal\":" + score);
    }

    @ParameterizedTest
    @CsvSource({
        "pro-rata, 87, 185/2",
        "ignore, 87, 95",
        "count, 87, 90",
        "ignore, 86, 90",
        "count, 86, 90",
        "count, 95, 100",
        "pro-rata, 80, 75",
        "pro-rata, 79.999, 0", // strictly worse than 80
    })
    void deductionsCountStepsWholeStartedOrInProportion(String partial, String value, String score) {
        Map<String, Object> scoring = object(
                "method",
                "deduct",
                "start",
                n("100"),
                "points",
                n("5"),
                "per",
                n("2"),
                "partial",
                partial,
                "zeroIfWorseThan",
                n("80"));

        assertEquals(
                score,
                curve("higher-is-better", "90", scoring)
                        .score(Fraction.of(value))
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({
        "9, 40",
        "9.999999999, 40",
        "10, 100",
        "10.000000001, 100",
        "11, 100",
        "12, 80",
        "13, 60",
        "99, 60",
    })
    void closerIsBetterJudgesEachSideByItself(String value, String score) {
        Map<String, Object> scoring = object(
                "method", "steps",
                "steps",
                        List.of(
                                object("score", n("100"), "at", "target"),
                                object("score", n("100"), "beyond", n("12")),
                                object("score", n("80"), "at", n("12")),
                                object("score", n("60"), "at", n("1000"))),
                "otherwise", n("40"));

        assertEquals(
                score,
                curve("closer-is-better", "10", scoring)
                        .score(Fraction.of(value))
                        .toString());
    }

    @Test
    void aSideWithoutAnyPlaceTakesTheBestScoreOfTheOther() {
        SlowCurve curve = curve(
                "closer-is-better",
                "10",
                object(
                        "method",
                        "steps",
                        "steps",
                        List.of(object("score", n("70"), "at", object("targetPlus", n("2"))))));

        assertEquals(Fraction.of(70), curve.score(Fraction.of(-1000)));
        assertEquals(Fraction.of(70), curve.score(Fraction.of(12)));
        assertEquals(Fraction.ZERO, curve.score(Fraction.of("12.000000001")));
    }

    @Test
    void ofAJumpTheBestEntryIsAwardedAndTheLineFromTheWorseSideEndsAtTheWorst() {
        SlowCurve curve = curve(
                "lower-is-better",
                "0",
                object(
                        "method",
                        "interpolate",
                        "points",
                        List.of(
                                object("score", n("0"), "at", object("targetPlus", n("3"))),
                                object("score", n("100"), "at", n("0")),
                                object("score", n("60"), "at", "target"))));

        assertEquals(Fraction.of(100), curve.score(Fraction.ZERO));
        assertEquals(Fraction.of(40), curve.score(Fraction.ONE));
        assertEquals(Fraction.of(100), curve.score(Fraction.of(-1)));
        assertEquals(Fraction.ZERO, curve.score(Fraction.of(4)));
    }

    @ParameterizedTest
    @CsvSource({"4, 50", "2, 100", "1, 120", "0, 120", "-1, 120", "200, 5"})
    void attainmentAsARatioFallsLikeAHyperbolaBetweenFloorAndCap(String value, String score) {
        Map<String, Object> scoring = object(
                "method", "attainment", "scoreAtTarget", n("100"), "form", "ratio", "cap", n("120"), "floor", n("5"));

        assertEquals(
                score,
                curve("lower-is-better", "2", scoring).score(Fraction.of(value)).toString());
    }

    @Test
    void whatDoesNotCountGivesItsWeightToItsGroupFirst() {
        Map<String, Object> card = card(
                inGroup("one", line("a", "", 30, "", object("method", "rated"))),
                inGroup("one", line("b", "", 70, "", object("method", "rated"))),
                inGroup("two", line("c", "", 100, "", object("method", "rated"))));
        card.put("groups", List.of(object("id", "one", "weight", n("40")), object("id", "two", "weight", n("60"))));
        card.put("minimumCoverage", n("72.0001"));
        Map<String, Object> none = object("notApplicable", "none");

        String assessment = assess(card, object("a", none, "b", object("rating", n("50")), "c", none));

        assertContains(
                assessment,
                "\"id\":\"b\",\"status\":\"rated\",\"score\":50.00,\"band\":\"misses\",\"weight\":70,"
                        + "\"effectiveWeight\":100,\"weightedScore\":50}");
        assertContains(
                assessment,
                "\"groups\":[{\"id\":\"one\",\"weight\":40,\"score\":50.00,\"band\":\"misses\"},"
                        + "{\"id\":\"two\",\"weight\":60}],\"coverage\":28,\"weightedTotal\":50.00,"
                        + "\"withheld\":\"minimum-coverage\"}");

        Map<String, Object> both = object("a", object("rating", n("50")), "b", none, "c", object("rating", n("90")));

        assertContains(assess(card, both), "\"effectiveWeight\":40,\"weightedScore\":20}");
        assertContains(assess(card, both), "\"effectiveWeight\":60,\"weightedScore\":54}");
        assertContains(assess(card, both), "\"coverage\":72,\"weightedTotal\":74.00,\"withheld\"");
    }

    @Test
    void theTotalIsAdjustedAndThenCapped() {
        Map<String, Object> card = card(
                line("a", "", 100, "", object("method", "rated")), line("b", "", 0, "", object("method", "rated")));
        card.put("adjustmentRange", object("min", n("-5"), "max", n("5")));
        card.put("maximumTotal", n("104"));
        card.put("gates", List.of(object("indicator", "b", "scoreBelow", n("60"), "capTotalAt", n("59"))));
        Map<String, Object> record =
                record("2026", object("a", object("rating", n("100")), "b", object("rating", n("60"))));
        record.put("adjustments", List.of(object("points", n("9.5"), "reason", "both")));
        String head = "\"weightedTotal\":100.00,\"adjustment\":5,\"adjustmentRequested\":9.5,";

        assertContains(new SlowCalculator(card, SHA).assess(record), head + "\"gates\":[],\"total\":104.00,");

        record.put("values", object("a", object("rating", n("100")), "b", object("rating", n("59.999"))));
        assertContains(
                new SlowCalculator(card, SHA).assess(record),
                head + "\"gates\":[{\"indicator\":\"b\",\"capTotalAt\":59}],\"total\":59.00,\"band\":\"misses\"}");
    }

    @Test
    void whatFollowsFromOthersIsPrintedExactlyOrWithFourDigits() {
        assertEquals("0.0000152587890625", SlowPrinter.derived(Fraction.of(1, 65536)));
        assertEquals("0", SlowPrinter.derived(Fraction.of(1, 131072))); // 17 digits
        assertEquals("33.3333", SlowPrinter.derived(Fraction.of(100, 3)));
        assertEquals("0.0001", SlowPrinter.derived(Fraction.of(1, 15000)));
    }

    @Test
    void stringsEscapeNoMoreThanTheyMust() {
        assertEquals(
                "\"\\\"\\\\/\\b\\t\\n\\u000b\\f\\r\\u001f\u007f王\"",
                SlowPrinter.quoted("\"\\/\b\t\n\u000b\f\r\u001f\u007f王"));
    }

    @Test
    void everyProblemOfARecordIsFoundInOneGo() {
        Map<String, Object> card = card(
                line("rated", "", 50, "", object("method", "rated")),
                line("curve", "higher-is-better", 50, "90", object("method", "pass-fail")),
                line("plain", "higher-is-better", 0, "90", object("method", "pass-fail")));
        Map<String, Object> record = record("2026-13", object("curv", n("1"), "curve", object("rating", n("100.1"))));
        record.put("subject", " \t");
        record.put("targets", object("curve", n("80")));
        record.put("adjustments", List.of("not even an object"));
        record.put("note", null);

        assertFindings(
                card,
                record,
                "empty-text /subject, bad-period /period, unknown-indicator /values/curv,"
                        + "number-out-of-range /values/curve/rating, individual-target-not-allowed /targets/curve,"
                        + "adjustment-not-allowed /adjustments/0, unknown-member /note");

        record = record("2026", object("rated", n("1"), "curve", object("numerator", n("1"), "denominator", n("0"))));
        assertFindings(
                card,
                record,
                "rating-expected /values/rated, division-by-zero /values/curve, missing-measurement /values");
    }

    @Test
    void aTargetOfTheRecordsOwnMayBreakACurve() {
        Map<String, Object> mixed = object(
                "method",
                "steps",
                "steps",
                List.of(object("score", n("100"), "at", n("100")), object("score", n("60"), "at", "target")));
        Map<String, Object> card = card(
                line("mixed", "higher-is-better", 100, "90", mixed),
                line(
                        "part",
                        "higher-is-better",
                        0,
                        "90",
                        object("method", "pass-fail", "at", object("percentOfTarget", n("50")))),
                line("share", "higher-is-better", 0, "90", object("method", "attainment")));
        card.put("individualTargets", true);
        Map<String, Object> record = record("2026", object("mixed", n("1"), "part", n("1"), "share", n("1")));
        record.put("targets", object("mixed", n("101"), "part", n("0"), "share", n("-1")));

        assertFindings(
                card,
                record,
                "not-monotone /targets/mixed, percent-of-zero /targets/part, target-not-positive /targets/share");
    }

    @Test
    void aHugeNumberIsRejectedBeforeAnyArithmetic() {
        Map<String, Object> card = card(line("a", "higher-is-better", 100, "90", object("method", "pass-fail")));

        assertFindings(card, record("2026", object("a", n("1e999999999"))), "number-out-of-range /values/a");
        assertFindings(card, record("2026", object("a", n("1e-999999999"))), "too-many-digits /values/a");
    }

    private static void assertFindings(Map<String, Object> card, Map<String, Object> record, String expected) {
        Set<String> found = new TreeSet<>();
        assertThrows(Rejected.class, () -> new SlowCalculator(card, SHA).assess(record))
                .findings()
                .forEach(finding -> found.add(finding.code() + " " + finding.pointer()));
        assertEquals(new TreeSet<>(Arrays.asList(expected.split(",\\s*"))), found);
    }

    private static void assertContains(String whole, String part) {
        assertEquals(part, whole.contains(part) ? part : whole);
    }

    private static String assess(Map<String, Object> card, Map<String, Object> values) {
        return new SlowCalculator(card, SHA).assess(record("2026", values));
    }

    private static SlowCurve curve(String polarity, String target, Map<String, Object> scoring) {
        Map<String, Object> card = card(line("a", polarity, 100, target, scoring));
        Plain.objects(card, "bands").get(0).put("to", n("120"));
        return new SlowCalculator(card, SHA).curve("a", "2026").orElseThrow();
    }

    @SafeVarargs
    private static Map<String, Object> card(Map<String, Object>... lines) {
        List<Object> indicators = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            indicators.add(line);
        }
        return object(
                "format",
                n("1"),
                "id",
                "card",
                "version",
                "1.0",
                "bands",
                List.of(
                        object("id", "far-exceeds", "from", n("90"), "to", n("100")),
                        object("id", "exceeds", "from", n("70"), "to", n("90")),
                        object("id", "meets", "from", n("60"), "to", n("70")),
                        object("id", "misses", "from", n("0"), "to", n("60"))),
                "indicators",
                indicators);
    }

    private static Map<String, Object> line(
            String id, String polarity, int weight, String target, Map<String, Object> scoring) {
        Map<String, Object> line = object("id", id, "weight", BigDecimal.valueOf(weight), "scoring", scoring);
        if (!polarity.isEmpty()) {
            line.put("polarity", polarity);
        }
        if (!target.isEmpty()) {
            line.put("targets", object("quarter", n(target), "year", n(target)));
        }
        return line;
    }

    private static Map<String, Object> inGroup(String group, Map<String, Object> line) {
        line.put("group", group);
        return line;
    }

    private static Map<String, Object> record(String period, Map<String, Object> values) {
        return object("subject", "E-1001", "period", period, "values", values);
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }
}
