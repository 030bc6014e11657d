package io.github.servicekpi.kernel;

import io.github.servicekpi.Rational;
import java.util.List;
import java.util.Optional;

/**
 * A score curve as numbers: where its pieces meet, what it scores there, and the pieces between.
 *
 * @param places where pieces meet, ascending
 * @param scores the score on each place
 * @param pieces one before each place and one after the last; nothing for one that is no straight line
 */
public record StraightPieces(List<Rational> places, List<Rational> scores, List<Optional<Line>> pieces) {
    /**
     * A straight piece.
     *
     * @param atZero the score that it runs through at the value 0
     * @param slope by how much the score grows with the value
     */
    public record Line(Rational atZero, Rational slope) {
        /** {@return what the line runs through at a value} */
        Rational at(Rational value) {
            return atZero.plus(slope.times(value));
        }

        /** {@return the line with scores and values in other units} */
        Line scaled(Rational unitsPerPoint, Rational unitsPerValue) {
            return new Line(
                    atZero.times(unitsPerPoint), slope.times(unitsPerPoint).dividedBy(unitsPerValue));
        }
    }

    /** {@return whether every piece is straight} */
    boolean areAll() {
        return pieces.stream().allMatch(Optional::isPresent);
    }

    /** {@return whether every piece is straight and runs to the scores on the places at its ends} */
    boolean areContinuous() {
        for (int i = 0; i < places.size(); i++) {
            if (!runsTo(pieces.get(i), i) || !runsTo(pieces.get(i + 1), i)) {
                return false;
            }
        }
        return true;
    }

    private boolean runsTo(Optional<Line> piece, int place) {
        return piece.filter(line -> line.at(places.get(place)).equals(scores.get(place)))
                .isPresent();
    }
}
