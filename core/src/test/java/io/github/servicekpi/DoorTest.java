package io.github.servicekpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.fixture.Sweep;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a program gives is refused at once where it is null, and measured before it is computed with. */
class DoorTest {
    private static final String ROOT = "io.github.servicekpi";

    @Test
    void everyPublicMethodAndConstructorRefusesNullAtOnceAndMeasuresItsNumbers() {
        Sweep sweep = DoorSamples.sweep();
        assertEquals(
                "",
                String.join(
                        "\n",
                        sweep.faults(
                                Draft.class,
                                ROOT,
                                ROOT + ".assessment",
                                ROOT + ".calculator",
                                ROOT + ".measurement",
                                ROOT + ".rollup",
                                ROOT + ".scorecard",
                                ROOT + ".scoring")));
    }

    @Test
    @SuppressWarnings("StringOperationCanBeSimplified") // two texts that are equal, and not the same
    void aMapThatHoldsAnIdTwiceIsRefused() {
        for (int more : new int[] {0, 100}) {
            Map<String, Measurement> odd = new IdentityHashMap<>();
            for (int i = 0; i < more; i++) {
                odd.put("id-" + i, new Measurement.Value(BigDecimal.ONE));
            }
            odd.put(new String("line"), new Measurement.Value(BigDecimal.ONE));
            odd.put(new String("line"), new Measurement.Value(BigDecimal.TEN));
            IllegalArgumentException refusal = assertThrows(
                    IllegalArgumentException.class,
                    () -> PerformanceRecord.of("E-1", AssessmentPeriod.parse("2026-09"), odd));
            assertTrue(refusal.getMessage().contains("\"line\" twice"), refusal.getMessage());
        }
    }

    @Test
    void aTextKeepsWhatItWasMadeOfWhateverBecomesOfTheMap() {
        Map<String, String> strings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        strings.put("en", "why");
        LocalizedText text = LocalizedText.of(strings);
        strings.put("en", "because");
        assertEquals(LocalizedText.of(Map.of("en", "why")), text);
    }

    @Test
    void aNumberInADraftKeepsItsSpelling() {
        Draft.Numeral number = (Draft.Numeral) Draft.number(new BigDecimal("2.50"));
        assertEquals("2.50", number.spelling());
        assertEquals("1E-30000000", ((Draft.Numeral) Draft.number(new BigDecimal("1e-30000000"))).spelling());
    }
}
