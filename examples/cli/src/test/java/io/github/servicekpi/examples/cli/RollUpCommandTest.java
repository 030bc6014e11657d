package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.measurement.PerformanceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rollup}: what it prints, what it refuses, how it ends. */
class RollUpCommandTest {
    private static final String CARD = """
            {"format": 1, "id": "small", "version": "1",
             "bands": [{"id": "good", "from": 60, "to": 100}, {"id": "poor", "from": 0, "to": 60}],
             "indicators": [
              {"id": "speed", "polarity": "higher-is-better", "weight": 60, "targets": {"quarter": 10},
               "scoring": {"method": "attainment"}, "aggregation": "sum"},
              {"id": "rate", "unit": "%", "polarity": "higher-is-better", "weight": 40, "targets": {"quarter": 90},
               "scoring": {"method": "attainment"}}]}
            """;

    @TempDir
    Path folder;

    private static String month(String subject, String month, String values) {
        return "{\"subject\": \"" + subject + "\", \"period\": \"2026-" + month + "\", \"values\": {" + values + "}}\n";
    }

    private static String quarterOf(String subject) {
        return Stream.of("07", "08", "09")
                .map(month -> month(subject, month, "\"rate\": {\"numerator\": 9, \"denominator\": 10}, \"speed\": 3"))
                .collect(Collectors.joining());
    }

    private static String rolledUp(String subject) {
        return "{\"subject\":\"" + subject + "\",\"period\":\"2026-Q3\",\"values\":{\"speed\":9,"
                + "\"rate\":{\"numerator\":27,\"denominator\":30}}}";
    }

    private String card() throws IOException {
        return Files.writeString(folder.resolve("card.json"), CARD).toString();
    }

    private Run rollUp(String records, String... more) throws IOException {
        String[] all =
                Stream.concat(Stream.of("rollup", card(), "-"), Stream.of(more)).toArray(String[]::new);
        return Run.user().typing(records).run(all);
    }

    private Run toQuarter(String records) throws IOException {
        return rollUp(records, "--to", "2026-Q3");
    }

    @Test
    void thereIsOneRecordForEachSubjectInTheOrderOfTheirFirstAppearance() throws IOException {
        List<String> lines = (quarterOf("E-2") + quarterOf("E-1")).lines().toList();
        String mixed = IntStream.of(0, 3, 5, 1, 4, 2)
                .mapToObj(line -> lines.get(line) + "\n")
                .collect(Collectors.joining());

        assertEquals(new Run(0, rolledUp("E-2") + "\n" + rolledUp("E-1") + "\n", ""), toQuarter(mixed));
    }

    @Test
    void theOutputIsWhatAssessReads() throws IOException {
        String quarter = toQuarter(quarterOf("E-1")).out();
        Run assessed = Run.user().typing(quarter).run("assess", card(), "-");

        assertEquals(0, assessed.exitCode());
        assertTrue(assessed.out().endsWith("\"total\":94.00,\"band\":\"good\"}\n"), assessed.out());
    }

    @Test
    void aSubjectWhosePartsAreWrongIsToldByNameAndTheRestGoesOn() throws IOException {
        Run run =
                toQuarter(month("E-1", "07", "") + quarterOf("E-2") + month("E-1", "07", "") + month("E-1", "10", ""));

        assertEquals(1, run.exitCode());
        assertEquals(rolledUp("E-2") + "\n", run.out());
        List<String> told = run.errLines();
        assertEquals(4, told.size());
        assertEquals(
                "<stdin>: E-1 2026-Q3: found no part for 2026-08, no part for 2026-09; allowed is parts that make up"
                        + " 2026-Q3; add what is missing [parts-missing]",
                told.get(0));
        assertTrue(told.get(1).startsWith("<stdin>: E-1 2026-Q3: found a part for 2026-10; "), told.get(1));
        assertTrue(told.get(1).endsWith(" [parts-outside]"), told.get(1));
        assertTrue(told.get(2).startsWith("<stdin>: E-1 2026-Q3: found 2 parts for 2026-07; "), told.get(2));
        assertTrue(told.get(2).endsWith(" [parts-overlap]"), told.get(2));
        assertEquals("service-kpi: 1 of 2 records rejected", told.get(3));
    }

    @Test
    void anUnreadableLineIsToldWithItsNumberAndThenItsSubjectLacksThatPart() throws IOException {
        Run run = toQuarter(quarterOf("E-1").replaceFirst("\"rate\"", "\"rat\"") + quarterOf("E-2"));

        assertEquals(1, run.exitCode());
        assertEquals(rolledUp("E-2") + "\n", run.out());
        assertTrue(run.errLines().get(0).startsWith("<stdin>:1:52: E-1 2026-07: \"rat\" is no known"), run.err());
        assertTrue(run.errLines().get(1).startsWith("<stdin>: E-1 2026-Q3: found no part for 2026-07;"), run.err());
    }

    @Test
    void rejectedLinesAndSubjectsGoToAFileAsJsonLinesIfThatIsWanted() throws IOException {
        Path rejects = folder.resolve("rejects.ndjson");

        Run run = rollUp("{\n" + month("E-1", "07", ""), "--to", "2026-Q3", "--rejects", rejects.toString());

        assertEquals(1, run.exitCode());
        assertEquals(
                "service-kpi: 2 of 2 records rejected, see " + rejects,
                run.err().strip());
        List<String> lines = Files.readAllLines(rejects);
        assertTrue(lines.get(0).startsWith("{\"line\":1,\"problems\":[{\"code\":\"invalid-json\","), lines.get(0));
        assertTrue(
                lines.get(1)
                        .startsWith("{\"subject\":\"E-1\",\"period\":\"2026-Q3\",\"problems\":[{\"code\":"
                                + "\"parts-missing\",\"pointer\":\"\",\"message\":\""),
                lines.get(1));
        assertEquals(2, lines.size());
    }

    @Test
    void theOutputFileHoldsWhatStandardOutputWouldHaveShown() throws IOException {
        Path output = folder.resolve("quarter.ndjson");

        Run run = rollUp(quarterOf("E-1"), "--to", "2026-Q3", "-o", output.toString());

        assertEquals(new Run(0, "", ""), run);
        assertIterableEquals(List.of(rolledUp("E-1")), Files.readAllLines(output));
    }

    @Test
    void aPartNeedsNeitherTargetsNorEveryValueAndItsOwnAreNotCarried() throws IOException {
        String months = quarterOf("E-1")
                .replace(
                        "\"speed\": 3}",
                        "\"speed\": 3}, \"targets\": {\"speed\": 5},"
                                + " \"adjustments\": [{\"points\": 1, \"reason\": \"helped\"}]")
                .replaceAll("\"rate\": [^}]*}, ", "");

        assertEquals(
                "{\"subject\":\"E-1\",\"period\":\"2026-Q3\",\"values\":{\"speed\":9}}\n",
                toQuarter(months).out());
    }

    @Test
    void whatIsNoPeriodCannotBeRolledUpTo() throws IOException {
        Run run = rollUp(quarterOf("E-1"), "--to", "2026-q3");

        assertEquals(
                new Run(
                        2,
                        "",
                        "service-kpi: --to: \"2026-q3\" is no period; write one like 2026-Q3, 2026-H2 or 2026\n"),
                run);
        assertEquals(2, rollUp(quarterOf("E-1")).exitCode());
    }

    @Test
    void anUnusableScorecardEndsTheCommandBeforeAnythingIsWritten() throws IOException {
        Path card = Files.writeString(folder.resolve("broken.json"), CARD.replace("\"rate\"", "\"Rate\""));
        Path output = folder.resolve("out");

        Run run = Run.user()
                .typing(quarterOf("E-1"))
                .run("rollup", card.toString(), "-", "--to", "2026-Q3", "-o", output.toString());

        assertEquals(2, run.exitCode());
        assertFalse(Files.exists(output));
    }

    @Test
    void howManyRecordsASubjectHasDoesNotMatterForTheMemory() {
        PartsOfSubject parts = new PartsOfSubject();
        PerformanceRecord part =
                PerformanceRecord.builder().subject("E-1").period("2026-07").build();
        for (int i = 0; i < 3000; i++) {
            parts.add(part);
        }

        assertEquals(1000, parts.records().size());
    }

    @Test
    void everythingThatIsWrongWithASubjectIsSaidWhateverTheOrder() {
        String lines = """
                {"subject": "C", "period": "2025-11", "values": {}}
                {"subject": "C", "period": "2025-12", "values": {}}
                {"subject": "C", "period": "2025-Q4", "values": {}}
                """;

        Run run = Run.user().typing(lines).run("rollup", "service-desk-agent", "-", "--to", "2026-Q3");

        assertEquals(1, run.exitCode());
        for (String code : List.of("parts-outside", "parts-mixed", "parts-missing")) {
            assertTrue(run.err().contains("[" + code + "]"), run.err());
        }
    }
}
