package io.github.servicekpi.json;

import io.github.servicekpi.json.NdjsonAssessor.Summary;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Some lines that one worker assesses, and what they come to. Made once and used again. */
final class Batch {
    /** A batch is full when its lines have so many bytes. */
    private static final int ENOUGH_BYTES = 1 << 18;

    private final LineAssessor assessor;
    private final Results results;
    private final int mostLines;

    private byte[] bytes = new byte[1 << 14];
    /** By line, where it ends in the bytes; that of one that is too long stands in no bytes at all. */
    private int[] ends = new int[1 << 6];

    private long[] numbers = new long[ends.length];
    private int lines;
    /** The first line that was not assessed yet. */
    private int next;

    private @Nullable Throwable failure;

    /**
     * Makes an empty batch.
     *
     * @param mostLines how many lines it takes even if they are short, for each may come to much
     */
    Batch(LineAssessor assessor, Results results, int mostLines) {
        this.assessor = assessor;
        this.results = results;
        this.mostLines = mostLines;
    }

    /** Takes the next lines; {@return whether there may be more} A failure to read is thrown after what these come to. */
    boolean fill(LineReader reader) {
        lines = 0;
        next = 0;
        failure = null;
        int length = 0;
        try {
            while (lines < mostLines && length < ENOUGH_BYTES) {
                if (!reader.next()) {
                    return false;
                }
                if (!reader.isBlank()) {
                    length = add(reader, length);
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            failure = e;
            return false;
        }
    }

    private int add(LineReader reader, int length) {
        int end = length + (reader.isTooLong() ? 0 : reader.length());
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end));
        }
        if (lines == ends.length) {
            ends = Arrays.copyOf(ends, 2 * lines);
            numbers = Arrays.copyOf(numbers, 2 * lines);
        }
        System.arraycopy(reader.bytes(), 0, bytes, length, end - length);
        ends[lines] = end;
        numbers[lines++] = reader.number();
        return end;
    }

    /**
     * Assesses the lines that were not yet, up to the first about which the calculator fails, until they have come to much,
     * or until the run has ended.
     */
    void assess(AtomicBoolean ended) {
        try {
            while (!isDone() && !results.areMany() && !ended.get()) {
                int from = next == 0 ? 0 : ends[next - 1];
                // No line is empty: blank ones were left out.
                if (ends[next] == from) {
                    assessor.assess(DraftReader.tooLarge(), numbers[next], results);
                } else {
                    assessor.assess(bytes, from, ends[next], numbers[next], results);
                }
                next++;
            }
        } catch (RuntimeException | Error e) {
            failure = e;
            next = lines;
        }
    }

    /** {@return whether all lines were assessed, or those up to a failure} */
    boolean isDone() {
        return next == lines;
    }

    /**
     * Hands over what the lines came to; {@return how many there were}
     *
     * <p>Once all are, throws what went wrong, if anything did.
     */
    Summary handOver() throws IOException {
        Summary summary = results.handOver();
        if (!isDone() || failure == null) {
            return summary;
        } else if (failure instanceof IOException e) {
            throw e;
        } else if (failure instanceof RuntimeException e) {
            throw e;
        } else {
            throw (Error) failure;
        }
    }
}
