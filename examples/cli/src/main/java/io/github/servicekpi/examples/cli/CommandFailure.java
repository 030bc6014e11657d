package io.github.servicekpi.examples.cli;

import java.io.Serial;
import java.util.List;

/** Ends a command that its user has to change; says how, without a stack trace. */
final class CommandFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final List<String> lines;

    CommandFailure(String sentence) {
        this(List.of(ServiceKpi.NAME + ": " + sentence));
    }

    CommandFailure(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    /** {@return what to print} */
    List<String> lines() {
        return lines;
    }
}
