package io.github.servicekpi.json;

import static io.github.servicekpi.json.Samples.assertCard;
import static io.github.servicekpi.json.Samples.assertProblems;
import static io.github.servicekpi.json.Samples.assertRecord;
import static io.github.servicekpi.json.Samples.card;
import static io.github.servicekpi.json.Samples.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where problems stand: pointer, line and column (io-json/README.md, section 13). */
class ProblemLocationTest {
    private static final String MISSING = "missing-member ";

    private static void assertPlace(int line, int column, String card) {
        List<Problem> problems = Samples.problems(() -> ScorecardJson.read(card));
        assertEquals(1, problems.size(), problems::toString);
        assertEquals(
                line + ":" + column,
                problems.get(0).line() + ":" + problems.get(0).column());
    }

    // Lines and columns

    @Test
    void linesAndColumnsCountFromOne() {
        assertPlace(1, 1, "[]");
        assertPlace(2, 3, "\n  []");
    }

    @Test
    void columnsAreCodePoints() {
        assertRecord("{\"subject\": \"服务😀台\", \"period\": »2026, \"values\": {}}", "wrong-type /period");
        assertPlace(1, 15, "{\"x-服😀\": \"😀\", x}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyKindOfLineEndBeginsALine(String lineEnd) {
        String text =
                "{\"subject\": \"E\"," + lineEnd + lineEnd + "\t\"period\": »2026," + lineEnd + "\"values\": »[]}";

        assertRecord(text, "wrong-type /period", "wrong-type /values");
    }

    @Test
    void aTabIsOneColumn() {
        assertRecord("{\t\t\"subject\":\t»1, \"period\": \"2026\", \"values\": {}}", "wrong-type /subject");
    }

    @Test
    void aByteOrderMarkTakesNoColumn() {
        assertRecord("\ufeff»[]", "wrong-type ");
        assertRecord("\ufeff{\"subject\": »1, \"period\": \"2026\", \"values\": {}}", "wrong-type /subject");
    }

    @Test
    void placesAreKeptInLongDocuments() {
        String notes = IntStream.range(0, 5000)
                .mapToObj(i -> "\"x-" + i + "\": \"服务😀\",\r\n\"x-😀" + i + "\": [1, {\"服\": null}],\n")
                .collect(Collectors.joining());

        assertRecord(
                "{" + notes + "\"x-服😀\": 1, \"subject\": »2,\n" + notes.replace("x-", "x-more-")
                        + "\"period\": »3, \"values\": {}}",
                "wrong-type /subject",
                "wrong-type /period");
    }

    // Which place

    @Test
    void aMissingMemberStandsAtItsObject() {
        assertRecord("»»»{}", MISSING, MISSING, MISSING);
        assertCard(
                card("{\"id\": \"misses\", \"from\": 0, \"to\": 60}", "»»»{}"),
                MISSING + "/bands/1",
                MISSING + "/bands/1",
                MISSING + "/bands/1");
    }

    @Test
    void anUnknownMemberStandsAtItsName() {
        assertRecord(record("\"subject\"", "\n »\"a/b~c\"  :\n\n{}, \"subject\""), "unknown-member /a~1b~0c");
    }

    @Test
    void aPointerEscapesSlashesAndTildesAlsoWhereTheJsonItselfIsWrong() {
        assertRecord(
                record("\"subject\"", "\"x-a/~1\": {\"~\": »\"\\ud800\", »\"~\": 1}, \"subject\""),
                "lone-surrogate /x-a~1~01/~0",
                "duplicate-member /x-a~1~01/~0");
    }

    @Test
    void aDuplicateMemberStandsAtItsSecondNameAndIsReportedOnce() {
        assertRecord(
                record("\"period\": \"2026-09\"", "\"period\": \"2026-09\",\n »\"period\": 5, \"period\": 6"),
                "duplicate-member /period");
    }

    @Test
    void ofDuplicatesTheFirstCounts() {
        assertRecord(
                record("\"period\": \"2026-09\"", "\"period\": »5, »\"period\": \"2026-09\""),
                "wrong-type /period",
                "duplicate-member /period");
    }

    @Test
    void namesThatAreSpelledWithEscapesAreTheSameNames() {
        RecordJson.read(record("\"values\"", "\"v\\u0061lues\""));
        assertRecord(record("\"period\"", "\"\\u0070eriod\": \"2026\", »\"period\""), "duplicate-member /period");
    }

    @Test
    void anEmptyNameHasAPointerOfItsOwn() {
        assertRecord(record("\"subject\"", "»\"\": 1, \"subject\""), "unknown-member /");
    }

    @Test
    void aBadLanguageTagStandsAtItsNameAndABadTextAtItsValue() {
        assertCard(
                card("\"zh-CN\": \"服务台\", \"en\": \"Desk\"", "»\"zh_CN\": \"服务台\", \"en\": »5"),
                "bad-language-tag /name/zh_CN",
                "wrong-type /name/en");
    }

    // Several in one go

    @Test
    void whatIsWrongWithTheJsonAndWithWhatItSaysIsReportedTogetherInOrder() {
        assertCard(
                card(
                        "\"format\": 1", "\"format\": »true",
                        "\"desk\"", "»\"\\udc00\"",
                        "\"Desk\"", "\"Desk\", »\"en\": \"Again\"",
                        "\"from\": 60", "\"from\": »-1",
                        "\"weight\": 70", "\"weight\": »\"70\"",
                        "\"levels\": [", "\"levels\": [»" + "[".repeat(27) + "»[]" + "]".repeat(27) + ", ",
                        "59}]\n}", "59}]\n} »,"),
                "wrong-type /format",
                "lone-surrogate /id",
                "duplicate-member /name/en",
                "number-out-of-range /bands/0/from",
                "wrong-type /groups/0/weight",
                "wrong-type /indicators/2/scoring/levels/0",
                "too-deep /indicators/2/scoring/levels/0" + "/0".repeat(27),
                "trailing-content ");
    }

    @Test
    void problemsOfOnePlaceAreInTheOrderOfPointerAndCode() {
        List<String> shown = Samples.problems(() -> ScorecardJson.read("{}")).stream()
                .map(problem -> problem.code() + " " + problem.allowed())
                .toList();

        assertEquals(
                List.of(
                        "missing-member bands",
                        "missing-member format",
                        "missing-member id",
                        "missing-member indicators",
                        "missing-member version"),
                shown);
    }

    @Test
    void aValueHasOneProblemItsTypeThenItsRangeThenItsDigits() {
        String weight = "\"weight\": 30";

        assertCard(card(weight, "\"weight\": »\"-1.00001\""), "wrong-type /groups/1/weight");
        assertCard(card(weight, "\"weight\": »-1.00001"), "number-out-of-range /groups/1/weight");
        assertCard(card(weight, "\"weight\": »30.00001"), "too-many-digits /groups/1/weight");
    }

    @Test
    void ofAnotherFormatNothingFurtherIsSaid() {
        assertCard("{\"format\": »1.5, \"bands\": 7, \"gates\": []}", "unsupported-format /format");
    }

    @Test
    void aSyntaxErrorEndsReadingAndHasNoPointer() {
        assertCard("{\"format\": 7, \"id\": 3,\n\"bands\": [1 »2], \"id\": 4", "invalid-json ");
    }

    @Test
    void aSyntaxErrorAfterOtherFaultsOfTheJsonIsReportedWithThem() {
        assertRecord(
                "{\"a\": »\"\\ud800\", »\"a\": 1, \"b\" »1",
                "lone-surrogate /a",
                "duplicate-member /a",
                "invalid-json ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "»",
                " \n »",
                "{»",
                "[1, 2»",
                "{\"a\"»",
                "{\"a\": »",
                "\"abc»",
                "\"abc\\»",
                "\"\\u00»",
                "{\"a\": 1,»",
                "{\"a\": 1,»}",
                "[1,»]",
                "[»,]",
                "{»,}",
                "{\"a\": 1,»,}",
                "{»a: 1}",
                "{»'a': 1}",
                "{\"a\" »1}",
                "{\"a\":»: 1}",
                "[1 »2]",
                "{\"a\": 1 »\"b\": 2}",
                "{»1: 2}",
                "[»}",
                "{»]",
                "»]",
                "»:",
                "»,",
                "[»NaN]",
                "»NaN",
                "[»Infinity]",
                "[»-Infinity]",
                "[»+5]",
                "[».5]",
                "[»+Infinity]",
                "[»-INF]",
                "[»-NaN]",
                "[1, »NaN]",
                "[true »NaN]",
                "»// comment\n{}",
                "»/* comment */ {}",
                "[1, »# 2\n]",
                "{\"a\": 1 »// one\n}",
                "»\u00a0{}",
                "»\u0000{}",
                "[»\u0000]",
                "\ufeff»\ufeff{}"
            })
    void whatIsNoJsonIsLocated(String marked) {
        for (Consumer<String> reader : List.<Consumer<String>>of(ScorecardJson::read, RecordJson::read)) {
            assertProblems(reader, marked, "invalid-json ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[05]",
                "[-]",
                "[-01]",
                "[--1]",
                "[5.]",
                "[1.e5]",
                "[1e]",
                "[1e+]",
                "[1e5.5]",
                "[1x]",
                "[0x1F]",
                "[1_000]",
                "[nul]",
                "[nulll]",
                "[tru]",
                "[True]",
                "[truefalse]",
                "[None]",
                "[undefined]",
                "[\"a\tb\"]",
                "[\"a\nb\"]",
                "[\"\u0000\"]",
                "[\"\u001f\"]",
                "[\"\\x41\"]",
                "[\"\\u12g4\"]",
                "[\"\\u12\"]",
                "[\"\\'\"]",
                "[１]",
                "[−1]",
                "{\"a\": “b”}",
                "{“a”: 1}",
                "[1，2]",
                "[1;2]",
                "(1)"
            })
    void whatIsNoJsonIsLocatedOnItsLine(String text) {
        Problem problem = Samples.problems(() -> ScorecardJson.read("\n\n" + text + "\n\n"))
                .get(0);

        assertEquals("invalid-json ", problem.code() + " " + problem.pointer());
        // Inside the wrong token or right behind it: a line end in a string may be the first wrong character.
        assertEquals(3, problem.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"»{}", "»x", "»,", "»]", "»}", "»\u0000", "»// end", "»\ufeff", "»1", "»\"", "»NaN"})
    void whatFollowsTheDocumentIsTrailing(String rest) {
        assertRecord(Samples.RECORD.strip() + " \n" + rest, "trailing-content ");
    }

    // What is said

    @Test
    void theNearestWordIsNamed() {
        assertNearest("weight", card("\"weight\": 40", "\"weight\": 40, \"wieght\": 1"));
        assertNearest("lower-is-better", card("\"lower-is-better\"", "\"lower-is-beter\""));
        assertNearest("cost-ratio", card("\"indicator\": \"cost-ratio\"", "\"indicator\": \"cost-rations\""));
        assertNearest("interpolate", card("\"interpolate\"", "\"interpolated\""));
        assertNearest("month", card("\"month\": 200", "\"month\": 200, \"moth\": 1"));
        assertNearest("", card("\"lower-is-better\"", "\"down\""));
    }

    private static void assertNearest(String nearest, String card) {
        Problem first = Samples.problems(() -> ScorecardJson.read(card)).get(0);

        assertEquals(nearest, first.nearest(), first::toString);
    }

    @Test
    void aMessageSaysWhatWasFoundWhatIsAllowedAndWhatToWriteInstead() {
        Problem problem = Samples.problems(() -> ScorecardJson.read(card("\"weight\": 30", "\"weight\": -1")))
                .get(0);

        assertEquals("-1", problem.found());
        assertEquals("a number from 0 to 1000 with at most 4 fraction digits", problem.allowed());
        assertEquals(
                "found -1; allowed is a number from 0 to 1000 with at most 4 fraction digits; write one of those",
                problem.message());
    }

    @Test
    void aMessageShowsOnlyTheBeginningOfWhatIsLong() {
        String id = "😀".repeat(5000);
        Problem problem = Samples.problems(() -> ScorecardJson.read(card("\"desk\"", "\"" + id + "\"")))
                .get(0);

        assertEquals('"' + "😀".repeat(60) + "…\"", problem.found());
    }
}
