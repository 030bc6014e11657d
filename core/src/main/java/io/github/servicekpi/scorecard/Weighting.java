package io.github.servicekpi.scorecard;

import java.util.Locale;

/** What the weights of a scorecard mean. */
public enum Weighting {
    /** They are percentages and sum to exactly 100. */
    PERCENT,
    /** Each counts as its share of their sum, which is above 0. */
    RELATIVE;

    /** {@return the word of the formats: {@code percent} or {@code relative}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
