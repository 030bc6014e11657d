package io.github.servicekpi.examples.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class IsolationTest {
    @Test
    void aPartInLettersFromRightToLeftStandsForItself() {
        assertEquals(
                "3 \u2068\u05e7\u05d2\u2069 lies between 2 \u2068\u05e7\u05d2\u2069 and 4",
                Isolation.of("3 \u05e7\u05d2 lies between 2 \u05e7\u05d2 and 4", List.of("\u05e7\u05d2")));
    }

    @Test
    void aPartThatTurnsTheDirectionIsWrittenOut() {
        assertEquals(
                "3 \u2068\\u202ekg\\u2069\u2069 to 4",
                Isolation.of("3 \u202ekg\u2069 to 4", List.of("\u202ekg\u2069")));
    }

    @Test
    void anyOtherPartStaysAsItIs() {
        assertEquals("3 次/台 to 4", Isolation.of("3 次/台 to 4", List.of("次/台")));
    }
}
