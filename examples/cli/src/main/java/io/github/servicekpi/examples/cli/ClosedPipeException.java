package io.github.servicekpi.examples.cli;

import java.io.IOException;
import java.io.Serial;

/** Whoever read what we write has closed its end, as {@code head} does: no failure, but no reason to go on. */
final class ClosedPipeException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    ClosedPipeException(IOException cause) {
        super(cause);
    }
}
