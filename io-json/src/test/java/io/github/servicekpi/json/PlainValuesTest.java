package io.github.servicekpi.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.measurement.Measurement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainValuesTest {
    @Test
    void itIsTheMapOfWhatWasAddedSinceItWasCleared() {
        Measurement one = new Measurement.Value(BigDecimal.ONE);
        Measurement ten = new Measurement.Value(BigDecimal.TEN);
        PlainValues values = new PlainValues(List.of("a", "b", "c"));
        assertTrue(values.add(2, one));
        assertTrue(values.add(0, ten));
        assertFalse(values.add(2, ten));

        assertEquals(Map.of("c", one, "a", ten), values);
        assertEquals(List.of("c", "a"), List.copyOf(values.keySet()));
        assertEquals(2, values.size());
        values.clear();
        assertEquals(Map.of(), values);
        assertTrue(values.add(2, ten));
        assertEquals(Map.of("c", ten), values);
    }
}
