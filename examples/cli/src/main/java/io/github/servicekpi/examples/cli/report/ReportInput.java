package io.github.servicekpi.examples.cli.report;

import io.github.servicekpi.assessment.Assessment;
import java.io.IOException;
import java.util.List;
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
     * {@return what holds one subject}
     *
     * @param assessments what the subject's records came to, all of one subject and one scorecard
     */
    static ReportInput of(List<Assessment> assessments) {
        return new ReportInput() {
            @Override
            public void forEachSubject(SubjectHandler handler) throws IOException {
                handler.accept(assessments);
            }

            @Override
            public void forEachRejected(RejectedHandler handler) {}
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
