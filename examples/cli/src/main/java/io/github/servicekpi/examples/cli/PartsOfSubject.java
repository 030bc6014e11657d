package io.github.servicekpi.examples.cli;

import io.github.servicekpi.measurement.PerformanceRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The records of one subject that a roll-up has to see. No period has more than twelve parts, so whoever has more records
 * than are kept is told of the others' faults once those kept are put right.
 */
final class PartsOfSubject {
    private static final int MOST = 1000;

    private final List<PerformanceRecord> records = new ArrayList<>(4);

    void add(PerformanceRecord part) {
        if (records.size() < MOST) {
            records.add(part);
        }
    }

    List<PerformanceRecord> records() {
        return Collections.unmodifiableList(records);
    }
}
