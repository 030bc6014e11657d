package io.github.servicekpi.assessment;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Draft;
import io.github.servicekpi.internal.BandRounding;
import io.github.servicekpi.internal.Finding;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.BandScale;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Group;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calculator: a scorecard with everything resolved that does not depend on the record. */
final class CompiledScorecard implements ScorecardCalculator {
    private static final Logger LOG = LoggerFactory.getLogger(ScorecardCalculator.class);

    private static final BigDecimal HIGHEST_GOAL = BigDecimal.TEN.pow(12);

    private final Scorecard scorecard;
    private final BandScale bands;
    private final BandRounding rounding;
    private final List<CompiledIndicator> indicators;
    private final List<BigDecimal> groupWeights;

    CompiledScorecard(Scorecard scorecard) {
        this.scorecard = scorecard;
        this.bands = scorecard.bandScale();
        this.rounding = rounding(bandEdges());
        List<String> groups = scorecard.groups().stream().map(Group::id).toList();
        this.groupWeights = groups.isEmpty()
                ? List.of(BigDecimal.ONE)
                : scorecard.groups().stream().map(Group::weight).toList();
        this.indicators = scorecard.indicators().stream()
                .map(indicator -> new CompiledIndicator(
                        indicator, indicator.group().map(groups::indexOf).orElse(0), roundingOf(indicator)))
                .toList();
        LOG.debug("compiled scorecard {} {}: {} indicators", scorecard.id(), scorecard.version(), indicators.size());
    }

    private List<BigDecimal> bandEdges() {
        return bands.bestFirst().stream().map(Band::from).toList();
    }

    /** An indicator's gates are edges too: a score below one is never rounded up to it. */
    private BandRounding roundingOf(Indicator indicator) {
        List<BigDecimal> edges = new ArrayList<>(bandEdges());
        scorecard.gates().stream()
                .filter(gate -> gate.indicator().equals(indicator.id()))
                .map(Gate::scoreBelow)
                .forEach(edges::add);
        return edges.size() == bands.bestFirst().size() ? rounding : rounding(edges);
    }

    private BandRounding rounding(List<BigDecimal> edges) {
        return new BandRounding(
                scorecard.rounding().scale(), scorecard.rounding().mode(), edges);
    }

    @Override
    public Scorecard scorecard() {
        return scorecard;
    }

    @Override
    public Assessment assess(PerformanceRecord record) {
        Optional<Assessment> assessment =
                new LineScorer(this, record).score().flatMap(lines -> new Totals(this, record, lines).assess());
        return assessment.orElseThrow(() -> {
            // The located reader says what is wrong; here it was enough to see that something is.
            PerformanceRecord.of(record.toDraft(), scorecard);
            return new IllegalStateException("a record was turned away although nothing is wrong with it");
        });
    }

    @Override
    public ImprovementPlan plan(PerformanceRecord record, BigDecimal goal) {
        if (goal.signum() < 0 || goal.compareTo(HIGHEST_GOAL) >= 0) {
            throw new IllegalArgumentException("the goal is " + Finding.show(Draft.number(goal))
                    + "; allowed is a total of 0 or above, below 10^12; write one like 70");
        }
        BigDecimal least = goal.setScale(scorecard.rounding().scale(), RoundingMode.CEILING);
        return new Planner(this, assess(record), least).plan();
    }

    @Override
    public Optional<ValueRanges> valueRanges(String indicator, AssessmentPeriod period) {
        CompiledIndicator found = indicator(indicator);
        return valueRanges(found, found.in(period));
    }

    @Override
    public Optional<ValueRanges> valueRanges(String indicator, PerformanceRecord record) {
        CompiledIndicator found = indicator(indicator);
        CompiledIndicator.InForce usual = found.in(record.period());
        BigDecimal own = record.targets().get(indicator);
        return (own == null ? Optional.of(usual) : found.with(usual, own))
                .flatMap(inForce -> valueRanges(found, inForce));
    }

    Optional<ValueRanges> valueRanges(Line line) {
        return valueRanges(line.indicator(), line.inForce());
    }

    private Optional<ValueRanges> valueRanges(CompiledIndicator indicator, CompiledIndicator.InForce inForce) {
        return inForce.curve()
                .map(curve -> new ValueRanges(
                        curve, indicator.rounding(), bands, scorecard.rounding().scale()));
    }

    private CompiledIndicator indicator(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.indicator().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no indicator \"" + id + "\" in " + scorecard.id()));
    }

    BandScale bands() {
        return bands;
    }

    /** {@return the rounding of totals and group scores} */
    BandRounding rounding() {
        return rounding;
    }

    List<CompiledIndicator> indicators() {
        return indicators;
    }

    /** {@return the groups' weights; one of 1 where there are no groups} */
    List<BigDecimal> groupWeights() {
        return groupWeights;
    }
}
