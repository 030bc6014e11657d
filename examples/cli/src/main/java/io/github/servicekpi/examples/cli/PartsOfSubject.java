package io.github.servicekpi.examples.cli;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.measurement.PerformanceRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The records of one subject that a roll-up has to see, however many there are in the file: two for each period of the
 * whole, which show that they overlap, and two that lie outside it.
 */
final class PartsOfSubject {
    private static final int MOST_ALIKE = 2;

    private final AssessmentPeriod whole;
    private final Map<AssessmentPeriod, List<PerformanceRecord>> inside = new LinkedHashMap<>(4);
    private final List<PerformanceRecord> outside = new ArrayList<>(0);

    PartsOfSubject(AssessmentPeriod whole) {
        this.whole = whole;
    }

    void add(PerformanceRecord part) {
        List<PerformanceRecord> alike = whole.contains(part.period())
                ? inside.computeIfAbsent(part.period(), period -> new ArrayList<>(1))
                : outside;
        if (alike.size() < MOST_ALIKE) {
            alike.add(part);
        }
    }

    List<PerformanceRecord> records() {
        return Stream.concat(inside.values().stream().flatMap(List::stream), outside.stream())
                .toList();
    }
}
