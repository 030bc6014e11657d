package io.github.servicekpi.scoring;

import io.github.servicekpi.Rational;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;

/**
 * A place on the value axis, and the score that a piece of a score curve runs to there.
 *
 * @param at the value, exactly
 * @param score the score, exactly
 * @serial exclude
 */
public record CurvePoint(Rational at, Rational score) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /**
     * Takes both.
     *
     * @param at the value, exactly
     * @param score the score, exactly
     */
    public CurvePoint {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(score, "score");
    }
}
