package io.github.servicekpi.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.arbitraries.Sheet;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.report.words.Figures;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

class HtmlReportLaws {
    @Property(tries = 100)
    void thePageOfAnySheetHasTheAssessmentsFigures(@ForAll Sheet sheet) {
        ScorecardCalculator calculator = ScorecardCalculator.of(sheet.scorecard());
        Assessment assessment = calculator.assess(sheet.record());

        Document page = Cards.page(calculator, "en", assessment);

        for (IndicatorResult line : assessment.indicators()) {
            Element row = page.select(
                            ".form tr[data-indicator=" + line.indicator().id() + "]")
                    .get(0);
            assertEquals(line.score().map(score -> score.toPlainString()).orElse("–"), field(row, "score"));
            assertEquals(Figures.plain(line.weightedScore()), field(row, "weighted-score"));
            assertEquals(
                    line.band().map(band -> List.of(band.id())).orElse(List.of()),
                    row.select("[data-hit]").eachAttr("data-band"));
        }
        assertEquals(assessment.weightedTotal().toPlainString(), field(page, "weighted-total"));
        if (assessment.isWithheld()) {
            assertTrue(page.select("[data-field=total]").isEmpty());
        } else {
            assertEquals(assessment.total().toPlainString(), field(page, "total"));
            assertEquals(
                    assessment.band().id(),
                    page.select(".total [data-field=band]").attr("data-band"));
        }
    }

    private static String field(Element element, String name) {
        return element.select("[data-field=" + name + "]").text();
    }
}
