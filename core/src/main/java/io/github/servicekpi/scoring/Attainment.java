package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.Rational;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.scoring.CurveSide.PartOf;
import io.github.servicekpi.scoring.Segment.Flat;
import io.github.servicekpi.scoring.Segment.Hyperbola;
import io.github.servicekpi.scoring.Segment.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

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

    /** The word that names this method in the formats. */
    public static final String WORD = "attainment";

    /**
     * Drops trailing zeros.
     *
     * @param scoreAtTarget the score at the target
     * @param form how lower values are better; {@link Form#DIFFERENCE} where higher ones are
     * @param cap the highest score
     * @param floor the lowest score
     * @throws IllegalArgumentException if a score is out of range, or the three are out of order
     */
    public Attainment {
        scoreAtTarget = NumberRange.SCORE.require(scoreAtTarget, "scoreAtTarget");
        Objects.requireNonNull(form, "form");
        cap = NumberRange.SCORE.require(cap, "cap");
        floor = NumberRange.SCORE.require(floor, "floor");
        MethodProblems.requireOrder(
                floor.compareTo(scoreAtTarget) <= 0 && scoreAtTarget.compareTo(cap) <= 0,
                MethodProblems.show("floor", floor) + ", " + MethodProblems.show("scoreAtTarget", scoreAtTarget) + ", "
                        + MethodProblems.show("cap", cap),
                "floor <= scoreAtTarget <= cap");
    }

    /** How an attainment rises where lower values are better. */
    public enum Form {
        /** By 2 - value / target. */
        DIFFERENCE,
        /** By target / value. */
        RATIO;

        /**
         * {@return what keeps a form from being written with a polarity: {@code polarity-not-supported} unless lower values
         * are better; its pointer is {@code form}}
         *
         * @param polarity which values are good
         */
        public static List<Problem> problems(Polarity polarity) {
            return Objects.requireNonNull(polarity, "polarity") == Polarity.LOWER_IS_BETTER
                    ? List.of()
                    : List.of(MethodProblems.notFor(polarity, "form", "leave it out"));
        }

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

    @Override
    public Optional<ScoreCurve> tryCurve(Polarity polarity, BigDecimal target) {
        Aim aim = new Aim(polarity, target);
        return problems(polarity, aim.target()).isEmpty() ? Optional.of(sound(aim)) : Optional.empty();
    }

    private ScoreCurve sound(Aim aim) {
        boolean lower = aim.polarity() == Polarity.LOWER_IS_BETTER;
        Rational best = Rational.of(cap);
        Rational worst = Rational.of(floor);
        Rational atTarget = Rational.of(scoreAtTarget);
        Rational target = Rational.of(aim.target());
        CurveSide side;
        if (lower && form == Form.RATIO) {
            side = ratio(atTarget.times(target), worst, best);
        } else if (atTarget.signum() == 0) {
            side = CurveSide.constant(Rational.ZERO);
        } else {
            // By definition the score is atTarget x (offset + turned value / target).
            Rational offset = Rational.of(lower ? 2 : 0);
            Rational from = worst.dividedBy(atTarget).minus(offset).times(target);
            Rational to = best.dividedBy(atTarget).minus(offset).times(target);
            side = from.equals(to)
                    ? meeting(from, best)
                    : new CurveSide.Builder(new Flat(worst))
                            .add(from, worst, PartOf.WORSE_SEGMENT, Line.between(from, worst, to, best))
                            .add(to, best, PartOf.BETTER_SEGMENT, new Flat(best))
                            .build();
        }
        return ScoreCurve.of(aim, List.of(side));
    }

    /** The floor and a cap as high, which meet where both are reached. */
    private static CurveSide meeting(Rational place, Rational score) {
        return new CurveSide.Builder(new Flat(score))
                .add(place, score, PartOf.WORSE_SEGMENT, new Flat(score))
                .build();
    }

    /** The hyperbola {@code constant / value} between the floor and the cap; it is turned, so lower values are better. */
    private static CurveSide ratio(Rational constant, Rational worst, Rational best) {
        if (constant.signum() == 0) {
            return new CurveSide.Builder(new Flat(Rational.ZERO))
                    .add(Rational.ZERO, best, PartOf.BETTER_SEGMENT, new Flat(best))
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
                        .add(constant.dividedBy(worst).negated(), worst, PartOf.WORSE_SEGMENT, hyperbola);
        return side.add(capped, best, PartOf.BETTER_SEGMENT, new Flat(best)).build();
    }

    /**
     * {@return what keeps the method from being used with a polarity: {@code polarity-not-supported} for
     * {@link Polarity#CLOSER_IS_BETTER}; its pointer is {@code method}}
     *
     * @param polarity which values are good
     */
    public static List<Problem> problems(Polarity polarity) {
        return Objects.requireNonNull(polarity, "polarity") == Polarity.CLOSER_IS_BETTER
                ? List.of(MethodProblems.notFor(polarity, "method", "write another method"))
                : List.of();
    }

    @Override
    public List<Problem> problems(Polarity polarity, BigDecimal target) {
        Aim aim = new Aim(polarity, target);
        List<Problem> problems = new ArrayList<>(problems(polarity));
        if (form != Form.DIFFERENCE) {
            problems.addAll(Form.problems(polarity));
        }
        if (aim.target().signum() <= 0) {
            problems.add(MethodProblems.problem(
                    ProblemCode.TARGET_NOT_POSITIVE,
                    "",
                    Finding.of(
                            "the target " + aim.target().toPlainString(),
                            "a target above 0 for the method attainment",
                            "write a target above 0 or another method")));
        }
        return problems;
    }

    @Override
    public Builder toBuilder() {
        Builder builder = builder()
                .scoreAtTarget(scoreAtTarget.toPlainString())
                .cap(cap.toPlainString())
                .floor(floor.toPlainString());
        return form == Form.DIFFERENCE ? builder : builder.form(form); // not for every polarity
    }

    /** Writes an {@link Attainment}. */
    public static final class Builder extends ScoringMethod.Builder {
        private Builder() {
            super(WORD);
        }

        /**
         * Sets the score at the target; the full score unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder scoreAtTarget(String score) {
            put("scoreAtTarget", Draft.number(score));
            return this;
        }

        /**
         * Sets how lower values are better; by difference unless set.
         *
         * @param form the form
         * @return this builder
         */
        public Builder form(Form form) {
            put("form", Draft.text(form.toString()));
            return this;
        }

        /**
         * Sets the highest score; the full score unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder cap(String score) {
            put("cap", Draft.number(score));
            return this;
        }

        /**
         * Sets the lowest score; 0 unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder floor(String score) {
            put("floor", Draft.number(score));
            return this;
        }
    }
}
