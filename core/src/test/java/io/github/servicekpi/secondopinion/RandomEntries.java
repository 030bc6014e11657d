package io.github.servicekpi.secondopinion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries of a curve from the best to the worst, each as good a place as the one before or a worse one. */
record RandomEntries(Dice dice, RandomThresholds places, String polarity) {
    /** {@return the entries; fewer than scores if a place cannot be written} */
    List<Map<String, Object>> entries(List<Fraction> fallingScores, boolean onlyAt) {
        return polarity.equals("closer-is-better")
                ? onBothSides(fallingScores, onlyAt)
                : inOneDirection(fallingScores, onlyAt);
    }

    private List<Map<String, Object>> inOneDirection(List<Fraction> scores, boolean onlyAt) {
        List<Map<String, Object>> entries = new ArrayList<>();
        boolean downwards = polarity.equals("higher-is-better");
        Fraction place = dice.oneOf(
                places.target(),
                places.target().plus(places.gap()),
                places.target().minus(places.gap()));
        for (Fraction score : scores) {
            places.at(place).forEach(threshold -> entries.add(entry(score, threshold, onlyAt)));
            Fraction gap = places.gap();
            place = downwards ? place.minus(gap) : place.plus(gap);
        }
        return entries;
    }

    /** Walks away from the target on the left, on the right or on both sides at once. */
    private List<Map<String, Object>> onBothSides(List<Fraction> scores, boolean onlyAt) {
        List<Map<String, Object>> entries = new ArrayList<>();
        Fraction left = Fraction.ZERO;
        Fraction right = Fraction.ZERO;
        String only = dice.oneOf("", "", "", "left", "right");
        boolean onTarget = dice.below(2) == 0;
        for (Fraction score : scores) {
            String side = only.isEmpty() ? dice.oneOf("both", "pair", "left", "right") : only;
            boolean first = entries.isEmpty();
            if (!(first && onTarget)) {
                Fraction gap = places.gap();
                left = side.equals("right") ? left : left.plus(gap);
                right = side.equals("left") ? right : right.plus(gap);
            }
            List<Object> thresholds = new ArrayList<>();
            if (side.equals("both")) {
                left = left.max(right);
                right = left;
                thresholds.addAll(places.around(left));
            }
            if (side.equals("pair") || side.equals("left")) {
                thresholds.addAll(places.at(places.target().minus(left)));
            }
            if (side.equals("pair") || side.equals("right")) {
                thresholds.addAll(places.at(places.target().plus(right)));
            }
            thresholds.forEach(threshold -> entries.add(entry(score, threshold, onlyAt)));
        }
        return entries;
    }

    private Map<String, Object> entry(Fraction score, Object threshold, boolean onlyAt) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("score", Dice.decimal(score));
        entry.put(onlyAt ? "at" : dice.oneOf("at", "at", "beyond"), threshold);
        return entry;
    }
}
