package io.github.servicekpi.calculator;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Goal;
import io.github.servicekpi.assessment.ImprovementPlan;
import io.github.servicekpi.assessment.ValueRanges;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Assesses records by one scorecard.
 *
 * <p>{@link #of} compiles a scorecard; the calculator it returns is thread-safe and meant to be kept. On the way to a total
 * a calculator rounds exactly twice: each indicator's score, and the weighted total; neither is ever rounded over the edge
 * of a band that it has not reached.
 */
public interface ScorecardCalculator {

    /**
     * {@return a calculator for a scorecard}
     *
     * @param scorecard the scorecard
     */
    static ScorecardCalculator of(Scorecard scorecard) {
        return new DefaultScorecardCalculator(scorecard);
    }

    /** {@return the scorecard that this calculator assesses by} */
    Scorecard scorecard();

    /**
     * {@return what a record comes to}
     *
     * @param record the measurements of one subject in one period
     * @throws InvalidInputException if the record does not fit the scorecard; it names everything that is wrong
     */
    Assessment assess(PerformanceRecord record);

    /**
     * {@return what the record that a draft describes comes to}
     *
     * <p>What is wrong with the record in itself and for the scorecard is reported together.
     *
     * @param record an object with the members of the JSON format
     * @throws InvalidInputException if the record is not well formed or does not fit the scorecard
     */
    default Assessment assess(Draft record) {
        return assess(PerformanceRecord.of(record, scorecard()));
    }

    /**
     * {@return what it would take for a record to reach a goal}
     *
     * @param record the measurements of one subject in one period; those of an assessment are {@link Assessment#record()}
     * @param goal a total, or a band of the scorecard
     * @throws InvalidInputException if the record does not fit the scorecard; it names everything that is wrong
     * @throws IllegalArgumentException if the scorecard has no such band
     */
    ImprovementPlan plan(PerformanceRecord record, Goal goal);

    /**
     * {@return what it would take for a record to reach a total}
     *
     * @param record as above
     * @param total 0 or above and below 10^12; one between two totals of the scorecard's scale asks for the higher
     * @throws InvalidInputException if the record does not fit the scorecard; it names everything that is wrong
     * @throws IllegalArgumentException if there can be no such total
     */
    default ImprovementPlan plan(PerformanceRecord record, BigDecimal total) {
        return plan(record, Goal.of(total));
    }

    /**
     * {@return what it would take for a record to reach a band}
     *
     * @param record as above
     * @param band a band of the scorecard
     * @throws InvalidInputException if the record does not fit the scorecard; it names everything that is wrong
     * @throws IllegalArgumentException if the scorecard has no such band
     */
    default ImprovementPlan plan(PerformanceRecord record, Band band) {
        return plan(record, Goal.of(band));
    }

    /**
     * {@return what it would take for a record to reach a band or a total}
     *
     * @param record as above
     * @param bandOrTotal the id of a band, for example {@code exceeds}, or a total, for example {@code 82.5}
     * @throws InvalidInputException if the record does not fit the scorecard; it names everything that is wrong
     * @throws IllegalArgumentException if it is neither; it names the bands
     */
    default ImprovementPlan plan(PerformanceRecord record, String bandOrTotal) {
        return plan(record, Goal.parse(bandOrTotal, scorecard()));
    }

    /**
     * {@return which values of an indicator earn what in a period; nothing where an evaluator awards the score or there is no
     * target}
     *
     * @param indicator the id of an indicator of the scorecard
     * @param period the period
     * @throws NoSuchElementException if the scorecard has no such indicator
     */
    Optional<ValueRanges> valueRanges(String indicator, AssessmentPeriod period);

    /**
     * {@return which values of an indicator earn what for a record, whose own target counts if it has one and the scorecard allows it; nothing where an
     * evaluator awards the score or there is no target that the scoring takes}
     *
     * @param indicator the id of an indicator of the scorecard
     * @param record the record
     * @throws NoSuchElementException if the scorecard has no such indicator
     */
    Optional<ValueRanges> valueRanges(String indicator, PerformanceRecord record);
}
