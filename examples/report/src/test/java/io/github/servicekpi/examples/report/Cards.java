package io.github.servicekpi.examples.report;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.ScorecardJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Scorecards of one indicator, and the pages that they make. */
final class Cards {
    private Cards() {}

    /** {@return a scorecard with the bands 100-90-70-60-0 and one indicator, {@code x}, with the members given} */
    static ScorecardCalculator of(String members) {
        return card("""
                "bands": [{"id": "a", "from": 90, "to": 100}, {"id": "b", "from": 70, "to": 90},
                          {"id": "c", "from": 60, "to": 70}, {"id": "d", "from": 0, "to": 60}],
                "indicators": [{"id": "x", "weight": 100, %s}]""".formatted(members));
    }

    /** {@return a scorecard with the members given} */
    static ScorecardCalculator card(String members) {
        return ScorecardCalculator.of(ScorecardJson.read("""
                {"format": 1, "id": "card", "version": "1", %s}""".formatted(members)));
    }

    /** {@return what a record in a month comes to} */
    static Assessment assess(ScorecardCalculator calculator, String subject, String period, String members) {
        return RecordJson.assess("""
                {"subject": "%s", "period": "%s", %s}""".formatted(subject, period, members), calculator);
    }

    /** {@return the page of some assessments} */
    static Document page(ScorecardCalculator calculator, String tag, Assessment... assessments) {
        return page(calculator, tag, ReportInput.of(List.of(assessments)));
    }

    static Document page(ScorecardCalculator calculator, String tag, ReportInput input) {
        StringWriter page = new StringWriter();
        try {
            HtmlReport.of(calculator, tag).write(input, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Jsoup.parse(page.toString());
    }
}
