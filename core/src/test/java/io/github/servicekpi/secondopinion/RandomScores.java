package io.github.servicekpi.secondopinion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Scores that are worth a try on a given sheet: its edges, their neighbours, ties of the rounding. */
record RandomScores(Dice dice, Fraction full, int scale, List<Fraction> edges) {
    private static final int MOST_DIGITS = 4;

    /** {@return the scores of a finished card; its gates count as edges} */
    static RandomScores of(Dice dice, SlowCard card) {
        List<Fraction> edges = new ArrayList<>(List.of(card.fullScore()));
        edges.addAll(card.rounding().edges());
        card.gates().forEach(gate -> edges.add(scoreBelow(gate)));
        return new RandomScores(dice, card.fullScore(), card.scale(), edges);
    }

    static Fraction scoreBelow(Map<String, Object> gate) {
        return Plain.number(gate, "scoreBelow").orElseThrow();
    }

    Fraction step() {
        return Fraction.step(scale);
    }

    /** {@return a score with at most four digits} */
    Fraction score() {
        Fraction near = dice.oneOf(edges);
        return switch (dice.below(6)) {
            case 0, 1 -> near;
            case 2 -> within(near.minus(neighbourStep()));
            case 3 -> within(near.plus(neighbourStep()));
            case 4 -> dice.between(Fraction.ZERO, full, Math.min(MOST_DIGITS, scale + 1));
            default -> dice.between(Fraction.ZERO, full, MOST_DIGITS);
        };
    }

    /** {@return a score with no more digits than the scale} */
    Fraction onScale() {
        return Dice.cut(score(), scale);
    }

    /** {@return an exact score worth hitting, of any number of digits} */
    Fraction wanted() {
        Fraction edge = dice.oneOf(edges);
        Fraction half = step().over(Fraction.of(2));
        return switch (dice.below(6)) {
            case 0 -> edge;
            case 1 -> edge.minus(half);
            case 2 -> edge.minus(step().times(Fraction.of(1 + dice.below(2), 3)));
            case 3 -> edge.minus(Fraction.step(12));
            case 4 -> dice.between(Fraction.ZERO, full, scale).plus(half);
            default -> dice.between(Fraction.ZERO, full, MOST_DIGITS);
        };
    }

    /** {@return scores from the best to the worst} */
    List<Fraction> falling(int count) {
        List<Fraction> scores = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Fraction even = full.times(Fraction.of(count - 1 - i, Math.max(1, count - 1)));
            scores.add(dice.onceIn(2) ? score() : Dice.cut(even, scale));
        }
        scores.sort(null);
        Collections.reverse(scores);
        return scores;
    }

    private Fraction neighbourStep() {
        return dice.oneOf(step(), Fraction.step(MOST_DIGITS), Dice.cut(step().over(Fraction.of(2)), MOST_DIGITS));
    }

    private Fraction within(Fraction score) {
        return score.max(Fraction.ZERO).min(full);
    }
}
