package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.examples.report.words.Language;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose language is which. */
class LanguageOptionTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN.UTF-8", "zh_TW", "zh", "zh-CN"})
    void theEnvironmentSaysChineseEvenWhereTheLocaleIsNotInstalled(String set) {
        assertEquals(Language.CHINESE, LanguageOption.of(Map.of("LANG", set), Locale.ROOT));
    }

    @Test
    void theStrongerVariableWins() {
        Map<String, String> environment = Map.of("LC_ALL", "en_US.UTF-8", "LANG", "zh_CN.UTF-8");

        assertEquals(Language.ENGLISH, LanguageOption.of(environment, Locale.CHINA));
        assertEquals(Language.CHINESE, LanguageOption.of(Map.of("LC_ALL", "", "LANG", "zh_CN"), Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "C.UTF-8", "POSIX"})
    void anEnvironmentThatSaysNothingLeavesItToTheLocale(String set) {
        assertEquals(Language.CHINESE, LanguageOption.of(Map.of("LC_ALL", set), Locale.CHINA));
        assertEquals(Language.ENGLISH, LanguageOption.of(Map.of("LC_ALL", set), Locale.FRENCH));
    }
}
