package io.github.servicekpi.assessment;

import io.github.servicekpi.Rational;
import java.util.List;

/** The places where the pieces of a score curve meet, ascending: piece i lies before place i, and one more after the last. */
record Places(List<Rational> places) {
    private static final Rational TWO = Rational.of(2);

    int pieces() {
        return places.size() + 1;
    }

    /** {@return a value strictly inside a piece} */
    Rational inside(int piece) {
        if (places.isEmpty()) {
            return Rational.ZERO;
        } else if (piece == 0) {
            return places.get(0).minus(Rational.ONE);
        } else if (piece == places.size()) {
            return places.get(piece - 1).plus(Rational.ONE);
        }
        return places.get(piece - 1).plus(places.get(piece)).dividedBy(TWO);
    }
}
