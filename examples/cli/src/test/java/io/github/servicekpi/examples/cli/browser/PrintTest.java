package io.github.servicekpi.examples.cli.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What comes out of the printer can be signed and filed. */
class PrintTest {
    private static final float READABLE = 6; // points

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void aSubjectIsOnePageOfA4Landscape(String language) {
        Report report = report(language, "--subject", "E-1004");

        List<Pdf.Paper> papers = report.open(Look.DESK).printed().pages();

        assertEquals(1, papers.size());
        assertTrue(papers.get(0).isA4Landscape());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void severalSubjectsAreAPageEachAfterTheOverview(String language) {
        Report report = report(language);

        List<Pdf.Paper> papers = report.open(Look.DESK).printed().pages();

        assertEquals(1 + report.assessments().size(), papers.size());
        for (int i = 0; i < report.assessments().size(); i++) {
            JsonNode assessment = report.assessments().get(i);
            assertTrue(papers.get(0).says(assessment.get("subject").asString()));
            assertHolds(papers.get(i + 1), assessment);
        }
    }

    private static void assertHolds(Pdf.Paper paper, JsonNode assessment) {
        assertTrue(paper.isA4Landscape());
        assertTrue(paper.smallestType() >= READABLE, () -> "letters of " + paper.smallestType() + " points");
        assertTrue(paper.says(assessment.get("subject").asString()), paper::text);
        SheetFigures.of(assessment).forEach((name, figure) -> {
            if (name.endsWith(" score") || name.endsWith(" total")) {
                assertTrue(paper.says(figure), () -> name + " " + figure + ": " + paper.text());
            }
        });
    }

    private Report report(String language, String... options) {
        return Report.afterSales(folder, language, options);
    }
}
