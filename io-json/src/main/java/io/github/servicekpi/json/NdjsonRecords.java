package io.github.servicekpi.json;

import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.json.NdjsonAssessor.RejectHandler;
import io.github.servicekpi.json.NdjsonAssessor.Summary;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Function;

/**
 * Reads files of records, one JSON object a line, in order and in constant memory, as {@link NdjsonAssessor} does.
 */
public final class NdjsonRecords {
    private NdjsonRecords() {}

    /**
     * Hands over each record that is a part of a longer period.
     *
     * @param records what to read, to its end
     * @param scorecard what the records are for
     * @param parts what to do with the records
     * @param rejects what to do with the lines that are wrong
     * @return how many there were of both
     * @throws IOException if reading fails or a handler does; {@link java.io.InterruptedIOException} as soon as the
     *     thread is interrupted, which stays so
     */
    public static Summary readParts(
            InputStream records, Scorecard scorecard, RecordHandler parts, RejectHandler rejects) throws IOException {
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(scorecard, "scorecard");
        Objects.requireNonNull(parts, "parts");
        Objects.requireNonNull(rejects, "rejects");
        return read(records, draft -> PerformanceRecord.partOf(draft, scorecard), parts::accept, rejects);
    }

    /** What to do with a record. */
    @FunctionalInterface
    public interface RecordHandler {
        /**
         * Takes the next record.
         *
         * @param record the record
         * @throws IOException to end the run
         */
        void accept(PerformanceRecord record) throws IOException;
    }

    /** What to do with what the rules make of a line. */
    @FunctionalInterface
    interface Handler<T> {
        void accept(T value) throws IOException;
    }

    /** Hands over what the rules make of each line; {@return how many lines there were} */
    static <T> Summary read(InputStream records, Function<Draft, T> rules, Handler<T> accepted, RejectHandler rejects)
            throws IOException {
        LineReader lines = new LineReader(records);
        long good = 0;
        long rejected = 0;
        while (lines.next()) {
            if (lines.isBlank()) {
                continue;
            }
            ReadDraft read = lines.isTooLong() ? DraftReader.tooLarge() : DraftReader.readLine(lines.line());
            T value;
            try {
                value = read.as(rules);
            } catch (InvalidInputException e) {
                rejected++;
                rejects.reject(new Reject(lines.number(), read.text("subject"), read.text("period"), e.problems()));
                continue;
            }
            good++;
            accepted.accept(value);
        }
        return new Summary(good, rejected);
    }
}
