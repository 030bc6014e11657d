package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assess}: what it prints, what it refuses, how it ends. */
class AssessCommandTest {
    private static final String AFTER_SALES = "data/after-sales-2026-Q3.ndjson";
    private static final Path SERVICE_DESK = Path.of("data", "service-desk-months.ndjson");
    private static final Pattern RESULT = Pattern.compile("^\\{\"subject\":\"([^\"]+)\",\"period\":\"([^\"]+)\".*?,"
            + "(?:\"total\":([0-9.]+),\"band\":\"([a-z-]+)\"|\"(withheld)\":\"minimum-coverage\")}$");

    /** Three lines: a good one, a blank one, a wrong one. */
    private static final String MIXED = """
            {"subject": "E-1", "period": "2026-09", "values": {"speed": 90}}

            {"subject": "E-2", "period": "2026-09", "values": {"spede": 90}}
            """;

    private static final String CARD = """
            {"format": 1, "id": "small", "version": "1",
             "bands": [{"id": "good", "from": 60, "to": 100}, {"id": "poor", "from": 0, "to": 60}],
             "indicators": [{"id": "speed", "polarity": "higher-is-better", "weight": 100, "targets": {"month": 100},
                             "scoring": {"method": "attainment"}}]}
            """;

    @TempDir
    Path folder;

    @Test
    void everyRealMonthComesToThePinnedTotalWhichTheSpreadsheetComesToAsWell() throws IOException {
        Run run = Run.of("assess", "service-desk-agent", SERVICE_DESK.toString());

        List<String> totals =
                run.outLines().stream().map(AssessCommandTest::result).toList();
        assertEquals(0, run.exitCode());
        assertEquals("", run.err());
        assertEquals(456, totals.size());
        assertIterableEquals(
                Files.readAllLines(Path.of("src", "test", "resources", "service-desk-months.totals")), totals);
        assertIterableEquals(SpreadsheetTotals.of(Path.of("data", "service-desk-months.csv")), totals);
    }

    @Test
    void theAfterSalesSampleComesToItsKnownTotals() {
        Run run = Run.of("assess", "after-sales-service-manager", AFTER_SALES);

        assertIterableEquals(
                List.of(
                        "E-1001 2026-Q3 83.37 exceeds",
                        "E-1002 2026-Q3 97.83 far-exceeds",
                        "E-1003 2026-Q3 67.60 meets",
                        "E-1004 2026-Q3 66.83 meets",
                        "E-1005 2026-Q3 38.12 misses",
                        "E-1006 2026-Q3 72.02 exceeds"),
                run.outLines().stream().map(AssessCommandTest::result).toList());
    }

    @Test
    void standardInputIsReadWhereRecordsIsADash() throws IOException {
        Run fromFile = Run.of("assess", "service-desk-agent", SERVICE_DESK.toString());
        Run fromInput = Run.user().typing(Files.readString(SERVICE_DESK)).run("assess", "service-desk-agent", "-");

        assertEquals(fromFile, fromInput);
    }

    @Test
    void aWrongRecordIsToldOnStandardErrorAndTheRestGoesOn() throws IOException {
        Run run = Run.user().typing(MIXED).run("assess", card(), "-");

        assertEquals(1, run.exitCode());
        assertEquals(1, run.outLines().size());
        assertEquals(3, run.errLines().size());
        assertTrue(
                run.errLines().get(0).matches("<stdin>:3:51: E-2 2026-09: found no measurement of speed.*"), run.err());
        assertTrue(
                run.errLines().get(1).matches("<stdin>:3:52: E-2 2026-09: \"spede\".*write \"speed\" .*"), run.err());
        assertTrue(run.errLines().get(0).endsWith(" [missing-measurement]"));
        assertTrue(run.errLines().get(1).endsWith(" [unknown-indicator]"));
        assertEquals("service-kpi: 1 of 2 records rejected", run.errLines().get(2));
    }

    @Test
    void rejectedRecordsGoToAFileAsJsonLinesIfThatIsWanted() throws IOException {
        Path rejects = folder.resolve("rejects.ndjson");

        Run run = Run.user().typing(MIXED).run("assess", card(), "-", "--rejects", rejects.toString());

        assertEquals(1, run.exitCode());
        assertEquals(
                "service-kpi: 1 of 2 records rejected, see " + rejects,
                run.err().strip());
        List<String> lines = Files.readAllLines(rejects);
        assertEquals(1, lines.size());
        assertTrue(
                lines.get(0)
                        .startsWith("{\"line\":3,\"subject\":\"E-2\",\"period\":\"2026-09\",\"problems\":[{\"code\":"
                                + "\"missing-measurement\",\"pointer\":\"/values\",\"message\":\""),
                lines.get(0));
        assertTrue(lines.get(0).contains("{\"code\":\"unknown-indicator\",\"pointer\":\"/values/spede\",\"message\":"));
    }

    @Test
    void theFileOfRejectsIsEmptyWhereNoneIsRejectedAndReplacesTheOneOfYesterday() throws IOException {
        Path rejects = Files.writeString(folder.resolve("rejects.ndjson"), "yesterday's");

        Run run = Run.of("assess", "after-sales-service-manager", AFTER_SALES, "--rejects", rejects.toString());

        assertEquals(0, run.exitCode());
        assertEquals("", Files.readString(rejects));
    }

    @Test
    void theOutputFileHoldsWhatStandardOutputWouldHaveShown() throws IOException {
        Path output = folder.resolve("结果.ndjson");

        Run toFile = Run.of("assess", "after-sales-service-manager", AFTER_SALES, "-o", output.toString());

        assertEquals(new Run(0, "", ""), toFile);
        assertEquals(
                Run.of("assess", "after-sales-service-manager", AFTER_SALES).out(), Files.readString(output));
        assertIterableEquals(List.of(output), files());
    }

    @Test
    void anyNumberOfThreadsPrintsTheSame() throws IOException {
        Run one = Run.of("assess", "service-desk-agent", SERVICE_DESK.toString(), "--explain");

        for (String threads : List.of("1", "2", "7", "1000")) {
            assertEquals(
                    one,
                    Run.of("assess", "service-desk-agent", SERVICE_DESK.toString(), "--explain", "--threads", threads));
        }
        assertEquals(
                Run.user().typing(MIXED).run("assess", card(), "-"),
                Run.user().typing(MIXED).run("assess", card(), "-", "--threads", "2"));
    }

    @Test
    void aNumberOfThreadsThatCannotBeIsMisuse() {
        for (String threads : List.of("0", "-1", "1001")) {
            assertEquals(
                    new Run(2, "", "service-kpi: --threads is " + threads + "; allowed are 1 to 1000\n"),
                    Run.of("assess", "service-desk-agent", SERVICE_DESK.toString(), "--threads", threads));
        }
        Run word = Run.of("assess", "service-desk-agent", SERVICE_DESK.toString(), "--threads", "many");
        assertEquals(2, word.exitCode());
        assertTrue(word.err().contains("--threads") && word.err().contains("'many'"), word.err());
    }

    @Test
    void anUnusableScorecardEndsTheCommandBeforeAnythingIsWritten() throws IOException {
        Path card = Files.writeString(folder.resolve("card.json"), CARD.replace("\"polarity\"", "\"plolarity\""));
        Path output = folder.resolve("out");

        Run run = Run.of("assess", card.toString(), AFTER_SALES, "-o", output.toString());

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains(card + ":3:33: \"plolarity\" is no known member"), run.err());
        assertTrue(run.err().endsWith(card + ": the scorecard cannot be used\n"), run.err());
        assertFalse(Files.exists(output));
    }

    @Test
    void oneFileCannotTakeBothOutputs() throws IOException {
        Path both = folder.resolve("both");
        Path alias = Files.createSymbolicLink(folder.resolve("alias"), both);

        for (Path rejects : List.of(both, folder.resolve(".").resolve("both"), alias)) {
            Run run = Run.of(
                    "assess",
                    "service-desk-agent",
                    AFTER_SALES,
                    "-o",
                    both.toString(),
                    "--rejects",
                    rejects.toString());

            assertEquals(2, run.exitCode());
            assertTrue(run.err().contains("-o and --rejects name the same file"), run.err());
        }
        assertFalse(Files.exists(both));
    }

    @Test
    void anOutputNeverReplacesWhatTheCommandReads() throws IOException {
        Path records = Files.writeString(folder.resolve("records"), MIXED);
        Path link = Files.createSymbolicLink(folder.resolve("link"), records);

        for (Path output : List.of(records, link)) {
            Run run = Run.of("assess", card(), records.toString(), "-o", output.toString());

            assertEquals(2, run.exitCode());
            assertTrue(run.err().contains("this command reads it"), run.err());
        }
        assertEquals(
                2,
                Run.of("assess", card(), records.toString(), "--rejects", card())
                        .exitCode());
        assertEquals(MIXED, Files.readString(records));
        assertEquals(CARD, Files.readString(Path.of(card())));
    }

    @Test
    void aFileIsReadInPlaceOfATemplateOfItsName() throws IOException {
        // The command looks relative to where it runs, so the name is reached by its path.
        Path file = Files.writeString(folder.resolve("service-desk-agent"), CARD);

        assertEquals(
                0,
                Run.user()
                        .typing(MIXED.lines().findFirst().orElseThrow())
                        .run("assess", file.toString(), "-")
                        .exitCode());
    }

    private String card() throws IOException {
        return Files.writeString(folder.resolve("card.json"), CARD).toString();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String result(String line) {
        MatchResult match = RESULT.matcher(line).results().findFirst().orElseThrow(() -> new AssertionError(line));
        String outcome = match.group(5) == null ? match.group(3) + " " + match.group(4) : match.group(5);
        return match.group(1) + " " + match.group(2) + " " + outcome;
    }
}
