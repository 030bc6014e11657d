package io.github.servicekpi.json;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Assesses files of records: one JSON object a line in, one assessment a line out, in order and in constant memory.
 *
 * <p>Lines end with {@code \n} or {@code \r\n}; blank ones are skipped, and so is one byte order mark at the start. A line
 * that is wrong, or longer than 1 MiB, becomes a {@link Reject} and the rest goes on.
 */
public interface NdjsonAssessor {
    /** The most threads that a run may have. */
    int MOST_THREADS = 1000;

    /**
     * {@return an assessor that is thread-safe and meant to be kept}
     *
     * @param calculator what assesses the records
     */
    static NdjsonAssessor of(ScorecardCalculator calculator) {
        return of(calculator, AssessmentJson.of(calculator.scorecard()));
    }

    /**
     * {@return an assessor that is thread-safe and meant to be kept}
     *
     * @param calculator what assesses the records
     * @param writer what writes the assessments, for example one that {@linkplain AssessmentJson#explaining() explains}
     * @throws IllegalArgumentException if the writer is for another scorecard than the calculator
     */
    static NdjsonAssessor of(ScorecardCalculator calculator, AssessmentJson writer) {
        return of(calculator, writer, 1);
    }

    /**
     * {@return an assessor that works on several threads, is thread-safe and meant to be kept}
     *
     * <p>Each run has threads of its own, and reads ahead a number of lines that grows with them. They have ended when the
     * run ends. The streams and the handlers meet the caller's thread alone, in the order of the lines.
     *
     * @param calculator what assesses the records, thread-safe; it may be asked twice about a line that it refuses
     * @param writer what writes the assessments
     * @param threads how many threads assess, 1 to {@link #MOST_THREADS}; 1 is the caller's thread and no other
     * @throws IllegalArgumentException if the number of threads lies outside its range, or the writer is for another
     *     scorecard than the calculator
     */
    static NdjsonAssessor of(ScorecardCalculator calculator, AssessmentJson writer, int threads) {
        if (!writer.writes(calculator.scorecard())) {
            throw new IllegalArgumentException("the writer is for another scorecard than "
                    + calculator.scorecard().id() + "; make it with AssessmentJson.of(calculator.scorecard())");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads is " + threads + "; allowed are 1 to " + MOST_THREADS);
        }
        return new ThreadedNdjsonAssessor(calculator, writer, threads);
    }

    /**
     * Writes the assessment of each record, followed by {@code \n}.
     *
     * @param records what to read, to its end
     * @param assessments where to write; neither flushed nor closed
     * @param rejects what to do with the lines that are wrong
     * @return how many there were of both
     * @throws IOException if reading or writing fails; {@link java.io.InterruptedIOException} as soon as the caller's
     *     thread is interrupted, which stays so
     */
    default Summary assess(InputStream records, OutputStream assessments, RejectHandler rejects) throws IOException {
        AssessmentJson json = writer();
        return assess(
                records,
                assessment -> {
                    assessments.write(json.write(assessment));
                    assessments.write('\n');
                },
                rejects);
    }

    /** {@return a writer of this assessor's assessments} */
    AssessmentJson writer();

    /**
     * Hands over the assessment of each record.
     *
     * @param records what to read, to its end
     * @param assessments what to do with the assessments
     * @param rejects what to do with the lines that are wrong
     * @return how many there were of both
     * @throws IOException if reading fails or a handler does; {@link java.io.InterruptedIOException} as soon as the
     *     caller's thread is interrupted, which stays so
     */
    Summary assess(InputStream records, AssessmentHandler assessments, RejectHandler rejects) throws IOException;

    /**
     * How many lines there were.
     *
     * @param accepted lines that were assessed
     * @param rejected lines that were rejected
     */
    record Summary(long accepted, long rejected) {}

    /** What to do with an assessment. */
    @FunctionalInterface
    interface AssessmentHandler {
        /**
         * Takes the next assessment.
         *
         * @param assessment the assessment
         * @throws IOException to end the run
         */
        void accept(Assessment assessment) throws IOException;
    }

    /** What to do with a line that is wrong. */
    @FunctionalInterface
    interface RejectHandler {
        /**
         * Takes the next rejected line.
         *
         * @param reject the rejected line
         * @throws IOException to end the run
         */
        void reject(Reject reject) throws IOException;
    }
}
