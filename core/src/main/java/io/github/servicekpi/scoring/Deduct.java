package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ScoreLimits;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.CurveSide.Holder;
import io.github.servicekpi.scoring.Segment.Flat;
import io.github.servicekpi.scoring.Segment.Line;
import io.github.servicekpi.scoring.Segment.Stairs;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * Drops trailing zeros.
     *
     * @param start the score at the target
     * @param points the points
     * @param per how far a step reaches
     * @param floor the lowest score
     * @param partial what becomes of a part of a step
     * @param zeroIfWorseThan where worse values begin to score 0
     * @param bonus the bonus
     */
    public Deduct {
        start = Decimals.canonical(start);
        points = Decimals.canonical(points);
        floor = Decimals.canonical(floor);
    }

    /**
     * Points on for each step better than the target.
     *
     * @param points what each step better earns, above 0
     * @param per how far a step reaches
     * @param cap the score that the bonus does not go above
     * @param partial what a part of a step earns
     * @serial exclude
     */
    public record Bonus(BigDecimal points, Distance per, BigDecimal cap, Partial partial) implements Serializable {
        /**
         * Drops trailing zeros.
         *
         * @param points the points
         * @param per how far a step reaches
         * @param cap the highest score
         * @param partial what becomes of a part of a step
         */
        public Bonus {
            points = Decimals.canonical(points);
            cap = Decimals.canonical(cap);
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
        return new Builder(Draft.object()
                .put("method", Draft.text(MethodName.DEDUCT.toString()))
                .put("points", Draft.number(points))
                .put("per", per.toDraft()));
    }

    static Deduct read(ObjectReader in, @Nullable Polarity polarity, ScoreLimits limits) {
        BigDecimal start = in.may("start").number(limits.score(), limits.fullScore());
        BigDecimal points = in.must("points").number(NumberRange.POSITIVE_SCORE);
        Distance per = Distance.read(in.must("per"));
        BigDecimal floor = in.may("floor").number(limits.score());
        Partial partial = in.may("partial").word(Partial.class, Partial.PRO_RATA);
        Optional<Threshold> zero = in.may("zeroIfWorseThan").present()
                ? Optional.of(Thresholds.read(in.may("zeroIfWorseThan"), polarity))
                : Optional.empty();
        Optional<Bonus> bonus = in.may("bonus").present() ? readBonus(in, polarity, limits) : Optional.empty();
        Deduct deduct = new Deduct(start, points, per, floor, partial, zero, bonus);
        deduct.checkOrder(in, limits);
        return deduct;
    }

    private static Optional<Bonus> readBonus(ObjectReader in, @Nullable Polarity polarity, ScoreLimits limits) {
        ValueReader value = in.may("bonus");
        ObjectReader bonus = value.object();
        if (polarity == Polarity.CLOSER_IS_BETTER) {
            ScoringMethod.reportPolarity(in, "bonus", polarity);
        }
        BigDecimal points = bonus.must("points").number(NumberRange.POSITIVE_SCORE);
        Distance per = Distance.read(bonus.must("per"));
        BigDecimal cap = bonus.may("cap").number(limits.score(), limits.fullScore());
        Partial partial = bonus.may("partial").word(Partial.class, Partial.PRO_RATA);
        bonus.finish();
        return Optional.of(new Bonus(points, per, cap, partial));
    }

    private void checkOrder(ObjectReader in, ScoreLimits limits) {
        ValueReader startReader = in.may("start");
        ValueReader floorReader = in.may("floor");
        ValueReader bonusReader = in.may("bonus");
        boolean startKnown = startReader.present() ? startReader.good() : limits.known();
        boolean low = startKnown && floorReader.unspoilt() && floor.compareTo(start) > 0;
        // A cap that is left out is the full score, which no start is above.
        boolean capGood =
                bonusReader.present() && bonusReader.object().may("cap").unspoilt();
        boolean high =
                startKnown && capGood && start.compareTo(bonus.orElseThrow().cap()) > 0;
        if (low || high) {
            String cap = bonus.map(b -> ", cap " + b.cap().toPlainString()).orElse("");
            in.reportRange(
                    "floor " + floor.toPlainString() + ", start " + start.toPlainString() + cap,
                    "floor <= start <= cap of the bonus");
        }
    }

    @Override
    public Draft.Members toDraft(BigDecimal fullScore) {
        Draft.Members draft = Draft.object().put("method", Draft.text(MethodName.DEDUCT.toString()));
        ScoreFields.putUnless(draft, "start", start, fullScore);
        draft.put("points", Draft.number(points)).put("per", per.toDraft());
        ScoreFields.putUnless(draft, "floor", floor, BigDecimal.ZERO);
        ScoreFields.putUnless(draft, partial);
        zeroIfWorseThan.ifPresent(threshold -> draft.put("zeroIfWorseThan", threshold.toDraft()));
        bonus.ifPresent(value -> {
            Draft.Members part = Draft.object()
                    .put("points", Draft.number(value.points()))
                    .put("per", value.per().toDraft());
            ScoreFields.putUnless(part, "cap", value.cap(), fullScore);
            ScoreFields.putUnless(part, value.partial());
            draft.put("bonus", part);
        });
        return draft;
    }

    @Override
    public ScoreCurve curve(Polarity polarity, BigDecimal target) {
        return ScoreCurve.of(polarity, target, sign -> {
            CurveSide side = side(target, sign);
            return zeroPlace(polarity, target, sign).map(side::zeroBelow).orElse(side);
        });
    }

    private Optional<Rational> zeroPlace(Polarity polarity, BigDecimal target, int sign) {
        return zeroIfWorseThan
                .flatMap(threshold -> polarity == Polarity.CLOSER_IS_BETTER
                        ? Thresholds.placeOnSide(threshold, target, sign)
                        : Optional.of(Thresholds.place(threshold, target)))
                .map(place -> Rational.of(ScoreCurve.goodness(place, sign)));
    }

    private CurveSide side(BigDecimal target, int sign) {
        Rational middle = Rational.of(ScoreCurve.goodness(target, sign));
        Rational top = Rational.of(start);
        Rational bottom = Rational.of(floor);
        CurveSide.Builder side = new CurveSide.Builder(new Flat(bottom));
        if (bottom.compareTo(top) < 0) {
            Flight down = new Flight(middle, top, Rational.of(points).negated(), per.of(target), partial);
            Rational end = middle.minus(down.length(bottom));
            side.add(end, bottom, Holder.WORSE, down.piece(end, bottom));
        }
        Rational cap = bonus.map(value -> Rational.of(value.cap())).orElse(top);
        if (bonus.isPresent() && top.compareTo(cap) < 0) {
            Bonus value = bonus.get();
            Flight up = new Flight(
                    middle, top, Rational.of(value.points()), value.per().of(target), value.partial());
            Rational end = middle.plus(up.length(cap));
            side.add(middle, top, Holder.POINT, up.piece(end, cap)).add(end, cap, Holder.BETTER, new Flat(cap));
        } else {
            side.add(middle, top, Holder.POINT, new Flat(top));
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
        List<Problem> problems = new ArrayList<>();
        if (target.signum() == 0) {
            if (per.percentOfTarget()) {
                problems.add(Thresholds.percentOfZero("per"));
            }
            if (zeroIfWorseThan.filter(Thresholds::isPercentage).isPresent()) {
                problems.add(Thresholds.percentOfZero("zeroIfWorseThan"));
            }
            if (bonus.filter(value -> value.per().percentOfTarget()).isPresent()) {
                problems.add(Thresholds.percentOfZero("bonus/per"));
            }
        }
        return problems;
    }

    /** Writes a {@link Deduct}. */
    public static final class Builder implements ScoringMethod.Builder {
        private final Draft.Members scoring;

        private Builder(Draft.Members scoring) {
            this.scoring = scoring;
        }

        /**
         * Sets the score at the target; the full score unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder start(String score) {
            scoring.put("start", Draft.number(score));
            return this;
        }

        /**
         * Sets the score that deductions do not go below; 0 unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder floor(String score) {
            scoring.put("floor", Draft.number(score));
            return this;
        }

        /**
         * Sets what a part of a step costs; in proportion unless set.
         *
         * @param partial what becomes of a part of a step
         * @return this builder
         */
        public Builder partial(Partial partial) {
            scoring.put("partial", Draft.text(partial.toString()));
            return this;
        }

        /**
         * Sets the place beyond which worse values score 0; none unless set.
         *
         * @param threshold the threshold
         * @return this builder
         */
        public Builder zeroIfWorseThan(Threshold threshold) {
            scoring.put("zeroIfWorseThan", threshold.toDraft());
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
            scoring.put(
                    "bonus", Draft.object().put("points", Draft.number(points)).put("per", per.toDraft()));
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
            scoring.put(
                    "bonus",
                    Draft.object()
                            .put("points", Draft.number(points))
                            .put("per", per.toDraft())
                            .put("cap", Draft.number(cap))
                            .put("partial", Draft.text(partial.toString())));
            return this;
        }

        @Override
        public Draft.Members draft() {
            return scoring;
        }
    }
}
