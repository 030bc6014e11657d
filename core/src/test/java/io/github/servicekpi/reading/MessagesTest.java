package io.github.servicekpi.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Draft;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What messages are made of: what was found, and what is allowed. */
class MessagesTest {
    @Test
    void whatWasFoundIsShownInAFewWords() {
        assertEquals("\"a\"", Finding.show(Draft.text("a")));
        assertEquals("1.50", Finding.show(Draft.number("1.50")));
        assertEquals("false", Finding.show(Draft.flag(false)));
        assertEquals("an object", Finding.show(Draft.object()));
        assertEquals("a list", Finding.show(Draft.list()));
        assertEquals("null", Finding.show(Draft.nothing()));
    }

    @Test
    void aTextIsShownUpTo60CodePoints() {
        assertEquals("\"" + "😀".repeat(60) + "\"", Finding.quoted("😀".repeat(60)));
        assertEquals("\"" + "😀".repeat(60) + "…\"", Finding.quoted("😀".repeat(61)));
    }

    @Test
    void upTo20KnownWordsAreListed() {
        List<String> words = IntStream.range(10, 31).mapToObj(Integer::toString).toList();
        assertEquals(
                "\"x\" is no known word; known: " + String.join(", ", words.subList(0, 20))
                        + "; write one of those or leave it out",
                Finding.unknown("word", "x", words.subList(0, 20)).sentence());
        assertEquals(
                "\"x\" is no known word; known: " + String.join(", ", words.subList(0, 20))
                        + ", …; write one of those or leave it out",
                Finding.unknown("word", "x", words).sentence());
    }

    @Test
    void aRangeSaysWhichOfItsEndsAreAllowedAndHowManyDigits() {
        NumberRange range = NumberRange.between(BigDecimal.ONE, BigDecimal.TEN, 2);
        assertEquals("a number from 1 to 10 with at most 2 fraction digits", range.toString());
        assertEquals(
                "a number from 1 to 10 with at most 1 fraction digit",
                range.withDigits(1).toString());
        assertEquals(
                "a number from 1 to 10 without fraction digits",
                range.withDigits(0).toString());
        assertEquals(
                "a number above -1000000000000 and below 1000000000000 with at most 9 fraction digits",
                NumberRange.QUANTITY.toString());
        assertEquals("a number from -1000 to 1000", NumberRange.ADJUSTMENT.toString());
    }
}
