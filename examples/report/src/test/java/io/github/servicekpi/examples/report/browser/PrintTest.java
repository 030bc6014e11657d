package io.github.servicekpi.examples.report.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What comes out of the printer can be signed and filed. */
class PrintTest {
    private static final float READABLE = 6; // points
    private static final int FIRST = 100; // so that no number of a row is part of another's
    private static final int LINES = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void aSubjectIsOnePageOfA4Landscape(String language) throws IOException {
        Report report = one(language);

        List<Pdf.Paper> papers = report.open(Look.DESK).printed().pages();

        assertEquals(1, papers.size());
        assertTrue(papers.get(0).isA4Landscape());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void severalSubjectsAreAPageEachAfterTheOverview(String language) throws IOException {
        Report report = Report.ofManagers(folder, language);

        List<Pdf.Paper> papers = report.open(Look.DESK).printed().pages();

        assertEquals(1 + report.assessments().size(), papers.size());
        for (int i = 0; i < report.assessments().size(); i++) {
            JsonNode assessment = report.assessments().get(i);
            assertTrue(papers.get(0).says(assessment.get("subject").asString()));
            assertHolds(papers.get(i + 1), assessment);
        }
    }

    @Test
    void paperIsWhiteWhateverTheScreenIs() throws IOException {
        Report report = one("en");

        assertArrayEquals(
                report.open(Look.DESK).printed().picture(0),
                report.open(Look.DESK.atNight()).printed().picture(0));
    }

    @Test
    void reasonsAndPicturesArePrintedWhereTheyAreAskedFor() throws IOException {
        Page page = one("en").open(Look.DESK);
        assertFalse(page.printed().pages().get(0).says("What next"));

        page.find("#print-all").click();

        List<Pdf.Paper> papers = page.printed().pages();
        assertTrue(papers.size() > 1);
        for (String title : List.of("Why this score", "What next", "Score curves")) {
            assertTrue(papers.stream().anyMatch(paper -> paper.says(title)), title);
        }
    }

    @Test
    void aTableLongerThanThePaperRepeatsItsHeadAndBreaksNoRow() throws IOException {
        String record = "{\"subject\": \"A\", \"period\": \"2026\", \"values\": {\"line-100\": 5}}";
        Report report = Report.of(folder.resolve("long.html"), longCard(), List.of(record), "en");

        List<Pdf.Paper> papers = report.open(Look.DESK).printed().pages();

        List<Pdf.Paper> withRows =
                papers.stream().filter(paper -> paper.says("has a name")).toList();
        assertTrue(withRows.size() > 1);
        withRows.forEach(paper -> assertTrue(paper.says("Key performance indicator"), paper::text));
        for (int row = FIRST; row < FIRST + LINES; row++) {
            String start = "Row " + row;
            List<Pdf.Paper> on =
                    papers.stream().filter(paper -> paper.says(start)).toList();
            assertEquals(1, on.size(), start);
            assertTrue(on.get(0).text().contains(row + "1"), start);
        }
    }

    /** {@return a scorecard that is longer than a page, with rows of more than one line} */
    private static Scorecard longCard() {
        String lines = IntStream.range(0, LINES)
                .mapToObj(i -> """
                        {"id": "line-%1$d", "weight": 1, "polarity": "higher-is-better", "targets": {"year": %1$d1},
                         "name": "Row %1$d has a name that goes on for so long that it needs more than one line.",
                         "scoring": {"method": "attainment"}}""".formatted(FIRST + i))
                .collect(Collectors.joining(","));
        return ScorecardJson.read("""
                {"format": 1, "id": "long", "version": "1", "weights": "relative", "whenMissing": "zero",
                 "bands": [{"id": "good", "from": 60, "to": 100}, {"id": "poor", "from": 0, "to": 60}],
                 "indicators": [%s]}""".formatted(lines));
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

    private Report one(String language) throws IOException {
        return Report.ofManager("E-1004", folder, language);
    }
}
