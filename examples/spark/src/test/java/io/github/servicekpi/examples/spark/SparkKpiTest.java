package io.github.servicekpi.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as they are typed. */
class SparkKpiTest {
    private static final String CARD = "after-sales-service-manager";

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void theDemoShowsBandsUnitsAndIndicators() {
        assertEquals(0, run("demo", "--subjects", "20", "--out", path("demo"), "--master", "local[2]"), err);
        assertTrue(out.contains("240 records assessed, 0 rejected\n20 subjects assessed for 2026, 0 parts"), out);
        assertTrue(out.contains("Far exceeds target") && out.contains("branch-008"), out);
        assertTrue(out.contains("service-satisfaction-rate"), out);
    }

    @Test
    void oneCommandAfterTheOther() throws IOException {
        assertEquals(0, run("generate", "--subjects", "30", "--wrong", "20000", "--out", path("group")), err);
        assertTrue(out.contains("360 records of 30 subjects generated"), out);
        assertEquals(0, run("assess", CARD, path("group/records"), "-o", path("months"), "--partitions", "3"), err);
        assertTrue(out.contains(" records assessed, ") && !out.contains(" 0 rejected"), out);
        assertEquals(0, run("roll-up", CARD, path("group/records"), "--to", "2026", "-o", path("year")), err);
        assertEquals(0, run("report", CARD, path("year/assessments.parquet"), "--units", path("group/units")), err);
        assertTrue(out.contains("\nbranch-001  "), out);
        Path card = folder.resolve("card.json");
        Files.write(card, io.github.servicekpi.json.ScorecardJson.templateSource(CARD));
        assertEquals(0, run("assess", card.toString(), path("group/records"), "-o", path("again")), err);
        assertEquals(
                Files.size(folder.resolve("months/assessments.ndjson/part-00000"))
                        + Files.size(folder.resolve("months/assessments.ndjson/part-00001"))
                        + Files.size(folder.resolve("months/assessments.ndjson/part-00002")),
                Files.size(folder.resolve("again/assessments.ndjson/part-00000")));
    }

    @Test
    void measurementsAreATable() {
        assertEquals(0, run("measure", "--sizes", "120", "--times", "1"), err);
        assertEquals(4, out.lines().filter(line -> line.startsWith("| 120 |")).count(), out);
    }

    @Test
    void whatIsThereIsNotWrittenOver() {
        assertEquals(2, run("generate", "--out", folder.toString()));
        assertTrue(err.contains(folder + ": exists already; name another folder, or remove it first"), err);
    }

    @Test
    void mistakesAreTold() throws IOException {
        requireMistake(
                "no such file, and no such template; there are after-sales-service-manager",
                "assess",
                "x",
                "y",
                "-o",
                path("out"));
        requireMistake("no such file or folder", "assess", CARD, path("none"), "-o", path("out"));
        Files.createDirectories(folder.resolve("empty"));
        requireMistake("the folder holds no file", "assess", CARD, path("empty"), "-o", path("out"));
        requireMistake("--partitions is 0", "assess", CARD, path("empty"), "-o", path("out"), "--partitions", "0");
        requireMistake("\"2026-13\" is no period", "roll-up", CARD, "y", "--to", "2026-13", "-o", path("out"));
        requireMistake("--subjects is 0; allowed are 1 to 9999999", "generate", "--subjects", "0", "-o", path("out"));
        requireMistake("--subjects is 0", "demo", "--subjects", "0", "-o", path("out"));
        Path card = Files.writeString(folder.resolve("card.json"), "{\"format\": 1,\n \"x\": 2}");
        requireMistake(":2:2: ", "assess", card.toString(), "y", "-o", path("out"));
        requireMistake("Missing required option", "generate");
        requireMistake("COMMAND");
        assertFalse(Files.exists(folder.resolve("out")));
    }

    private void requireMistake(String sentence, String... args) {
        assertEquals(2, run(args), out);
        assertTrue(err.contains(sentence), err);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        ByteArrayOutputStream newOut = new ByteArrayOutputStream();
        ByteArrayOutputStream newErr = new ByteArrayOutputStream();
        System.setOut(new PrintStream(newOut, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(newErr, true, StandardCharsets.UTF_8));
        try {
            return SparkKpi.run(args);
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
            out = newOut.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
            err = newErr.toString(StandardCharsets.UTF_8);
        }
    }
}
