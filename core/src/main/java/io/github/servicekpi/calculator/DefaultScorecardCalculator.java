package io.github.servicekpi.calculator;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Goal;
import io.github.servicekpi.assessment.ImprovementPlan;
import io.github.servicekpi.assessment.ValueRanges;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The calculator that {@link ScorecardCalculator#of} makes. */
final class DefaultScorecardCalculator implements ScorecardCalculator {
    private final CompiledPeriods periods;

    DefaultScorecardCalculator(Scorecard scorecard) {
        this.periods = new CompiledPeriods(scorecard);
    }

    @Override
    public Scorecard scorecard() {
        return periods.compiled().scorecard();
    }

    @Override
    public Assessment assess(PerformanceRecord record) {
        return assess(ScoredRecord.of(periods, record));
    }

    private static Assessment assess(ScoredRecord scored) {
        Totals totals = new Totals(scored);
        return new CalculatedAssessment(scored, totals.counting(), totals.outcome());
    }

    @Override
    public ImprovementPlan plan(PerformanceRecord record, Goal goal) {
        Scorecard scorecard = scorecard();
        if (!goal.band().map(scorecard.bands()::contains).orElse(true)) {
            throw new IllegalArgumentException(
                    goal.band().orElseThrow() + " is no band of the scorecard; it has " + scorecard.bands());
        }
        ScoredRecord scored = ScoredRecord.of(periods, record);
        BigDecimal least = goal.total().setScale(scorecard.rounding().scale(), RoundingMode.CEILING);
        return new Planner(scored, assess(scored), least).plan();
    }

    @Override
    public Optional<ValueRanges> valueRanges(String indicator, AssessmentPeriod period) {
        return valueRanges(periods.in(period).line(index(indicator)));
    }

    @Override
    public Optional<ValueRanges> valueRanges(String indicator, PerformanceRecord record) {
        CompiledSheet sheet = periods.in(record.period());
        BigDecimal own = scorecard().individualTargets() ? record.targets().get(indicator) : null;
        CompiledLine line =
                own == null ? sheet.line(index(indicator)) : sheet.line(index(indicator), own, problem -> {});
        return line == null ? Optional.empty() : valueRanges(line);
    }

    private int index(String indicator) {
        return periods.compiled().index(indicator);
    }

    private Optional<ValueRanges> valueRanges(CompiledLine line) {
        return line.curve()
                .map(curve ->
                        new CurveRanges(curve, line.rounding(), scorecard().bandScale()));
    }
}
