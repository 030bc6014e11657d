package io.github.servicekpi.examples.cli;

import java.util.Arrays;

/** What nobody who gives a command can have meant: the memory is used up, or this program has an error. */
final class Breakdown {
    private static final int MOST_FRAMES = 20;
    private static final long MEBIBYTE = 1 << 20;

    private Breakdown() {}

    /** Tells the user, and whoever mends the program. */
    static void tell(Throwable failure, Shell shell) {
        try {
            if (failure instanceof OutOfMemoryError) {
                long most = Runtime.getRuntime().maxMemory() / MEBIBYTE;
                shell.say(
                        ServiceKpi.NAME + ": " + most + " MiB of memory are not enough; no file was left half written;"
                                + " allow more, as java -Xmx" + 2 * most + "m does");
                return;
            }
            shell.say(ServiceKpi.NAME + ": an error of this program; no file was left half written; please report it"
                    + " with what follows");
            StackTraceElement[] trace = failure.getStackTrace();
            failure.setStackTrace(Arrays.copyOf(trace, Math.min(MOST_FRAMES, trace.length)));
            failure.printStackTrace(shell.err());
        } catch (OutOfMemoryError e) {
            return; // there is not even room for words; the exit code has to do
        }
    }
}
