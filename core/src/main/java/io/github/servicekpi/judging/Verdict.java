package io.github.servicekpi.judging;

/** What a line is taken for by what a record says of it, or why the record is turned away. */
public enum Verdict {
    /** Its score is that of the measured value. */
    SCORED,
    /** Its score is what an evaluator awarded. */
    RATED,
    /** It does not apply, or has too few cases. */
    NOT_APPLICABLE,
    /** It is due, but not measured, and the scorecard says what then. */
    MISSING,
    /** It has no target in the period, so whatever was measured does not matter. */
    NOT_DUE,

    /** What is said of it is wrong in itself, whatever the scorecard. */
    MALFORMED,
    /** It is due, but not measured, and the scorecard has no answer to that. */
    MEASUREMENT_EXPECTED,
    /** An evaluator must award its score, but a number was measured. */
    RATING_EXPECTED,
    /** The rating is above the full score. */
    RATING_TOO_HIGH,
    /** It has no levels, for no evaluator awards its score. */
    LEVEL_UNEXPECTED,
    /** It has no such level. */
    UNKNOWN_LEVEL,
    /** Some cases out of none. */
    DIVISION_BY_ZERO;

    /** {@return whether a record may be assessed with a line like this} */
    public boolean fits() {
        return this.compareTo(MALFORMED) < 0;
    }

    /** {@return whether what was measured is what the score comes from} */
    public boolean isMeasured() {
        return this == SCORED || this == RATED;
    }
}
