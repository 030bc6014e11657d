package io.github.servicekpi.examples.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells somebody at a terminal how far long work has come, on a line of standard error that it keeps to itself. Says nothing
 * in the first moments, and never anything into a file or a pipe.
 *
 * <p>Home-made because it takes fewer lines than a library takes megabytes.
 */
final class Progress {
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(700);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int BAR = 30;
    private static final int PERCENT = 100;
    private static final String CLEAR = "\r\u001b[K";

    private final Shell shell;
    private final LongSupplier nanoTime;
    private final boolean seen;
    private long next;
    private boolean written;

    Progress(Shell shell, LongSupplier nanoTime) {
        this.shell = shell;
        this.nanoTime = nanoTime;
        this.seen = shell.watched().getAsBoolean();
        this.next = nanoTime.getAsLong() + QUIET;
    }

    /** Tells how much was done of an amount that nobody knows yet. */
    void at(String work, long done) {
        if (isTime()) {
            write(work + " " + done);
        }
    }

    /** Tells how much was done of an amount. */
    void at(String work, long done, long all) {
        if (isTime()) {
            int filled = (int) (BAR * done / Math.max(1, all));
            String bar = "#".repeat(filled) + "-".repeat(BAR - filled);
            write(work + " [" + bar + "] " + PERCENT * done / Math.max(1, all) + " %");
        }
    }

    private boolean isTime() {
        return seen && nanoTime.getAsLong() - next >= 0;
    }

    private void write(String text) {
        next = nanoTime.getAsLong() + PAUSE;
        written = true;
        shell.err().print(CLEAR + ServiceKpi.NAME + ": " + text);
        shell.err().flush();
    }

    /** Takes the line away, so that another can be written. */
    void clear() {
        if (written) {
            written = false;
            shell.err().print(CLEAR);
            shell.err().flush();
        }
    }
}
