package io.github.servicekpi.examples.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A command that has run in this process: what it said and how it ended. */
public record Run(int exitCode, String out, String err) {

    /** A user whose shell says nothing about them. */
    public static Run of(String... args) {
        return user().run(args);
    }

    public static User user() {
        return new User(InputStream.nullInputStream(), Map.of(), false);
    }

    public List<String> outLines() {
        return out.lines().toList();
    }

    public List<String> errLines() {
        return err.lines().toList();
    }

    /** Who runs a command, and from where. */
    public record User(InputStream in, Map<String, String> environment, boolean terminal) {

        public User typing(String text) {
            return reading(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }

        public User reading(InputStream other) {
            return new User(other, environment, terminal);
        }

        public User with(String variable, String value) {
            Map<String, String> changed = new HashMap<>(environment);
            changed.put(variable, value);
            return new User(in, Map.copyOf(changed), terminal);
        }

        /** COLUMNS keeps the command from asking the terminal these tests may happen to run in. */
        public User onTerminal(int columns) {
            return new User(in, environment, true)
                    .with("COLUMNS", Integer.toString(columns))
                    .with("TERM", "xterm");
        }

        public Run run(String... args) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int exitCode = run(new BufferedOutputStream(out), err, args);
            return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }

        int run(OutputStream out, OutputStream err, String... args) {
            PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);
            return ServiceKpi.run(new Shell(in, out, printed, environment, terminal), args);
        }
    }
}
