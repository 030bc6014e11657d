package io.github.servicekpi.examples.cli;

import java.io.IOException;
import java.io.InterruptedIOException;

/** How a command ends. */
final class ExitCode {
    /** Everything was accepted. */
    static final int GOOD = 0;
    /** Some of the input has problems. */
    static final int SOME_PROBLEMS = 1;
    /** The scorecard or the command is unusable. */
    static final int UNUSABLE = 2;
    /** The work could not be done, and neither the input nor the command is to blame: sysexits.h calls it EX_SOFTWARE. */
    static final int FAILED = 70;
    /** What help says of it. */
    static final String FAILED_HELP = "70:out of memory, interrupted, or an error of this program";
    /** Whoever reads our output wants no more: what a shell reports of a program that SIGPIPE ended. */
    static final int CLOSED_PIPE = 141;

    private ExitCode() {}

    /** {@return the exit code of a command that failed, after its user was told why} */
    static int report(Throwable failure, Shell shell) {
        if (failure instanceof ClosedPipeException) {
            return CLOSED_PIPE;
        } else if (Interruption.isUnderWay()) {
            return FAILED; // the process ends with the signal's code, and its user is told once
        }
        flush(shell);
        if (failure instanceof CommandFailure told) {
            told.lines().forEach(shell::say);
            return UNUSABLE;
        } else if (failure instanceof InterruptedIOException
                || Thread.currentThread().isInterrupted()) {
            shell.say(ServiceKpi.NAME + ": " + Interruption.SENTENCE);
            return FAILED;
        } else if (failure instanceof IOException io) {
            shell.say(ServiceKpi.NAME + ": " + NamedStreams.reason(io));
            return UNUSABLE;
        }
        Breakdown.tell(failure, shell);
        return FAILED;
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
