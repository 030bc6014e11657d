package io.github.servicekpi.examples.report;

import io.github.servicekpi.Rational;
import io.github.servicekpi.scoring.PieceType;
import io.github.servicekpi.scoring.ScoreCurve;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values that a picture of a score curve shows.
 *
 * @param from the lowest
 * @param to the highest
 */
record Window(Rational from, Rational to) {
    private static final Rational TWO = Rational.of(2);
    private static final Rational MARGINS = Rational.of(12);
    /** A hyperbola without an end is followed to this many times the value where it begins. */
    private static final Rational TAIL = Rational.of(4);

    /** {@return a window on all places of a curve, on the target, and on a value unless it is far away} */
    static Window of(ScoreCurve curve, Rational target, Optional<Rational> value) {
        List<Rational> places =
                Stream.concat(curve.places().stream(), Stream.of(target)).toList();
        Rational from = places.stream().reduce(Rational::min).orElseThrow();
        Rational to = places.stream().reduce(Rational::max).orElseThrow();
        if (curve.pieceAt(to.plus(Rational.ONE)).type() == PieceType.HYPERBOLA) {
            to = to.times(TAIL);
        } else if (from.equals(to)) {
            Rational room = to.abs().dividedBy(TWO).max(Rational.of(1).dividedBy(TWO));
            from = from.minus(room);
            to = to.plus(room);
        }
        Rational width = to.minus(from);
        Rational found = value.orElse(target);
        if (found.compareTo(from.minus(width)) >= 0 && found.compareTo(to.plus(width)) <= 0) {
            from = from.min(found);
            to = to.max(found);
        }
        Rational margin = to.minus(from).dividedBy(MARGINS);
        return new Window(from.minus(margin), to.plus(margin));
    }
}
