package io.github.servicekpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts for readers (io-json/README.md, section 11). */
class LocalizedTextTest {
    private static final LocalizedText COST =
            LocalizedText.of(Map.of("zh-CN", "服务费用率", "en", "Service cost ratio", "de-AT", "Kostenquote"));

    @Test
    void oneStringForEverybodyReadsTheSameInEveryLanguage() {
        LocalizedText text = LocalizedText.of("Cost");
        assertTrue(text.isForEverybody());
        assertEquals("Cost", text.in("zh-CN"));
        assertEquals("Cost", text.toString());
        assertEquals(Map.of(), text.byLanguage());
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 服务费用率",
        "zh-CN-x-hr, 服务费用率", // shortened from the end
        "zh, 服务费用率", // any string of the language
        "zh-TW, 服务费用率",
        "de, Kostenquote",
        "en-GB, Service cost ratio",
        "fr, Service cost ratio", // English where the language has none
        "d, Service cost ratio" // no language at all
    })
    void aReaderGetsTheNearestString(String tag, String expected) {
        assertEquals(expected, COST.in(tag));
    }

    @Test
    void withoutEnglishAReaderOfAnotherLanguageGetsTheFirstString() {
        assertEquals(
                "Kosten", LocalizedText.of(Map.of("zh", "费用", "de", "Kosten")).in("fr"));
        assertEquals(
                "Cost", LocalizedText.of(Map.of("zh", "费用", "en-US", "Cost")).in("fr"));
    }

    @Test
    void languagesStandInAscendingOrder() {
        assertEquals(
                List.of("de-AT", "en", "zh-CN"), List.copyOf(COST.byLanguage().keySet()));
        assertFalse(COST.isForEverybody());
        assertEquals("{de-AT=Kostenquote, en=Service cost ratio, zh-CN=服务费用率}", COST.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "zh_CN", "en-", "-en", "en--GB", "en/GB", "abcdefghi", "en-abcdefghi", "e1", "中文"})
    void whatIsNoLanguageTagIsRefusedAndNamed(String tag) {
        assertFalse(LocalizedText.isTag(tag));
        String message = assertThrows(IllegalArgumentException.class, () -> LocalizedText.of(Map.of(tag, "text")))
                .getMessage();
        assertTrue(message.contains('"' + tag + '"') && message.contains("zh-CN"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN", "zh-Hans-CN", "abcdefgh", "en-12345678", "ab-1"})
    void languageTagsHaveTheFormOfBcp47(String tag) {
        assertTrue(LocalizedText.isTag(tag));
    }

    @Test
    void aTextNeedsAString() {
        assertThrows(IllegalArgumentException.class, () -> LocalizedText.of(Map.of()));
    }

    @Test
    void aTextDoesNotChangeWithTheMapItWasMadeOf() {
        Map<String, String> strings = new HashMap<>(Map.of("en", "Cost"));
        LocalizedText text = LocalizedText.of(strings);
        strings.put("en", "Price");
        assertEquals("Cost", text.in("en"));
        assertThrows(
                UnsupportedOperationException.class, () -> text.byLanguage().clear());
    }

    @Test
    void equalStringsMakeEqualTexts() {
        assertEquals(LocalizedText.of(Map.of("en", "Cost")), LocalizedText.of(Map.of("en", "Cost")));
        assertEquals(
                LocalizedText.of("Cost").hashCode(), LocalizedText.of("Cost").hashCode());
        assertNotEquals(LocalizedText.of("Cost"), LocalizedText.of(Map.of("en", "Cost")));
        assertNotEquals(
                LocalizedText.of("Cost").hashCode(), LocalizedText.of("Price").hashCode());
    }
}
