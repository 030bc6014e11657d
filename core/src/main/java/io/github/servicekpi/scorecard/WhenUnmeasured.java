package io.github.servicekpi.scorecard;

import java.util.Locale;

/** What a gate does if its line is due but does not count. */
public enum WhenUnmeasured {
    /** It does not fire. */
    PASS,
    /** It fires. */
    CAP;

    /** {@return the word of the formats: {@code pass} or {@code cap}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
