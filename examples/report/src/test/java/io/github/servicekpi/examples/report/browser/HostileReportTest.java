package io.github.servicekpi.examples.report.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.json.ScorecardJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of 10 000 characters that are full of markup, script and marks of direction do no harm to a report. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileReportTest {
    private static final Path EVERYTHING = Path.of("src/test/resources/everything.json");
    private static final String EVERYTHING_RECORD = """
            {"subject": "", "period": "2026-09",
             "values": {"teamwork": {"level": "good"}, "conduct": {"rating": 40}, "yearly": 7,
                        "faults": {"numerator": 1, "denominator": 3}, "audits": {"numerator": 0, "denominator": 0},
                        "training": {"notApplicable": ""}, "visits": 11, "cost": 0.5},
             "adjustments": [{"points": 4, "reason": ""}, {"points": 1.5, "reason": ""}]}
            """;
    private static final String TEMPLATE_RECORD = """
            {"subject": "", "period": "2026-Q3",
             "values": {"service-cost-ratio": 0.42, "warranty-visits-per-unit": 2.4,
                        "on-time-repair-rate": {"numerator": 190, "denominator": 200},
                        "on-time-commissioning-rate": {"numerator": 49, "denominator": 50},
                        "service-satisfaction-rate": 99, "customer-visit-completion-rate": 40, "customer-complaints": 1,
                        "complaint-handling-satisfaction-rate": {"notApplicable": ""}, "report-timeliness-rate": 100}}
            """;

    /** One for each report below. */
    private List<Report> reports;

    @BeforeAll
    void write(@TempDir Path folder) throws IOException {
        String everything = Files.readString(EVERYTHING);
        String template = new String(ScorecardJson.templateSource(Report.AFTER_SALES.id()), StandardCharsets.UTF_8);
        Hostile hostile = new Hostile();
        List<String> all = Hostile.TEXTS.stream()
                .map(text -> hostile.of(EVERYTHING_RECORD)) // as many records as texts, so that each names a subject
                .toList();
        Hostile turning = new Hostile(List.of(Hostile.TURNING));
        reports = List.of(
                report(folder.resolve("everything"), new Hostile().of(everything), all, "en"),
                report(
                        folder.resolve("template"),
                        new Hostile().of(template),
                        List.of(new Hostile().of(TEMPLATE_RECORD)),
                        "zh-CN"),
                report(folder.resolve("turning"), turning.of(template), List.of(turning.of(TEMPLATE_RECORD)), "en"));
    }

    private List<Report> reports() {
        return reports;
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noScriptOfATextRunsAndNoMarkupOfATextTakesEffect(Report report) {
        Page page = report.open(Look.DESK);

        assertEquals(List.of(), page.complaints());
        assertEquals(false, page.ask("return 'harmed' in window"));
        assertEquals(
                0, page.number("document.querySelectorAll('img, iframe, object, .harm, [onload], [onerror]').length"));
        assertEquals(List.of(), page.texts("""
                return [...document.links].map(link => link.protocol).filter(protocol => protocol !== 'file:')"""));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aTextIsShownAsItIsWritten(Report report) {
        String shown = (String) report.open(Look.DESK).ask("return document.body.textContent");

        boolean one = report.html().getParent().endsWith("turning");
        for (String text : one ? List.of(Hostile.TURNING) : Hostile.TEXTS) {
            assertTrue(shown.contains(text), text);
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noTextMakesAPageScrollSideways(Report report) {
        for (Look look : List.of(Look.DESK, Look.PHONE)) {
            assertEquals(List.of(), report.open(look).stickingOut(), look::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noTextTurnsAFigureAround(Report report) {
        assertEquals(List.of(), report.open(Look.DESK).figuresTurnedAround());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noTextHidesAFigure(Report report) {
        assertEquals(SheetFigures.of(report), SheetFigures.of(report.open(Look.PHONE)));
    }

    private static Report report(Path folder, String card, List<String> records, String language) throws IOException {
        Path html = Files.createDirectory(folder).resolve("report.html");
        return Report.of(html, ScorecardJson.read(card), records, language);
    }
}
