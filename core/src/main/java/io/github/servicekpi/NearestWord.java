package io.github.servicekpi;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * Finds the known word that a misspelt one most likely stands for: the one that needs the fewest edits, at most 3 and under
 * half the word; of several the first. An edit is a letter more, a letter less, or another one.
 *
 * <pre>{@code
 * NearestWord.among("percentOfTraget", known) // percentOfTarget
 * }</pre>
 *
 * <p>Known words that are not at hand all at once are {@linkplain #consider considered} one by one. Not thread-safe.
 */
public final class NearestWord {
    private static final int MOST_EDITS = 3;

    private final int[] letters;
    private final int length;
    private Optional<String> nearest = Optional.empty();
    private int limit;

    /**
     * Looks for a word.
     *
     * @param word the misspelt word
     */
    public NearestWord(String word) {
        this.letters = word.codePoints().toArray();
        this.length = word.length();
        // Twice the edits must stay below the word's length.
        this.limit = Math.min(MOST_EDITS, (letters.length - 1) / 2);
    }

    /**
     * {@return the known word that is nearest to another, or nothing if none is near}
     *
     * @param word the misspelt word
     * @param known the known words
     */
    public static Optional<String> among(String word, Collection<String> known) {
        NearestWord nearest = new NearestWord(word);
        known.forEach(nearest::consider);
        return nearest.found();
    }

    /**
     * Looks at a known word.
     *
     * @param known the word
     */
    public void consider(String known) {
        // A code point has at most two characters.
        if (limit > 0 && Math.abs(known.length() - length) <= 2 * limit) {
            int edits = edits(letters, known.codePoints().toArray(), limit);
            if (edits <= limit) {
                nearest = Optional.of(known);
                limit = edits - 1;
            }
        }
    }

    /** {@return the nearest of the words that were considered, or nothing if none is near} */
    public Optional<String> found() {
        return nearest;
    }

    /** Levenshtein's distance, or any number above {@code limit} where it is larger than that. */
    private static int edits(int[] a, int[] b, int limit) {
        if (Math.abs(a.length - b.length) > limit) {
            return limit + 1;
        }
        int[] above = new int[b.length + 1];
        int[] row = new int[b.length + 1];
        Arrays.setAll(above, j -> j);
        for (int i = 1; i <= a.length; i++) {
            // Outside this band lie only distances above the limit.
            int from = Math.max(1, i - limit);
            int to = Math.min(b.length, i + limit);
            row[from - 1] = from == 1 ? i : limit + 1;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int inserted = j < i + limit ? above[j] + 1 : limit + 1;
                row[j] = Math.min(replaced, Math.min(inserted, row[j - 1] + 1));
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return least;
            }
            int[] spare = above;
            above = row;
            row = spare;
        }
        return above[b.length];
    }
}
