package io.github.servicekpi.scoring;

import java.util.Objects;
import java.util.Optional;

/**
 * A piece of a score curve.
 *
 * @param type what it looks like
 * @param from its worse end; nothing if it has none on that side
 * @param to its better end; nothing if it has none on that side
 */
public record CurvePiece(PieceType type, Optional<CurvePoint> from, Optional<CurvePoint> to) {
    /**
     * Takes a type and the ends.
     *
     * @param type what it looks like
     * @param from its worse end
     * @param to its better end
     */
    public CurvePiece {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
