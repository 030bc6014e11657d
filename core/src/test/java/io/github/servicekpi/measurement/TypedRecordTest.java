package io.github.servicekpi.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Records of measurements that are there already: held to the rules of drafts (core/README.md, sections 2 and 6 and io-json/README.md, section 11). */
class TypedRecordTest {
    private static final AssessmentPeriod PERIOD = AssessmentPeriod.parse("2026-09");

    private static Measurement value(String number) {
        return new Measurement.Value(new BigDecimal(number));
    }

    private static Measurement ratio(String numerator, String denominator) {
        return new Measurement.Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    /** {@return what is wrong, as code and pointer} */
    private static List<String> problems(String subject, Measurement measurement) {
        InvalidInputException e = assertThrows(
                InvalidInputException.class, () -> PerformanceRecord.of(subject, PERIOD, Map.of("a", measurement)));
        return e.problems().stream()
                .map(problem -> problem.code() + " " + problem.pointer())
                .toList();
    }

    @Test
    void aRecordOfTypedMeasurementsEqualsTheOneThatIsBuilt() {
        Map<String, Measurement> values = new LinkedHashMap<>();
        values.put("cost", value("0.420"));
        values.put("repairs", ratio("190", "200"));
        values.put("reports", new Measurement.Rating(new BigDecimal("88.5")));
        values.put("attitude", new Measurement.Level("good"));
        values.put("complaints", new Measurement.NotApplicable(LocalizedText.of("none")));
        PerformanceRecord record = PerformanceRecord.of("E-1", PERIOD, values);
        PerformanceRecord built = PerformanceRecord.builder()
                .subject("E-1")
                .period("2026-09")
                .value("cost", "0.42")
                .ratio("repairs", 190, 200)
                .rating("reports", "88.5")
                .level("attitude", "good")
                .notApplicable("complaints", "none")
                .build();

        assertEquals(built, record);
        assertEquals(built.hashCode(), record.hashCode());
        assertEquals(built.toString(), record.toString());
        assertEquals(List.copyOf(values.keySet()), List.copyOf(record.values().keySet()));
        values.clear();
        assertEquals(built, record);
    }

    @Test
    void whatIsWrongIsSaidAsTheRulesForDraftsSayIt() {
        Measurement good = value("1");

        assertEquals(List.of("empty-text /subject"), problems(" \t", good));
        assertEquals(List.of("empty-text /subject"), problems("", good));
        assertEquals(List.of("lone-surrogate /subject"), problems("\ud800", good));
        assertEquals(List.of("text-too-long /subject"), problems("a".repeat(10_001), good));
    }

    @Test
    void theLimitsThemselvesAreAllowed() {
        Map<String, Measurement> values = Map.of(
                "a", value("999999999999.999999999"),
                "b", value("-999999999999.999999999"),
                "c", ratio("-1", "0"),
                "d", new Measurement.Rating(new BigDecimal("1000")),
                "e", new Measurement.Level("😀".repeat(10_000)),
                "f", new Measurement.NotApplicable(LocalizedText.of(Map.of("en", "none", "zh-CN", "无"))),
                "g", value("1e11"));

        assertEquals(values, PerformanceRecord.of("\u0001😀", PERIOD, values).values());
        assertEquals(Map.of(), PerformanceRecord.of("E", PERIOD, Map.of()).values());
    }

    @Test
    void aMeasurementThatIsNotThereIsAnErrorOfTheProgram() {
        Map<String, Measurement> values = new HashMap<>();
        values.put("a", null);

        assertThrows(NullPointerException.class, () -> PerformanceRecord.of("E", PERIOD, values));
    }

    /** A measurement as a draft writes it and as a program makes it, right or wrong. */
    private record Both(Draft draft, Supplier<Measurement> made) {}

    @Provide
    Arbitrary<Both> measurements() {
        Arbitrary<BigDecimal> numbers = Combinators.combine(
                        Arbitraries.of("0", "1", "7", "50", "999999999999", "1000000000000", "123456789012345678901"),
                        Arbitraries.integers().between(-3, 24),
                        Arbitraries.of(true, false))
                .as((digits, scale, negative) -> new BigDecimal((negative ? "-" : "") + digits).movePointLeft(scale));
        Arbitrary<String> texts = Arbitraries.of("", " ", "x", "\ud800", "a\udc00", "😀", "a".repeat(10_001));
        return Arbitraries.oneOf(
                numbers.map(number -> new Both(Draft.number(number), () -> new Measurement.Value(number))),
                Combinators.combine(numbers, numbers)
                        .as((above, below) -> new Both(
                                Draft.object()
                                        .put("numerator", Draft.number(above))
                                        .put("denominator", Draft.number(below)),
                                () -> new Measurement.Ratio(above, below))),
                numbers.map(number -> new Both(
                        Draft.object().put("rating", Draft.number(number)), () -> new Measurement.Rating(number))),
                texts.map(text ->
                        new Both(Draft.object().put("level", Draft.text(text)), () -> new Measurement.Level(text))),
                texts.map(text -> new Both(
                        Draft.object().put("notApplicable", Draft.text(text)),
                        () -> new Measurement.NotApplicable(LocalizedText.of(text)))));
    }

    @Property
    void aMeasurementCanBeMadeWhereTheRulesForDraftsTakeIt(@ForAll("measurements") Both measurement) {
        Draft draft = Draft.object()
                .put("subject", Draft.text("E"))
                .put("period", Draft.text("2026-09"))
                .put("values", Draft.object().put("one", measurement.draft()));
        Optional<Measurement> made = made(measurement.made());

        if (made.isPresent()) {
            assertEquals(PerformanceRecord.of(draft), PerformanceRecord.of("E", PERIOD, Map.of("one", made.get())));
            assertEquals(
                    PerformanceRecord.of(draft),
                    PerformanceRecord.builder()
                            .subject("E")
                            .period(PERIOD)
                            .measurement("one", made.get())
                            .build());
        } else {
            assertThrows(InvalidInputException.class, () -> PerformanceRecord.of(draft));
        }
    }

    private static Optional<Measurement> made(Supplier<Measurement> making) {
        try {
            return Optional.of(making.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    // The map of a record

    @Property
    void theValuesOfARecordAreAnUnmodifiableMapInTheirOrder(@ForAll List<@From("ids") String> ids) {
        Map<String, Measurement> expected = new LinkedHashMap<>();
        for (String id : ids) {
            expected.put(id, value(Integer.toString(expected.size())));
        }
        Map<String, Measurement> values =
                PerformanceRecord.of("E", PERIOD, expected).values();
        Map<String, Measurement> visited = new LinkedHashMap<>();
        values.forEach(visited::put);

        assertEquals(expected, values);
        assertEquals(values, expected);
        assertEquals(expected.hashCode(), values.hashCode());
        assertEquals(List.copyOf(expected.entrySet()), new ArrayList<>(values.entrySet()));
        assertEquals(expected.size(), values.entrySet().size());
        assertEquals(List.copyOf(expected.entrySet()), new ArrayList<>(visited.entrySet()));
        for (String id : List.of("Aa", "BB", "AaAa", "BBBB", "AaBB", "", "x", "nobody")) {
            assertEquals(expected.get(id), values.get(id));
            assertEquals(expected.containsKey(id), values.containsKey(id));
        }
    }

    @Provide
    Arbitrary<String> ids() {
        // Aa and BB have one hash code.
        return Arbitraries.of("Aa", "BB", "AaAa", "BBBB", "AaBB", "", "x", "on-time-repair-rate");
    }

    @Test
    void nothingElseIsAmongTheValues() {
        Map<String, Measurement> values =
                PerformanceRecord.of("E", PERIOD, Map.of("a", value("1"))).values();
        Iterator<Map.Entry<String, Measurement>> entries = values.entrySet().iterator();
        entries.next();

        assertNull(values.get("b"));
        assertNull(values.get(null));
        assertNull(values.get(5));
        assertFalse(values.containsKey("b"));
        assertFalse(values.containsKey(null));
        assertThrows(NoSuchElementException.class, entries::next);
        assertThrows(UnsupportedOperationException.class, () -> values.put("b", value("1")));
        assertThrows(UnsupportedOperationException.class, () -> values.remove("a"));
        assertThrows(
                UnsupportedOperationException.class, () -> values.entrySet().clear());
        assertTrue(Collections.emptyMap()
                .equals(PerformanceRecord.of("E", PERIOD, Map.of()).values()));
    }

    @Test
    void aRecordOfManyMeasurementsFindsEachAlsoWhereTheirHashCodesAreEqual() {
        Map<String, Measurement> values = new LinkedHashMap<>();
        for (int i = 0; i < 1 << 7; i++) {
            StringBuilder id = new StringBuilder();
            for (int bit = 0; bit < 7; bit++) {
                id.append((i >> bit & 1) == 0 ? "b1" : "aP"); // of one hash code
            }
            values.put(id.toString(), new Measurement.Value(BigDecimal.valueOf(i)));
        }
        PerformanceRecord record = PerformanceRecord.of("E-1", AssessmentPeriod.parse("2026-09"), values);

        assertEquals(values, record.values());
        values.forEach(
                (id, measurement) -> assertEquals(measurement, record.values().get(id)));
        assertFalse(record.values().containsKey("nobody"));
    }
}
