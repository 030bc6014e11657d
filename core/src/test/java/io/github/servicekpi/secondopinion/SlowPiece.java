package io.github.servicekpi.secondopinion;

import java.util.Optional;

/**
 * A piece of a score curve as core/README.md, section 10 tells of it.
 *
 * @param kind line, stairs, hyperbola, point or flat
 * @param from its worse end, absent if there is none
 * @param to its better end, absent if there is none
 */
record SlowPiece(String kind, Optional<End> from, Optional<End> to) {
    /** A place, and the score that the piece itself runs to there. */
    record End(Fraction at, Fraction score) {}

    static SlowPiece point(Fraction at, Fraction score) {
        End end = new End(at, score);
        return between("point", end, end);
    }

    static SlowPiece between(String kind, End from, End to) {
        return new SlowPiece(kind, Optional.of(from), Optional.of(to));
    }

    static SlowPiece flat(Fraction score, Optional<Fraction> from, Optional<Fraction> to) {
        return new SlowPiece("flat", from.map(at -> new End(at, score)), to.map(at -> new End(at, score)));
    }

    /** {@return the piece of any method but {@code rated} on which a value lies} */
    static SlowPiece of(SlowScoring scoring, Fraction value) {
        return switch (scoring.method()) {
            case "interpolate", "steps", "pass-fail" -> new SlowEntryPieces(scoring).at(value);
            case "deduct" -> SlowDeductionPieces.at(scoring, value);
            case "attainment" -> new SlowAttainmentPieces(scoring).at(value);
            default -> throw new IllegalArgumentException(scoring.method());
        };
    }
}
