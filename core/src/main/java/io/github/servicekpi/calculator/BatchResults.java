package io.github.servicekpi.calculator;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What rows of measurements come to, in arrays that are used again and again. Made by {@link BatchCalculator#results}; not
 * thread-safe.
 *
 * <p>Scores and totals are given in units of the scale's last digit: at scale 2, 8337 is 83.37.
 */
public final class BatchResults {
    /** Instead of a total: it is withheld, because the coverage is below the scorecard's minimum. */
    public static final int WITHHELD = -1;
    /** Instead of a total: the row is rejected; {@link BatchCalculator#problems} says why. */
    public static final int REJECTED = -2;
    /** Instead of a score: the line does not count. */
    public static final int NO_SCORE = -1;
    /** Instead of a band: there is no total. */
    public static final int NO_BAND = -1;

    private final CompiledSheet sheet;
    private final int[] totals;
    private final int[] bands;
    private final int @Nullable [][] scores;

    BatchResults(CompiledSheet sheet, int rows, int @Nullable [][] scores) {
        this.sheet = sheet;
        this.totals = new int[rows];
        this.bands = new int[rows];
        this.scores = scores;
    }

    /** {@return the totals by row, or {@link #WITHHELD} or {@link #REJECTED}; the array itself, not a copy} */
    public int[] totals() {
        return totals;
    }

    /** {@return the bands of the totals by row, 0 for the best one, or {@link #NO_BAND}; the array itself, not a copy} */
    public int[] bands() {
        return bands;
    }

    /**
     * {@return the scores of an indicator by row, or {@link #NO_SCORE}; the array itself, not a copy; of a rejected row they
     * mean nothing}
     *
     * @param indicator the indicator's id
     * @throws NoSuchElementException if the scorecard has no such indicator
     * @throws IllegalStateException if these results were made without scores
     */
    public int[] scores(String indicator) {
        return requireScores()[sheet.compiled().index(indicator)];
    }

    private int[][] requireScores() {
        int[][] kept = scores;
        if (kept == null) {
            throw new IllegalStateException("these results keep no scores; make them with resultsWithScores");
        }
        return kept;
    }

    /** Throws if these are the results of another calculator. */
    void checkFor(CompiledSheet other) {
        if (sheet != other) {
            throw new IllegalArgumentException(
                    "these results are another calculator's; make them with the one that is to fill them");
        }
    }

    boolean keepScores() {
        return scores != null;
    }

    int[] scores(int line) {
        return requireScores()[line];
    }
}
