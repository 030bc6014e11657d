package io.github.servicekpi.examples.spark;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Streams in memory, which do not fail. */
final class Streams {
    private Streams() {}

    /** What is done with streams. */
    interface Work<T> {
        T run() throws IOException;
    }

    static <T> T get(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
