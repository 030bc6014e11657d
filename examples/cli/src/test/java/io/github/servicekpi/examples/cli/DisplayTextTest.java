package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text does on a terminal. */
class DisplayTextTest {

    @ParameterizedTest
    @CsvSource({
        "score, 5",
        "得分, 4",
        "安装、调试、维修满意率, 22",
        "ＡＢ％, 6",
        "ｶﾅ, 2",
        "한글, 4",
        "ひらがな, 8",
        "\u00e9, 1",
        "e\u0301, 1",
        "𠮷野, 4",
        "👍, 2",
        "§±‰, 3"
    })
    void aWideCharacterTakesTwoColumnsAndAMarkNone(String text, int columns) {
        assertEquals(columns, DisplayText.width(text));
    }

    @ParameterizedTest
    @CsvSource({
        "得分 e\u0301 👍, 得分 e\u0301 👍",
        "a\u001b[31mb, a\\u001b[31mb",
        "a\u009b31mb, a\\u009b31mb",
        "a\u202eb, a\\u202eb",
        "a\u2028b, a\\u2028b",
        "a\u0000\u007fb, a\\u0000\\u007fb",
        "\u0915\u094d\u200d\u0937, \u0915\u094d\u200d\u0937"
    })
    void whatWouldDoMoreThanShowIsWrittenOut(String text, String clean) {
        assertEquals(clean, DisplayText.clean(text));
    }

    @Test
    void whiteSpaceBecomesSpaces() {
        assertEquals("a b c d", DisplayText.clean("a\nb\tc\rd"));
    }

    @Test
    void englishIsBrokenBetweenWordsAndChineseBetweenCharactersButNotBeforeAComma() {
        assertEquals(
                List.of("Customer visit", "completion rate"), DisplayText.wrap("Customer visit completion rate", 16));
        assertEquals(List.of("安装、调", "试、维修", "满意率"), DisplayText.wrap("安装、调试、维修满意率", 8));
        assertEquals(List.of("安", "装、", "调试"), DisplayText.wrap("安装、调试", 4));
    }

    @Property
    void noBrokenLineIsTooWideAndNothingButSpacesIsLost(
            @ForAll @StringLength(max = 60) String any, @ForAll @IntRange(min = 2, max = 30) int width) {
        String text = DisplayText.clean(any);

        List<String> lines = DisplayText.wrap(text, width);

        assertTrue(lines.stream().allMatch(line -> DisplayText.width(line) <= width), lines.toString());
        assertEquals(withoutSpaces(text), withoutSpaces(String.join("", lines)));
    }

    @Property
    void aCleanTextHoldsNoControlCharacter(@ForAll String any) {
        assertTrue(DisplayText.clean(any).codePoints().noneMatch(Character::isISOControl));
    }

    private static String withoutSpaces(String text) {
        return text.codePoints()
                .filter(codePoint -> !Character.isWhitespace(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
