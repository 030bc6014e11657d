package io.github.servicekpi.scoring;

import io.github.servicekpi.Rational;
import io.github.servicekpi.scoring.CurvePiece.Flat;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A score curve in one direction: places from worst to best, a score on each, and a piece between neighbours, below the
 * first and above the last.
 */
final class CurveSide implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final List<Rational> places;
    private final List<Rational> scores;
    private final List<CurvePiece> pieces;

    private CurveSide(List<Rational> places, List<Rational> scores, List<CurvePiece> pieces) {
        this.places = List.copyOf(places);
        this.scores = List.copyOf(scores);
        this.pieces = List.copyOf(pieces);
    }

    static CurveSide constant(Rational score) {
        return new CurveSide(List.of(), List.of(), List.of(new Flat(score)));
    }

    Rational scoreAt(Rational goodness) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = goodness.compareTo(places.get(middle));
            if (order == 0) {
                return scores.get(middle);
            } else if (order > 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return pieces.get(low).scoreAt(goodness);
    }

    /** {@return this side with the score 0 below a place} */
    CurveSide zeroBelow(Rational place) {
        Builder builder = new Builder(new Flat(Rational.ZERO));
        int next = 0;
        while (next < places.size() && places.get(next).compareTo(place) <= 0) {
            next++;
        }
        builder.add(place, scoreAt(place), pieces.get(next));
        for (; next < places.size(); next++) {
            builder.add(places.get(next), scores.get(next), pieces.get(next + 1));
        }
        return builder.build();
    }

    /** Takes the places from worst to best. */
    static final class Builder {
        private final List<Rational> places = new ArrayList<>();
        private final List<Rational> scores = new ArrayList<>();
        private final List<CurvePiece> pieces = new ArrayList<>();

        Builder(CurvePiece worst) {
            pieces.add(worst);
        }

        /** Adds a place that is better than those before, with its own score and the piece on its better side. */
        Builder add(Rational place, Rational score, CurvePiece better) {
            places.add(place);
            scores.add(score);
            pieces.add(better);
            return this;
        }

        CurveSide build() {
            return new CurveSide(places, scores, pieces);
        }
    }
}
