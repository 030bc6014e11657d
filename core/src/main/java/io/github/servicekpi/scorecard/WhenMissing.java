package io.github.servicekpi.scorecard;

import java.util.Locale;

/** What happens if an indicator that is due has no measurement. */
public enum WhenMissing {
    /** The record is rejected. */
    REJECT,
    /** The line scores 0. */
    ZERO,
    /** The line does not count; the others share its weight. */
    REDISTRIBUTE;

    /** {@return the word of the formats: {@code reject}, {@code zero} or {@code redistribute}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
