package io.github.servicekpi.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.secondopinion.Drafts;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a scorecard, and where it stands (io-json/README.md, section 13). */
class ScorecardProblemsTest {
    private static Problem onlyProblem(Sheet sheet) {
        List<Problem> problems = Assertions.assertThrows(InvalidInputException.class, sheet::scorecard)
                .problems();
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/format | 2 | unsupported-format /format",
                "/format | 1e999999999 | unsupported-format /format",
                "/format | '1' | wrong-type /format",
                "/id | 5 | wrong-type /id",
                "/id | 'Cost_Ratio' | bad-id /id",
                "/version | ' ' | empty-text /version",
                "/version | 1.0 | wrong-type /version",
                "/name | {} | wrong-type /name",
                "/name | ['a'] | wrong-type /name",
                "/name | {'zh_CN': '费用率'} | bad-language-tag /name/zh_CN",
                "/name | {'en': 5} | wrong-type /name/en",
                "/description | null | wrong-type /description",
                "/position | 'manager' | wrong-type /position",
                "/position | {'titel': 'manager'} | unknown-member /position/titel",
                "/position | {'authority': 'much'} | wrong-type /position/authority",
                "/position | {'authority': [5]} | wrong-type /position/authority/0",
                "/rounding | 2 | wrong-type /rounding",
                "/rounding | {'mode': 'half-up'} | unknown-word /rounding/mode",
                "/rounding | {'mode': 'CEILING'} | unknown-word /rounding/mode",
                "/rounding | {'scale': 2.5} | too-many-digits /rounding/scale",
                "/weights | 'percentage' | unknown-word /weights",
                "/whenMissing | 'full' | unknown-word /whenMissing",
                "/individualTargets | 'true' | wrong-type /individualTargets",
                "/indicators | {} | wrong-type /indicators",
                "/indicators/0 | 'a' | wrong-type /indicators/0",
                "/indicators/0/unit | 5 | wrong-type /indicators/0/unit",
                "/indicators/0/polarity | 'higher' | unknown-word /indicators/0/polarity",
                "/indicators/0/whenNotApplicable | 'reject' | unknown-word /indicators/0/whenNotApplicable",
                "/indicators/0/aggregation | 'median' | unknown-word /indicators/0/aggregation",
                "/indicators/0/scoring | {'method': 'interpolation'} | unknown-word /indicators/0/scoring/method",
                "/indicators/0/scoring | {} | missing-member /indicators/0/scoring",
                "/indicators/0/scoring | {'method': 'rated', 'otherwise': 5} | unknown-member /indicators/0/scoring/otherwise",
                "/indicators/0/scoringByPeriod | {'week': {}} | unknown-member /indicators/0/scoringByPeriod/week",
                "/groups | 'none' | wrong-type /groups",
                "/bands/1/id | 'exceeds' | duplicate-id /bands/1/id",
                "/indicators/1/id | 'a' | duplicate-id /indicators/1/id",
                "/adjustmentRange | {'min': -5} | missing-member /adjustmentRange",
                "/gates | [{'indicator': 'a', 'scoreBelow': 60}] | missing-member /gates/0",
                "/weight | 5 | unknown-member /weight",
                "/a/b~c | 5 | unknown-member /a~1b~0c"
            })
    void aProblemHasACodeAndStandsSomewhere(String pointer, String json, String problem) {
        Sheet sheet = Sheet.rated("60", "40");
        if (pointer.equals("/a/b~c")) {
            sheet.asMap().put("a/b~c", 5);
        } else {
            sheet.with(pointer, json);
        }
        assertEquals(List.of(problem), sheet.problems());
    }

    @ParameterizedTest
    @CsvSource({"id", "version", "bands", "indicators", "format"})
    void aMissingMemberStandsAtItsObject(String name) {
        Sheet sheet = Sheet.rated("100").without("/" + name);
        Problem problem = onlyProblem(sheet);
        assertEquals("missing-member ", problem.code() + " " + problem.pointer());
        assertEquals(name, problem.allowed());
        assertTrue(problem.message().contains('"' + name + '"'), problem.message());
    }

    @ParameterizedTest
    @CsvSource({"polarity", "targets", "weight", "id", "scoring"})
    void aCurveNeedsAPolarityAndTargets(String name) {
        Sheet sheet = Sheet.scored("higher-is-better", "95", "{'method': 'pass-fail'}")
                .without("/indicators/0/" + name);
        assertEquals(List.of("missing-member /indicators/0"), sheet.problems());
    }

    @Test
    void aCurveNeedsAtLeastOneTarget() {
        assertEquals(
                List.of("missing-member /indicators/0"),
                Sheet.scored("higher-is-better", "95", "{'method': 'pass-fail'}")
                        .with("/indicators/0/targets", "{'x-note': 5}")
                        .problems());
    }

    @Test
    void ofAnotherFormatNothingFurtherIsSaid() {
        assertEquals(
                List.of("unsupported-format /format"),
                Sheet.rated("99").with("/format", "2").with("/id", "''").problems());
    }

    @Test
    void whatBeginsWithXIsForOthers() {
        Sheet sheet = Sheet.rated("100")
                .with("/x-note", "[null]")
                .with("/$schema", "5")
                .with("/indicators/0/x-source", "{}")
                .with("/indicators/0/scoring/x-source", "{}")
                .with("/bands/0/$schema", "5");
        assertEquals(Sheet.rated("100").scorecard(), sheet.scorecard());
    }

    @Test
    void theNearestKnownWordIsSuggested() {
        Problem member = onlyProblem(Sheet.rated("100").with("/indicators/0/wieght", "5"));
        assertEquals("weight", member.nearest());
        assertTrue(member.message().contains("write \"weight\""), member.message());
        Problem word = onlyProblem(Sheet.rated("100").with("/whenMissing", "'rejects'"));
        assertEquals("reject", word.nearest());
        Problem method = onlyProblem(Sheet.rated("100").with("/indicators/0/scoring/method", "'ratedd'"));
        assertEquals("rated", method.nearest());
        assertEquals("\"ratedd\"", method.found());
        assertEquals("interpolate, steps, deduct, attainment, pass-fail, rated", method.allowed());
        Problem far = onlyProblem(Sheet.rated("100").with("/whenMissing", "'ignore'"));
        assertEquals("", far.nearest());
    }

    @Test
    void aSumIsNotTakenOfWeightsOfWhichOneIsBad() {
        assertEquals(
                List.of("number-out-of-range /indicators/0/weight"),
                Sheet.rated("-1", "7").problems());
        assertEquals(
                List.of("unknown-word /weights"),
                Sheet.rated("1", "7").with("/weights", "'half'").problems());
    }

    @Test
    void whereTheBandsAreWrongScoresAreHeldToWhatHoldsForEveryCard() {
        Sheet sheet = Sheet.rated("100")
                .with("/bands/2/from", "1")
                .with("/indicators/0/scoring/levels", "[{'id': 'good', 'score': 1000}, {'id': 'best', 'score': 1001}]");
        assertEquals(
                List.of("bands-not-tiling /bands/2/from", "number-out-of-range /indicators/0/scoring/levels/1/score"),
                sheet.problems());
    }

    @Test
    void everyProblemIsReportedInOneGo() {
        assertEquals(
                List.of(
                                "missing-member ",
                                "bands-not-tiling /bands/0/from",
                                "wrong-type /indicators/0/weight",
                                "unknown-indicator /gates/0/indicator",
                                "unknown-member /wieghts")
                        .stream()
                        .sorted((a, b) -> a.substring(a.indexOf(' ')).compareTo(b.substring(b.indexOf(' '))))
                        .toList(),
                Sheet.rated("100")
                        .without("/version")
                        .with("/bands/0/from", "91")
                        .with("/indicators/0/weight", "'100'")
                        .with("/gates", "[{'indicator': 'z', 'scoreBelow': 0, 'capTotalAt': 0}]")
                        .with("/wieghts", "'relative'")
                        .problems());
    }

    @Test
    void aProblemStandsAtTheLineAndColumnOfItsValueAndOfANameIfThatIsWrong() {
        Draft.Members card = (Draft.Members) Drafts.of(Sheet.rated("100").asMap());
        card.put("version", Draft.text(" ").at(3, 14), 3, 3);
        card.put("naem", Draft.text("Card").at(4, 11), 4, 3);
        List<Problem> problems = Assertions.assertThrows(InvalidInputException.class, () -> Scorecard.of(card))
                .problems();
        assertEquals(
                "empty-text 3:14",
                problems.get(0).code() + " " + problems.get(0).line() + ":"
                        + problems.get(0).column());
        assertEquals(
                "unknown-member 4:3",
                problems.get(1).code() + " " + problems.get(1).line() + ":"
                        + problems.get(1).column());
    }

    @Test
    void whatCouldNotBeReadIsNotReportedAgainNorUsed() {
        Draft.Members card = (Draft.Members)
                Drafts.of(Sheet.rated("60", "50").with("/version", "' '").asMap());
        Draft.Members first = (Draft.Members)
                ((Draft.Entries) card.get("indicators").orElseThrow()).entries().get(0);
        first.put("weight", Draft.unreadable());
        assertEquals(List.of("empty-text /version"), Sheet.problemsOf(() -> Scorecard.of(card)));
    }

    @Test
    void ofManyKnownWordsTwentyAreNamed() {
        Sheet sheet = Sheet.rated(Collections.nCopies(25, "4").toArray(String[]::new))
                .with("/gates", "[{'indicator': 'zzz', 'scoreBelow': 1, 'capTotalAt': 1}]");
        String message = onlyProblem(sheet).message();
        assertTrue(message.contains("known: a, b, c,") && message.contains("s, t, …;"), message);
    }

    @Test
    void whatWouldBreakALineIsShownAsItsNumberAndWhatIsLongIsCutShort() {
        assertEquals(
                "\"a\\u000ab\\u2028\"",
                onlyProblem(Sheet.rated("100").put("/id", "a\nb\u2028")).found());
        String found = onlyProblem(Sheet.rated("100").put("/id", "\ud83d\ude00".repeat(100)))
                .found();
        assertEquals('"' + "\ud83d\ude00".repeat(60) + "…\"", found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\n", "\u000b", "\f", "\r", " \r \n\t"})
    void aVersionOfWhiteSpaceIsBlank(String version) {
        assertEquals(
                List.of("empty-text /version"),
                Sheet.rated("100").put("/version", version).problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\b", "\u000e", "\u001f", "!", "\u00a0", "\u2003", "\u3000"})
    void noOtherCharacterIsWhiteSpace(String version) {
        assertEquals(List.of(), Sheet.rated("100").put("/version", version).problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001f", "\ud7ff", "\ue000", "\ud800\udc00", "\udbff\udfff"})
    void wholeCharactersAreText(String name) {
        assertEquals(List.of(), Sheet.rated("100").put("/name", name).problems());
    }

    @Test
    void weightsThatDoNotSumSayByHowMuch() {
        String below = onlyProblem(Sheet.rated("60", "39.5")).message();
        assertTrue(below.contains("sum to 99.5;") && below.contains("add 0.5,"), below);
        String above = onlyProblem(Sheet.rated("60", "41")).message();
        assertTrue(above.contains("sum to 101;") && above.contains("take 1 off,"), above);
    }

    @Test
    void whereTheFullScoreIsNotKnownNothingIsHeldToIt() {
        String broken = "bands-not-tiling /bands/2/from";
        for (String scoring : List.of(
                "{'method': 'deduct', 'points': 5, 'per': 1, 'bonus': {'points': 1, 'per': 1, 'cap': 5}}",
                "{'method': 'deduct', 'start': 5, 'points': 5, 'per': 1, 'bonus': {'points': 1, 'per': 1}}",
                "{'method': 'deduct', 'points': 5, 'per': 1, 'floor': 1000}",
                "{'method': 'attainment', 'cap': 5}",
                "{'method': 'attainment', 'floor': 1000}",
                "{'method': 'pass-fail', 'fail': 1000}")) {
            assertEquals(
                    List.of(broken),
                    Sheet.scored("higher-is-better", "5", scoring)
                            .with("/bands/2/from", "1")
                            .problems(),
                    scoring);
        }
        assertEquals(
                List.of(broken, "bad-range /indicators/0/scoring"),
                Sheet.scored("higher-is-better", "5", "{'method': 'attainment', 'cap': 5, 'scoreAtTarget': 6}")
                        .with("/bands/2/from", "1")
                        .problems());
    }

    @Test
    void aDocumentIsAnObject() {
        for (Draft draft : List.of(Draft.list(), Draft.text("card"), Draft.nothing(), Draft.number("1"))) {
            assertEquals(List.of("wrong-type "), Sheet.problemsOf(() -> Scorecard.of(draft)));
        }
    }

    @Test
    void halfASurrogatePairIsNoText() {
        for (String half : List.of("\ud800", "\udbff", "\udc00", "\udfff", "\udc00\ud800")) {
            assertEquals(
                    List.of("lone-surrogate /name"),
                    Sheet.rated("100").put("/name", half).problems());
        }
        assertEquals(
                List.of("lone-surrogate /name"),
                Sheet.rated("100").put("/name", "a\ud83d").problems());
        assertEquals(
                List.of("lone-surrogate /id"),
                Sheet.rated("100").put("/id", "\ude00").problems());
    }

    @Test
    void aMessageSaysHowFarWeightsAreFrom100() {
        assertEquals(
                "found weights that sum to 99.5; allowed is a sum of exactly 100; add 0.5, or write \"weights\":"
                        + " \"relative\"",
                onlyProblem(Sheet.rated("60", "39.5")).message());
        assertEquals(
                "found weights that sum to 101; allowed is a sum of exactly 100; take 1 off, or write \"weights\":"
                        + " \"relative\"",
                onlyProblem(Sheet.rated("60", "41")).message());
    }

    @Test
    void aMessageSaysWhereABandBegins() {
        assertEquals(
                "found 1; allowed is 0, where the scores begin; write 0 or move the other edge",
                onlyProblem(Sheet.rated("100").with("/bands/2/from", "1")).message());
        assertEquals(
                "found 61; allowed is 60, where the next band ends; write 60 or move the other edge",
                onlyProblem(Sheet.rated("100").with("/bands/1/from", "61")).message());
    }

    @Test
    void scoresThatFallAreNotLookedForWhereThePolarityIsWrong() {
        String falling = "{'method': 'steps', 'steps': [{'score': 90, 'at': 1}, {'score': 80, 'at': 2}]}";
        assertEquals(
                List.of("not-monotone /indicators/0/scoring/steps/1"),
                Sheet.scored("higher-is-better", "10", falling).problems());
        assertEquals(
                List.of("unknown-word /indicators/0/polarity"),
                Sheet.scored("up", "10", falling).problems());
    }

    @Test
    void thePolarityIsNeededWhereTheScoringOfSomePeriodHasACurve() {
        assertEquals(
                List.of("missing-member /indicators/0"),
                Sheet.rated("100")
                        .with("/indicators/0/scoringByPeriod", "{'month': {'method': 'pass-fail'}}")
                        .problems());
    }

    @Test
    void whatIsSetByPeriodIsEqualWherePeriodsAndValuesAre() {
        ByPeriod<BigDecimal> targets = targets("{'month': 95, 'year': 90}");
        assertEquals(targets, targets("{'year': 90, 'month': 95}"));
        assertEquals(targets.hashCode(), targets("{'year': 90, 'month': 95}").hashCode());
        assertNotEquals(targets, targets("{'month': 95, 'year': 91}"));
        assertNotEquals(targets, targets("{'month': 95}"));
        assertNotEquals(targets, (Object) Map.of("month", 95, "year", 90));
        assertNotEquals(targets.hashCode(), targets("{'month': 95}").hashCode());
    }

    private static ByPeriod<BigDecimal> targets(String targets) {
        return Sheet.scored("higher-is-better", "95", "{'method': 'pass-fail'}")
                .with("/indicators/0/targets", targets)
                .scorecard()
                .indicators()
                .get(0)
                .targets();
    }

    @Test
    void stepsThatFallAreReportedWhateverElseIsWrong() {
        assertEquals(
                List.of("wrong-type /indicators/0/scoring/otherwise", "not-monotone /indicators/0/scoring/steps/1"),
                Sheet.scored(
                                "higher-is-better",
                                "10",
                                "{'method': 'steps', 'otherwise': true, 'steps': [{'score': 90, 'at': 1},"
                                        + " {'score': 80, 'at': 2}]}")
                        .problems());
    }

    @Test
    void anUnknownMemberOfAGroupIsReported() {
        assertEquals(
                List.of("unknown-member /groups/0/x"),
                Sheet.rated("100")
                        .with("/groups", "[{'id': 'all', 'weight': 100, 'x': 1}]")
                        .with("/indicators/0/group", "'all'")
                        .problems());
    }
}
