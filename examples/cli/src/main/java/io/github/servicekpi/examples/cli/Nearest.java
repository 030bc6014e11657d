package io.github.servicekpi.examples.cli;

/** The known word that a misspelt one most likely stands for: at most 3 edits away, and under half the word. */
final class Nearest {
    private static final int MOST_EDITS = 3;

    private final String word;
    private String nearest = "";
    private int limit;

    Nearest(String word) {
        this.word = word;
        // Twice the edits must stay below the word's length.
        this.limit = Math.min(MOST_EDITS, (word.codePointCount(0, word.length()) - 1) / 2);
    }

    /** Looks at a known word; of several that are equally near the first is kept. */
    void consider(String known) {
        int edits = limit > 0 ? edits(known) : Integer.MAX_VALUE;
        if (edits <= limit) {
            nearest = known;
            limit = edits - 1;
        }
    }

    /** {@return for example {@code ; did you mean "E-1001"?}, or nothing if no word is near} */
    String question() {
        return nearest.isEmpty() ? "" : "; did you mean \"" + nearest + "\"?";
    }

    /** Levenshtein's distance. */
    private int edits(String known) {
        int[] from = word.codePoints().toArray();
        int[] to = known.codePoints().toArray();
        if (Math.abs(from.length - to.length) > limit) {
            return Integer.MAX_VALUE;
        }
        int[] above = new int[to.length + 1];
        for (int j = 0; j <= to.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length; i++) {
            int[] row = new int[to.length + 1];
            row[0] = i;
            for (int j = 1; j <= to.length; j++) {
                int replaced = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length];
    }
}
