package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check}: problems by line, and how it ends. */
class CheckCommandTest {
    private static final String WRONG = """
            {"format": 1, "id": "small", "version": "1",
             "bands": [{"id": "good", "from": 0, "to": 100}],
             "indicators": [{"id": "费用", "polarity": "lower-is-beter", "weight": 100, "targets": {"month": 100},
                             "scoring": {"method": "attainment"}}]}
            """;

    @TempDir
    Path folder;

    @Test
    void nothingIsPrintedWhereNothingIsWrong() {
        assertEquals(new Run(0, "", ""), Run.of("check", "service-desk-agent", "after-sales-service-manager"));
    }

    @Test
    void eachProblemIsALineThatSaysWhereAndWhat() throws IOException {
        String file = wrong();

        Run run = Run.of("check", file, "service-desk-agent");

        assertEquals(1, run.exitCode());
        assertEquals("", run.err());
        assertEquals(2, run.outLines().size());
        assertTrue(run.outLines().get(0).startsWith(file + ":3:24: "), run.out());
        assertTrue(run.outLines().get(0).endsWith(" [bad-id]"), run.out());
        assertTrue(run.outLines().get(1).startsWith(file + ":3:42: "), run.out());
        assertTrue(run.outLines().get(1).contains("\"lower-is-better\""), run.out());
        assertTrue(run.outLines().get(1).endsWith(" [unknown-word]"), run.out());
    }

    @Test
    void jsonHasOneLineForEveryFile() throws IOException {
        String file = wrong();

        Run run = Run.of("check", "--json", file, "service-desk-agent");

        assertEquals(1, run.exitCode());
        assertEquals(2, run.outLines().size());
        assertTrue(
                run.outLines()
                        .get(0)
                        .startsWith("{\"file\":\"" + file + "\",\"problems\":[{\"code\":\"bad-id\",\"pointer\":"
                                + "\"/indicators/0/id\",\"line\":3,\"column\":24,\"message\":\""),
                run.out());
        assertEquals(
                "{\"file\":\"service-desk-agent\",\"problems\":[]}",
                run.outLines().get(1));
    }

    @Test
    void aFileThatCannotBeReadIsToldAndTheOthersAreStillChecked() throws IOException {
        String file = wrong();
        String missing = folder.resolve("missing.json").toString();

        Run run = Run.of("check", missing, folder.toString(), file);

        assertEquals(2, run.exitCode());
        assertEquals(2, run.outLines().size());
        assertEquals(
                "service-kpi: " + missing
                        + ": no such file, and no such template; there are after-sales-service-manager,"
                        + " service-desk-agent",
                run.errLines().get(0));
        assertEquals(
                "service-kpi: " + folder + ": is a folder; name a file",
                run.errLines().get(1));
    }

    @Test
    void recordsAreRecognizedAsNoScorecard() {
        Run run = Run.of("check", "data/after-sales-2026-Q3.ndjson");

        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("it looks like a record"), run.err());
    }

    @Test
    void whatAFileHoldsCannotSteerTheTerminal() throws IOException {
        Path file = folder.resolve("evil.json");
        Files.writeString(file, WRONG.replace("lower-is-beter", "\\u001b]0;owned\\u0007\u009b31m"));

        Run run = Run.of("check", file.toString());

        assertTrue(run.out().contains("\\u001b]0;owned\\u0007\\u009b31m"), run.out());
        assertTrue(run.out().codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n'), run.out());
    }

    private String wrong() throws IOException {
        return Files.writeString(folder.resolve("错误.json"), WRONG).toString();
    }
}
