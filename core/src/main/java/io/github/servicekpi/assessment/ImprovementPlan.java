package io.github.servicekpi.assessment;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.Lists;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scoring.ValueRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What it would take to reach a goal: for each line, by itself, the least score and the values that earn it
 * (core/README.md, section 10). {@link Sentences} says it in words.
 *
 * <p>Made by a calculator. Every option, assessed in place of what the record has, reaches the goal; the
 * next value a step worse does not.
 *
 * @param assessment what the record comes to as it is
 * @param goal the least total that reaches the goal, with the scale's digits
 * @param goalBand its band
 * @param status how far away it is
 * @param options the lines that can do it alone, in the scorecard's order; none unless {@link PlanStatus#REACHABLE}
 * @param together the total if every line that counts or is due had the full score; nothing where it is withheld
 */
public record ImprovementPlan(
        Assessment assessment,
        BigDecimal goal,
        Band goalBand,
        PlanStatus status,
        List<Option> options,
        Optional<BigDecimal> together) {
    /**
     * Keeps a copy of the options.
     *
     * @param assessment as above
     * @param goal as above
     * @param goalBand as above
     * @param status as above
     * @param options as above
     * @param together as above
     */
    public ImprovementPlan {
        Objects.requireNonNull(assessment, "assessment");
        goal = Rational.measured(goal, "goal");
        Objects.requireNonNull(goalBand, "goalBand");
        Objects.requireNonNull(status, "status");
        options = Lists.copyOf(options, "options");
        together = together.map(number -> Rational.measured(number, "together"));
    }

    /**
     * What one line would have to become.
     *
     * @param indicator the indicator
     * @param score the least score that, awarded to this line alone, reaches the goal; with the scale's digits
     * @param value the values that earn it, with at most 9 fraction digits and ends that belong to it; nothing where an
     *     evaluator awards the score or the line has no target
     * @param numerator for a scored ratio, the numerators that earn it at the same denominator
     */
    public record Option(
            Indicator indicator, BigDecimal score, Optional<ValueRange> value, Optional<ValueRange> numerator) {
        /**
         * Refuses null.
         *
         * @param indicator as above
         * @param score as above
         * @param value as above
         * @param numerator as above
         */
        public Option {
            Objects.requireNonNull(indicator, "indicator");
            score = Rational.measured(score, "score");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(numerator, "numerator");
        }
    }

    /** {@return who was assessed} */
    public String subject() {
        return assessment.subject();
    }

    /** {@return the time that was assessed} */
    public AssessmentPeriod period() {
        return assessment.period();
    }

    /** {@return the total as it is; nothing where it is withheld} */
    public Optional<BigDecimal> total() {
        return assessment.isWithheld() ? Optional.empty() : Optional.of(assessment.total());
    }
}
