package io.github.servicekpi.scoring;

import java.util.Locale;

/** How much of a step is charged or awarded for a part of its distance. */
public enum Partial {
    /** In proportion. */
    PRO_RATA,
    /** Nothing: only whole distances count. */
    IGNORE,
    /** All of it: a started distance counts as a whole one. */
    COUNT;

    /** {@return the word of the formats: {@code pro-rata}, {@code ignore} or {@code count}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
