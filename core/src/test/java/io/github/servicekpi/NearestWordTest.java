package io.github.servicekpi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordTest {
    private static void assertNearest(String expected, String word, String... known) {
        assertEquals(expected, NearestWord.among(word, List.of(known)).orElse(""));
    }

    @Test
    void threeEditsAtMostAndUnderHalfTheWord() {
        assertNearest("abcdefgh", "abcdexyz", "abcdefgh");
        assertNearest("", "abcdwxyz", "abcdefgh");
        assertNearest("abcde", "abcxy", "abcde");
        assertNearest("", "abxy", "abcd");
        assertNearest("abcd", "abxd", "abcd");
        assertNearest("", "ab", "ax");
        assertNearest("abc", "abx", "abc");
    }

    @Test
    void anEditIsALetterMoreOrLessOrAnother() {
        assertNearest("percent", "precent", "percent");
        assertNearest("target", "targets", "target");
        assertNearest("targets", "target", "targets");
        assertNearest("abcdefg", "abcdefghij", "abcdefg");
        assertNearest("abcdefghij", "abcdefg", "abcdefghij");
        assertNearest("", "abcdefgh", "abcdefghijkl");
    }

    @Test
    void theNearestIsTakenAndOfSeveralTheFirst() {
        assertNearest("target", "targat", "targxx", "target", "tarfet");
        assertNearest("tbrget", "txrget", "tbrget", "tcrget");
    }

    @Test
    void lettersAreCodePoints() {
        assertNearest("😀😁😂", "😀😁😃", "😀😁😂");
        assertNearest("", "😀😁", "😀😂");
        assertNearest("abcdefg😀😀😀", "abcdefg", "abcdefg😀😀😀");
    }
}
