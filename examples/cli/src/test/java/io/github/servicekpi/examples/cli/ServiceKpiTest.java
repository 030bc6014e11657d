package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.json.JsonSchemas;
import io.github.servicekpi.json.ScorecardJson;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a whole: help, misuse, the small commands, and output that cannot be written. */
class ServiceKpiTest {
    private static final List<String> COMMANDS =
            List.of("assess", "show", "report", "plan", "rollup", "check", "format", "template", "schema");

    @Test
    void helpNamesEveryCommandAndNoOther() {
        Run run = Run.of("--help");

        List<String> listed = run.outLines().stream()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertEquals(0, run.exitCode());
        assertEquals(COMMANDS, listed);
    }

    @Test
    void everyCommandHelpsAndSaysItsExitCodes() {
        for (String command : COMMANDS) {
            Run run = Run.of(command, "--help");

            assertEquals(0, run.exitCode());
            assertEquals("", run.err());
            assertTrue(run.out().contains("Usage: service-kpi " + command + " "), run.out());
            assertTrue(run.out().contains("Exit codes:\n  0"), run.out());
            assertTrue(run.outLines().stream().allMatch(line -> line.length() <= 80), run.out());
        }
    }

    @Test
    void versionIsOneLine() {
        Run run = Run.of("--version");

        assertEquals(0, run.exitCode());
        assertTrue(run.out().matches("service-kpi \\S.*\n"), run.out());
    }

    @Test
    void withoutACommandTheHelpIsAnErrorMessage() {
        Run run = Run.of();

        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertEquals(Run.of("--help").out(), run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asess a b",
                "assess",
                "assess service-desk-agent",
                "assess service-desk-agent - x",
                "assess service-desk-agent - --explan",
                "assess service-desk-agent - -o",
                "assess service-desk-agent - -o -",
                "assess service-desk-agent - -o a -o b",
                "assess service-desk-agent missing.ndjson",
                "assess service-desk-agent data",
                "assess service-desk-agent - -o missing/out",
                "assess service-desk-agent - -o data",
                "assess missing.json -",
                "assess data -",
                "show service-desk-agent - --lang fr",
                "show service-desk-agent - --subject Nobody",
                "show service-desk-agent - --plan missing",
                "plan service-desk-agent -",
                "plan service-desk-agent - --to missing",
                "plan service-desk-agent - --to -1",
                "plan service-desk-agent - --to 1e99",
                "check",
                "check missing.json",
                "format missing.json",
                "template missing",
                "schema missing",
                "--nonsense"
            })
    void misuseIsToldInOneOrTwoLinesAndEndsWith2(String line) {
        Run run = Run.of(line.split(" "));

        assertEquals(2, run.exitCode(), run.err());
        assertEquals("", run.out());
        assertTrue(run.errLines().size() <= 3, run.err());
        assertTrue(run.err().startsWith("service-kpi: "), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    @Test
    void aMisspeltNameIsToldWithTheNearest() {
        assertTrue(Run.of("asess", "a", "b").err().contains("Did you mean: service-kpi assess?"));
        assertTrue(Run.of("template", "service-desk-agnet").err().contains("did you mean \"service-desk-agent\"?"));
        assertTrue(Run.of("format", "service-desk-agnet").err().contains("did you mean \"service-desk-agent\"?"));
        assertTrue(Run.of("schema", "scorcard").err().contains("did you mean \"scorecard\"?"));
    }

    @Test
    void aSubjectThatBeginsWithAnAtSignIsNoFileOfArguments() {
        Run run = Run.of(
                "show", "after-sales-service-manager", "data/after-sales-2026-Q3.ndjson", "--subject", "@E-1001");

        assertEquals(
                "service-kpi: data/after-sales-2026-Q3.ndjson: no record of \"@E-1001\"; did you mean \"E-1001\"?\n",
                run.err());
    }

    @Test
    void formatPrintsTheCanonicalBytesAndNothingElse() {
        for (String id : ScorecardJson.templates()) {
            byte[] canonical = ScorecardJson.write(ScorecardJson.template(id));

            assertArrayEquals(canonical, Run.of("format", id).out().getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(Run.user()
                .onTerminal(80)
                .run("format", "service-desk-agent")
                .out()
                .endsWith("}\n"));
    }

    @Test
    void templatesAreListedAndPrintedAsTheyAreWritten() {
        assertEquals(
                "after-sales-service-manager\nservice-desk-agent\n",
                Run.of("template").out());
        for (String id : ScorecardJson.templates()) {
            String source = Run.of("template", id).out();

            assertArrayEquals(ScorecardJson.templateSource(id), source.getBytes(StandardCharsets.UTF_8));
            assertTrue(source.contains("\"x-source\""));
        }
    }

    @Test
    void schemasAreListedAndPrinted() {
        assertEquals("assessment\nrecord\nscorecard\n", Run.of("schema").out());
        for (String name : JsonSchemas.names()) {
            assertArrayEquals(
                    JsonSchemas.schema(name), Run.of("schema", name).out().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aClosedPipeEndsEveryCommandWithoutAWord() {
        for (String[] args : List.of(
                new String[] {"assess", "service-desk-agent", "data/service-desk-months.ndjson"},
                new String[] {"show", "service-desk-agent", "data/service-desk-months.ndjson"},
                new String[] {"template", "service-desk-agent"},
                new String[] {"format", "service-desk-agent"},
                new String[] {"schema", "scorecard"})) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();

            int exitCode = Run.user().run(failing("Broken pipe"), err, args);

            assertEquals(141, exitCode);
            assertEquals("", err.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFullDiskIsToldAndEndsWith2() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int exitCode = Run.user().run(failing("No space left on device"), err, "template", "service-desk-agent");

        assertEquals(2, exitCode);
        assertEquals("service-kpi: standard output: No space left on device\n", err.toString(StandardCharsets.UTF_8));
    }

    /** A buffer passes on what was written at once, or nothing of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess service-desk-agent data/service-desk-months.ndjson",
                "assess service-desk-agent samples/one-wrong-record.ndjson --rejects /dev/stdout --threads 2",
                "plan service-desk-agent data/service-desk-months.ndjson --to meets",
                "rollup service-desk-agent QUARTER --to 2012-Q2",
                "show service-desk-agent data/service-desk-months.ndjson",
                "check samples/two-mistakes.json",
                "check samples/two-mistakes.json --json"
            })
    void everythingIsPrintedInWholeLines(String line, @TempDir Path folder) throws IOException {
        Path quarter = Files.write(
                folder.resolve("quarter"),
                Files.readAllLines(Path.of("data", "service-desk-months.ndjson")).stream()
                        .filter(month -> month.matches(".*\"2012-0[456]\".*"))
                        .toList());
        List<String> parts = new ArrayList<>();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int oneByte) {
                parts.add(Character.toString(oneByte));
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                parts.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
            }
        };

        Run.user()
                .run(
                        out,
                        new ByteArrayOutputStream(),
                        line.replace("QUARTER", quarter.toString()).split(" "));

        assertFalse(parts.isEmpty());
        assertTrue(parts.stream().allMatch(part -> part.length() > 1 && part.endsWith("\n")), parts::toString);
    }

    /** In this folder nobody, not even root, makes a file. */
    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @ValueSource(
            strings = {
                "assess service-desk-agent data/service-desk-months.ndjson -o FILE",
                "assess service-desk-agent data/service-desk-months.ndjson --rejects FILE",
                "plan service-desk-agent data/service-desk-months.ndjson --to meets -o FILE",
                "rollup service-desk-agent data/service-desk-months.ndjson --to 2012-Q2 -o FILE",
                "report service-desk-agent data/service-desk-months.ndjson -o FILE",
                "report service-desk-agent data/service-desk-months.ndjson --split FILE"
            })
    void aFolderThatTakesNoFileIsToldByTheNameThatTheUserGave(String line) {
        Run run = Run.of(line.replace("FILE", "/sys/september").split(" "));

        assertEquals(2, run.exitCode());
        assertTrue(
                run.err()
                        .matches(
                                "service-kpi: /sys/september: (permission denied|Operation not permitted|Read-only file"
                                        + " system)\n"),
                run.err());
    }

    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @ValueSource(
            strings = {
                "assess CARD RECORDS -o /dev/full --rejects FILE",
                "assess CARD RECORDS -o FILE --rejects /dev/full",
                "plan CARD RECORDS --to meets -o /dev/full --rejects FILE",
                "rollup CARD RECORDS --to 2026-Q3 -o FILE --rejects /dev/full",
                "report CARD RECORDS -o /dev/full --rejects FILE",
                "report CARD RECORDS -o FILE --rejects /dev/full"
            })
    void whereOneOfTwoOutputsFailsNeitherAppears(String line, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "yesterday's");

        Run run = Run.of(line.replace("CARD", "service-desk-agent")
                .replace("RECORDS", "samples/one-wrong-record.ndjson")
                .replace("FILE", file.toString())
                .split(" "));

        assertEquals(new Run(2, "", "service-kpi: /dev/full: No space left on device\n"), run);
        assertEquals("yesterday's", Files.readString(file));
    }

    private static OutputStream failing(String message) {
        return new BufferedOutputStream(NamedStreams.named("standard output", new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw new IOException(message);
            }
        }));
    }
}
