package io.github.servicekpi.examples.spark;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Collects lines into a chunk. */
final class ChunkBuilder {
    /** The library rejects lines of more than 1 MiB; of one that is longer no more is kept than shows that it is. */
    private static final int MOST_OF_A_LINE = (1 << 20) + 16;

    private final Optional<String> file;
    private final long firstLine;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(Chunk.ENOUGH_BYTES + (1 << 12));
    private long lines;

    ChunkBuilder(Optional<String> file, long firstLine) {
        this.file = file;
        this.firstLine = firstLine;
        bytes.write('\n');
    }

    /** Takes the next line. */
    void add(byte[] line, int length) {
        bytes.write(line, 0, Math.min(length, MOST_OF_A_LINE));
        bytes.write('\n');
        lines++;
    }

    /** {@return whether the chunk has enough lines} */
    boolean isFull() {
        return bytes.size() >= Chunk.ENOUGH_BYTES;
    }

    /** {@return the number that the line after the last one has} */
    long nextLine() {
        return firstLine + lines;
    }

    /** {@return the file of the lines} */
    Optional<String> file() {
        return file;
    }

    Chunk build() {
        return new Chunk(file, firstLine, bytes.toByteArray());
    }
}
