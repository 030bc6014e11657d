package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.Rational;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.scoring.EntriesOnSide.Entry;
import io.github.servicekpi.scoring.EntriesOnSide.Placed;
import io.github.servicekpi.scoring.Segment.Flat;
import io.github.servicekpi.scoring.Segment.Line;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Straight lines between points (插值法).
 *
 * <p>Beyond the outermost points the score stays what it is there. Two points at one place make a jump: the better one is
 * awarded on it, the worse one is where the line from the worse side ends.
 *
 * @param points 2 to 1000, in any order
 * @serial exclude
 */
public record Interpolate(List<Point> points) implements ScoringMethod {
    /** The word that names this method in the formats. */
    public static final String WORD = "interpolate";

    private static final String POINTS = "points";

    /**
     * Keeps a copy of the points.
     *
     * @param points the points
     * @throws IllegalArgumentException if they are too few or too many
     */
    public Interpolate {
        points = MethodProblems.copyOf(points, POINTS, 2);
    }

    /**
     * A point of the curve.
     *
     * @param score from 0 to the full score, with at most 4 fraction digits, without trailing zeros
     * @param at the value, or values, that earn it
     * @serial exclude
     */
    public record Point(BigDecimal score, Threshold at) implements Serializable {
        /**
         * Drops trailing zeros.
         *
         * @param score the score
         * @param at the value or values that earn it
         * @throws IllegalArgumentException if the score is out of range
         */
        public Point {
            score = NumberRange.SCORE.require(score, "score");
            Objects.requireNonNull(at, "at");
        }
    }

    /** {@return a builder without points} */
    public static Builder builder() {
        return new Builder();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(points.size());
        for (Point point : points) {
            entries.add(new Entry(POINTS, entries.size(), point.at(), false, point.score()));
        }
        return entries;
    }

    @Override
    public Optional<ScoreCurve> tryCurve(Polarity polarity, BigDecimal target) {
        Aim aim = new Aim(polarity, target);
        List<Entry> entries = entries();
        List<EntriesOnSide> sides = EntriesOnSide.of(entries, aim);
        return problems(entries, sides, aim).isEmpty()
                ? Optional.of(
                        ScoreCurve.of(aim, sides.stream().map(Interpolate::side).toList()))
                : Optional.empty();
    }

    private static CurveSide side(EntriesOnSide entries) {
        List<Placed> placed = entries.worstFirst();
        if (placed.isEmpty()) {
            return CurveSide.constant(entries.best());
        }
        CurveSide.Builder side = new CurveSide.Builder(new Flat(placed.get(0).score()));
        for (int i = 0; i < placed.size(); ) {
            Placed here = placed.get(i);
            int next = i + 1;
            while (next < placed.size() && placed.get(next).isBeside(here)) {
                next++;
            }
            Rational place = here.exactly();
            Rational score = placed.get(next - 1).score();
            side.add(
                    place,
                    score,
                    CurveSide.PartOf.POINT,
                    next == placed.size()
                            ? new Flat(score)
                            : Line.between(
                                    place,
                                    score,
                                    placed.get(next).exactly(),
                                    placed.get(next).score()));
            i = next;
        }
        return side.build();
    }

    @Override
    public List<Problem> problems(Polarity polarity, BigDecimal target) {
        Aim aim = new Aim(polarity, target);
        List<Entry> entries = entries();
        return problems(entries, EntriesOnSide.of(entries, aim), aim);
    }

    private static List<Problem> problems(List<Entry> entries, List<EntriesOnSide> sides, Aim aim) {
        List<Problem> problems = new ArrayList<>();
        entries.forEach(entry -> entry.addProblems(aim, problems));
        if (!problems.isEmpty()) {
            return problems; // without places there is no order
        }
        sides.forEach(side -> side.falling().ifPresent(problems::add));
        if (aim.polarity() == Polarity.CLOSER_IS_BETTER) {
            innermost(sides.get(0).worstFirst(), sides.get(1).worstFirst(), aim).ifPresent(problems::add);
        }
        return problems;
    }

    /** Without a point on the target both sides must meet at the same score. */
    private static Optional<Problem> innermost(List<Placed> left, List<Placed> right, Aim aim) {
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Placed leftmost = left.get(left.size() - 1);
        Placed rightmost = right.get(right.size() - 1);
        boolean onTarget = leftmost.turned().compareTo(aim.target()) == 0;
        if (onTarget || leftmost.score().equals(rightmost.score())) {
            return Optional.empty();
        }
        Entry later = leftmost.entry().index() > rightmost.entry().index() ? leftmost.entry() : rightmost.entry();
        return Optional.of(MethodProblems.problem(
                ProblemCode.NOT_MONOTONE,
                later.pointer(),
                Finding.of(
                        "scores " + leftmost.entry().score().toPlainString() + " and "
                                + rightmost.entry().score().toPlainString() + " nearest to the target",
                        "one score for both, or a point on the target",
                        "add a point at \"target\" or make the two scores equal")));
    }

    @Override
    public Builder toBuilder() {
        Builder builder = builder();
        points.forEach(point -> builder.point(point.score(), point.at()));
        return builder;
    }

    /** Writes an {@link Interpolate}. */
    public static final class Builder extends ScoringMethod.Builder {
        private final Draft.Entries points = Draft.list();

        private Builder() {
            super(WORD);
            put(POINTS, points);
        }

        /**
         * Adds a point: a score, and the value or values that earn it.
         *
         * @param score the score
         * @param at the value or values that earn it
         * @return this builder
         */
        public Builder point(BigDecimal score, Threshold at) {
            return point(Rational.measured(score, "score").toString(), at);
        }

        /**
         * Adds a point: a score, spelled as a number, and the value or values that earn it.
         *
         * @param score the score, spelled as a number
         * @param at the value or values that earn it
         * @return this builder
         */
        public Builder point(String score, Threshold at) {
            points.add(Draft.object().put("score", Draft.number(score)).put("at", at.toDraft()));
            return this;
        }
    }
}
