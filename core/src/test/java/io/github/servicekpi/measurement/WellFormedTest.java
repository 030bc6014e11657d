package io.github.servicekpi.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.LocalizedText;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is seen quickly to be well formed; all else is read by the rules for drafts. */
class WellFormedTest {
    private static boolean is(Measurement measurement) {
        return WellFormed.are("E-1", Map.of("a", measurement));
    }

    private static boolean isSubject(String subject) {
        return WellFormed.are(subject, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999.999999999, true",
        "-999999999999.999999999, true",
        "0, true",
        "0.000000001, true",
        "1000000000000, false",
        "-1000000000000, false",
        "0.0000000001, false",
        "1E+3, false" // which the constructors do not leave so
    })
    void aQuantityHas12DigitsBeforeThePointAnd9BehindIt(BigDecimal number, boolean wellFormed) {
        assertEquals(wellFormed, WellFormed.isQuantity(number));
    }

    @Test
    void everyPartOfAMeasurementIsLookedAt() {
        BigDecimal good = BigDecimal.TEN;
        BigDecimal bad = new BigDecimal("1000000000000");
        assertTrue(is(new Measurement.Value(good)));
        assertFalse(is(new Measurement.Value(bad)));
        assertTrue(is(new Measurement.Ratio(good, good)));
        assertTrue(is(new Measurement.Ratio(good.negate(), BigDecimal.ZERO)));
        assertFalse(is(new Measurement.Ratio(bad, good)));
        assertFalse(is(new Measurement.Ratio(good, bad)));
        assertFalse(is(new Measurement.Ratio(good, good.negate())));
        assertTrue(is(new Measurement.Rating(new BigDecimal("99.9999"))));
        assertTrue(is(new Measurement.Rating(new BigDecimal(1000))));
        assertFalse(is(new Measurement.Rating(new BigDecimal("99.99999"))));
        assertFalse(is(new Measurement.Rating(new BigDecimal("1000.1"))));
        assertFalse(is(new Measurement.Rating(BigDecimal.ONE.negate())));
        assertTrue(is(new Measurement.Level("a")));
        assertFalse(is(new Measurement.Level("\ud83d")));
        assertTrue(is(new Measurement.NotApplicable(LocalizedText.of("a"))));
        assertFalse(is(new Measurement.NotApplicable(LocalizedText.of("\ud83d"))));
        assertTrue(is(new Measurement.NotApplicable(LocalizedText.of(Map.of("en", "a")))));
        assertFalse(is(new Measurement.NotApplicable(LocalizedText.of(Map.of("en", "a", "zh", "\ud83d")))));
    }

    @Test
    void everyMeasurementIsLookedAt() {
        Measurement good = new Measurement.Level("a");
        Measurement bad = new Measurement.Level("\ud83d");
        assertTrue(WellFormed.are("E-1", Map.of("a", good, "b", good)));
        assertFalse(WellFormed.are("E-1", Map.of("a", bad, "b", good)));
        assertFalse(WellFormed.are("E-1", Map.of("a", good, "b", bad)));
        assertFalse(WellFormed.are(" ", Map.of("a", good)));
    }

    @Test
    void aSubjectSaysSomethingInAtMost10000Characters() {
        assertTrue(isSubject("  x"));
        assertTrue(isSubject("x".repeat(10_000)));
        assertFalse(isSubject("x".repeat(10_001)));
        assertFalse(isSubject(""));
        assertFalse(isSubject(" \t"));
        assertFalse(isSubject("x😀")); // the rules for drafts see that this is one
    }
}
