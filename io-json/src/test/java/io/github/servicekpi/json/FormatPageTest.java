package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Bound;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.ImprovementPlan;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scoring.ValueRange;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What core/README.md and io-json/README.md show is what the library does. */
class FormatPageTest {
    private final FormatPage page = new FormatPage();
    private final Scorecard card = ScorecardJson.read(page.card());
    private final ScorecardCalculator calculator = ScorecardCalculator.of(card);

    FormatPageTest() throws IOException {}

    @Test
    void theSheetHasAsManyBytesAndTheFingerprintThatThePageSays() {
        String fingerprint = page.find("(?s)has \\d+ bytes and the fingerprint\\s+`([0-9a-f]{64})`");

        assertEquals(page.find("has (\\d+) bytes and the fingerprint"), "" + ScorecardJson.write(card).length);
        assertEquals(fingerprint, ScorecardJson.fingerprint(card));
    }

    @Test
    void theFirstRecordComesToTheAssessmentOfThePage() {
        String expected = PlainJson.compact(page.sample("json", "\"sha256\": \"8cd9"));
        Assessment assessment = RecordJson.assess(page.records().get(0), calculator);

        assertEquals(expected, AssessmentJson.of(card).toString(assessment));
    }

    @Test
    void everyRecordComesToTheRowOfThePage() {
        List<List<String>> rows = page.table("| | cost | repairs | teamwork | weighted total | total | why |");
        List<List<String>> found = new ArrayList<>();
        for (String record : page.records()) {
            Assessment assessment = RecordJson.assess(record, calculator);
            List<String> row = new ArrayList<>(List.of(assessment.subject()));
            assessment
                    .indicators()
                    .forEach(line ->
                            row.add(line.score().map(BigDecimal::toPlainString).orElse("")));
            row.add(assessment.weightedTotal().toPlainString());
            row.add(assessment.total().toPlainString());
            found.add(row);
        }

        assertEquals(rows.stream().map(row -> row.subList(0, 6)).toList(), found);
    }

    @Test
    void theReasonsThatThePageGivesForThoseTotalsHold() {
        List<Assessment> assessments = page.records().stream()
                .map(record -> RecordJson.assess(record, calculator))
                .toList();

        assertEquals(
                "5 7",
                assessments.get(0).adjustment().orElseThrow() + " "
                        + assessments.get(0).adjustmentRequested().orElseThrow());
        assertEquals("60", assessments.get(1).coverage().toPlainString());
        assertEquals(1, assessments.get(2).gates().size());
        assertEquals("80", assessments.get(3).coverage().toPlainString());
        assertEquals("not-due", assessments.get(4).indicators().get(0).status().toString());
    }

    @Test
    void theRecordsOfThePageAreRejectedForWhatThePageSaysOfThem() {
        String level = page.records().get(0).replace("\"good\"", "\"god\"");
        List<Problem> problems = Samples.problems(() -> RecordJson.assess(level, calculator));

        assertEquals(
                "unknown-level /values/teamwork/level",
                problems.get(0).code() + " " + problems.get(0).pointer());
        assertEquals("good", problems.get(0).nearest());
    }

    @Test
    void theDefaultsOfThePageAreThoseThatWritingLeavesOut() {
        byte[] plain = ScorecardJson.write(ScorecardJson.read(Samples.card("\"individualTargets\": true,", "")));
        List<List<String>> rows = Stream.of("scorecard", "indicator", "gate")
                .flatMap(object -> page.members(object).stream())
                .filter(row -> !List.of("", "none", "by the measurement").contains(row.get(2)))
                .toList();
        assertEquals(7, rows.size());
        for (List<String> row : rows) {
            String value = row.get(2).replaceAll("^`(\\{.*})`$", "$1").replace('`', '"');
            String before =
                    switch (row.get(0)) {
                        case "whenNotApplicable" -> "\"id\": \"output\"";
                        case "whenUnmeasured" -> "\"indicator\"";
                        default -> "\"version\"";
                    };
            String said = Samples.card(
                    "\"individualTargets\": true,", "", before, "\"" + row.get(0) + "\": " + value + ", " + before);

            assertArrayEquals(plain, ScorecardJson.write(ScorecardJson.read(said)), said);
        }
    }

    @Test
    void theMembersInBoldAreThoseThatMustBeThere() {
        for (List<String> row : page.members("scorecard")) {
            assertEquals(row.get(0).startsWith("**"), isMissed(row, Samples.CARD, ScorecardJson::read), row.get(0));
        }
        for (List<String> row : page.members("record")) {
            assertEquals(row.get(0).startsWith("**"), isMissed(row, Samples.RECORD, RecordJson::read), row.get(0));
        }
    }

    /** {@return whether a document without the member of a row is refused for that} */
    private static boolean isMissed(List<String> row, String document, Consumer<String> reader) {
        String member = "\"" + row.get(0).replace("*", "") + "\": ";
        try {
            reader.accept(document.replace(member, member.replaceFirst("\"", "\"x-")));
            return false;
        } catch (InvalidInputException e) {
            return e.problems().stream()
                    .anyMatch(problem -> problem.code() == ProblemCode.MISSING_MEMBER
                            && problem.pointer().isEmpty());
        }
    }

    @Test
    void theCanonicalFormOfThePageIsTheOneWithoutWhiteSpaceAndDefaults() {
        MatchResult ignored = Pattern.compile("\"\\$schema\":\"[^\"]*\",")
                .matcher(PlainJson.compact(page.card()))
                .results()
                .findFirst()
                .orElseThrow();

        assertEquals(
                PlainJson.compact(page.card()).replace(ignored.group(), ""),
                new String(ScorecardJson.write(card), UTF_8));
    }

    @Test
    void theCostLineOfTheFourthRecordIsExplainedAsOnThePage() {
        Assessment assessment = RecordJson.assess(page.records().get(3), calculator);
        String explained = new String(AssessmentJson.of(card).explaining().write(assessment), UTF_8);

        String expected = page.find("(?s)the cost line gives\\s+`(\\{\"piece\".*?})`");
        assertTrue(explained.contains("\"explanation\":" + PlainJson.compact(expected)), explained);
    }

    @Test
    void theRangeOfTheMeetsBandIsTheOneOfThePage() {
        Band meets = card.bands().stream()
                .filter(band -> band.id().equals("meets"))
                .findFirst()
                .orElseThrow();
        ValueRange range = calculator
                .valueRanges(card.indicators().get(0).id(), AssessmentPeriod.parse("2026-Q3"))
                .orElseThrow()
                .in(meets)
                .get(0)
                .withDigits(9);

        assertEquals(
                page.find("(?s)is `meets` from\\s+([0-9.]+ to [0-9.]+)\\."),
                end(range.lower()) + " to " + end(range.upper()));
    }

    private static String end(Optional<Bound> end) {
        return end.orElseThrow().at().toDecimal(9).orElseThrow().toPlainString();
    }

    @Test
    void thePlanOfTheFirstRecordIsTheOneOfThePage() {
        Assessment assessment = RecordJson.assess(page.records().get(0), calculator);
        ImprovementPlan plan = calculator.plan(assessment.record(), new BigDecimal(90));

        assertEquals(PlainJson.compact(page.sample("json", "\"goal\"")), new String(PlanJson.write(plan), UTF_8));
    }
}
