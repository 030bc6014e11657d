package io.github.servicekpi.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.calculator.ScorecardCalculator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    @Test
    void aFileNameCanBeReadAndTellsItsSubjectFromAnyOther() {
        assertEquals("e-1001-8ffbee8de059a7cc.html", ReportFiles.name("E-1001"));
        assertNotEquals(ReportFiles.name("E-1001"), ReportFiles.name("e-1001"));
        assertTrue(ReportFiles.name("张三").matches("subject-[0-9a-f]{16}\\.html"), ReportFiles.name("张三"));
        assertTrue(ReportFiles.name("../../etc/passwd").startsWith("etc-passwd-"));
    }

    @Test
    void everySubjectHasAPageThatTheOverviewLeadsToAndThatLeadsBack(@TempDir Path folder) throws Exception {
        ScorecardCalculator calculator = Cards.of("\"scoring\": {\"method\": \"rated\"}");
        String values = "\"values\": {\"x\": {\"rating\": 80}}";

        ReportFiles.write(
                HtmlReport.of(calculator, "en"),
                ReportInput.of(List.of(
                        Cards.assess(calculator, "Ann", "2026-01", values),
                        Cards.assess(calculator, "Bob", "2026-01", values))),
                folder);

        List<String> links = page(folder, "index.html").select("#subjects a").eachAttr("href");
        assertEquals(List.of(ReportFiles.name("Ann") + "#sheet-1", ReportFiles.name("Bob") + "#sheet-1"), links);
        Document bob = page(folder, ReportFiles.name("Bob"));
        assertEquals("Bob", bob.select("article#sheet-1").attr("data-subject"));
        assertEquals("index.html", bob.select(".back a").attr("href"));
        assertEquals(1, bob.select("h1").size());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count());
        }
    }

    private static Document page(Path folder, String name) throws Exception {
        return Jsoup.parse(Files.readString(folder.resolve(name)));
    }
}
