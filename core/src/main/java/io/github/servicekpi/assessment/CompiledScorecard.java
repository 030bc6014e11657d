package io.github.servicekpi.assessment;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Draft;
import io.github.servicekpi.PeriodType;
import io.github.servicekpi.internal.BandRounding;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.scorecard.BandScale;
import io.github.servicekpi.scorecard.Group;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.math.BigInteger;
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

    private static final BigDecimal HIGHEST_GOAL = BigDecimal.TEN.pow(12);
    private static final int WEIGHT_DIGITS = 4;

    private final Scorecard scorecard;
    private final BandScale bands;
    private final BandRounding rounding;
    private final long fullUnits;
    private final long[] bandStarts;
    private final Map<String, Integer> indices = new HashMap<>();
    private final BandRounding[] roundings;
    private final long[] weights;
    private final int[] groups;
    private final long[] groupWeights;
    private final Caps caps;
    private final Set<AssessmentPeriod> namedPeriods = new HashSet<>();
    private final ConcurrentMap<AssessmentPeriod, CompiledSheet> named = new ConcurrentHashMap<>();
    private final ConcurrentMap<PeriodType, CompiledSheet> byType = new ConcurrentHashMap<>();

    CompiledScorecard(Scorecard scorecard) {
        this.scorecard = scorecard;
        this.bands = scorecard.bandScale();
        this.rounding = Roundings.ofTotals(scorecard);
        this.fullUnits = rounding.units(bands.fullScore());
        this.bandStarts = bands.bestFirst().stream()
                .mapToLong(band -> rounding.units(band.from()))
                .toArray();
        List<Indicator> indicators = scorecard.indicators();
        List<String> groupIds = scorecard.groups().stream().map(Group::id).toList();
        this.groupWeights = groupIds.isEmpty()
                ? new long[] {1}
                : scorecard.groups().stream()
                        .mapToLong(group -> lastDigits(group.weight()))
                        .toArray();
        this.roundings = new BandRounding[indicators.size()];
        this.weights = new long[indicators.size()];
        this.groups = new int[indicators.size()];
        for (int i = 0; i < weights.length; i++) {
            Indicator indicator = indicators.get(i);
            indices.put(indicator.id(), i);
            roundings[i] = Roundings.ofScores(scorecard, indicator);
            weights[i] = lastDigits(indicator.weight());
            groups[i] = indicator.group().map(groupIds::indexOf).orElse(0);
            addNamedPeriods(indicator.targets().byKey().keySet());
            addNamedPeriods(indicator.scoringByPeriod().byKey().keySet());
        }
        this.caps = new Caps(scorecard, rounding, this::index);
        LOG.debug("compiled scorecard {} {}: {} indicators", scorecard.id(), scorecard.version(), weights.length);
    }

    private void addNamedPeriods(Set<String> keys) {
        keys.forEach(key -> AssessmentPeriod.tryParse(key).ifPresent(namedPeriods::add));
    }

    private static long lastDigits(BigDecimal weight) {
        return weight.movePointRight(WEIGHT_DIGITS).longValueExact();
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
        CompiledLine[] lines = new CompiledLine[weights.length];
        for (int i = 0; i < lines.length; i++) {
            Indicator indicator = scorecard.indicators().get(i);
            lines[i] = new CompiledLine(
                    indicator,
                    roundings[i],
                    BigInteger.valueOf(fullUnits),
                    indicator.scoringIn(period),
                    indicator.isDueIn(period),
                    indicator.targetIn(period));
        }
        return new CompiledSheet(this, lines);
    }

    @Override
    public Assessment assess(PerformanceRecord record) {
        Optional<Assessment> assessment =
                LineScores.of(this, record).flatMap(lines -> new Totals(record, lines).assess());
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
        BigDecimal least = goal.setScale(rounding.scale(), RoundingMode.CEILING);
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
        return (own == null ? Optional.of(usual) : usual.with(own)).flatMap(this::valueRanges);
    }

    Optional<ValueRanges> valueRanges(CompiledLine line) {
        return line.curve().map(curve -> new ValueRanges(curve, line.rounding(), bands));
    }

    int index(String indicator) {
        Integer index = indices.get(indicator);
        if (index == null) {
            throw new NoSuchElementException("no indicator \"" + indicator + "\" in " + scorecard.id());
        }
        return index;
    }

    BandScale bands() {
        return bands;
    }

    /** {@return the rounding of totals and group scores} */
    BandRounding rounding() {
        return rounding;
    }

    /** {@return the full score, in units of the last digit} */
    long fullUnits() {
        return fullUnits;
    }

    /** {@return the ordinal of a total's band, 0 for the best one} */
    int band(long total) {
        int band = 0;
        while (total < bandStarts[band]) {
            band++;
        }
        return band;
    }

    /** {@return a line's weight, in units of the last digit that weights may have} */
    long weight(int line) {
        return weights[line];
    }

    /** {@return the index of a line's group, 0 where there are none} */
    int group(int line) {
        return groups[line];
    }

    /** {@return how many groups there are; where there are none, all lines are in one} */
    int groups() {
        return groupWeights.length;
    }

    /** {@return a group's weight, in units of the last digit that weights may have} */
    long groupWeight(int group) {
        return groupWeights[group];
    }

    /** {@return what keeps totals down} */
    Caps caps() {
        return caps;
    }
}
