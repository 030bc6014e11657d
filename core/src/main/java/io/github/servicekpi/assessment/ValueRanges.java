package io.github.servicekpi.assessment;

import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scoring.ValueRange;
import java.math.BigDecimal;
import java.util.List;

/**
 * Which values of an indicator earn what: the inverse of its score curve, with exact ends (core/README.md, section 10).
 *
 * <p>Made by a calculator. A form prints the ends with at most 9 fraction digits: {@link ValueRange#withDigits}.
 */
public interface ValueRanges {

    /**
     * {@return the values whose rounded score is at least a score}
     *
     * @param score any number; one between two scores of the scorecard's scale asks for the higher of them
     */
    ValueRange reaching(BigDecimal score);

    /**
     * {@return the values whose score lies in a band: none, one range, or one on each side of the target; lower values first}
     *
     * @param band a band of the scorecard
     * @throws IllegalArgumentException if the scorecard has no such band
     */
    List<ValueRange> in(Band band);
}
