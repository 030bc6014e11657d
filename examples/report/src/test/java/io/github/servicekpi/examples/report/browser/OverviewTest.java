package io.github.servicekpi.examples.report.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.report.HtmlReport;
import io.github.servicekpi.examples.report.ReportInput;
import io.github.servicekpi.examples.report.ReportInput.Rejected;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;

/** The first page of a report on several subjects: who stands where. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewTest {
    private static final int SHEETS = 14; // of which some have no total

    private Report report;

    @BeforeAll
    void write(@TempDir Path folder) throws IOException {
        List<String> months = Report.serviceDeskRecords().subList(0, SHEETS);
        report = Report.of(folder.resolve("report.html"), Report.SERVICE_DESK, months, "en");
    }

    @Test
    void everySheetHasItsRowEvenWithoutScript() {
        List<String> rows = report.assessments().stream()
                .map(each -> String.join(
                        " ",
                        each.get("subject").asString(),
                        each.get("period").asString(),
                        total(each),
                        each.path("band").asString("-")))
                .toList();

        assertTrue(report.assessments().stream().anyMatch(each -> !each.has("total")));
        assertEquals(rows, rows(report.open(Look.DESK)));
        assertEquals(rows, rows(report.open(Look.PHONE.withoutScript())));
    }

    @Test
    void whatNeedsScriptIsNotThereWithoutIt() {
        String controls = "return [...document.querySelectorAll('input, select, button')].filter(control =>"
                + " control.checkVisibility() && control.id !== 'print-all').length";

        assertEquals(0L, report.open(Look.DESK.withoutScript()).ask(controls));
        assertEquals(2L + 5, report.open(Look.DESK).ask(controls));
    }

    @Test
    void aHeadSortsByItsColumnAndThenTheOtherWayRound() {
        List<String> totals = report.assessments().stream()
                .sorted(Comparator.comparing(each -> each.path("total").decimalValue(BigDecimal.ONE.negate())))
                .map(OverviewTest::total)
                .toList();
        List<String> turned = new ArrayList<>(totals);
        Collections.reverse(turned);
        Page page = report.open(Look.DESK);
        WebElement head = page.find("#subjects th:nth-child(3)");

        head.findElement(By.tagName("button")).click();
        assertEquals("ascending", head.getAttribute("aria-sort"));
        assertEquals(totals, column(page, "total"));

        head.findElement(By.tagName("button")).sendKeys(Keys.ENTER);
        assertEquals("descending", head.getAttribute("aria-sort"));
        assertEquals(turned, column(page, "total"));
        assertEquals(1, page.findAll("[aria-sort]").size());
    }

    @Test
    void subjectsAreSortedByTheNumbersInThem() {
        Page page = report.open(Look.DESK);

        page.find("#subjects th:nth-child(1) button").click();

        List<String> subjects = report.assessments().stream()
                .map(each -> each.get("subject").asString())
                .sorted(Comparator.comparing((String subject) -> Integer.valueOf(subject.replaceAll("\\D", ""))))
                .toList();
        assertEquals(subjects, column(page, "subject"));
    }

    @Test
    void theListCanBeSearchedAndNarrowedToABand() {
        Page page = report.open(Look.DESK);

        page.find("#filter-text").sendKeys("AGENT-16");
        assertEquals(with("subject", "agent-16"), visible(page));
        assertEquals(
                Long.toString(with("subject", "agent-16")),
                page.find("#filter-shown").getText());

        page.find("#filter-text").clear();
        page.find("#filter-band option[value=meets]").click();
        assertEquals(with("band", "meets"), visible(page));
        assertTrue(with("band", "meets") > 0 && with("band", "meets") < SHEETS);

        page.find("#filter-band option[value='']").click();
        page.find("#filter-text").sendKeys("nobody has this name");
        assertEquals(0, visible(page));
    }

    @Test
    void theBandsAreCounted() {
        Page page = report.open(Look.DESK);

        for (String band : List.of("exceeds", "meets", "partly-meets", "misses")) {
            String cell = "#distribution [data-band=" + band + "] [data-field=count]";
            assertEquals(Long.toString(with("band", band)), page.find(cell).getText());
        }
    }

    @Test
    void anAverageIsOfTheScoresOnTheSheets() {
        Map<String, List<BigDecimal>> scores = new TreeMap<>();
        for (JsonNode assessment : report.assessments()) {
            for (JsonNode line : assessment.get("indicators")) {
                List<BigDecimal> all = scores.computeIfAbsent(line.get("id").asString(), id -> new ArrayList<>());
                Stream.of(line.path("score"))
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::decimalValue)
                        .forEach(all::add);
            }
        }
        List<String> means = scores.entrySet().stream()
                .map(each -> each.getKey() + " " + mean(each.getValue()) + " of "
                        + each.getValue().size())
                .toList();

        assertEquals(means, report.open(Look.DESK).texts("""
                return [...document.querySelectorAll('#means [data-indicator]')].map(row => row.dataset.indicator + ' '
                    + ['mean', 'count'].map(name => row.querySelector(`[data-field=${name}]`).innerText).join(' of '))
                    .sort()"""));
    }

    private static BigDecimal mean(List<BigDecimal> scores) {
        return scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP); // the template's rounding
    }

    @Test
    void eachRowLeadsToItsSheet() {
        Page page = report.open(Look.DESK);

        List<String> sheets = page.texts("""
                return [...document.querySelectorAll('#subjects [data-field=subject] a')].map(link => {
                    const sheet = document.getElementById(link.hash.slice(1));
                    return link.pathname === location.pathname && sheet.dataset.subject + ' ' + sheet.dataset.period;
                })""");

        assertEquals(
                report.assessments().stream()
                        .map(each -> each.get("subject").asString() + " "
                                + each.get("period").asString())
                        .toList(),
                sheets);
    }

    @Test
    void aRejectedRecordIsListedWithTheReason(@TempDir Path folder) throws IOException {
        Path html = folder.resolve("report.html");
        Rejected wrong = new Rejected(2, Optional.of("D-02"), Optional.of("2026-09"), List.of("write \"once\""));
        ScorecardCalculator calculator = ScorecardCalculator.of(Report.SERVICE_DESK);
        try (Writer page = Files.newBufferedWriter(html)) {
            HtmlReport.of(calculator, "en").write(ReportInput.of(List.of(), List.of(wrong)), page);
        }

        String rejected = Browser.open(html, Look.DESK).find("#rejected").getText();

        for (String shown : List.of("2", "D-02", "2026-09", "write \"once\"")) {
            assertTrue(rejected.contains(shown), rejected);
        }
    }

    private static String total(JsonNode assessment) {
        return assessment.has("total") ? assessment.get("total").decimalValue().toPlainString() : "–";
    }

    private long with(String member, String text) {
        return report.assessments().stream()
                .filter(each -> each.path(member).asString("").equals(text))
                .count();
    }

    private static List<String> rows(Page page) {
        return page.texts("""
                return [...document.querySelectorAll('#subjects [data-subject-row]')].map(row =>
                    ['subject', 'period', 'total'].map(name => row.querySelector(`[data-field=${name}]`))
                        .map(cell => cell.innerText.trim()).join(' ') + ' ' + row.dataset.band)""");
    }

    private static List<String> column(Page page, String field) {
        return page.texts("return [...document.querySelectorAll('#subjects [data-field=" + field
                + "]')].map(cell => cell.innerText.trim())");
    }

    private static long visible(Page page) {
        return page.number(
                "[...document.querySelectorAll('[data-subject-row]')].filter(row => row.checkVisibility()).length");
    }
}
