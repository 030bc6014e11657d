package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word that was meant. */
class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "E-1O04, E-1001 E-1004, ; did you mean \"E-1004\"?",
        "E-1001, E-1002 E-1003, ; did you mean \"E-1002\"?",
        "service-desk-agnet, service-desk-agent, ; did you mean \"service-desk-agent\"?",
        "王小明, 王小红, ; did you mean \"王小红\"?",
        "王明, 王红, ''",
        "ab, ac, ''",
        "abcdefgh, xxxxefgh, ''",
        "abc, '', ''"
    })
    void isTheFirstOfTheFewestEditsUnderHalfTheWord(String word, String known, String question) {
        Nearest nearest = new Nearest(word);
        for (String candidate : known.split(" ")) {
            nearest.consider(candidate);
        }

        assertEquals(question, nearest.question());
    }
}
