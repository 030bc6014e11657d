package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.Rational;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.scoring.CurveSide.PartOf;
import io.github.servicekpi.scoring.Segment.Flat;
import io.github.servicekpi.scoring.Segment.Line;
import io.github.servicekpi.scoring.Segment.Stairs;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Points off for each step worse than the target, and perhaps points on for each step better (减分法/加分法).
 *
 * <p>Where closer values are better, the distance to the target on either side is what costs, and there is no bonus.
 *
 * @param start the score at the target, from the floor to the cap of the bonus
 * @param points what each step worse costs, above 0
 * @param per how far a step reaches
 * @param floor the score that deductions do not go below
 * @param partial what a part of a step costs
 * @param zeroIfWorseThan values strictly worse than this score 0, despite the floor
 * @param bonus what values better than the target earn
 * @serial exclude
 */
public record Deduct(
        BigDecimal start,
        BigDecimal points,
        Distance per,
        BigDecimal floor,
        Partial partial,
        Optional<Threshold> zeroIfWorseThan,
        Optional<Bonus> bonus)
        implements ScoringMethod {

    /** The word that names this method in the formats. */
    public static final String WORD = "deduct";

    /**
     * Drops trailing zeros.
     *
     * @param start the score at the target
     * @param points what each step worse costs
     * @param per how far a step reaches
     * @param floor the score that deductions do not go below
     * @param partial what a part of a step costs
     * @param zeroIfWorseThan where worse values begin to score 0
     * @param bonus what values better than the target earn
     * @throws IllegalArgumentException if a number is out of range, the floor is above the start, or the start above the
     *     cap of the bonus
     */
    public Deduct {
        start = NumberRange.SCORE.require(start, "start");
        points = NumberRange.POSITIVE_SCORE.require(points, "points");
        Objects.requireNonNull(per, "per");
        floor = NumberRange.SCORE.require(floor, "floor");
        Objects.requireNonNull(partial, "partial");
        Objects.requireNonNull(zeroIfWorseThan, "zeroIfWorseThan");
        Objects.requireNonNull(bonus, "bonus");
        BigDecimal cap = bonus.map(Bonus::cap).orElse(start);
        MethodProblems.requireOrder(
                floor.compareTo(start) <= 0 && start.compareTo(cap) <= 0,
                MethodProblems.show("floor", floor) + ", " + MethodProblems.show("start", start)
                        + bonus.map(value -> ", " + MethodProblems.show("cap", value.cap()))
                                .orElse(""),
                "floor <= start <= cap of the bonus");
    }

    /**
     * Points on for each step better than the target.
     *
     * @param points what each step better earns, above 0 and at most 1000
     * @param per how far a step reaches
     * @param cap the score that the bonus does not go above
     * @param partial what a part of a step earns
     * @serial exclude
     */
    public record Bonus(BigDecimal points, Distance per, BigDecimal cap, Partial partial) implements Serializable {
        /**
         * Drops trailing zeros.
         *
         * @param points what each step better earns
         * @param per how far a step reaches
         * @param cap the score that the bonus does not go above
         * @param partial what a part of a step earns
         * @throws IllegalArgumentException if a number is out of range
         */
        public Bonus {
            points = NumberRange.POSITIVE_SCORE.require(points, "points");
            Objects.requireNonNull(per, "per");
            cap = NumberRange.SCORE.require(cap, "cap");
            Objects.requireNonNull(partial, "partial");
        }

        /**
         * {@return what keeps a bonus from being used with a polarity: {@code polarity-not-supported} for
         * {@link Polarity#CLOSER_IS_BETTER}, where no value is better than the target; its pointer is {@code bonus}}
         *
         * @param polarity which values are good
         */
        public static List<Problem> problems(Polarity polarity) {
            return Objects.requireNonNull(polarity, "polarity") == Polarity.CLOSER_IS_BETTER
                    ? List.of(MethodProblems.notFor(polarity, "bonus", "leave it out"))
                    : List.of();
        }
    }

    /**
     * What is serialized: an Optional cannot be.
     *
     * @param start as above
     * @param points as above
     * @param per as above
     * @param floor as above
     * @param partial as above
     * @param zeroIfWorseThan null for nothing
     * @param bonus null for nothing
     * @serial exclude
     */
    private record Written(
            BigDecimal start,
            BigDecimal points,
            Distance per,
            BigDecimal floor,
            Partial partial,
            @Nullable Threshold zeroIfWorseThan,
            @Nullable Bonus bonus)
            implements Serializable {
        @Serial
        private Object readResolve() {
            return new Deduct(
                    start,
                    points,
                    per,
                    floor,
                    partial,
                    Optional.ofNullable(zeroIfWorseThan),
                    Optional.ofNullable(bonus));
        }
    }

    /** {@return this method without an Optional} */
    @Serial
    private Object writeReplace() {
        return new Written(start, points, per, floor, partial, zeroIfWorseThan.orElse(null), bonus.orElse(null));
    }

    /**
     * {@return a builder with what each step worse than the target costs}
     *
     * @param points the points, spelled as a number
     * @param per how far a step reaches
     */
    public static Builder builder(String points, Distance per) {
        return new Builder(points, per);
    }

    @Override
    public Optional<ScoreCurve> tryCurve(Polarity polarity, BigDecimal target) {
        Aim aim = new Aim(polarity, target);
        if (!problems(polarity, aim.target()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ScoreCurve.of(
                aim, aim.directions().stream().map(side -> side(aim, side)).toList()));
    }

    private CurveSide side(Aim aim, Direction direction) {
        CurveSide side = uncut(aim, direction);
        return zeroIfWorseThan
                .flatMap(threshold -> aim.place(threshold, direction))
                .map(place -> side.zeroBelow(Rational.of(direction.turned(place))))
                .orElse(side);
    }

    private CurveSide uncut(Aim aim, Direction direction) {
        Rational middle = Rational.of(direction.turned(aim.target()));
        Rational top = Rational.of(start);
        Rational bottom = Rational.of(floor);
        CurveSide.Builder side = new CurveSide.Builder(new Flat(bottom));
        if (bottom.compareTo(top) < 0) {
            Flight down = new Flight(middle, top, Rational.of(points).negated(), aim.length(per), partial);
            Rational end = middle.minus(down.length(bottom));
            side.add(end, bottom, PartOf.WORSE_SEGMENT, down.piece(end, bottom));
        }
        Rational cap = bonus.map(value -> Rational.of(value.cap())).orElse(top);
        if (bonus.isPresent() && top.compareTo(cap) < 0) {
            Bonus value = bonus.get();
            Flight up = new Flight(middle, top, Rational.of(value.points()), aim.length(value.per()), value.partial());
            Rational end = middle.plus(up.length(cap));
            side.add(middle, top, PartOf.POINT, up.piece(end, cap)).add(end, cap, PartOf.BETTER_SEGMENT, new Flat(cap));
        } else {
            side.add(middle, top, PartOf.POINT, new Flat(top));
        }
        return side.build();
    }

    /**
     * The way from the score at the target to the floor or to the cap.
     *
     * @serial exclude
     */
    private record Flight(Rational target, Rational start, Rational points, Rational per, Partial partial) {
        /** {@return how far from the target the score reaches {@code end}} */
        Rational length(Rational end) {
            Rational steps = end.minus(start).dividedBy(points);
            return per.times(partial == Partial.PRO_RATA ? steps : Rational.of(steps.ceiling(), BigInteger.ONE));
        }

        Segment piece(Rational place, Rational end) {
            if (partial != Partial.PRO_RATA) {
                return new Stairs(target, start, points, per, partial == Partial.COUNT, end);
            }
            return Line.between(target, start, place, end);
        }
    }

    @Override
    public List<Problem> problems(Polarity polarity, BigDecimal target) {
        Aim aim = new Aim(polarity, target);
        return Stream.of(
                        bonus.stream().flatMap(value -> Bonus.problems(polarity).stream()),
                        aim.problems(per, "per"),
                        zeroIfWorseThan.stream().flatMap(threshold -> aim.problems(threshold, "zeroIfWorseThan")),
                        bonus.stream().flatMap(value -> aim.problems(value.per(), "bonus/per")))
                .flatMap(problems -> problems)
                .toList();
    }

    @Override
    public Builder toBuilder() {
        Builder builder = builder(points.toPlainString(), per)
                .start(start.toPlainString())
                .floor(floor.toPlainString())
                .partial(partial);
        zeroIfWorseThan.ifPresent(builder::zeroIfWorseThan);
        bonus.ifPresent(value -> builder.bonus(
                value.points().toPlainString(), value.per(), value.cap().toPlainString(), value.partial()));
        return builder;
    }

    /** Writes a {@link Deduct}. */
    public static final class Builder extends ScoringMethod.Builder {
        private Builder(String points, Distance per) {
            super(WORD);
            put("points", Draft.number(points));
            put("per", per.toDraft());
        }

        /**
         * Sets the score at the target; the full score unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder start(String score) {
            put("start", Draft.number(score));
            return this;
        }

        /**
         * Sets the score that deductions do not go below; 0 unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder floor(String score) {
            put("floor", Draft.number(score));
            return this;
        }

        /**
         * Sets what a part of a step costs; in proportion unless set.
         *
         * @param partial what becomes of a part of a step
         * @return this builder
         */
        public Builder partial(Partial partial) {
            put("partial", Draft.text(partial.toString()));
            return this;
        }

        /**
         * Sets the place beyond which worse values score 0; none unless set.
         *
         * @param threshold the threshold
         * @return this builder
         */
        public Builder zeroIfWorseThan(Threshold threshold) {
            put("zeroIfWorseThan", threshold.toDraft());
            return this;
        }

        /**
         * Sets what each step better than the target earns, in proportion, up to the full score.
         *
         * @param points the points, spelled as a number
         * @param per how far a step reaches
         * @return this builder
         */
        public Builder bonus(String points, Distance per) {
            put("bonus", Draft.object().put("points", Draft.number(points)).put("per", per.toDraft()));
            return this;
        }

        /**
         * Sets what each step better than the target earns, up to a cap, and what a part of a step earns.
         *
         * @param points the points, spelled as a number
         * @param per how far a step reaches
         * @param cap the highest score, spelled as a number
         * @param partial what becomes of a part of a step
         * @return this builder
         */
        public Builder bonus(String points, Distance per, String cap, Partial partial) {
            put(
                    "bonus",
                    Draft.object()
                            .put("points", Draft.number(points))
                            .put("per", per.toDraft())
                            .put("cap", Draft.number(cap))
                            .put("partial", Draft.text(partial.toString())));
            return this;
        }
    }
}
