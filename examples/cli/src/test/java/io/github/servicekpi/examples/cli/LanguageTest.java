package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.examples.cli.report.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose language is which. */
class LanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN.UTF-8", "zh_TW", "zh", "zh-CN"})
    void theEnvironmentSaysChineseEvenWhereTheLocaleIsNotInstalled(String set) {
        assertEquals(Language.CHINESE, Language.of(Map.of("LANG", set), Locale.ROOT));
    }

    @Test
    void theStrongerVariableWins() {
        Map<String, String> environment = Map.of("LC_ALL", "en_US.UTF-8", "LANG", "zh_CN.UTF-8");

        assertEquals(Language.ENGLISH, Language.of(environment, Locale.CHINA));
        assertEquals(Language.CHINESE, Language.of(Map.of("LC_ALL", "", "LANG", "zh_CN"), Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "C.UTF-8", "POSIX"})
    void anEnvironmentThatSaysNothingLeavesItToTheLocale(String set) {
        assertEquals(Language.CHINESE, Language.of(Map.of("LC_ALL", set), Locale.CHINA));
        assertEquals(Language.ENGLISH, Language.of(Map.of("LC_ALL", set), Locale.FRENCH));
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertEquals(
                words("labels.properties").keySet(),
                words("labels_zh_CN.properties").keySet());
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (InputStream in = Labels.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
