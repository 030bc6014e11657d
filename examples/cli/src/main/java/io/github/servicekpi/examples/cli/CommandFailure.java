package io.github.servicekpi.examples.cli;

import java.io.Serial;
import java.util.List;
import java.util.Optional;

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

    /** {@return what to ask of somebody who may have meant a known word, if one is near} */
    static String question(Optional<String> nearest) {
        return nearest.map(word -> "; did you mean \"" + word + "\"?").orElse("");
    }

    /** {@return what to print} */
    List<String> lines() {
        return lines;
    }
}
