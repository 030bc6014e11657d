package io.github.servicekpi.assessment;

import java.util.Locale;

/** How far away a goal is. */
public enum PlanStatus {
    /** The record reaches it as it is. */
    REACHED,
    /** Full scores everywhere reach it. */
    REACHABLE,
    /** Not even full scores everywhere reach it. */
    OUT_OF_REACH;

    /** {@return the word of the formats, for example {@code out-of-reach}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
