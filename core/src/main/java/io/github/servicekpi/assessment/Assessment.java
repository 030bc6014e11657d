package io.github.servicekpi.assessment;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a record comes to by a scorecard. Immutable and serializable; made by a {@link ScorecardCalculator} only.
 *
 * @serial exclude
 */
public final class Assessment implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** Not written: made again from the scorecard where it is needed. */
    private transient @Nullable CompiledScorecard compiled;

    private final Scorecard scorecard;
    private final PerformanceRecord record;
    private final List<IndicatorResult> indicators;
    private final List<GroupResult> groups;
    private final Rational coverage;
    private final BigDecimal weightedTotal;
    private final @Nullable BigDecimal adjustment;
    private final @Nullable BigDecimal adjustmentRequested;
    private final List<Gate> gates;
    private final @Nullable BigDecimal total;

    Assessment(
            CompiledScorecard compiled,
            PerformanceRecord record,
            List<IndicatorResult> indicators,
            List<GroupResult> groups,
            Rational coverage,
            BigDecimal weightedTotal,
            Totals.Adjusted adjusted,
            List<Gate> gates,
            Optional<BigDecimal> total) {
        this.compiled = compiled;
        this.scorecard = compiled.scorecard();
        this.record = record;
        this.indicators = List.copyOf(indicators);
        this.groups = List.copyOf(groups);
        this.coverage = coverage;
        this.weightedTotal = weightedTotal;
        this.adjustment = adjusted.granted().orElse(null);
        this.adjustmentRequested = adjusted.requested().orElse(null);
        this.gates = List.copyOf(gates);
        this.total = total.orElse(null);
    }

    /** {@return what was assessed by} */
    public Scorecard scorecard() {
        return scorecard;
    }

    /** {@return what was assessed} */
    public PerformanceRecord record() {
        return record;
    }

    /** {@return who was assessed} */
    public String subject() {
        return record.subject();
    }

    /** {@return the time that was assessed} */
    public AssessmentPeriod period() {
        return record.period();
    }

    /** {@return a line for each indicator, in the scorecard's order} */
    public List<IndicatorResult> indicators() {
        return indicators;
    }

    /**
     * {@return the line of an indicator}
     *
     * @param id the id
     * @throws NoSuchElementException if the scorecard has no such indicator
     */
    public IndicatorResult indicator(String id) {
        return indicators.stream()
                .filter(line -> line.indicator().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no indicator \"" + id + "\" in " + scorecard.id()));
    }

    /** {@return the groups, in the scorecard's order; none if it has none} */
    public List<GroupResult> groups() {
        return groups;
    }

    /** {@return the exact share of the due weight that was measured, in percent} */
    public Rational exactCoverage() {
        return coverage;
    }

    /** {@return the coverage, exact if it has at most 16 fraction digits, else rounded to 4 half to even} */
    public BigDecimal coverage() {
        return Decimals.shown(coverage);
    }

    /** {@return the weighted sum of the scores, rounded once, before adjustments, gates and the maximum} */
    public BigDecimal weightedTotal() {
        return weightedTotal;
    }

    /** {@return what the adjustments came to, within the scorecard's range; nothing if the record has none} */
    public Optional<BigDecimal> adjustment() {
        return Optional.ofNullable(adjustment);
    }

    /** {@return the sum of the adjustments where it was clamped to the scorecard's range} */
    public Optional<BigDecimal> adjustmentRequested() {
        return Optional.ofNullable(adjustmentRequested)
                .filter(requested -> requested.compareTo(adjustment().orElse(requested)) != 0);
    }

    /** {@return the gates that fired, in the scorecard's order} */
    public List<Gate> gates() {
        return gates;
    }

    /** {@return whether no total is given because the coverage is below the scorecard's minimum} */
    public boolean isWithheld() {
        return total == null;
    }

    /**
     * {@return the total, with the scale's digits}
     *
     * @throws NoSuchElementException if it is {@linkplain #isWithheld() withheld}
     */
    public BigDecimal total() {
        if (total == null) {
            throw new NoSuchElementException(
                    "no total is given: the coverage is " + coverage().toPlainString()
                            + " and the scorecard asks for at least "
                            + scorecard.minimumCoverage().toPlainString() + "; ask isWithheld() first");
        }
        return total;
    }

    /**
     * {@return the band of the total}
     *
     * @throws NoSuchElementException if the total is {@linkplain #isWithheld() withheld}
     */
    public Band band() {
        return scorecard.bandScale().of(total());
    }

    /** {@return why each line that has a score has that score, in the scorecard's order} */
    public List<Explanation> explain() {
        CompiledScorecard ready = compiled;
        if (ready == null) {
            ready = new CompiledScorecard(scorecard);
            compiled = ready;
        }
        return new Explainer(ready).explain(this);
    }

    /** {@return for example {@code E-1001 2026-Q3: 83.37}} */
    @Override
    public String toString() {
        return subject() + " " + period() + ": " + (total == null ? "withheld" : total.toString());
    }
}
