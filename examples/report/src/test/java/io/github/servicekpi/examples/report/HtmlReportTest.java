package io.github.servicekpi.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.report.words.Figures;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.ScorecardJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** What stands in a page. How it looks is a matter of a browser. */
class HtmlReportTest {
    private static final ScorecardCalculator MANAGER =
            ScorecardCalculator.of(ScorecardJson.template("after-sales-service-manager"));
    private static final ScorecardCalculator RATED = Cards.of("\"name\": \"X\", \"scoring\": {\"method\": \"rated\"}");

    private static Assessment manager(int line) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../cli/data/after-sales-2026-Q3.ndjson"));
        return RecordJson.assess(lines.get(line), MANAGER);
    }

    @Test
    void theFormHasThePapersColumns() throws IOException {
        Document page = Cards.page(MANAGER, "zh-CN", manager(0));

        assertEquals("zh-CN", page.select("html").attr("lang"));
        assertEquals("售后服务部经理关键业绩指标考核表", page.select("h1").text());
        assertEquals(
                List.of(
                        "关键业绩指标",
                        "要求目标",
                        "绩效",
                        "远超目标 100–90分",
                        "超过目标 90–70分",
                        "达到目标 70–60分",
                        "未达目标 60–0分",
                        "权重 %",
                        "得分",
                        "加权得分"),
                page.select(".form thead tr:first-child th").eachText());
        assertEquals(
                List.of("月度", "季度本期", "半年", "年度"),
                page.select(".form thead tr:last-child th").eachText());
    }

    @Test
    void eachLineHasItsTargetsItsResultAndTheValuesThatEarnEachBand() throws IOException {
        Element line = Cards.page(MANAGER, "en", manager(0))
                .select("[data-indicator=service-cost-ratio]")
                .get(0);

        assertEquals(
                List.of(
                        "Service cost ratio",
                        "0.5 %",
                        "0.5 %",
                        "0.5 %",
                        "0.5 %",
                        "0.42 %",
                        "≤ 0.4 %",
                        "✔reached 0.4–0.475 %",
                        "0.475–0.5 %",
                        "> 0.5 %",
                        "15",
                        "84.67",
                        "12.7005"),
                line.children().stream()
                        .map(cell -> cell.text().replace(Figures.NO_BREAK, ' '))
                        .toList());
        assertEquals("quarter", line.select("[data-assessed]").attr("data-target"));
        assertEquals("exceeds", line.select("[data-hit]").attr("data-band"));
    }

    @Test
    void manyBandsShareAColumn() {
        String bands = "";
        for (int from = 90; from >= 0; from -= 10) {
            bands += "{\"id\": \"b%d\", \"from\": %d, \"to\": %d}%s"
                    .formatted(from, from, from + 10, from == 0 ? "" : ", ");
        }
        ScorecardCalculator calculator = Cards.card("\"bands\": [" + bands + """
                ], "indicators": [{"id": "x", "weight": 100, "polarity": "higher-is-better", "targets": {"month": 50},
                "scoring": {"method": "attainment", "scoreAtTarget": 50}}]""");

        Document page =
                Cards.page(calculator, "en", Cards.assess(calculator, "A", "2026-01", "\"values\": {\"x\": 42.5}"));

        assertEquals(10, page.select(".form td.bands li").size());
        assertEquals("b40", page.select(".form li[data-hit]").attr("data-band"));
    }

    @Test
    void anOwnTargetIsMarked() {
        ScorecardCalculator calculator = Cards.card("""
                "individualTargets": true, "bands": [{"id": "all", "from": 0, "to": 100}],
                "indicators": [{"id": "x", "weight": 100, "polarity": "higher-is-better", "targets": {"month": 50},
                "scoring": {"method": "attainment"}}]""");

        Document page = Cards.page(
                calculator,
                "en",
                Cards.assess(calculator, "A", "2026-01", "\"targets\": {\"x\": 40}, \"values\": {\"x\": 20}"));

        assertEquals("40 own target", page.select("[data-assessed]").text());
    }

    @Test
    void aLevelStandsInItsBand() {
        ScorecardCalculator calculator = Cards.of("""
                "scoring": {"method": "rated", "levels": [{"id": "good", "name": "Good", "score": 85},
                                                          {"id": "bad", "score": 30}]}""");

        Document page = Cards.page(
                calculator,
                "en",
                Cards.assess(calculator, "A", "2026-01", "\"values\": {\"x\": {\"level\": \"good\"}}"));

        assertEquals("✔reached Good", page.select("td[data-band=b]").text());
        assertEquals("bad", page.select("td[data-band=d]").text());
        assertEquals("—no value", page.select("td[data-band=a]").text());
        assertEquals(0, page.select("svg.chart").size());
    }

    @Test
    void aTotalIsExplainedAndTheNextBandPlanned() throws IOException {
        Document page = Cards.page(MANAGER, "en", manager(2));

        Elements reasons = page.select(".why tbody tr");
        assertEquals(
                "Average service visits in warranty",
                reasons.get(0).select("th").text());
        assertEquals("8", reasons.get(0).select(".number").text());
        assertTrue(page.select(".plan li").get(0).text().startsWith("Service cost ratio: 76.00 points"));
        assertEquals(9, page.select("svg.chart").size());
    }

    @Test
    void everyPictureSaysWhatItShows() throws IOException {
        for (Element picture : Cards.page(MANAGER, "en", manager(0)).select("svg.chart")) {
            for (String id : picture.attr("aria-labelledby").split(" ")) {
                assertFalse(picture.select("#" + id).text().isBlank());
            }
            assertEquals("img", picture.attr("role"));
        }
    }

    @Test
    void severalPeriodsOfASubjectMakeAPictureOfTheirTotals() {
        Document page = Cards.page(
                RATED, "en", rated("A", "2026-01", "80"), rated("A", "2026-02", "70.5"), rated("A", "2026-04", "90"));

        Element picture = page.select("#sheet-2 svg.chart").get(0);
        assertEquals(
                "2026-01: 80.00; 2026-02: 70.50; 2026-04: 90.00",
                picture.select("desc").text());
        assertEquals(2, picture.select("path.curve").attr("d").split("M").length - 1, "March is missing: a gap");
        assertEquals(1, picture.select("circle.actual").size());
    }

    private static Assessment rated(String subject, String period, String rating) {
        return Cards.assess(RATED, subject, period, "\"values\": {\"x\": {\"rating\": " + rating + "}}");
    }

    @Test
    void anOverviewListsEverySheetAndLeadsToIt() {
        Document page = Cards.page(RATED, "en", rated("A", "2026-01", "80"), rated("B", "2026-01", "95.5"));

        for (Element link : page.select("#subjects a")) {
            assertEquals(link.text(), page.select("article" + link.attr("href")).attr("data-subject"));
        }
        assertEquals(
                List.of("80.00", "95.50"),
                page.select("#subjects [data-field=total]").eachText());
        assertEquals(
                List.of("1", "1", "0", "0"),
                page.select("#distribution [data-field=count]").eachText());
        assertEquals(
                List.of("87.75", "87.75"),
                page.select("#means [data-field=mean]").eachText());
        assertEquals(1, page.select("h1").size());
    }

    @Test
    void oneSheetNeedsNoOverview() {
        Document page = Cards.page(RATED, "en", rated("A", "2026-01", "80"));

        assertTrue(page.select("#overview").isEmpty());
        assertEquals("card", page.select("article h1").text());
    }

    @Test
    void noRecordAtAllMakesAPageThatSaysSo() {
        assertEquals(
                "There is no sheet.",
                Cards.page(RATED, "en").select("#overview > p").last().text());
    }

    @Test
    void textsCannotBecomeMarkup() {
        String hostile = "</bdi></script><script>alert(1)</script><img src=x onerror=alert(1)>\\\" ' & \\u202e\\u0000";
        ScorecardCalculator calculator = Cards.of("""
                "name": "%1$s", "unit": "%2$s", "polarity": "higher-is-better", "targets": {"month": 1},
                "scoring": {"method": "attainment"}""".formatted(hostile, hostile));
        Document page =
                Cards.page(calculator, "en", Cards.assess(calculator, hostile, "2026-01", "\"values\": {\"x\": 1}"));

        assertEquals(1, page.select("script").size());
        assertEquals(0, page.select("img, [onerror]").size());
        assertTrue(page.select("article").attr("data-subject").startsWith("</bdi></script><script>alert(1)"));
        assertTrue(
                page.select("h2 bdi").text().endsWith("\u202e\\u0000"),
                page.select("h2 bdi").text());
    }

    @Test
    void aTextOfAnotherLanguageSaysWhich() {
        ScorecardCalculator calculator = Cards.card("""
                "name": {"de": "Bogen"}, "bands": [{"id": "all", "from": 0, "to": 100}],
                "indicators": [{"id": "x", "name": {"zh": "指标", "en": "Thing"}, "weight": 100,
                                "scoring": {"method": "rated"}}]""");

        Document page = Cards.page(
                calculator, "zh-CN", Cards.assess(calculator, "A", "2026-01", "\"values\": {\"x\": {\"rating\": 1}}"));

        assertEquals("de", page.select("h1 bdi").attr("lang"));
        assertEquals("指标", page.select(".form tbody bdi").get(0).text());
        assertFalse(page.select(".form tbody bdi").get(0).hasAttr("lang"));
    }

    @Test
    void thePolicyAllowsThePagesOwnStyleAndScriptAndNothingElse() throws Exception {
        Document page = Cards.page(RATED, "en", rated("A", "2026-01", "80"));

        assertEquals(
                "default-src 'none'; style-src " + hash(page.select("style").get(0)) + "; script-src "
                        + hash(page.select("script").get(0)) + "; base-uri 'none'; form-action 'none'",
                page.select("meta[http-equiv=Content-Security-Policy]").attr("content"));
        assertEquals(0, page.select("[style], link, img, iframe, object").size());
    }

    private static String hash(Element element) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(element.data().getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    @Test
    void aFailureToWriteComesOutAsItIs() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        ReportInput input = ReportInput.of(List.of(rated("A", "2026-01", "80")));

        IOException failure =
                assertThrows(IOException.class, () -> HtmlReport.of(RATED, "en").write(input, full));

        assertEquals("disk full", failure.getMessage());
    }
}
