package io.github.servicekpi.scorecard;

import java.util.Locale;

/** How the measurements of an indicator roll up into a longer period. */
public enum Aggregation {
    /** Numerators and denominators are summed; the default for ratios. */
    RATIO_OF_SUMS,
    /** Values are summed. */
    SUM,
    /** The mean; the default for plain values and ratings. */
    MEAN,
    /** The latest applicable one. */
    LAST,
    /** The largest. */
    MAX,
    /** The smallest. */
    MIN;

    /** {@return the word of the formats: {@code ratio-of-sums}, {@code sum}, {@code mean}, {@code last}, {@code max} or {@code min}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
