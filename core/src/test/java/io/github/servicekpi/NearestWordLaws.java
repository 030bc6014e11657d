package io.github.servicekpi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** The nearest known word, held against Levenshtein's distance as it is defined. */
class NearestWordLaws {
    @Property(tries = 1000)
    void theFirstOfTheWordsWithTheFewestEditsIsTheNearest(
            @ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'c') String word,
            @ForAll @Size(max = 5) List<@StringLength(max = 9) @CharRange(from = 'a', to = 'c') String> known) {
        String expected = "";
        int fewest = 4;
        for (String candidate : known) {
            int edits = edits(word, candidate);
            if (edits > 0 && edits < fewest && 2 * edits < word.length()) {
                fewest = edits;
                expected = candidate;
            }
        }
        if (!known.contains(word)) { // a known word is never asked for
            assertEquals(expected, NearestWord.among(word, known).orElse(""));
        }
    }

    private static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                } else {
                    int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    edits[i][j] = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
