package io.github.servicekpi.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on the page, which stands here line by line. */
class ReadmeTest {
    @Test
    void theProgramOnThePageWritesASheet(@TempDir Path folder) throws Exception {
        Scorecard scorecard = ScorecardJson.template("after-sales-service-manager");
        PerformanceRecord record = RecordJson.read(Files.readAllLines(Path.of("../cli/data/after-sales-2026-Q3.ndjson"))
                .get(0));
        Path file = folder.resolve("sheet.html");

        ScorecardCalculator calculator = ScorecardCalculator.of(scorecard);
        HtmlReport report = HtmlReport.of(calculator, "zh-CN"); // thread-safe, to be kept
        try (Writer page = Files.newBufferedWriter(file)) {
            report.write(ReportInput.of(List.of(calculator.assess(record))), page);
        }

        Document page = Jsoup.parse(Files.readString(file));
        assertEquals("83.37", page.select("[data-field=total]").text());
    }
}
