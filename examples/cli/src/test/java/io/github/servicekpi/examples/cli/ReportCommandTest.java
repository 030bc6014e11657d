package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.examples.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final String CARD = "after-sales-service-manager";
    private static final String RECORDS = "data/after-sales-2026-Q3.ndjson";

    @TempDir
    private Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve(name)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void oneFileHoldsAnOverviewAndASheetForEachRecord() throws IOException {
        Run run = Run.of("report", CARD, RECORDS, "-o", file("all.html"), "--lang", "zh-CN");

        assertEquals(new Run(ExitCode.GOOD, "", ""), run);
        assertEquals(6, page("all.html").select("article.sheet").size());
        assertEquals(
                List.of("83.37", "97.83", "67.60", "66.83", "38.12", "72.02"),
                page("all.html").select("#subjects [data-field=total]").eachText());
    }

    @Test
    void aSubjectHasItsSheetsAlone() throws IOException {
        Run.of("report", CARD, RECORDS, "-o", file("one.html"), "--subject", "E-1003");

        assertEquals("E-1003", page("one.html").select("article").attr("data-subject"));
        assertTrue(page("one.html").select("#overview").isEmpty());
    }

    @Test
    void aSubjectThatNobodyIsLeavesNoFile() throws IOException {
        Run run = Run.of("report", CARD, RECORDS, "-o", file("one.html"), "--subject", "E-1O03");

        assertEquals(ExitCode.UNUSABLE, run.exitCode());
        assertEquals("service-kpi: " + RECORDS + ": no record of \"E-1O03\"; did you mean \"E-1003\"?\n", run.err());
        assertEquals(List.of(), files());
    }

    @Test
    void theRecordsOfASubjectStandTogetherThoughTheFileMixesThem() throws IOException {
        Run.of("report", "service-desk-agent", "data/service-desk-months.ndjson", "-o", file("all.html"));

        List<String> subjects = page("all.html").select("article").eachAttr("data-subject");
        List<String> inTurns = subjects.stream().distinct().toList();
        assertEquals(
                subjects,
                inTurns.stream()
                        .flatMap(one -> subjects.stream().filter(one::equals))
                        .toList());
        assertEquals(List.of("agent-2", "agent-21", "agent-10"), inTurns.subList(0, 3));
    }

    @Test
    void rejectedRecordsAreToldAndListedWithTheReason() throws IOException {
        Run run = Run.of("report", "service-desk-agent", "samples/one-wrong-record.ndjson", "-o", file("all.html"));

        assertEquals(ExitCode.SOME_PROBLEMS, run.exitCode());
        assertTrue(run.err().endsWith("service-kpi: 1 of 3 records rejected\n"), run.err());
        Document page = page("all.html");
        assertEquals("2", page.select("#rejected tbody td").get(0).text());
        assertEquals("D-02", page.select("#rejected tbody th").text());
        assertEquals(2, page.select("#rejected tbody li").size());
    }

    @Test
    void rejectedRecordsGoToAFileWhereOneIsNamed() throws IOException {
        Run run = Run.of(
                "report",
                "service-desk-agent",
                "samples/one-wrong-record.ndjson",
                "-o",
                file("all.html"),
                "--rejects",
                file("rejects"));

        assertEquals("service-kpi: 1 of 3 records rejected, see " + file("rejects") + "\n", run.err());
        assertTrue(Files.readString(folder.resolve("rejects")).startsWith("{\"line\":2,\"subject\":\"D-02\""));
    }

    @Test
    void aFileSetHasAPageForEachSubjectAndAnIndex() throws IOException {
        Run run = Run.of("report", CARD, RECORDS, "--split", file("set"));

        assertEquals(ExitCode.GOOD, run.exitCode());
        assertEquals(List.of("set"), files());
        assertEquals(
                "E-1003",
                page("set/" + ReportFiles.name("E-1003")).select("article").attr("data-subject"));
        assertEquals(6, page("set/index.html").select("[data-subject-row]").size());
    }

    @Test
    void aFileSetTakesAnEmptyFolderAndNoOther() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        assertEquals(
                ExitCode.GOOD,
                Run.of("report", CARD, RECORDS, "--split", file("empty")).exitCode());

        Run again = Run.of("report", CARD, RECORDS, "--split", file("empty"));

        assertEquals(ExitCode.UNUSABLE, again.exitCode());
        assertEquals(
                "service-kpi: " + file("empty") + ": is there already and not an empty folder; name a new one\n",
                again.err());
    }

    @Test
    void aFileSetThatFailsLeavesNothingBehind() throws IOException {
        Run run =
                Run.user().typing("{\"subject\": \"A\"").run("report", CARD, folder + "/none", "--split", file("set"));

        assertEquals(ExitCode.UNUSABLE, run.exitCode());
        assertEquals(List.of(), files());
    }

    @Test
    void exactlyOneOfAFileAndAFolderIsNamed() {
        String message = "service-kpi: name either a file with -o or a folder with --split\n";

        assertEquals(new Run(ExitCode.UNUSABLE, "", message), Run.of("report", CARD, RECORDS));
        assertEquals(
                new Run(ExitCode.UNUSABLE, "", message),
                Run.of("report", CARD, RECORDS, "-o", file("a.html"), "--split", file("b")));
    }

    @Test
    void aFileSetOfOneSubjectIsRefused() throws IOException {
        Run run = Run.of("report", CARD, RECORDS, "--split", file("set"), "--subject", "E-1001");

        assertEquals(ExitCode.UNUSABLE, run.exitCode());
        assertEquals(
                "service-kpi: --split makes a page for every subject; with --subject name a file with -o\n", run.err());
        assertEquals(List.of(), files());
    }

    @Test
    void aFileThatTheCommandReadsIsNotReplaced() throws IOException {
        Path records = Files.copy(Path.of(RECORDS), folder.resolve("records.ndjson"));

        Run run = Run.of("report", CARD, records.toString(), "-o", records.toString());

        assertEquals(ExitCode.UNUSABLE, run.exitCode());
        assertEquals(Files.readString(Path.of(RECORDS)), Files.readString(records));
    }

    @Test
    void nothingButMessagesIsWrittenWhereNobodySitsBeforeATerminal() throws IOException {
        assertEquals("", Run.of("report", CARD, RECORDS, "-o", file("all.html")).err());
        assertFalse(Files.readString(folder.resolve("all.html")).isEmpty());
    }
}
