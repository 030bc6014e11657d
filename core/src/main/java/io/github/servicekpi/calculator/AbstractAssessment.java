package io.github.servicekpi.calculator;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
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
    private final transient ScoredLines lines;
    private final transient TotalOutcome outcome;

    AbstractAssessment(Scorecard scorecard, PerformanceRecord record, ScoredLines lines, TotalOutcome outcome) {
        this.scorecard = scorecard;
        this.record = record;
        this.lines = lines;
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

    final ScoredLines lines() {
        return lines;
    }

    @Override
    public final List<IndicatorResult> indicators() {
        int size = lines.units().length;
        List<IndicatorResult> results = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            results.add(line(i));
        }
        return Collections.unmodifiableList(results);
    }

    final IndicatorResult line(int index) {
        return new AssessedLine(this, index, lines.statuses()[index], lines.units()[index], effectiveWeight(index));
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
