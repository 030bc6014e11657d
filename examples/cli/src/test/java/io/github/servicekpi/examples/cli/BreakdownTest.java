package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the JVM, an error of the program, or an interruption breaks off: an exit code of its own, and no half of a file. */
class BreakdownTest {
    private static final String RECORD = """
            {"subject": "E-1", "period": "2026-07", "values": {"taken-within-4h-rate": {"numerator": 9, "denominator": 10}}}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeYesterdays() throws IOException {
        Files.writeString(folder.resolve("out"), "yesterday's");
        Files.writeString(folder.resolve("rejects"), "yesterday's");
    }

    /** {@return each command that reads records, with all that it can write} */
    static Stream<String> commands() {
        return Stream.of(
                "assess service-desk-agent - -o FOLDER/out --rejects FOLDER/rejects",
                "assess service-desk-agent - -o FOLDER/out --rejects FOLDER/rejects --threads 2",
                "plan service-desk-agent - --to meets -o FOLDER/out --rejects FOLDER/rejects",
                "rollup service-desk-agent - --to 2026-Q3 -o FOLDER/out --rejects FOLDER/rejects",
                "report service-desk-agent - -o FOLDER/out --rejects FOLDER/rejects",
                "report service-desk-agent - --split FOLDER/set --rejects FOLDER/rejects",
                "show service-desk-agent -");
    }

    private Run run(String command, InputStream records) {
        return Run.user()
                .reading(records)
                .run(command.replace("FOLDER", folder.toString()).split(" "));
    }

    private void assertNothingIsWritten() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("out", "rejects"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals("yesterday's", Files.readString(folder.resolve("out")));
        assertEquals("yesterday's", Files.readString(folder.resolve("rejects")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void usedUpMemoryEndsWith70AndSaysHowMuchThereWas(String command) throws IOException {
        Run run = run(command, failing(new OutOfMemoryError("Java heap space")));

        assertEquals(70, run.exitCode(), run.err());
        assertTrue(
                run.err()
                        .matches("service-kpi: [0-9]+ MiB of memory are not enough; no file was left half written;"
                                + " allow more, as java -Xmx[0-9]+m does\n"),
                run.err());
        assertNothingIsWritten();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anyOtherErrorEndsWith70AndAShortTrace(String command) throws IOException {
        Run run = run(command, failing(deep(1000)));

        assertEquals(70, run.exitCode(), run.err());
        assertEquals(
                "service-kpi: an error of this program; no file was left half written; please report it with what follows",
                run.errLines().get(0));
        assertEquals("java.lang.StackOverflowError", run.errLines().get(1));
        assertEquals(22, run.errLines().size());
        assertNothingIsWritten();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anInterruptionEndsWith70(String command) throws IOException {
        Thread.currentThread().interrupt();

        Run run = run(command, InputStream.nullInputStream());

        assertTrue(Thread.interrupted());
        assertEquals(new Run(70, "", "service-kpi: interrupted; no file was left half written\n"), run);
        assertNothingIsWritten();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check service-desk-agent --json", "format service-desk-agent", "template", "schema record"})
    void soDoTheCommandsThatReadNoRecords(String command) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int oneByte) {
                throw new OutOfMemoryError();
            }

            @Override
            public void flush() {}
        };

        assertEquals(70, Run.user().run(out, err, command.split(" ")));
        assertTrue(
                err.toString(StandardCharsets.UTF_8).startsWith("service-kpi: "), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anErrorOfTheProgramItselfEndsWith70() throws IOException {
        Run run = run(commands().findFirst().orElseThrow(), new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("a slip");
            }
        });

        assertEquals(70, run.exitCode());
        assertTrue(run.err().contains("java.lang.IllegalStateException: a slip"), run.err());
        assertNothingIsWritten();
    }

    @Test
    void helpNamesTheExitCode() {
        for (String command : List.of("", "assess", "show", "report", "plan", "rollup", "check", "format")) {
            assertTrue(Run.of((command + " --help").strip().split(" ")).out().contains("\n  70  "), command);
        }
    }

    private static InputStream failing(Error error) {
        return new InputStream() {
            private final byte[] record = RECORD.getBytes(StandardCharsets.UTF_8);
            private int next;

            @Override
            public int read() {
                if (next == record.length) {
                    throw error;
                }
                return record[next++];
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                bytes[offset] = (byte) read();
                return 1;
            }
        };
    }

    private static StackOverflowError deep(int frames) {
        StackOverflowError error = new StackOverflowError();
        StackTraceElement[] trace = new StackTraceElement[frames];
        Arrays.fill(trace, new StackTraceElement("Any", "deeper", "Any.java", 1));
        error.setStackTrace(trace);
        return error;
    }
}
