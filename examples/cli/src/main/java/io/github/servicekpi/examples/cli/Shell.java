package io.github.servicekpi.examples.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What a command runs in.
 *
 * @param in standard input
 * @param out standard output, buffered; whoever writes to it writes whole lines at once, which no end of the process then cuts,
 *     and flushes nothing: the end of the command does
 * @param err standard error
 * @param environment the environment variables
 * @param terminal whether somebody sits before it
 * @param watched says whether standard error goes to a terminal
 */
record Shell(
        InputStream in,
        OutputStream out,
        PrintStream err,
        Map<String, String> environment,
        boolean terminal,
        BooleanSupplier watched) {
    /** What messages call standard input. */
    static final String STANDARD_INPUT = "<stdin>";

    private static final int BUFFER = 1 << 16;

    /** Where all streams go to a terminal, or none. */
    Shell(InputStream in, OutputStream out, PrintStream err, Map<String, String> environment, boolean terminal) {
        this(in, out, err, environment, terminal, () -> terminal);
    }

    /** {@return what this process runs in; it speaks UTF-8, whatever the locale} */
    static Shell ofProcess() {
        OutputStream out = NamedStreams.named("standard output", new FileOutputStream(FileDescriptor.out));
        OutputStream err = new BufferedOutputStream(new FileOutputStream(FileDescriptor.err));
        return new Shell(
                NamedStreams.named(STANDARD_INPUT, System.in),
                new BufferedOutputStream(out, BUFFER),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                System.getenv(),
                isTerminal(),
                TerminalSize::isErrorWatched);
    }

    /** {@return whether colours are wanted: on a terminal that knows them, unless {@code NO_COLOR} is set} */
    boolean colour() {
        String terminalType = environment.getOrDefault("TERM", "dumb");
        return terminal
                && !terminalType.equals("dumb")
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** {@return how many columns a line may have} */
    int columns() {
        return terminal ? TerminalSize.columns(environment) : Integer.MAX_VALUE;
    }

    /** Tells the user something on standard error. */
    void say(String line) {
        err.println(DisplayText.clean(line));
    }

    /** {@return what to add to a message about an argument that this process cannot have read as it was typed} */
    static String hint(String argument) {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean garbled = argument.indexOf('?') >= 0 || argument.indexOf('\uFFFD') >= 0;
        return garbled && !encoding.equals("UTF-8")
                ? " (this locale's arguments are " + encoding + "; other characters need LC_ALL=C.UTF-8)"
                : "";
    }

    /** From Java 22 on there may be a console without a terminal; it can be asked. */
    @SuppressWarnings("SystemConsoleNull") // it is asked, where it can be
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
