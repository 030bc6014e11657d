package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No command ever writes over something that it reads, whatever the names are. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and standard streams have other names there")
class SourcesTest {
    private static final String CARD = Run.of("template", "service-desk-agent").out();
    private static final String RECORDS = """
            {"subject": "E-1", "period": "2026-07", "values": {"taken-within-4h-rate": {"numerator": 9, "denominator": 10}}}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeSources() throws IOException {
        Files.writeString(folder.resolve("card"), CARD);
        Files.writeString(folder.resolve("records"), RECORDS);
        for (String name : List.of("card", "records")) {
            Files.createSymbolicLink(folder.resolve(name + "-link"), Path.of(name));
            Files.createSymbolicLink(folder.resolve(name + "-link-to-link"), Path.of(name + "-link"));
            Files.createLink(folder.resolve(name + "-second-name"), folder.resolve(name));
        }
        Files.createSymbolicLink(folder.resolve("here"), Path.of("."));
    }

    private void assertSourcesAreAsTheyWere() throws IOException {
        assertEquals(CARD, Files.readString(folder.resolve("card")));
        assertEquals(RECORDS, Files.readString(folder.resolve("records")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(9, files.count());
        }
    }

    static Stream<String> filesOnBothSides() {
        return Stream.of(
                        "assess DIR/card DIR/records",
                        "plan DIR/card DIR/records --to meets",
                        "rollup DIR/card DIR/records --to 2026-Q3",
                        "report DIR/card DIR/records")
                .flatMap(command -> Stream.of("-o", "--rejects").map(option -> command + " " + option + " "))
                .map(command -> command.contains("report") && command.contains("--rejects")
                        ? command.replace("--rejects", "-o DIR/page --rejects")
                        : command);
    }

    @ParameterizedTest
    @MethodSource("filesOnBothSides")
    void anOutputIsNoSourceUnderAnyOfItsNames(String command) throws IOException {
        for (String source : List.of("card", "records")) {
            for (String name : List.of(
                    source,
                    "./" + source,
                    "here/" + source,
                    source + "-link",
                    source + "-link-to-link",
                    source + "-second-name")) {
                String[] args = (command + "DIR/" + name)
                        .replace("DIR", folder.toString())
                        .split(" ");

                Run run = Run.of(args);

                String expected =
                        "service-kpi: " + args[args.length - 1] + ": this command reads it; write to another file\n";
                assertEquals(new Run(2, "", expected), run, command + name);
            }
        }
        assertSourcesAreAsTheyWere();
    }

    @Test
    void aFolderOfPagesIsNotOneThatHoldsASource() throws IOException {
        for (String name : List.of("", "/.", "/here")) {
            Run run = Run.of("report", folder + "/card", folder + "/records", "--split", folder + name);

            assertEquals(2, run.exitCode());
            assertTrue(run.err().endsWith(": is there already and not an empty folder; name a new one\n"), run.err());
        }
        assertSourcesAreAsTheyWere();
    }

    @Test
    void aFolderOfPagesHoldsNoRejects() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        for (String name : List.of("set", "set/rejects", "here/set/rejects")) {
            Run run = Run.of(
                    "report",
                    folder + "/card",
                    folder + "/records",
                    "--split",
                    set.toString(),
                    "--rejects",
                    folder + "/" + name);

            assertEquals(2, run.exitCode());
            assertTrue(run.err().startsWith("service-kpi: " + folder + "/" + name + ": "), run.err());
        }
        try (Stream<Path> left = Files.list(set)) {
            assertEquals(List.of(), left.toList());
        }
        Files.delete(set);
        assertSourcesAreAsTheyWere();
    }

    /** Each is a line for a shell, as only a shell leads streams to files. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess card - -o records < records",
                "assess card - -o records-link < records-second-name",
                "assess card - --rejects records < records",
                "assess card - --threads 2 -o records < records",
                "assess card /dev/stdin -o records < records",
                "assess card /dev/fd/3 -o records 3< records",
                "plan card - --to meets -o records < records",
                "rollup card - --to 2026-Q3 -o records < records",
                "report card - -o records < records",
                "report card - -o page --rejects records < records",
                "assess card records >> records",
                "assess card - < records >> records",
                "assess card records >> card",
                "assess card records -o /dev/stdout >> records",
                "assess card records -o /dev/fd/1 >> records",
                "assess card records -o /dev/fd/3 3>> records",
                "assess card records -o page --rejects /dev/stdout >> records",
                "plan card records --to meets >> records",
                "rollup card records --to 2026-Q3 >> records",
                "show card records >> records",
                "show card - < records >> records",
                "report card records -o /dev/stdout >> records",
                "check card >> card",
                "check service-desk-agent card --json >> card",
                "format card >> card",
                "format /dev/stdin < card >> card-second-name"
            })
    void standardStreamsAreNoWayRound(String line) throws Exception {
        Process process = shell(line);

        assertEquals(2, process.waitFor(), line);
        String said = process.errorReader().readLine();
        assertTrue(said.startsWith("service-kpi: ") && said.contains(": this command reads "), said);
        assertSourcesAreAsTheyWere();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess card - -o out < records",
                "assess card records > out",
                "assess card records --rejects /dev/stdout > out",
                "assess card /dev/null -o /dev/null",
                "assess card - < /dev/null > /dev/null",
                "check card > out",
                "format card > out",
                "assess service-desk-agent records -o service-desk-agent",
                "cat records | service-kpi assess card - | cat"
            })
    void whatIsNotTheSameIsNotRefused(String line) throws Exception {
        Process process = shell(line);

        assertEquals(0, process.waitFor(), process.errorReader().readLine());
    }

    @Test
    void rejectsDoNotReplaceTheFileThatStandardOutputGoesTo() throws Exception {
        Process process = shell("assess card records --rejects out > out");

        assertEquals(2, process.waitFor());
        assertEquals(
                "service-kpi: out: standard output goes to this file; name another for --rejects",
                process.errorReader().readLine());
    }

    private Process shell(String line) throws IOException, InterruptedException {
        String command = line.startsWith("cat ") ? line : "service-kpi " + line;
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        "-c",
                        "service-kpi() { \"$JAVA\" -XX:TieredStopAtLevel=1 -cp \"$CLASSES\" "
                                + ServiceKpi.class.getName() + " \"$@\"; }; " + command)
                .directory(folder.toFile());
        builder.environment().put("JAVA", java);
        builder.environment().put("CLASSES", System.getProperty("java.class.path"));
        Process process = builder.start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), line + " does not end");
        return process;
    }
}
