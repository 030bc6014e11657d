package io.github.servicekpi.calculator;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.PeriodType;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Goal;
import io.github.servicekpi.assessment.ImprovementPlan;
import io.github.servicekpi.assessment.ValueRanges;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.judging.LineRules;
import io.github.servicekpi.judging.RecordRules;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.rules.Redistribution;
import io.github.servicekpi.rules.Roundings;
import io.github.servicekpi.rules.Weights;
import io.github.servicekpi.scorecard.BandScale;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calculator: a scorecard with everything resolved that does not depend on the record. */
final class CompiledScorecard implements ScorecardCalculator {
    private static final Logger LOG = LoggerFactory.getLogger(ScorecardCalculator.class);

    private final Scorecard scorecard;
    private final RecordRules recordRules;
    private final BandScale bands;
    private final EdgeRounding rounding;
    private final long fullUnits;
    private final Map<String, Integer> indices = new HashMap<>();
    private final EdgeRounding[] roundings;
    private final Weights weights;
    private final TotalLimits limits;
    private final Set<AssessmentPeriod> namedPeriods = new HashSet<>();
    private final ConcurrentMap<AssessmentPeriod, CompiledSheet> named = new ConcurrentHashMap<>();
    private final ConcurrentMap<PeriodType, CompiledSheet> byType = new ConcurrentHashMap<>();

    CompiledScorecard(Scorecard scorecard) {
        this.scorecard = scorecard;
        this.recordRules = RecordRules.of(scorecard);
        this.bands = scorecard.bandScale();
        this.rounding = Roundings.ofTotals(scorecard);
        this.fullUnits = rounding.units(bands.fullScore());
        List<Indicator> indicators = scorecard.indicators();
        this.weights = Weights.of(scorecard);
        this.roundings = new EdgeRounding[indicators.size()];
        for (int i = 0; i < roundings.length; i++) {
            Indicator indicator = indicators.get(i);
            indices.put(indicator.id(), i);
            roundings[i] = Roundings.ofScores(scorecard, indicator);
            addNamedPeriods(indicator.targets().byKey().keySet());
            addNamedPeriods(indicator.scoringByPeriod().byKey().keySet());
        }
        this.limits = new TotalLimits(scorecard, rounding, this::index);
        LOG.debug("compiled scorecard {} {}: {} indicators", scorecard.id(), scorecard.version(), roundings.length);
    }

    private void addNamedPeriods(Set<String> keys) {
        keys.forEach(key -> AssessmentPeriod.tryParse(key).ifPresent(namedPeriods::add));
    }

    @Override
    public Scorecard scorecard() {
        return scorecard;
    }

    /** {@return what holds in a period} */
    CompiledSheet in(AssessmentPeriod period) {
        if (!namedPeriods.isEmpty() && namedPeriods.contains(period)) {
            return named.computeIfAbsent(period, this::compile);
        }
        CompiledSheet usual = byType.get(period.type());
        return usual != null ? usual : byType.computeIfAbsent(period.type(), type -> compile(period));
    }

    private CompiledSheet compile(AssessmentPeriod period) {
        List<LineRules> rules = recordRules.in(period);
        CompiledLine[] lines = new CompiledLine[rules.size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new CompiledLine(
                    rules.get(i),
                    roundings[i],
                    fullUnits,
                    scorecard.indicators().get(i).targetIn(period));
        }
        return new CompiledSheet(this, lines);
    }

    @Override
    public Assessment assess(PerformanceRecord record) {
        return new Totals(record, ScoredLines.of(this, record)).assess();
    }

    @Override
    public ImprovementPlan plan(PerformanceRecord record, Goal goal) {
        if (!goal.band().map(scorecard.bands()::contains).orElse(true)) {
            throw new IllegalArgumentException(
                    goal.band().orElseThrow() + " is no band of the scorecard; it has " + scorecard.bands());
        }
        BigDecimal least = goal.total().setScale(rounding.scale(), RoundingMode.CEILING);
        return new Planner(this, assess(record), least).plan();
    }

    @Override
    public Optional<ValueRanges> valueRanges(String indicator, AssessmentPeriod period) {
        return valueRanges(in(period).line(index(indicator)));
    }

    @Override
    public Optional<ValueRanges> valueRanges(String indicator, PerformanceRecord record) {
        CompiledLine usual = in(record.period()).line(index(indicator));
        BigDecimal own = scorecard.individualTargets() ? record.targets().get(indicator) : null;
        CompiledLine line = own == null ? usual : usual.with(own, problem -> {});
        return line == null ? Optional.empty() : valueRanges(line);
    }

    private Optional<ValueRanges> valueRanges(CompiledLine line) {
        return line.curve().map(curve -> new CurveRanges(curve, line.rounding(), bands));
    }

    int index(String indicator) {
        Integer index = indices.get(indicator);
        if (index == null) {
            throw new NoSuchElementException("no indicator \"" + indicator + "\" in " + scorecard.id());
        }
        return index;
    }

    /** {@return what a record may say} */
    RecordRules rules() {
        return recordRules;
    }

    BandScale bands() {
        return bands;
    }

    /** {@return the rounding of totals and group scores} */
    EdgeRounding rounding() {
        return rounding;
    }

    /** {@return the full score, in units of the last digit} */
    long fullUnits() {
        return fullUnits;
    }

    /** {@return which band a total is in, 0 for the best one} */
    int band(long total) {
        return bands.indexOf(total, rounding.scale());
    }

    /** {@return how the weight is shared by some lines} */
    Redistribution redistribution(boolean[] sharing) {
        return new Redistribution(weights, sharing, fullUnits);
    }

    /** {@return what keeps totals down} */
    TotalLimits limits() {
        return limits;
    }
}
