package io.github.servicekpi.scoring;

import java.util.Locale;

/** What a score comes from: a piece of a score curve, or what stands in for one (core/README.md, section 10). */
public enum PieceType {
    /** A straight line between two places. */
    LINE,
    /** A staircase between two places. */
    STAIRS,
    /** A hyperbola between two places, or without an end on its worse side. */
    HYPERBOLA,
    /** An entry of the scoring, or the target. */
    POINT,
    /** The same score everywhere between two places, or without an end. */
    FLAT,
    /** No curve: an evaluator awarded the score. */
    AWARDED,
    /** No curve: the indicator is not applicable and gets the full score. */
    FULL,
    /** No curve: the indicator is not applicable or missing and gets nothing. */
    ZERO;

    /** {@return the word of the formats, for example {@code line}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
