package io.github.servicekpi.assessment;

import java.util.Locale;

/** How a line of an assessment came about. */
public enum Status {
    /** Its value was scored by the curve. */
    SCORED,
    /** An evaluator awarded its score. */
    RATED,
    /** The indicator did not apply. */
    NOT_APPLICABLE,
    /** The indicator was due, but not measured. */
    MISSING,
    /** The indicator was not due in the period; a value for it does not count. */
    NOT_DUE;

    /** {@return the word of the formats, for example {@code not-applicable}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
