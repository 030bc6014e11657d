package io.github.servicekpi.examples.spark;

import java.io.Serial;

/** Ends a command that its user has to change; says how, without a stack trace. */
final class CommandFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    CommandFailure(String message) {
        super(message);
    }
}
