package io.github.servicekpi.secondopinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.servicekpi.fixture.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the second opinion on roll-ups to results that were worked out by hand from core/README.md, section 9. */
class SlowRollUpTest {
    private static final String LEVELS = "{'method': 'rated', 'levels': [{'id': 'good', 'score': 80}]}";

    @Test
    void theFormatsOwnQuartersComeFromTheirMonths() {
        Map<String, Object> card = card("{'id': 'repairs', 'unit': '%'}, {'id': 'cost', 'unit': '%'}");
        Map<String, Object> whole = SlowRollUp.of(
                card,
                List.of(
                        part("2026-08", "{'cost': 0.42, 'repairs': {'numerator': 61, 'denominator': 64}}"),
                        part("2026-07", "{'cost': 0.4, 'repairs': {'numerator': 58, 'denominator': 60}}"),
                        part("2026-09", "{'cost': 0.44, 'repairs': {'numerator': 66, 'denominator': 69}}")),
                "2026-Q3");

        assertEquals(
                "{subject=E-1, period=2026-Q3, values={repairs={numerator=185, denominator=193},"
                        + " cost={numerator=1.26, denominator=300}}}",
                whole.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ratio-of-sums | ''  | {1, 2}    | {2, 3}    | {1, 4}    | {4, 9}",
                "ratio-of-sums | '%' | {2, 4}    | {2, 4}    | {0, 0}    | {4, 8}", // not reduced; no cases are skipped
                "ratio-of-sums | '%' | {7, 0}    | {2, 4}    | n/a       | {2, 4}",
                "''            | ''  | {1, 2}    | {2, 3}    | {1, 4}    | {4, 9}",
                "''            | '%' | 1         | 2.5       | -1        | {2.5, 300}",
                "''            | '‰' | 1         | 2.5       | n/a       | {3.5, 2000}",
                "''            | ''  | 1         | 2.5       | n/a       | {3.5, 2}",
                "mean          | ''  | {1, 2}    | {2, 3}    | {1, 4}    | {17, 36}", // (6 + 8 + 3) / 36
                "mean          | '%' | {1, 2}    | {1, 2}    | {0, 7}    | {1, 3}",
                "mean          | ''  | {0, 2}    | {0.5, 2}  | n/a       | {1, 8}",
                "mean          | ''  | [80]      | [80.01]   | [80.01]   | [80.01]", // 80.00666…
                "''            | ''  | [59.99]   | [60]      | [60]      | [59.99]", // held below the edge at 60
                "''            | ''  | [44.99]   | [45]      | [45]      | [44.99]", // and below the gate's at 45
                "''            | ''  | good      | [60]      | n/a       | [70]",
                "sum           | '%' | 1.5       | -2        | 3.25      | 2.75",
                "last          | ''  | 1         | 2         | n/a       | 2",
                "last          | ''  | {1, 2}    | {0, 0}    | {2, 4}    | {2, 4}",
                "last          | ''  | [60.125]  | good      | n/a       | [80]",
                "last          | ''  | good      | n/a       | [60.125]  | [60.125]",
                "max           | ''  | -3        | -2.5      | -7        | -2.5",
                "min           | ''  | -3        | -2.5      | -7        | -7",
                "max           | '%' | {1, 2}    | {50, 100} | {1, 3}    | {1, 2}", // the earliest on a tie
                "min           | '%' | {50, 100} | {2, 3}    | {1, 2}    | {50, 100}",
                "max           | ''  | good      | [79]      | [80]      | [80]",
                "sum           | ''  | n/a       | {0, 0}    | {3, 0}    | n/a",
            })
    void anAggregationMakesOneMeasurementOfThree(
            String aggregation, String unit, String first, String second, String third, String whole) {
        Map<String, Object> card = card("{'id': 'line', 'unit': '" + unit + "'"
                + (aggregation.isEmpty() ? "" : ", 'aggregation': '" + aggregation + "'") + "}");

        List<Map<String, Object>> parts = months(first, second, third);
        List<Map<String, Object>> backwards = new ArrayList<>(parts);
        Collections.reverse(backwards);

        Object expected = whole.equals("n/a")
                ? Map.of("notApplicable", "not applicable in any part")
                : Json.of(measurement(whole));
        assertEquals(
                Map.of("line", expected), SlowRollUp.of(card, parts, "2026-Q3").get("values"));
        assertEquals(
                Map.of("line", expected),
                SlowRollUp.of(card, backwards, "2026-Q3").get("values"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''            | 1            | 2           | -            | parts-missing",
                "''            | n/a          | n/a         | -            | parts-missing", // not applicable is
                // measured
                "''            | 1            | {1, 2}      | 3            | parts-mixed",
                "''            | 1            | [1]         | 3            | parts-mixed",
                "''            | 1            | {1, 2}      | -            | parts-missing parts-mixed",
                "ratio-of-sums | 1            | 2           | 3            | bad-measurement",
                "sum           | {1, 2}       | {1, 2}      | {1, 2}       | bad-measurement",
                "sum           | good         | [2]         | n/a          | bad-measurement",
                "''            | great        | [2]         | n/a          | unknown-level",
                "sum           | 900000000000 | 99999999999 | 1            | number-out-of-range",
                "sum           | -900000000000 | -99999999999 | -1         | number-out-of-range",
                "''            | 900000000000 | 99999999999 | 1            | number-out-of-range",
                "mean          | {1, 999983}  | {1, 999979} | {1, 999961}  | number-out-of-range", // three primes
            })
    void partsThatMakeNoWholeAreRejected(String aggregation, String first, String second, String third, String codes) {
        Map<String, Object> card =
                card("{'id': 'line'" + (aggregation.isEmpty() ? "" : ", 'aggregation': '" + aggregation + "'") + "}");

        assertRejected(codes, card, months(first, second, third), "2026-Q3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-Q3 | 2026-07 2026-08 2026-09         | ''",
                "2026-H2 | 2026-Q4 2026-Q3                 | ''",
                "2026    | 2026-H2 2026-H1                 | ''",
                "2026    | 2026-Q3 2026-Q1 2026-Q4 2026-Q2 | ''",
                "2026-07 | 2026-07                         | ''",
                "2026-Q3 | 2026-07 2026-09                 | parts-missing",
                "2026-Q3 | ''                              | parts-missing",
                "2026-Q3 | 2026-07 2026-08 2026-09 2026-08 | parts-overlap",
                "2026-Q3 | 2026-07 2026-08 2026-09 2026-10 | parts-outside",
                "2026-Q3 | 2026-07 2026-08 2025-09         | parts-missing parts-outside",
                "2026-Q3 | 2026                            | parts-outside",
                "2026    | 2026-H1 2026-Q3 2026-Q4         | parts-mixed",
                "2026-H1 | 2026-Q1 2026-01                 | parts-missing parts-mixed parts-overlap",
            })
    void theMonthsOfTheWholeAreCoveredOnceAndNoOthers(String whole, String periods, String codes) {
        List<Map<String, Object>> parts = Stream.of(periods.split(" "))
                .filter(period -> !period.isEmpty())
                .map(period -> part(period, "{'line': 1}"))
                .toList();

        assertRejected(codes, card("{'id': 'line'}"), parts, whole);
    }

    @Test
    void ofPartsThatDoNotTileTheWholeNothingIsAddedUp() {
        Map<String, Object> card = card("{'id': 'line', 'aggregation': 'sum'}");
        Map<String, Object> much = part("2026-Q3", "{'line': 900000000000}");

        assertRejected("parts-overlap", card, List.of(much, much), "2026-Q3");
    }

    @Test
    void partsOfTwoSubjectsAreMixed() {
        Map<String, Object> other = new LinkedHashMap<>(part("2026-08", "{}"));
        other.put("subject", "E-2");

        assertRejected(
                "parts-mixed",
                card("{'id': 'line'}"),
                List.of(part("2026-07", "{}"), other, part("2026-09", "{}")),
                "2026-Q3");
    }

    @Test
    void anIndicatorTheCardDoesNotHaveIsUnknown() {
        assertRejected("unknown-indicator", card("{'id': 'line'}"), List.of(part("2026-Q3", "{'lime': 1}")), "2026-Q3");
    }

    @Test
    void aLevelCountsByTheScoringOfItsOwnPeriod() {
        Map<String, Object> card = card("{'id': 'line', 'scoringByPeriod': {'2026-08': {'method': 'rated', 'levels':"
                + " [{'id': 'good', 'score': 50}]}, '2026-10': {'method': 'rated'}, '2026-11': {'method':"
                + " 'pass-fail'}}}");

        assertEquals(
                Map.of("line", Json.of("{'rating': 70}")), // of 80, 50 and 80
                SlowRollUp.of(card, months("good", "good", "good"), "2026-Q3").get("values"));
        assertRejected(
                "bad-measurement unknown-level",
                card,
                Stream.of("2026-10", "2026-11", "2026-12")
                        .map(month -> part(month, "{'line': {'level': 'good'}}"))
                        .toList(),
                "2026-Q4");
    }

    @Test
    void whatNoPartMeasuresStaysMissingAndNothingElseIsCarriedOver() {
        Map<String, Object> part = new LinkedHashMap<>(part("2026-Q3", "{'b': 5, 'a': 6}"));
        part.put("targets", Json.of("{'a': 3}"));
        part.put("adjustments", Json.of("[{'points': 2, 'reason': 'once'}]"));

        assertEquals(
                "{subject=E-1, period=2026-Q3, values={a=6, b=5}}",
                SlowRollUp.of(
                                card("{'id': 'a', 'aggregation': 'last'}, {'id': 'missing'}, {'id': 'b', 'aggregation':"
                                        + " 'sum', 'minimumCases': 9}"),
                                List.of(part),
                                "2026-Q3")
                        .toString());
    }

    private static void assertRejected(
            String codes, Map<String, Object> card, List<Map<String, Object>> parts, String whole) {
        if (codes.isEmpty()) {
            assertEquals(whole, SlowRollUp.of(card, parts, whole).get("period"));
            return;
        }
        Rejected rejected = assertThrows(Rejected.class, () -> SlowRollUp.of(card, parts, whole));
        assertEquals(
                codes,
                rejected.findings().stream()
                        .map(finding -> finding.code() + finding.pointer())
                        .collect(Collectors.joining(" ")));
    }

    /** {@return the three months of a quarter; - stands for a value that is missing} */
    private static List<Map<String, Object>> months(String... measured) {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (String one : measured) {
            String values = one.equals("-") ? "{}" : "{'line': " + measurement(one) + "}";
            parts.add(part("2026-0" + (7 + parts.size()), values));
        }
        return parts;
    }

    /** {@return the JSON of a number, {numerator, denominator}, [rating], n/a or a level} */
    private static String measurement(String brief) {
        String inside = brief.replaceAll("[\\[\\]{}]", "");
        if (brief.startsWith("{")) {
            return "{'numerator': " + inside.replace(",", ", 'denominator':") + "}";
        } else if (brief.startsWith("[")) {
            return "{'rating': " + inside + "}";
        } else if (brief.equals("n/a")) {
            return "{'notApplicable': 'none'}";
        }
        return Character.isLetter(brief.charAt(0)) ? "{'level': '" + brief + "'}" : brief;
    }

    private static Map<String, Object> part(String period, String values) {
        return Plain.asObject(Json.of("{'subject': 'E-1', 'period': '" + period + "', 'values': " + values + "}"));
    }

    /** {@return a card of indicators that are rated unless they say otherwise; gates of line below 45} */
    private static Map<String, Object> card(String indicators) {
        Map<String, Object> card = Plain.asObject(
                Json.of("{'format': 1, 'id': 'card', 'version': '1', 'bands': [{'id': 'meets', 'from': 60, 'to': 100},"
                        + " {'id': 'misses', 'from': 0, 'to': 60}], 'gates': [{'indicator': 'line', 'scoreBelow': 45,"
                        + " 'capTotalAt': 10}], 'indicators': [" + indicators + "]}"));
        Plain.objects(card, "indicators").forEach(indicator -> indicator.put("scoring", Json.of(LEVELS)));
        return card;
    }
}
