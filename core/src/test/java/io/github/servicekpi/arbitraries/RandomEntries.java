package io.github.servicekpi.arbitraries;

import io.github.servicekpi.Rational;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entries of a curve from the best to the worst, each as good a place as the one before or a worse one. */
record RandomEntries(Dice dice, RandomThresholds places, Polarity polarity) {
    /** A score at a place. */
    record Entry(BigDecimal score, Threshold place) {}

    /** {@return the entries; fewer than scores if a place cannot be written} */
    List<Entry> entries(List<Rational> fallingScores) {
        return polarity == Polarity.CLOSER_IS_BETTER ? onBothSides(fallingScores) : inOneDirection(fallingScores);
    }

    private List<Entry> inOneDirection(List<Rational> scores) {
        List<Entry> entries = new ArrayList<>();
        Rational place = dice.oneOf(
                places.target(),
                places.target().plus(places.gap()),
                places.target().minus(places.gap()));
        for (Rational score : scores) {
            add(entries, score, places.at(place));
            Rational gap = places.gap();
            place = polarity == Polarity.HIGHER_IS_BETTER ? place.minus(gap) : place.plus(gap);
        }
        return entries;
    }

    /** Which side of the target gets a place. */
    private enum Side {
        BOTH,
        PAIR,
        LEFT,
        RIGHT
    }

    /** Walks away from the target on the left, on the right, or on both sides at once. */
    private List<Entry> onBothSides(List<Rational> scores) {
        List<Entry> entries = new ArrayList<>();
        Rational left = Rational.ZERO;
        Rational right = Rational.ZERO;
        Side only = dice.oneOf(Side.BOTH, Side.BOTH, Side.BOTH, Side.LEFT, Side.RIGHT);
        boolean onTarget = dice.below(2) == 0;
        for (Rational score : scores) {
            Side side = only == Side.BOTH ? dice.oneOf(Side.values()) : only;
            if (!(entries.isEmpty() && onTarget)) {
                Rational gap = places.gap();
                left = side == Side.RIGHT ? left : left.plus(gap);
                right = side == Side.LEFT ? right : right.plus(gap);
            }
            if (side == Side.BOTH) {
                left = left.max(right);
                right = left;
                add(entries, score, places.around(left));
            }
            if (side == Side.PAIR || side == Side.LEFT) {
                add(entries, score, places.at(places.target().minus(left)));
            }
            if (side == Side.PAIR || side == Side.RIGHT) {
                add(entries, score, places.at(places.target().plus(right)));
            }
        }
        return entries;
    }

    private static void add(List<Entry> entries, Rational score, Optional<Threshold> place) {
        place.ifPresent(threshold -> entries.add(new Entry(Numbers.decimal(score), threshold)));
    }
}
