package io.github.servicekpi.examples.cli;

import java.io.IOException;

/** How a command ends. */
final class ExitCode {
    /** Everything was accepted. */
    static final int GOOD = 0;
    /** Some of the input has problems. */
    static final int SOME_PROBLEMS = 1;
    /** The scorecard or the command is unusable. */
    static final int UNUSABLE = 2;
    /** Whoever reads our output wants no more: what a shell reports of a program that SIGPIPE ended. */
    static final int CLOSED_PIPE = 141;

    private ExitCode() {}

    /** {@return the exit code of a command that failed, after its user was told why} */
    static int report(Exception failure, Shell shell) {
        if (failure instanceof ClosedPipeException) {
            return CLOSED_PIPE;
        }
        flush(shell);
        if (failure instanceof CommandFailure told) {
            told.lines().forEach(shell::say);
        } else if (failure instanceof IOException io) {
            shell.say(ServiceKpi.NAME + ": " + NamedStreams.reason(io));
        } else {
            shell.say(ServiceKpi.NAME + ": an error of this program; please report it with what follows");
            failure.printStackTrace(shell.err());
        }
        return UNUSABLE;
    }

    /** What was printed before the failure ends with a whole line. */
    private static void flush(Shell shell) {
        try {
            shell.out().flush();
        } catch (IOException e) {
            return; // if this is the failure, it is about to be told
        }
    }
}
