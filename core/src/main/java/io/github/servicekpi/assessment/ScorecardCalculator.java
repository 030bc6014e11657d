package io.github.servicekpi.assessment;

import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;

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
        return new CompiledScorecard(scorecard);
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
}
