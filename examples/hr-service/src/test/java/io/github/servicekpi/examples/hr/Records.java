package io.github.servicekpi.examples.hr;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Records of the first template's scorecard. */
final class Records {
    private static final AtomicInteger LAST = new AtomicInteger();

    private Records() {}

    /** {@return a subject that no other test has} */
    static String newSubject() {
        return "T-" + LAST.incrementAndGet();
    }

    /** {@return a record; the more complaints, the lower its total} */
    static String record(String subject, String period, int complaints) {
        return """
                {"subject": "%s", "period": "%s", "values": {"service-cost-ratio": 0.42, "warranty-visits-per-unit": 2.4, \
                "on-time-repair-rate": {"numerator": 190, "denominator": 200}, \
                "on-time-commissioning-rate": {"numerator": 49, "denominator": 50}, \
                "service-satisfaction-rate": {"numerator": 239, "denominator": 240}, \
                "customer-visit-completion-rate": {"numerator": 39, "denominator": 40}, "customer-complaints": %d, \
                "complaint-handling-satisfaction-rate": {"notApplicable": "no complaints"}, "report-timeliness-rate": 100}}""".formatted(subject, period, complaints);
    }

    /** {@return a record without complaints} */
    static String record(String subject) {
        return record(subject, "2026-Q3", 0);
    }

    /** {@return records of subjects 1 to a count, one a line} */
    static String lines(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> record(prefix + number, "2026-Q3", number % 3) + "\n")
                .collect(Collectors.joining());
    }
}
