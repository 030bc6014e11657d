package io.github.servicekpi.calculator;

import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.ImprovementPlan;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.assessment.PlanStatus;
import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scoring.ValueRange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Finds what a record would need to reach a goal (core/README.md, section 10). */
final class Planner {
    private static final Rational SMALLEST = Rational.of(BigInteger.ONE, BigInteger.TEN.pow(9));
    private static final Bound LIMIT = new Bound(Rational.of(Limits.VALUE), false);
    /** What a value, or the numerator of a ratio, may be. */
    private static final ValueRange ALLOWED = ValueRange.below(LIMIT).and(ValueRange.above(LIMIT.negated()));

    private final ScoredRecord scored;
    private final ScoredLines lines;
    private final CompiledScorecard compiled;
    private final Assessment assessment;
    private final BigDecimal goal;

    /**
     * Plans for a record.
     *
     * @param assessment what it comes to
     * @param goal the least total, with the scale's digits
     */
    Planner(ScoredRecord scored, Assessment assessment, BigDecimal goal) {
        this.scored = scored;
        this.lines = scored.lines();
        this.compiled = scored.sheet().compiled();
        this.assessment = assessment;
        this.goal = goal;
    }

    ImprovementPlan plan() {
        Optional<BigDecimal> together =
                totals(lines.withAllDue(compiled.fullUnits())).total();
        PlanStatus status = PlanStatus.OUT_OF_REACH;
        List<ImprovementPlan.Option> options = List.of();
        if (!assessment.isWithheld() && reaches(assessment.total())) {
            status = PlanStatus.REACHED;
        } else if (together.filter(this::reaches).isPresent()) {
            status = PlanStatus.REACHABLE;
            options = options();
        }
        return new ImprovementPlan(
                assessment, goal, compiled.scorecard().bandScale().of(goal), status, options, together);
    }

    private boolean reaches(BigDecimal total) {
        return total.compareTo(goal) >= 0;
    }

    private Totals totals(ScoredLines of) {
        return new Totals(scored, of);
    }

    private List<ImprovementPlan.Option> options() {
        List<ImprovementPlan.Option> options = new ArrayList<>();
        for (int i = 0; i < lines.units().length; i++) {
            if (lines.isDue(i)) {
                option(i).ifPresent(options::add);
            }
        }
        return options;
    }

    private Optional<ImprovementPlan.Option> option(int index) {
        CompiledLine line = scored.sheet().line(index);
        Optional<Long> least = leastScore(index);
        if (least.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal score = compiled.rounding().decimal(least.get());
        if (line.curve().isEmpty()) {
            return Optional.of(new ImprovementPlan.Option(line.indicator(), score, Optional.empty(), Optional.empty()));
        }
        ValueRange earning = CurveRanges.reaching(line.curve().orElseThrow(), line.rounding(), least.get());
        return allowed(earning, SMALLEST)
                .map(value -> new ImprovementPlan.Option(
                        line.indicator(), score, Optional.of(value), numerators(index, earning)));
    }

    private Optional<Long> leastScore(int index) {
        return totals(lines.with(index, 0)).totalBy(index).flatMap(this::leastScore);
    }

    /** The total never falls where the score rises, so the least score that reaches the goal is found by halving. */
    private Optional<Long> leastScore(LongFunction<BigDecimal> total) {
        long low = 0;
        long high = compiled.fullUnits();
        if (!reaches(total.apply(high))) {
            return Optional.empty();
        }
        while (low < high) {
            long middle = (low + high) / 2;
            if (reaches(total.apply(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(low);
    }

    private Optional<ValueRange> numerators(int index, ValueRange earning) {
        IndicatorResult result = assessment.indicators().get(index);
        if (result.status() != Status.SCORED
                || !(result.measurement().orElse(null) instanceof Measurement.Ratio ratio)) {
            return Optional.empty();
        }
        boolean whole = ratio.numerator().scale() <= 0 && ratio.denominator().scale() <= 0;
        Rational casesPerUnit =
                Rational.of(ratio.denominator()).dividedBy(result.indicator().ratioFactor());
        return allowed(earning.times(casesPerUnit), whole ? Rational.ONE : SMALLEST);
    }

    /**
     * {@return the multiples of a step in a range that a measurement may be, or nothing if there is none}
     *
     * <p>An end that no measurement may go beyond is left out: everything allowed on that side belongs to the range.
     */
    private static Optional<ValueRange> allowed(ValueRange range, Rational step) {
        ValueRange multiples = range.onGrid(step);
        if (multiples.and(ALLOWED).onGrid(step).isEmpty()) {
            return Optional.empty();
        }
        ValueRange above = multiples
                .lower()
                .filter(end -> ALLOWED.contains(end.at()))
                .map(ValueRange::above)
                .orElse(ValueRange.EVERYTHING);
        return Optional.of(multiples
                .upper()
                .filter(end -> ALLOWED.contains(end.at()))
                .map(end -> above.and(ValueRange.below(end)))
                .orElse(above));
    }
}
