package io.github.servicekpi.reading;

import java.util.Arrays;
import java.util.Collection;

/** The known word that a misspelt one most likely stands for. */
final class Nearest {
    private static final int MOST_EDITS = 3;

    private Nearest() {}

    /**
     * {@return the known word that needs the fewest edits, at most 3 and under half the word; the first of several, or
     * an empty string if none is near}
     */
    static String to(String word, Collection<String> known) {
        String nearest = "";
        int[] letters = word.codePoints().toArray();
        // Twice the edits must stay below the word's length.
        int limit = Math.min(MOST_EDITS, (letters.length - 1) / 2);
        for (String candidate : known) {
            if (limit > 0 && Math.abs(candidate.length() - word.length()) <= 2 * limit) {
                int edits = edits(letters, candidate.codePoints().toArray(), limit);
                if (edits <= limit) {
                    nearest = candidate;
                    limit = edits - 1;
                }
            }
        }
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
