package io.github.servicekpi.examples.report.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.Bound;
import io.github.servicekpi.assessment.ValueRanges;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sheet shows is what the assessment says, and what the score curves say. */
class ReportFiguresTest {
    private static final Path EVERYTHING = Path.of("src/test/resources/everything.json");
    private static final int DIGITS = 9; // core/README.md, section 10: what a form prints

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyFigureOfEverySheetIsTheAssessments(String language) throws IOException {
        Report report = Report.ofManagers(folder, language);

        List<Map<String, String>> shown = SheetFigures.of(report.open(Look.DESK));

        assertEquals(6, shown.size());
        assertEquals(SheetFigures.of(report), shown);
    }

    @Test
    void groupsAdjustmentsAndGatesAreTheAssessmentsToo() throws IOException {
        String record = """
                {"subject": "张三", "period": "2026-09", "values": {"teamwork": {"level": "good"}, \
                "conduct": {"rating": 40}, "faults": {"numerator": 1, "denominator": 3}, "cost": 0.5}, \
                "adjustments": [{"points": 4, "reason": "tidy"}]}
                """;
        Report report = Report.of(folder.resolve("report.html"), ScorecardJson.read(EVERYTHING), List.of(record), "en");

        Map<String, String> shown = SheetFigures.of(report.open(Look.DESK)).get(0);

        assertEquals(SheetFigures.of(report).get(0), shown);
        assertTrue(shown.keySet().containsAll(List.of("group results score", "sheet adjustment", "sheet total")));
    }

    @Test
    void aTotalThatIsWithheldIsNowhereOnTheSheet() throws IOException {
        List<String> records = Report.serviceDeskRecords().stream()
                .filter(record -> record.contains("\"agent-21\""))
                .toList();
        Report report = Report.of(folder.resolve("report.html"), Report.SERVICE_DESK, records, "en");

        List<Map<String, String>> shown = SheetFigures.of(report.open(Look.DESK));

        assertEquals(SheetFigures.of(report), shown);
        assertTrue(shown.stream().anyMatch(sheet -> !sheet.containsKey("sheet total")));
    }

    @Test
    void theBandThatWasHitIsMarkedByMoreThanItsColour() throws IOException {
        Page page = Report.ofManager("E-1004", folder, "en").open(Look.DESK);

        String hits = ".form [data-hit=true]";
        assertEquals(8, page.findAll(hits).size());
        assertEquals(List.of(), page.texts("""
                        return [...document.querySelectorAll('%s')].filter(cell => !cell.textContent.includes('✔')
                            || getComputedStyle(cell.querySelector('.range') ?? cell).fontWeight < 600)
                            .map(cell => cell.outerHTML)""".formatted(hits)));
        assertEquals(
                0,
                page.number("[...document.querySelectorAll('.form [data-hit=false]')].filter(cell =>"
                        + " cell.textContent.includes('✔')).length"));
    }

    @Test
    void everyBandCellHoldsTheValuesThatEarnTheBand() throws IOException {
        List<?> sheets = Report.ofManagers(folder, "en").open(Look.DESK).ranges();

        List<String> lines = Report.afterSalesRecords();
        assertEquals(lines.size(), sheets.size());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(ranges(RecordJson.read(lines.get(i))), sheets.get(i));
        }
    }

    /** What {@code core} says of each line and band of the template: the least value and the largest. */
    private static Map<String, List<String>> ranges(PerformanceRecord record) {
        Scorecard scorecard = Report.AFTER_SALES;
        ScorecardCalculator calculator = ScorecardCalculator.of(scorecard);
        Map<String, List<String>> ranges = new HashMap<>();
        for (Indicator indicator : scorecard.indicators()) {
            ValueRanges values = calculator.valueRanges(indicator.id(), record).orElseThrow();
            for (Band band : scorecard.bandScale().bestFirst()) {
                ranges.put(
                        indicator.id() + " " + band.id(),
                        values.in(band).stream()
                                .map(range -> range.withDigits(DIGITS))
                                .map(range -> end(range.lower()) + ".." + end(range.upper()))
                                .toList());
            }
        }
        return ranges;
    }

    private static String end(Optional<Bound> end) {
        return end.map(bound -> bound.at()
                        .toDecimal(DIGITS)
                        .orElseThrow()
                        .stripTrailingZeros()
                        .toPlainString())
                .orElse("");
    }

    @Test
    void theWordsOfABandCellAreItsValues() throws IOException {
        List<String> words =
                Report.ofManager("E-1004", folder, "en").open(Look.DESK).texts("""
                        return [...document.querySelectorAll('.form [data-indicator=service-cost-ratio] .range,'
                            + '.form [data-indicator=on-time-repair-rate] .range,'
                            + '.form [data-indicator=customer-complaints] .range')]
                            .map(range => range.textContent.trim().replaceAll('\\u00a0', ' '))""");

        assertEquals(
                List.of(
                        "≤ 0.4 %",
                        "0.4–0.475 %",
                        "0.475–0.5 %",
                        "> 0.5 %",
                        "≥ 99 %",
                        "96–99 %",
                        "95–96 %",
                        "< 95 %",
                        "≤ 0 件",
                        "> 0 件"),
                words);
    }
}
