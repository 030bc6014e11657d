package io.github.servicekpi.scorecard;

import java.util.Locale;

/** What happens if an indicator is not applicable. */
public enum WhenNotApplicable {
    /** The line does not count; the others share its weight. */
    REDISTRIBUTE,
    /** The line scores the full score. */
    FULL,
    /** The line scores 0. */
    ZERO;

    /** {@return the word of the formats: {@code redistribute}, {@code full} or {@code zero}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
