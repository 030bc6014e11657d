package io.github.servicekpi.calculator;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The numbers of an assessment; decimals are made of them when they are asked for. */
abstract class AbstractAssessment implements Assessment {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Scorecard scorecard;
    private final transient PerformanceRecord record;
    private final transient long[] units;
    private final transient Status[] statuses;
    private final transient Totals.Outcome outcome;

    AbstractAssessment(
            Scorecard scorecard, PerformanceRecord record, long[] units, Status[] statuses, Totals.Outcome outcome) {
        this.scorecard = scorecard;
        this.record = record;
        this.units = units;
        this.statuses = statuses;
        this.outcome = outcome;
    }

    /** {@return the share of a line in percent} */
    abstract Rational effectiveWeight(int line);

    @Override
    public final Scorecard scorecard() {
        return scorecard;
    }

    @Override
    public final PerformanceRecord record() {
        return record;
    }

    final long[] units() {
        return units;
    }

    @Override
    public final List<IndicatorResult> indicators() {
        List<IndicatorResult> lines = new ArrayList<>(units.length);
        for (int i = 0; i < units.length; i++) {
            lines.add(line(i));
        }
        return Collections.unmodifiableList(lines);
    }

    final IndicatorResult line(int index) {
        return new AssessedLine(this, index, statuses[index], units[index], effectiveWeight(index));
    }

    private BigDecimal decimal(long number) {
        return BigDecimal.valueOf(number, scorecard.rounding().scale());
    }

    @Override
    public final BigDecimal weightedTotal() {
        return decimal(outcome.weightedTotal());
    }

    @Override
    public final Optional<BigDecimal> adjustment() {
        return record.adjustments().isEmpty() ? Optional.empty() : Optional.of(outcome.granted());
    }

    @Override
    public final Optional<BigDecimal> adjustmentRequested() {
        return outcome.requested().compareTo(outcome.granted()) == 0
                ? Optional.empty()
                : Optional.of(outcome.requested());
    }

    @Override
    public final List<Gate> gates() {
        return outcome.gates();
    }

    @Override
    public final boolean isWithheld() {
        return outcome.total() == ScoredLines.NONE;
    }

    @Override
    public final BigDecimal total() {
        if (isWithheld()) {
            throw new NoSuchElementException(
                    "no total is given: the coverage is " + coverage().toPlainString()
                            + " and the scorecard asks for at least "
                            + scorecard.minimumCoverage().toPlainString() + "; ask isWithheld() first");
        }
        return decimal(outcome.total());
    }

    /** What is written between processes: the numbers, never anything compiled. */
    @Serial
    final Object writeReplace() {
        return new WrittenAssessment(this);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Assessment that && record.equals(that.record()) && scorecard.equals(that.scorecard());
    }

    @Override
    public final int hashCode() {
        return record.hashCode();
    }

    /** {@return for example {@code E-1001 2026-Q3: 83.37}} */
    @Override
    public final String toString() {
        return subject() + " " + period() + ": " + (isWithheld() ? "withheld" : total().toString());
    }
}
