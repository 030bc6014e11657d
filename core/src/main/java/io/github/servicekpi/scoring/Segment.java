package io.github.servicekpi.scoring;

import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import java.io.Serializable;
import java.math.BigInteger;

/**
 * What a score curve does between two of its places. Values are {@linkplain Direction#turned turned}, so that a better one
 * is always higher.
 *
 * @serial exclude
 */
sealed interface Segment extends Serializable {
    Rational scoreAt(Rational turned);

    PieceType type();

    /** {@return where a score is reached, as if this segment had no ends: everywhere, nowhere, or from some place on} */
    ValueRange reaching(Bound score);

    /**
     * The same score everywhere.
     *
     * @param score the score
     * @serial exclude
     */
    record Flat(Rational score) implements Segment {
        @Override
        public Rational scoreAt(Rational turned) {
            return score;
        }

        @Override
        public PieceType type() {
            return PieceType.FLAT;
        }

        @Override
        public ValueRange reaching(Bound least) {
            return least.isReachedBy(score) ? ValueRange.EVERYTHING : ValueRange.NOTHING;
        }
    }

    /**
     * A straight line through one point.
     *
     * @param place a place on the line
     * @param score the score there
     * @param slope points for each unit of the value, above 0
     * @serial exclude
     */
    record Line(Rational place, Rational score, Rational slope) implements Segment {
        /** {@return the line through two points, in any order} */
        static Segment between(Rational one, Rational oneScore, Rational other, Rational otherScore) {
            return oneScore.equals(otherScore)
                    ? new Flat(oneScore)
                    : new Line(one, oneScore, otherScore.minus(oneScore).dividedBy(other.minus(one)));
        }

        @Override
        public Rational scoreAt(Rational turned) {
            return score.plus(slope.times(turned.minus(place)));
        }

        @Override
        public PieceType type() {
            return PieceType.LINE;
        }

        @Override
        public ValueRange reaching(Bound least) {
            Rational where = place.plus(least.at().minus(score).dividedBy(slope));
            return ValueRange.above(new Bound(where, least.included()));
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
            implements Segment {
        @Override
        public Rational scoreAt(Rational turned) {
            Rational distance = turned.minus(target).abs().dividedBy(per);
            Rational steps = integer(startedCounts ? distance.ceiling() : distance.floor());
            Rational score = start.plus(points.times(steps));
            return points.signum() < 0 ? score.max(end) : score.min(end);
        }

        @Override
        public PieceType type() {
            return PieceType.STAIRS;
        }

        @Override
        public ValueRange reaching(Bound least) {
            return points.signum() < 0 ? reachingDown(least) : reachingUp(least);
        }

        /** With at most so many steps taken from the target. */
        private ValueRange reachingDown(Bound least) {
            if (least.isReachedBy(end)) {
                return ValueRange.EVERYTHING;
            }
            Rational exact = start.minus(least.at()).dividedBy(points.negated());
            Rational steps =
                    integer(least.included() ? exact.floor() : exact.ceiling().subtract(BigInteger.ONE));
            if (steps.signum() < 0) {
                return ValueRange.NOTHING;
            }
            return ValueRange.above(
                    startedCounts
                            ? new Bound(target.minus(per.times(steps)), true)
                            : new Bound(target.minus(per.times(steps.plus(Rational.ONE))), false));
        }

        /** With at least so many steps taken from the target. */
        private ValueRange reachingUp(Bound least) {
            if (!least.isReachedBy(end)) {
                return ValueRange.NOTHING;
            }
            Rational exact = least.at().minus(start).dividedBy(points);
            Rational steps =
                    integer(least.included() ? exact.ceiling() : exact.floor().add(BigInteger.ONE));
            if (steps.signum() <= 0) {
                return ValueRange.EVERYTHING;
            }
            return ValueRange.above(
                    startedCounts
                            ? new Bound(target.plus(per.times(steps.minus(Rational.ONE))), false)
                            : new Bound(target.plus(per.times(steps)), true));
        }

        private static Rational integer(BigInteger integer) {
            return Rational.of(integer, BigInteger.ONE);
        }
    }

    /**
     * A constant over the value, for values above 0 of which lower ones are better.
     *
     * @param constant the score x the value, above 0
     * @serial exclude
     */
    record Hyperbola(Rational constant) implements Segment {
        @Override
        public Rational scoreAt(Rational turned) {
            return constant.dividedBy(turned.negated());
        }

        @Override
        public PieceType type() {
            return PieceType.HYPERBOLA;
        }

        @Override
        public ValueRange reaching(Bound least) {
            if (least.at().signum() <= 0) {
                return ValueRange.EVERYTHING;
            }
            return ValueRange.above(new Bound(constant.dividedBy(least.at()).negated(), least.included()));
        }
    }
}
