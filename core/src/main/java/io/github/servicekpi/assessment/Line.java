package io.github.servicekpi.assessment;

import io.github.servicekpi.measurement.Measurement;
import java.util.Optional;

/**
 * A line that has been scored but not weighed.
 *
 * @param score in units of the last digit, or {@link #NO_SCORE} if the line does not count
 */
record Line(
        CompiledIndicator indicator,
        CompiledIndicator.InForce inForce,
        Optional<Measurement> measurement,
        Status status,
        long score) {

    static final long NO_SCORE = -1;

    boolean counts() {
        return score != NO_SCORE;
    }
}
