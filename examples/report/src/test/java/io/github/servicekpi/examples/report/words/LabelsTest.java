package io.github.servicekpi.examples.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertEquals(
                words("labels.properties").keySet(),
                words("labels_zh_CN.properties").keySet());
    }

    @Test
    void eachLanguageHasWordsOfItsOwn() {
        Set<String> words = Stream.of(Language.values())
                .map(language -> new Labels(language.tag()).word("indicator"))
                .collect(Collectors.toSet());

        assertEquals(Language.values().length, words.size());
    }

    @Test
    void anyOtherLanguageGetsTheEnglishWords() {
        assertEquals(new Labels("en").word("total"), new Labels("fr").word("total"));
        assertNotEquals(new Labels("en").word("total"), new Labels("zh-CN").word("total"));
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (InputStream in = Labels.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
