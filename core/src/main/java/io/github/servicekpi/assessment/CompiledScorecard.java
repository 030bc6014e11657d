package io.github.servicekpi.assessment;

import io.github.servicekpi.internal.BandRounding;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.BandScale;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Group;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calculator: a scorecard with everything resolved that does not depend on the record. */
final class CompiledScorecard implements ScorecardCalculator {
    private static final Logger LOG = LoggerFactory.getLogger(ScorecardCalculator.class);

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
