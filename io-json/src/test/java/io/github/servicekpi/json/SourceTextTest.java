package io.github.servicekpi.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
    @ParameterizedTest
    @CsvSource({"0, 1:1", "1, 1:2", "3, 2:1", "4, 2:2", "6, 2:3", "8, 3:1", "9, 4:1", "10, 4:2", "99, 4:2"})
    void aPlaceIsALineAndAColumnInCodePointsWhereverOneComesFrom(int offset, String place) {
        SourceText text = SourceText.of("ab\nc😀\r\n\rd");
        for (int before : new int[] {0, 4, 10, offset}) {
            text.moveTo(before);
            text.moveTo(offset);
            assertEquals(place, text.line() + ":" + text.column());
        }
    }
}
