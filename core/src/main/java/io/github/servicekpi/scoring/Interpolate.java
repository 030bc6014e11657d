package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ScoreLimits;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.PlacedEntries.Entry;
import io.github.servicekpi.scoring.PlacedEntries.Placed;
import io.github.servicekpi.scoring.Segment.Flat;
import io.github.servicekpi.scoring.Segment.Line;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private static final int MOST = 1000;

    /**
     * Keeps a copy of the points.
     *
     * @param points the points
     */
    public Interpolate {
        points = List.copyOf(points);
    }

    /**
     * A point of the curve.
     *
     * @param score from 0 to the full score, with at most 4 fraction digits
     * @param at the value, or values, that earn it
     * @serial exclude
     */
    public record Point(BigDecimal score, Threshold at) implements Serializable {
        /**
         * Drops trailing zeros.
         *
         * @param score the score
         * @param at the value or values that earn it
         */
        public Point {
            score = Decimals.canonical(score);
        }
    }

    /** {@return a builder without points} */
    public static Builder builder() {
        return new Builder();
    }

    static Interpolate read(ObjectReader in, @Nullable Polarity polarity, ScoreLimits limits) {
        List<ValueReader> entries = in.must("points").list(2, MOST);
        List<Point> points = new ArrayList<>(entries.size());
        for (ValueReader entry : entries) {
            ObjectReader point = entry.object();
            BigDecimal score = point.must("score").number(limits.score());
            points.add(new Point(score, Thresholds.read(point.must("at"), polarity)));
            point.finish();
        }
        return new Interpolate(points);
    }

    @Override
    public Draft.Members toDraft(BigDecimal fullScore) {
        Builder builder = builder();
        points.forEach(point -> builder.point(point.score(), point.at()));
        return builder.draft();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(points.size());
        for (Point point : points) {
            entries.add(new Entry(entries.size(), point.at(), false, point.score()));
        }
        return entries;
    }

    @Override
    public ScoreCurve curve(Polarity polarity, BigDecimal target) {
        List<Entry> entries = entries();
        return ScoreCurve.of(polarity, target, sign -> side(PlacedEntries.of(entries, polarity, target, sign)));
    }

    private static CurveSide side(PlacedEntries entries) {
        List<Placed> placed = entries.worstFirst();
        if (placed.isEmpty()) {
            return CurveSide.constant(entries.best());
        }
        CurveSide.Builder side = new CurveSide.Builder(new Flat(placed.get(0).score()));
        for (int i = 0; i < placed.size(); ) {
            Placed here = placed.get(i);
            int next = i + 1;
            while (next < placed.size() && placed.get(next).isAt(here.place())) {
                next++;
            }
            Rational place = here.goodness();
            Rational score = placed.get(next - 1).score();
            side.add(
                    place,
                    score,
                    CurveSide.Holder.POINT,
                    next == placed.size()
                            ? new Flat(score)
                            : Line.between(
                                    place,
                                    score,
                                    placed.get(next).goodness(),
                                    placed.get(next).score()));
            i = next;
        }
        return side.build();
    }

    @Override
    public List<BigDecimal> fixedPlaces() {
        return Thresholds.fixedPlaces(points.stream().map(Point::at));
    }

    @Override
    public List<Problem> problems(Polarity polarity, BigDecimal target) {
        List<Entry> entries = entries();
        List<Problem> percentages = PlacedEntries.percentagesOfZero(entries, "points", target);
        if (!percentages.isEmpty()) {
            return percentages;
        }
        List<PlacedEntries> sides = PlacedEntries.sides(entries, polarity, target);
        List<Problem> problems = new ArrayList<>();
        sides.forEach(side -> side.falling("points").ifPresent(problems::add));
        if (polarity == Polarity.CLOSER_IS_BETTER) {
            innermost(sides.get(0).worstFirst(), sides.get(1).worstFirst(), target)
                    .ifPresent(problems::add);
        }
        return problems;
    }

    /** Without a point on the target both sides must meet at the same score. */
    private static Optional<Problem> innermost(List<Placed> left, List<Placed> right, BigDecimal target) {
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Placed leftmost = left.get(left.size() - 1);
        Placed rightmost = right.get(right.size() - 1);
        boolean onTarget = leftmost.isAt(target);
        if (onTarget || leftmost.score().equals(rightmost.score())) {
            return Optional.empty();
        }
        return Optional.of(Thresholds.problem(
                ProblemCode.NOT_MONOTONE,
                "points/" + Math.max(leftmost.entry().index(), rightmost.entry().index()),
                Finding.of(
                        "scores " + leftmost.entry().score().toPlainString() + " and "
                                + rightmost.entry().score().toPlainString() + " nearest to the target",
                        "one score for both, or a point on the target",
                        "add a point at \"target\" or make the two scores equal")));
    }

    /** Writes an {@link Interpolate}. */
    public static final class Builder implements ScoringMethod.Builder {
        private final Draft.Entries points = Draft.list();

        private Builder() {}

        /**
         * Adds a point: a score, and the value or values that earn it.
         *
         * @param score the score
         * @param at the value or values that earn it
         * @return this builder
         */
        public Builder point(BigDecimal score, Threshold at) {
            return point(score.toString(), at);
        }

        /**
         * Adds a point: a score, spelled as a number, and the value or values that earn it.
         *
         * @param score the score, spelled as a number
         * @param at the value or values that earn it
         * @return this builder
         */
        public Builder point(String score, Threshold at) {
            points.add(Thresholds.put(Draft.object().put("score", Draft.number(score)), at, false));
            return this;
        }

        @Override
        public Draft.Members draft() {
            return Draft.object()
                    .put("method", Draft.text(MethodName.INTERPOLATE.toString()))
                    .put("points", points);
        }
    }
}
