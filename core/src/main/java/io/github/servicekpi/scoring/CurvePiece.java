package io.github.servicekpi.scoring;

import io.github.servicekpi.Rational;
import java.io.Serializable;
import java.math.BigInteger;

/**
 * What a score curve does between two of its places. Positions are goodness: the value where a higher one is better, the
 * value with the other sign where a lower one is.
 *
 * @serial exclude
 */
sealed interface CurvePiece extends Serializable {
    Rational scoreAt(Rational goodness);

    /**
     * The same score everywhere.
     *
     * @param score the score
     * @serial exclude
     */
    record Flat(Rational score) implements CurvePiece {
        @Override
        public Rational scoreAt(Rational goodness) {
            return score;
        }
    }

    /**
     * A straight line through one point.
     *
     * @param place a place on the line
     * @param score the score there
     * @param slope points for each unit of goodness
     * @serial exclude
     */
    record Line(Rational place, Rational score, Rational slope) implements CurvePiece {
        static CurvePiece between(Rational worse, Rational worseScore, Rational better, Rational betterScore) {
            return worseScore.equals(betterScore)
                    ? new Flat(worseScore)
                    : new Line(worse, worseScore, betterScore.minus(worseScore).dividedBy(better.minus(worse)));
        }

        @Override
        public Rational scoreAt(Rational goodness) {
            return score.plus(slope.times(goodness.minus(place)));
        }
    }

    /**
     * A staircase that leads away from the target to {@code end}: {@code points} for each {@code per} of distance, below 0
     * for a cost. The last step may be a lower one.
     *
     * @param target where the stairs begin
     * @param start the score there
     * @param points what a step brings
     * @param per how far a step reaches
     * @param startedCounts whether a started step counts as a whole one
     * @param end the score at which the stairs end
     * @serial exclude
     */
    record Stairs(Rational target, Rational start, Rational points, Rational per, boolean startedCounts, Rational end)
            implements CurvePiece {
        @Override
        public Rational scoreAt(Rational goodness) {
            Rational distance = goodness.minus(target).abs().dividedBy(per);
            Rational steps = Rational.of(startedCounts ? distance.ceiling() : distance.floor(), BigInteger.ONE);
            Rational score = start.plus(points.times(steps));
            return points.signum() < 0 ? score.max(end) : score.min(end);
        }
    }

    /**
     * A constant over the value, for values above 0 of which lower ones are better.
     *
     * @param constant the score x the value
     * @serial exclude
     */
    record Hyperbola(Rational constant) implements CurvePiece {
        @Override
        public Rational scoreAt(Rational goodness) {
            return constant.dividedBy(goodness.negated());
        }
    }
}
