package io.github.servicekpi.assessment;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.BandRounding;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Group;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
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

    private final Scorecard scorecard;
    private final PerformanceRecord record;
    private final long[] units;
    private final Status[] statuses;
    private final long weightedTotal;
    private final BigDecimal adjustment;
    private final BigDecimal adjustmentRequested;
    private final List<Gate> gates;
    private final long total;
    /** Not written: made again from the scorecard where they are needed. */
    private transient @Nullable CompiledSheet sheet;

    private transient @Nullable Shares shares;

    Assessment(
            PerformanceRecord record,
            LineScores lines,
            Shares shares,
            long weightedTotal,
            BigDecimal adjustment,
            BigDecimal adjustmentRequested,
            List<Gate> gates,
            long total) {
        this.scorecard = lines.sheet().compiled().scorecard();
        this.record = record;
        this.units = lines.units();
        this.statuses = lines.statuses();
        this.sheet = lines.sheet();
        this.shares = shares;
        this.weightedTotal = weightedTotal;
        this.adjustment = adjustment;
        this.adjustmentRequested = adjustmentRequested;
        this.gates = gates;
        this.total = total;
    }

    private CompiledSheet sheet() {
        CompiledSheet known = sheet;
        if (known == null) {
            known = LineScores.of(new CompiledScorecard(scorecard), record)
                    .orElseThrow()
                    .sheet();
            sheet = known;
        }
        return known;
    }

    private LineScores lines() {
        return new LineScores(sheet(), units, statuses);
    }

    private Shares shares() {
        Shares known = shares;
        if (known == null) {
            known = sheet().shares(units);
            shares = known;
        }
        return known;
    }

    Status status(int line) {
        return statuses[line];
    }

    long units(int line) {
        return units[line];
    }

    Rational effectiveWeight(int line) {
        return shares().effectiveWeight(line);
    }

    BigDecimal decimal(long number) {
        return BigDecimal.valueOf(number, scorecard.rounding().scale());
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
        List<IndicatorResult> lines = new ArrayList<>(units.length);
        for (int i = 0; i < units.length; i++) {
            lines.add(new IndicatorResult(this, i));
        }
        return Collections.unmodifiableList(lines);
    }

    /**
     * {@return the line of an indicator}
     *
     * @param id the id
     * @throws NoSuchElementException if the scorecard has no such indicator
     */
    public IndicatorResult indicator(String id) {
        return indicators().stream()
                .filter(line -> line.indicator().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no indicator \"" + id + "\" in " + scorecard.id()));
    }

    /** {@return the groups, in the scorecard's order; none if it has none} */
    public List<GroupResult> groups() {
        List<GroupResult> results = new ArrayList<>(scorecard.groups().size());
        BandRounding rounding = sheet().compiled().rounding();
        for (Group group : scorecard.groups()) {
            Optional<BigDecimal> score = shares().meanOfGroup(results.size(), units)
                    .map(mean -> rounding.decimal(rounding.roundUnits(mean)));
            results.add(new GroupResult(group, score, score.map(scorecard.bandScale()::of)));
        }
        return Collections.unmodifiableList(results);
    }

    /** {@return the exact share of the due weight that was measured, in percent} */
    public Rational exactCoverage() {
        return sheet().coverage(lines());
    }

    /** {@return the coverage, exact if it has at most 16 fraction digits, else rounded to 4 half to even} */
    public BigDecimal coverage() {
        return Decimals.shown(exactCoverage());
    }

    /** {@return the weighted sum of the scores, rounded once, before adjustments, gates and the maximum; also where the total is
     * withheld} */
    public BigDecimal weightedTotal() {
        return decimal(weightedTotal);
    }

    /** {@return what the adjustments came to, within the scorecard's range; nothing if the record has none} */
    public Optional<BigDecimal> adjustment() {
        return record.adjustments().isEmpty() ? Optional.empty() : Optional.of(adjustment);
    }

    /** {@return the sum of the adjustments where it was clamped to the scorecard's range} */
    public Optional<BigDecimal> adjustmentRequested() {
        return adjustmentRequested.compareTo(adjustment) == 0 ? Optional.empty() : Optional.of(adjustmentRequested);
    }

    /** {@return the gates that fired, in the scorecard's order} */
    public List<Gate> gates() {
        return gates;
    }

    /** {@return whether no total is given because the coverage is below the scorecard's minimum} */
    public boolean isWithheld() {
        return total == LineScores.NONE;
    }

    /**
     * {@return the total, with the scale's digits}
     *
     * @throws NoSuchElementException if it is {@linkplain #isWithheld() withheld}
     */
    public BigDecimal total() {
        if (isWithheld()) {
            throw new NoSuchElementException(
                    "no total is given: the coverage is " + coverage().toPlainString()
                            + " and the scorecard asks for at least "
                            + scorecard.minimumCoverage().toPlainString() + "; ask isWithheld() first");
        }
        return decimal(total);
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
        return new Explainer(this, lines()).explain();
    }

    /** {@return whether the other is of an equal record by an equal scorecard, and so has the same scores} */
    @Override
    public boolean equals(Object other) {
        return other instanceof Assessment that && record.equals(that.record) && scorecard.equals(that.scorecard);
    }

    @Override
    public int hashCode() {
        return record.hashCode();
    }

    /** {@return for example {@code E-1001 2026-Q3: 83.37}} */
    @Override
    public String toString() {
        return subject() + " " + period() + ": " + (isWithheld() ? "withheld" : total().toString());
    }
}
