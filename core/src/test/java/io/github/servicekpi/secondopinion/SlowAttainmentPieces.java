package io.github.servicekpi.secondopinion;

import java.util.Optional;

/** The pieces of {@code attainment}: between two flats, whose ends are theirs, a line or a hyperbola. */
record SlowAttainmentPieces(SlowScoring scoring) {
    SlowPiece at(Fraction value) {
        boolean ratio =
                !scoring.isHigherBetter() && scoring.word("form", "difference").equals("ratio");
        if (ratio) {
            return ofRatio(value);
        }
        if (atTarget().signum() == 0) { // without slope no place is where the floor ends and the cap begins
            return SlowPiece.flat(floor(), Optional.empty(), Optional.empty());
        }
        return between("line", value, Optional.of(linear(floor())), linear(cap()));
    }

    private SlowPiece ofRatio(Fraction value) {
        if (atTarget().signum() == 0) {
            Optional<Fraction> zero = Optional.of(Fraction.ZERO);
            return value.signum() > 0
                    ? SlowPiece.flat(floor(), Optional.empty(), zero)
                    : SlowPiece.flat(cap(), zero, Optional.empty());
        }
        // A hyperbola comes ever nearer to 0 and never reaches it.
        Optional<Fraction> floorPlace = Optional.of(floor())
                .filter(floor -> floor.signum() > 0)
                .map(floor -> atTarget().times(scoring.target()).over(floor));
        return between(
                "hyperbola",
                value,
                floorPlace,
                atTarget().times(scoring.target()).over(cap()));
    }

    private SlowPiece between(String kind, Fraction value, Optional<Fraction> floorPlace, Fraction capPlace) {
        if (floorPlace.isPresent() && !isBetter(value, floorPlace.get())) {
            return SlowPiece.flat(floor(), Optional.empty(), floorPlace);
        }
        if (!isBetter(capPlace, value)) {
            return SlowPiece.flat(cap(), Optional.of(capPlace), Optional.empty());
        }
        return new SlowPiece(
                kind,
                floorPlace.map(place -> new SlowPiece.End(place, floor())),
                Optional.of(new SlowPiece.End(capPlace, cap())));
    }

    private boolean isBetter(Fraction one, Fraction other) {
        return scoring.isHigherBetter() ? one.isAbove(other) : one.isBelow(other);
    }

    /** {@return where the straight line has this score} */
    private Fraction linear(Fraction score) {
        Fraction share = score.over(atTarget());
        return scoring.target()
                .times(scoring.isHigherBetter() ? share : Fraction.of(2).minus(share));
    }

    private Fraction atTarget() {
        return scoring.number("scoreAtTarget", scoring.fullScore());
    }

    private Fraction floor() {
        return scoring.number("floor", Fraction.ZERO);
    }

    private Fraction cap() {
        return scoring.number("cap", scoring.fullScore());
    }
}
