package io.github.servicekpi.examples.hr.assessments;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What is measured of the work: records scored, records rejected, and the time that scoring and storing takes. */
@Component
class Meters {
    private final Counter scored;
    private final Counter rejected;
    private final Timer time;

    Meters(MeterRegistry registry) {
        this.scored = registry.counter("hr.assessments.scored");
        this.rejected = registry.counter("hr.assessments.rejected");
        this.time = registry.timer("hr.assessments.time");
    }

    void count(int scoredRecords, int rejectedRecords) {
        scored.increment(scoredRecords);
        rejected.increment(rejectedRecords);
    }

    <T> T timed(Supplier<T> work) {
        return time.record(work);
    }
}
