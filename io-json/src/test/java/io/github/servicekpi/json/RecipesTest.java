package io.github.servicekpi.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.MarkdownPage.Block;
import io.github.servicekpi.rollup.RollUp;
import io.github.servicekpi.rollup.RollUp.Share;
import io.github.servicekpi.rollup.ScoreRollUp;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The scorecards of io-json/RECIPES.md score their records as the tables say. */
class RecipesTest {
    private static final Pattern TABLE = Pattern.compile("(?m)^\\| record \\|.*\\n(?:\\|.*\\n)*");

    private final MarkdownPage page = MarkdownPage.of("io-json/RECIPES.md");
    private final List<Block> scorecards = page.blocks("json");
    private final List<Block> records = page.blocks("jsonl");

    @TestFactory
    Stream<DynamicTest> everyRecordComesToItsRow() {
        List<String> tables = TABLE.matcher(page.prose())
                .results()
                .map(found -> found.group())
                .toList();
        assertEquals(7, tables.size());
        assertEquals(7, scorecards.size());
        assertEquals(7, records.size());
        return IntStream.range(0, 7)
                .mapToObj(i -> DynamicTest.dynamicTest(
                        ScorecardJson.read(scorecards.get(i).text()).id(),
                        () -> assertEquals(tables.get(i), table(i))));
    }

    private String table(int recipe) {
        Scorecard scorecard = ScorecardJson.read(scorecards.get(recipe).text());
        List<List<String>> rows = new ArrayList<>();
        List<String> ids = scorecard.indicators().stream()
                .map(indicator -> "`" + indicator.id() + "`")
                .toList();
        rows.add(row("record", ids, "total", "band"));
        assessments(recipe).stream().map(RecipesTest::row).forEach(rows::add);
        String table = rows.stream()
                .map(row -> "| " + String.join(" | ", row) + " |\n")
                .collect(Collectors.joining());
        return table.replaceFirst("\n", "\n|" + "---|".repeat(ids.size() + 3) + "\n");
    }

    private List<Assessment> assessments(int recipe) {
        ScorecardCalculator calculator =
                ScorecardCalculator.of(ScorecardJson.read(scorecards.get(recipe).text()));
        return records.get(recipe)
                .text()
                .lines()
                .map(record -> RecordJson.assess(record, calculator))
                .toList();
    }

    private static List<String> row(Assessment assessment) {
        List<String> scores =
                assessment.indicators().stream().map(RecipesTest::score).toList();
        return row(
                assessment.subject() + " " + assessment.period(),
                scores,
                assessment.isWithheld() ? "withheld" : assessment.total().toPlainString(),
                assessment.isWithheld() ? "" : assessment.band().id());
    }

    private static List<String> row(String first, List<String> scores, String total, String band) {
        return Stream.of(List.of(first), scores, List.of(total, band))
                .flatMap(List::stream)
                .toList();
    }

    private static String score(IndicatorResult line) {
        return line.score().map(BigDecimal::toPlainString).orElse("");
    }

    @Test
    void theHalfYearIsWhatTheCodeSays() {
        List<Assessment> quarters = assessments(5);
        Assessment review = assessments(6).get(0);
        // region half-year
        ScoreRollUp halfYear = RollUp.ofShares(
                List.of(new Share(new BigDecimal(60), quarters), new Share(new BigDecimal(40), List.of(review))),
                AssessmentPeriod.parse("2026-H1"));
        halfYear.total(); // 80.20
        // end
        String shown = page.blocks("java").get(0).text();

        assertEquals(ReadmeTest.region("RecipesTest.java", "half-year"), shown);
        assertTrue(shown.endsWith("// " + halfYear.total() + "\n"), halfYear::toString);
    }

    @Test
    void theReasonsThatTheTextGivesHold() {
        Assessment fourth = assessments(1).get(3);
        assertEquals(
                "5 7",
                fourth.adjustment().orElseThrow() + " "
                        + fourth.adjustmentRequested().orElseThrow());
        assertEquals("60", assessments(4).get(2).coverage().toPlainString());
        assertEquals(
                List.of(0, 1, 1, 1),
                assessments(3).stream()
                        .map(assessment -> assessment.gates().size())
                        .toList());
    }
}
