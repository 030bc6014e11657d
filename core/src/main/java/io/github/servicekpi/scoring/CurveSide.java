package io.github.servicekpi.scoring;

import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import io.github.servicekpi.scoring.Segment.Flat;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A score curve in one direction: places from worst to best, a score on each, and a segment between neighbours, below the
 * first and above the last. Values are {@linkplain Direction#turned turned}, so that a better one is always higher.
 */
final class CurveSide implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** What the score on a place is part of (core/README.md, section 10). */
    enum PartOf {
        /** Of nothing else: a point. */
        POINT,
        /** Of the segment on its worse side. */
        WORSE_SEGMENT,
        /** Of the segment on its better side. */
        BETTER_SEGMENT,
        /** Of a flat that is no longer than the place. */
        SHORT_FLAT
    }

    /**
     * Where segments meet.
     *
     * @param turned where it is, see {@link Direction}
     * @param score the score on it
     * @param partOf what the score is part of
     * @serial exclude
     */
    record Place(Rational turned, Rational score, PartOf partOf) implements Serializable {}

    private final List<Place> places;
    private final List<Segment> segments;

    private CurveSide(List<Place> places, List<Segment> segments) {
        this.places = List.copyOf(places);
        this.segments = List.copyOf(segments);
    }

    static CurveSide constant(Rational score) {
        return new CurveSide(List.of(), List.of(new Flat(score)));
    }

    List<Place> places() {
        return places;
    }

    Rational scoreAt(Rational turned) {
        int index = firstFrom(turned);
        return isOn(index, turned)
                ? places.get(index).score()
                : segments.get(index).scoreAt(turned);
    }

    /** {@return the index of the first place that is not worse} */
    private int firstFrom(Rational turned) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (turned.compareTo(places.get(middle).turned()) > 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isOn(int index, Rational turned) {
        return index < places.size() && places.get(index).turned().equals(turned);
    }

    /**
     * {@return the piece that gives a score, with turned values}
     *
     * @param end where the best segment ends, if it does
     */
    CurvePiece pieceAt(Rational turned, Optional<Rational> end) {
        int index = firstFrom(turned);
        if (!isOn(index, turned)) {
            return piece(index, end);
        }
        Place place = places.get(index);
        Optional<CurvePoint> here = Optional.of(new CurvePoint(turned, place.score()));
        return switch (place.partOf()) {
            case POINT -> new CurvePiece(PieceType.POINT, here, here);
            case SHORT_FLAT -> new CurvePiece(PieceType.FLAT, here, here);
            case WORSE_SEGMENT -> piece(index, end);
            case BETTER_SEGMENT -> piece(index + 1, end);
        };
    }

    private CurvePiece piece(int index, Optional<Rational> end) {
        Segment segment = segments.get(index);
        Optional<Rational> from = index == 0
                ? Optional.empty()
                : Optional.of(places.get(index - 1).turned());
        Optional<Rational> to =
                index == places.size() ? end : Optional.of(places.get(index).turned());
        return new CurvePiece(
                segment.type(),
                from.map(at -> new CurvePoint(at, segment.scoreAt(at))),
                to.map(at -> new CurvePoint(at, segment.scoreAt(at))));
    }

    /** {@return the turned values at which a score is reached: everywhere, nowhere, or from some place on} */
    ValueRange reaching(Bound score) {
        ValueRange above = ValueRange.EVERYTHING;
        for (int i = 0; i <= places.size(); i++) {
            ValueRange found = segments.get(i).reaching(score).and(above);
            Rational next = i < places.size() ? places.get(i).turned() : null;
            ValueRange inside = next == null ? found : found.and(ValueRange.below(new Bound(next, false)));
            if (!inside.isEmpty()) {
                return inside.lower().map(ValueRange::above).orElse(ValueRange.EVERYTHING);
            } else if (next != null && score.isReachedBy(places.get(i).score())) {
                return ValueRange.above(new Bound(next, true));
            } else if (next != null) {
                above = ValueRange.above(new Bound(next, false));
            }
        }
        return ValueRange.NOTHING;
    }

    /** {@return this side with the score 0 below a place} */
    CurveSide zeroBelow(Rational place) {
        Builder builder = new Builder(new Flat(Rational.ZERO));
        int next = firstFrom(place);
        PartOf partOf;
        if (isOn(next, place)) {
            // What lay on the worse side is cut off: of a flat that held this place, the place is left.
            PartOf before = places.get(next).partOf();
            partOf = before == PartOf.WORSE_SEGMENT ? PartOf.SHORT_FLAT : before;
            next++;
        } else {
            partOf = segments.get(next) instanceof Flat ? PartOf.BETTER_SEGMENT : PartOf.POINT;
        }
        builder.add(place, scoreAt(place), partOf, segments.get(next));
        for (; next < places.size(); next++) {
            builder.add(places.get(next), segments.get(next + 1));
        }
        return builder.build();
    }

    /** Takes the places from worst to best. */
    static final class Builder {
        private final List<Place> places = new ArrayList<>();
        private final List<Segment> segments = new ArrayList<>();

        Builder(Segment worst) {
            segments.add(worst);
        }

        /** Adds a place that is better than those before, with its own score and the segment on its better side. */
        Builder add(Rational place, Rational score, PartOf partOf, Segment better) {
            return add(new Place(place, score, partOf), better);
        }

        private Builder add(Place place, Segment better) {
            places.add(place);
            segments.add(better);
            return this;
        }

        CurveSide build() {
            return new CurveSide(places, segments);
        }
    }
}
