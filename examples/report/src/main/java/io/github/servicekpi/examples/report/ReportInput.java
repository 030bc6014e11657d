package io.github.servicekpi.examples.report;

import io.github.servicekpi.assessment.Assessment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report is of: subjects with their assessments, and the records that were rejected.
 *
 * <p>A report walks through it more than once; it must meet the same subjects in the same order each time. That way it never
 * holds more than one subject.
 */
public interface ReportInput {
    /**
     * Walks through the subjects.
     *
     * @param handler what to do with each
     * @throws IOException if reading fails, or the handler does
     */
    void forEachSubject(SubjectHandler handler) throws IOException;

    /**
     * Walks through the rejected records.
     *
     * @param handler what to do with each
     * @throws IOException if reading fails, or the handler does
     */
    void forEachRejected(RejectedHandler handler) throws IOException;

    /**
     * {@return what holds some assessments in memory, subjects in the order in which they first appear}
     *
     * @param assessments what the records came to, all of one scorecard
     */
    static ReportInput of(List<Assessment> assessments) {
        return of(assessments, List.of());
    }

    /**
     * {@return the same with the records that were rejected}
     *
     * @param assessments what the records came to, all of one scorecard
     * @param rejected the others, in the order in which to list them
     */
    static ReportInput of(List<Assessment> assessments, List<Rejected> rejected) {
        Map<String, List<Assessment>> subjects = new LinkedHashMap<>();
        assessments.forEach(one -> subjects.computeIfAbsent(one.subject(), subject -> new ArrayList<>())
                .add(one));
        return new ReportInput() {
            @Override
            public void forEachSubject(SubjectHandler handler) throws IOException {
                for (List<Assessment> all : subjects.values()) {
                    handler.accept(List.copyOf(all));
                }
            }

            @Override
            public void forEachRejected(RejectedHandler handler) throws IOException {
                for (Rejected record : List.copyOf(rejected)) {
                    handler.accept(record);
                }
            }
        };
    }

    /**
     * A record that was rejected.
     *
     * @param line its line in the file
     * @param subject whose it is, if that could be read
     * @param period its period, if that could be read
     * @param reasons what is wrong with it
     */
    record Rejected(long line, Optional<String> subject, Optional<String> period, List<String> reasons) {
        /** Keeps a copy of the reasons. */
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }

    /** What to do with a subject. */
    @FunctionalInterface
    interface SubjectHandler {
        /**
         * Takes the next subject.
         *
         * @param assessments what its records came to, at least one
         * @throws IOException to end the walk
         */
        void accept(List<Assessment> assessments) throws IOException;
    }

    /** What to do with a rejected record. */
    @FunctionalInterface
    interface RejectedHandler {
        /**
         * Takes the next rejected record.
         *
         * @param rejected the record
         * @throws IOException to end the walk
         */
        void accept(Rejected rejected) throws IOException;
    }
}
