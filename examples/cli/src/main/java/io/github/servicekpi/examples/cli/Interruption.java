package io.github.servicekpi.examples.cli;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The end of a process that Ctrl-C or a signal brings: nothing is left half written, and the user is told so. */
final class Interruption {
    static final String SENTENCE = "interrupted; no file was left half written";

    /** Whoever holds it makes files or has them appear, and is waited for. */
    static final Object LOCK = new Object();

    private static final Set<Runnable> REMOVALS = ConcurrentHashMap.newKeySet();

    private static volatile boolean underWay;

    private Interruption() {}

    /** Has the user told if the process ends before the command does; {@return what to run when the command has ended} */
    static Runnable watch(Shell shell) {
        Thread hook = new Thread(() -> end(shell));
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                return; // it is being run
            }
            REMOVALS.forEach(Runnable::run); // what an error kept from being closed
        };
    }

    private static void end(Shell shell) {
        synchronized (LOCK) {
            underWay = true;
            REMOVALS.forEach(Runnable::run);
        }
        shell.say(ServiceKpi.NAME + ": " + SENTENCE);
    }

    /** {@return whether the process is ending, so that what fails now fails for that reason} */
    static boolean isUnderWay() {
        return underWay;
    }

    /** Has something removed, which is not finished, if the process ends. */
    static void remember(Runnable removal) {
        REMOVALS.add(removal);
    }

    /** Takes that back. */
    static void forget(Runnable removal) {
        REMOVALS.remove(removal);
    }
}
