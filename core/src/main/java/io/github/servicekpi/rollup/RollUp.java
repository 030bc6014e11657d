package io.github.servicekpi.rollup;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.internal.Lists;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.rules.Roundings;
import io.github.servicekpi.scorecard.Aggregation;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a quarter of its months, a year of its quarters, and so on (core/README.md, section 9).
 *
 * <p>There are two ways, and they answer different questions:
 *
 * <ul>
 *   <li>{@linkplain #of Roll up the measurements}, then assess the whole, to ask how good the period was as such. By {@link
 *       Aggregation#RATIO_OF_SUMS} each month weighs as much as it had cases, the targets are those of the whole period, and
 *       too few cases in a month are no matter if the year has enough. Adjustments and own targets of the months do not
 *       count: the year's record has its own.
 *   <li>{@linkplain #ofScores Roll up the totals} to keep what was agreed and settled each month: the targets, adjustments
 *       and gates of the month hold, and every month weighs the same, however few cases it had. {@linkplain #ofShares
 *       Shares} let the months count together with a review of the year.
 * </ul>
 *
 * <p>Parts may come in any order. What is wrong with them is reported in one go, each code once and without a place.
 */
public final class RollUp {
    private RollUp() {}

    /**
     * Assessments that make up the whole period, and how much they count beside other such shares.
     *
     * @param weight 0 to 1000, with at most 4 fraction digits; relative to the weights of the other shares
     * @param parts the assessments, in any order
     */
    public record Share(BigDecimal weight, List<Assessment> parts) {
        /**
         * Keeps a copy of the parts.
         *
         * @param weight the weight
         * @param parts the parts
         * @throws IllegalArgumentException if the weight lies outside its range
         */
        public Share {
            weight = Decimals.measured(weight, "weight");
            if (!NumberRange.SCORE.contains(weight) || weight.scale() > NumberRange.SCORE.digits()) {
                throw new IllegalArgumentException("weight is " + Finding.show(Draft.number(weight)) + "; allowed is "
                        + NumberRange.SCORE + "; write one like 60");
            }
            parts = Lists.copyOf(parts, "parts");
        }
    }

    /**
     * {@return the record of a whole period, with its values in the scorecard's order}
     *
     * <p>The parts need no target and not every value; an indicator that none of them measures is missing in the whole too.
     *
     * @param scorecard says how each indicator is aggregated
     * @param parts well-formed records of one subject and one period type that tile the whole
     * @param whole the period to roll up to
     * @throws InvalidInputException if the parts do not make up the whole: {@code parts-missing}, {@code parts-overlap},
     *     {@code parts-outside}; do not belong together: {@code parts-mixed}, {@code bad-measurement}; name what the
     *     scorecard does not have: {@code unknown-indicator}, {@code unknown-level}; or if a number is too large: {@code
     *     number-out-of-range}
     */
    public static PerformanceRecord of(Scorecard scorecard, List<PerformanceRecord> parts, AssessmentPeriod whole) {
        RollUpProblems problems = new RollUpProblems();
        RollUpTiling tiling = new RollUpTiling(whole, problems);
        List<PerformanceRecord> given = Lists.copyOf(parts, "parts");
        tiling.checkSubjects(given.stream().map(PerformanceRecord::subject).toList());
        tiling.checkPeriods(given.stream().map(PerformanceRecord::period).toList());
        boolean tiled = problems.isEmpty();
        checkIndicators(scorecard, given, problems);
        List<PerformanceRecord> earliestFirst = given.stream()
                .sorted(Comparator.comparing(part -> part.period().firstDay()))
                .toList();
        PerformanceRecord.Builder record = PerformanceRecord.builder().period(whole);
        for (Indicator indicator : scorecard.indicators()) {
            RollUpLine.rollUp(scorecard, indicator, earliestFirst, tiled, problems)
                    .ifPresent(measurement -> record.measurement(indicator.id(), measurement));
        }
        problems.throwIfAny();
        return record.subject(given.get(0).subject()).build();
    }

    private static void checkIndicators(Scorecard scorecard, List<PerformanceRecord> parts, RollUpProblems problems) {
        List<String> known = scorecard.indicators().stream().map(Indicator::id).toList();
        parts.stream()
                .flatMap(part -> part.values().keySet().stream())
                .distinct()
                .filter(Predicate.not(known::contains))
                .forEach(id -> problems.add(ProblemCode.UNKNOWN_INDICATOR, Finding.unknown("indicator", id, known)));
    }

    /**
     * {@return the mean of the totals of the parts of a whole period}
     *
     * @param parts assessments of one subject and one period type that tile the whole, by scorecards of equal bands and
     *     rounding; none of them withheld
     * @param whole the period to roll up to
     * @throws InvalidInputException as for {@link #ofShares}
     */
    public static ScoreRollUp ofScores(List<Assessment> parts, AssessmentPeriod whole) {
        return ofShares(List.of(new Share(BigDecimal.ONE, parts)), whole);
    }

    /**
     * {@return the weighted mean of shares of a whole period, each of which is the mean of the totals of its parts}
     *
     * <p>For example 60 % the mean of the months and 40 % a review of the year. The mean is exact and then rounded once, by
     * the scorecards' rounding and never over the edge of a band.
     *
     * @param shares each with assessments of one period type that tile the whole; all of one subject, by scorecards of equal
     *     bands and rounding, none withheld
     * @param whole the period to roll up to
     * @throws InvalidInputException if a share does not make up the whole or holds a withheld total: {@code parts-missing},
     *     {@code parts-overlap}, {@code parts-outside}; if the parts do not belong together: {@code parts-mixed}; or if all
     *     weights are 0: {@code weights-sum}
     */
    public static ScoreRollUp ofShares(List<Share> shares, AssessmentPeriod whole) {
        List<Assessment> all =
                shares.stream().flatMap(share -> share.parts().stream()).toList();
        RollUpProblems problems = new RollUpProblems();
        RollUpTiling tiling = new RollUpTiling(whole, problems);
        tiling.checkSubjects(all.stream().map(Assessment::subject).toList());
        if (shares.isEmpty()) {
            tiling.checkPeriods(List.of());
        }
        for (Share share : shares) {
            tiling.checkPeriods(share.parts().stream().map(Assessment::period).toList());
        }
        checkScales(all, problems);
        all.stream().filter(Assessment::isWithheld).forEach(part -> reportWithheld(part, problems));
        Rational weights =
                shares.stream().map(share -> Rational.of(share.weight())).reduce(Rational.ZERO, Rational::plus);
        if (weights.signum() == 0) {
            problems.add(
                    ProblemCode.WEIGHTS_SUM,
                    Finding.of("no weight above 0", "at least one", "give a share a weight like 60"));
        }
        problems.throwIfAny();
        Rational exact = shares.stream()
                .map(share -> mean(share.parts()).times(Rational.of(share.weight())))
                .reduce(Rational.ZERO, Rational::plus)
                .dividedBy(weights);
        Scorecard scorecard = all.get(0).scorecard();
        EdgeRounding rounding = Roundings.ofTotals(scorecard);
        BigDecimal total = rounding.decimal(rounding.round(exact));
        return new ScoreRollUp(
                all.get(0).subject(), whole, exact, total, scorecard.bandScale().of(total));
    }

    private static void checkScales(List<Assessment> parts, RollUpProblems problems) {
        for (Assessment part : parts) {
            Scorecard first = parts.get(0).scorecard();
            Scorecard other = part.scorecard();
            if (!other.bandScale().equals(first.bandScale())
                    || !other.rounding().equals(first.rounding())) {
                problems.add(
                        ProblemCode.PARTS_MIXED,
                        Finding.of(
                                "other bands or another rounding in " + part.period() + " than in "
                                        + parts.get(0).period(),
                                "totals by scorecards of equal bands and rounding",
                                "assess the parts by scorecards that agree in both"));
            }
        }
    }

    private static void reportWithheld(Assessment part, RollUpProblems problems) {
        problems.add(
                ProblemCode.PARTS_MISSING,
                Finding.of(
                        "a withheld total in " + part.period() + ", where the coverage is below the minimum",
                        "a total in every part",
                        "measure more there, or roll up the measurements"));
    }

    private static Rational mean(List<Assessment> parts) {
        Rational sum = parts.stream().map(part -> Rational.of(part.total())).reduce(Rational.ZERO, Rational::plus);
        return sum.dividedBy(Rational.of(parts.size()));
    }
}
