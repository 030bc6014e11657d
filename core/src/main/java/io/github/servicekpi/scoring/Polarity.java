package io.github.servicekpi.scoring;

import java.util.Locale;

/** Which direction of an indicator's value is good. */
public enum Polarity {
    /** The higher the value, the better. */
    HIGHER_IS_BETTER,
    /** The lower the value, the better. */
    LOWER_IS_BETTER,
    /** Best at the target, worse on both sides. */
    CLOSER_IS_BETTER;

    /** {@return the word of the formats, for example {@code higher-is-better}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
