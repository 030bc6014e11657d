package io.github.servicekpi.arbitraries;

import io.github.servicekpi.Rational;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * Scores that are worth a try on a sheet: its edges, their neighbours, ties of the rounding.
 *
 * @param full the full score
 * @param scale the fraction digits of scores
 * @param edges the edges of the bands and of the gates, the full score first
 */
record RandomScores(Rational full, int scale, List<Rational> edges) {
    RandomScores {
        edges = List.copyOf(edges);
    }

    /** {@return the scores of a finished scorecard} */
    static RandomScores of(Scorecard scorecard) {
        Rational full = Rational.of(scorecard.fullScore());
        List<Rational> edges = new ArrayList<>(List.of(full));
        scorecard.bandScale().bestFirst().stream()
                .map(Band::from)
                .map(Rational::of)
                .forEach(edges::add);
        scorecard.gates().forEach(gate -> edges.add(Rational.of(gate.scoreBelow())));
        return new RandomScores(full, scorecard.rounding().scale(), edges);
    }

    /** {@return scores whose bands have some random edges} */
    static RandomScores drawn(Dice dice, Rational full, int scale) {
        RandomScores outer = new RandomScores(full, scale, List.of(full, Rational.ZERO));
        TreeSet<Rational> edges = new TreeSet<>(outer.edges());
        int cuts = dice.below(6);
        for (int i = 0; i < cuts; i++) {
            Rational cut =
                    dice.onceIn(5) ? outer.onScale(dice) : dice.between(Rational.ZERO, full, dice.oneOf(0, scale));
            edges.add(Numbers.cut(cut, scale));
        }
        return new RandomScores(full, scale, List.copyOf(edges.descendingSet()));
    }

    Rational step() {
        return Numbers.step(scale);
    }

    /** {@return a score with at most four digits} */
    Rational score(Dice dice) {
        Rational near = dice.oneOf(edges);
        return switch (dice.below(6)) {
            case 0, 1 -> near;
            case 2 -> within(near.minus(neighbourStep(dice)));
            case 3 -> within(near.plus(neighbourStep(dice)));
            case 4 -> dice.between(Rational.ZERO, full, Math.min(Numbers.SCORE_DIGITS, scale + 1));
            default -> dice.between(Rational.ZERO, full, Numbers.SCORE_DIGITS);
        };
    }

    /** {@return a score with no more digits than the scale} */
    Rational onScale(Dice dice) {
        return Numbers.cut(score(dice), scale);
    }

    /** {@return an exact score worth hitting, of any number of digits} */
    Rational wanted(Dice dice) {
        Rational edge = dice.oneOf(edges);
        Rational half = step().times(Numbers.HALF);
        return switch (dice.below(6)) {
            case 0 -> edge;
            case 1 -> edge.minus(half);
            case 2 -> edge.minus(step().times(Numbers.ratio(1 + dice.below(2), 3)));
            case 3 -> edge.minus(Numbers.step(12));
            case 4 -> dice.between(Rational.ZERO, full, scale).plus(half);
            default -> dice.between(Rational.ZERO, full, Numbers.SCORE_DIGITS);
        };
    }

    /** {@return scores from the best to the worst} */
    List<Rational> falling(Dice dice, int count) {
        List<Rational> scores = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Rational even = full.times(Numbers.ratio(count - 1 - i, Math.max(1, count - 1)));
            scores.add(dice.onceIn(2) ? score(dice) : Numbers.cut(even, scale));
        }
        scores.sort(Collections.reverseOrder());
        return List.copyOf(scores);
    }

    private Rational neighbourStep(Dice dice) {
        return dice.oneOf(
                step(),
                Numbers.step(Numbers.SCORE_DIGITS),
                Numbers.cut(step().times(Numbers.HALF), Numbers.SCORE_DIGITS));
    }

    private Rational within(Rational score) {
        return Numbers.clamped(score, Rational.ZERO, full);
    }
}
