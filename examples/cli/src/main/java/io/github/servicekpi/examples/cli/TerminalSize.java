package io.github.servicekpi.examples.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How wide a terminal is. */
final class TerminalSize {
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\s*[0-9]+ ([1-9][0-9]{1,4})\\s*");
    private static final Pattern COLUMNS = Pattern.compile("[1-9][0-9]{1,4}");

    private TerminalSize() {}

    /** {@return the columns that {@code COLUMNS} says, or the terminal itself; without limit if neither does} */
    static int columns(Map<String, String> environment) {
        String set = environment.getOrDefault("COLUMNS", "");
        return COLUMNS.matcher(set).matches() ? Integer.parseInt(set) : ofTerminal();
    }

    /** {@return whether standard error goes to a terminal; a child process that shares it can tell} */
    static boolean isErrorWatched() {
        try {
            return new ProcessBuilder("sh", "-c", "test -t 2")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int ofTerminal() {
        try {
            Process size = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(size.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            Matcher matcher = ROWS_AND_COLUMNS.matcher(said);
            return matcher.matches() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
        } catch (IOException e) {
            return Integer.MAX_VALUE;
        }
    }
}
