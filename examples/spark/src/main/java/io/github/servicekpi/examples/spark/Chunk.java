package io.github.servicekpi.examples.spark;

import io.github.servicekpi.json.NdjsonAssessor.RejectHandler;
import io.github.servicekpi.json.Reject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/**
 * Lines of records that follow one another in a file, kept together because the library takes streams of lines.
 *
 * @param file where the lines stand; nothing if they were made by this job
 * @param firstLine the number of the first of them in the file
 * @param bytes a line feed, then the lines with a line feed after each. The line feed at the start keeps a byte order mark
 *     inside a file from being taken for one at its beginning
 */
record Chunk(Optional<String> file, long firstLine, byte[] bytes) {
    /** How many bytes of lines make a chunk: enough that the streams cost nothing, few enough for the caches. */
    static final int ENOUGH_BYTES = 1 << 18;

    /** {@return the lines, after a blank one} */
    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** {@return what hands rejects on with the lines' numbers in the file} */
    RejectHandler placing(RejectHandler rejects) {
        return reject -> rejects.reject(new Reject(
                file.isEmpty() ? 0 : reject.line() + firstLine - 2,
                reject.subject(),
                reject.period(),
                reject.problems()));
    }
}
