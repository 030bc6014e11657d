package io.github.servicekpi.examples.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void controlCharactersThatNoPageCanHoldAreWrittenOut() {
        assertEquals("a\\u0000b\\u001b[31m\tc", Text.of("a\u0000b\u001b[31m\tc").text());
    }

    @Test
    void aBriefTextEndsWithAWholeCharacter() {
        String emoji = "\uD83D\uDE00";
        assertEquals(emoji.repeat(60), Text.of(emoji.repeat(60)).brief());
        assertEquals(emoji.repeat(60) + "…", Text.of(emoji.repeat(61)).brief());
    }

    @Test
    void aTextOfAFewSentencesIsNotLong() {
        assertFalse(Text.of("x".repeat(300)).isLong());
        assertTrue(Text.of("x".repeat(301)).isLong());
    }

    @Test
    void onlyShortFiguresStayOnOneLine() {
        assertEquals(" figures short", Text.of("0.475–0.5 %").fit());
        assertEquals(" figures", Text.of("19.333333334–20 °C").fit());
        assertEquals("", Text.of("x".repeat(29)).fit());
    }
}
