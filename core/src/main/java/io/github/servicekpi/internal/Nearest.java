package io.github.servicekpi.internal;

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
        // Twice the edits must stay below the word's length.
        int limit = Math.min(MOST_EDITS, (word.codePointCount(0, word.length()) - 1) / 2);
        for (String candidate : known) {
            int edits = edits(word, candidate, limit);
            if (edits <= limit && limit > 0) {
                nearest = candidate;
                limit = edits - 1;
            }
        }
        return nearest;
    }

    /** Levenshtein's distance, or any number above {@code limit} where it is larger than that. */
    private static int edits(String from, String to, int limit) {
        int[] a = from.codePoints().toArray();
        int[] b = to.codePoints().toArray();
        if (Math.abs(a.length - b.length) > limit) {
            return limit + 1;
        }
        int[] above = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int[] row = new int[b.length + 1];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length];
    }
}
