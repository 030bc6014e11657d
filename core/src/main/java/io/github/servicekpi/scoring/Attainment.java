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
import io.github.servicekpi.scoring.CurveSide.Holder;
import io.github.servicekpi.scoring.Segment.Flat;
import io.github.servicekpi.scoring.Segment.Hyperbola;
import io.github.servicekpi.scoring.Segment.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The share of the target that was attained (比率法).
 *
 * <p>Where higher values are better: score at target x value / target. Where lower ones are: score at target x
 * (2 - value / target), or, in ratio form, x target / value, with the cap for values of 0 and below. Not below the floor, not
 * above the cap. The target must be above 0; not for {@link Polarity#CLOSER_IS_BETTER}.
 *
 * @param scoreAtTarget from the floor to the cap
 * @param form how lower values are better
 * @param cap the highest score
 * @param floor the lowest score
 * @serial exclude
 */
public record Attainment(BigDecimal scoreAtTarget, Form form, BigDecimal cap, BigDecimal floor)
        implements ScoringMethod {

    /**
     * Drops trailing zeros.
     *
     * @param scoreAtTarget from the floor to the cap
     * @param form the form
     * @param cap the highest score
     * @param floor the lowest score
     */
    public Attainment {
        scoreAtTarget = Decimals.canonical(scoreAtTarget);
        cap = Decimals.canonical(cap);
        floor = Decimals.canonical(floor);
    }

    /** How an attainment rises where lower values are better. */
    public enum Form {
        /** By 2 - value / target. */
        DIFFERENCE,
        /** By target / value. */
        RATIO;

        /** {@return the word of the formats: {@code difference} or {@code ratio}} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return new Builder();
    }

    static Attainment read(ObjectReader in, @Nullable Polarity polarity, ScoreLimits limits) {
        ValueReader atTarget = in.may("scoreAtTarget");
        BigDecimal scoreAtTarget = atTarget.number(limits.score(), limits.fullScore());
        Form form = in.may("form").word(Form.class, Form.DIFFERENCE);
        ValueReader capReader = in.may("cap");
        BigDecimal cap = capReader.number(limits.score(), limits.fullScore());
        BigDecimal floor = in.may("floor").number(limits.score());
        if (polarity == Polarity.CLOSER_IS_BETTER) {
            ScoringMethod.reportPolarity(in, "method", polarity);
        }
        if (polarity != null
                && polarity != Polarity.LOWER_IS_BETTER
                && in.may("form").present()) {
            ScoringMethod.reportPolarity(in, "form", polarity);
        }
        boolean atTargetKnown = atTarget.present() ? atTarget.good() : limits.known();
        boolean low = atTargetKnown && in.may("floor").unspoilt() && floor.compareTo(scoreAtTarget) > 0;
        if (low || (atTargetKnown && capReader.unspoilt() && scoreAtTarget.compareTo(cap) > 0)) {
            in.reportRange(
                    "floor " + floor.toPlainString() + ", scoreAtTarget " + scoreAtTarget.toPlainString() + ", cap "
                            + cap.toPlainString(),
                    "floor <= scoreAtTarget <= cap");
        }
        return new Attainment(scoreAtTarget, form, cap, floor);
    }

    @Override
    public Draft.Members toDraft(BigDecimal fullScore) {
        Draft.Members draft = Draft.object().put("method", Draft.text(MethodName.ATTAINMENT.toString()));
        ScoreFields.putUnless(draft, "scoreAtTarget", scoreAtTarget, fullScore);
        if (form != Form.DIFFERENCE) {
            draft.put("form", Draft.text(form.toString()));
        }
        ScoreFields.putUnless(draft, "cap", cap, fullScore);
        ScoreFields.putUnless(draft, "floor", floor, BigDecimal.ZERO);
        return draft;
    }

    @Override
    public ScoreCurve curve(Polarity polarity, BigDecimal target) {
        Rational best = Rational.of(cap);
        Rational worst = Rational.of(floor);
        Rational atTarget = Rational.of(scoreAtTarget);
        Rational exactTarget = Rational.of(target);
        CurveSide side;
        if (polarity == Polarity.LOWER_IS_BETTER && form == Form.RATIO) {
            side = ratio(atTarget.times(exactTarget), worst, best);
        } else if (atTarget.signum() == 0) {
            side = CurveSide.constant(Rational.ZERO);
        } else {
            // By definition the score is atTarget x (offset + goodness / target).
            Rational offset = Rational.of(polarity == Polarity.LOWER_IS_BETTER ? 2 : 0);
            Rational from = worst.dividedBy(atTarget).minus(offset).times(exactTarget);
            Rational to = best.dividedBy(atTarget).minus(offset).times(exactTarget);
            side = from.equals(to)
                    ? meeting(from, best)
                    : new CurveSide.Builder(new Flat(worst))
                            .add(from, worst, Holder.WORSE, Line.between(from, worst, to, best))
                            .add(to, best, Holder.BETTER, new Flat(best))
                            .build();
        }
        return ScoreCurve.of(polarity, target, sign -> side);
    }

    /** The floor and a cap as high, which meet where both are reached. */
    private static CurveSide meeting(Rational place, Rational score) {
        return new CurveSide.Builder(new Flat(score))
                .add(place, score, Holder.WORSE, new Flat(score))
                .build();
    }

    /** The hyperbola {@code constant / value} between the floor and the cap; goodness is the value with the other sign. */
    private static CurveSide ratio(Rational constant, Rational worst, Rational best) {
        if (constant.signum() == 0) {
            return new CurveSide.Builder(new Flat(Rational.ZERO))
                    .add(Rational.ZERO, best, Holder.BETTER, new Flat(best))
                    .build();
        }
        Rational capped = constant.dividedBy(best).negated();
        if (worst.equals(best)) {
            return meeting(capped, best);
        }
        Hyperbola hyperbola = new Hyperbola(constant);
        CurveSide.Builder side = worst.signum() == 0
                ? new CurveSide.Builder(hyperbola) // it never gets down to a floor of 0
                : new CurveSide.Builder(new Flat(worst))
                        .add(constant.dividedBy(worst).negated(), worst, Holder.WORSE, hyperbola);
        return side.add(capped, best, Holder.BETTER, new Flat(best)).build();
    }

    @Override
    public List<Problem> problems(Polarity polarity, BigDecimal target) {
        return target.signum() > 0
                ? List.of()
                : List.of(Thresholds.problem(
                        ProblemCode.TARGET_NOT_POSITIVE,
                        "",
                        Finding.of(
                                "the target " + target.toPlainString(),
                                "a target above 0 for the method attainment",
                                "write a target above 0 or another method")));
    }

    /** Writes an {@link Attainment}. */
    public static final class Builder implements ScoringMethod.Builder {
        private final Draft.Members scoring =
                Draft.object().put("method", Draft.text(MethodName.ATTAINMENT.toString()));

        private Builder() {}

        /**
         * Sets the score at the target; the full score unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder scoreAtTarget(String score) {
            scoring.put("scoreAtTarget", Draft.number(score));
            return this;
        }

        /**
         * Sets how lower values are better; by difference unless set.
         *
         * @param form the form
         * @return this builder
         */
        public Builder form(Form form) {
            scoring.put("form", Draft.text(form.toString()));
            return this;
        }

        /**
         * Sets the highest score; the full score unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder cap(String score) {
            scoring.put("cap", Draft.number(score));
            return this;
        }

        /**
         * Sets the lowest score; 0 unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder floor(String score) {
            scoring.put("floor", Draft.number(score));
            return this;
        }

        @Override
        public Draft.Members draft() {
            return scoring;
        }
    }
}
