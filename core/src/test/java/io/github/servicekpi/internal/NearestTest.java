package io.github.servicekpi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nearest known word: at most 3 edits and under half the word (io-json/README.md, section 13). */
class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "wieght, weight", // two letters changed places: 2 edits of 6 letters
        "weigt, weight",
        "weightt, weight",
        "servicecost, service-cost",
        "servicecosst, service-cost",
        "1234567, 4567", // 3 edits of 7
        "abc, abd" // 1 edit of 3
    })
    void aMisspeltWordIsRecognized(String word, String known) {
        assertEquals(known, Nearest.to(word, List.of("something-else", known)));
    }

    @ParameterizedTest
    @CsvSource({
        "123456, 456", // 3 edits of 6 are half the word
        "12345678, 5678", // 4 edits
        "ab, ac", // 1 edit of 2 is half the word
        "a, ''",
        "'', a",
        "abcd, badc"
    })
    void whatIsTooFarAwayIsNot(String word, String known) {
        assertEquals("", Nearest.to(word, List.of(known)));
    }

    @Test
    void theNearestWins() {
        assertEquals("line-12", Nearest.to("line-123", List.of("line-45", "line-12", "line-1")));
    }

    @Test
    void ofSeveralEquallyNearTheFirstWins() {
        assertEquals("line-2", Nearest.to("line-1", List.of("line-2", "line-3")));
        assertEquals("line-3", Nearest.to("line-1", List.of("line-3", "line-2")));
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsOneCharacter() {
        assertEquals("a\ud83d\ude00b", Nearest.to("a\ud83d\ude01b", List.of("a\ud83d\ude00b")));
        assertEquals("", Nearest.to("\ud83d\ude00x", List.of("\ud83d\ude00y"))); // 1 edit of 2
    }
}
