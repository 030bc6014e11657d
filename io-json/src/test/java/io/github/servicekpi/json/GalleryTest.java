package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.MarkdownPage.Block;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.rollup.RollUp;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The gallery of io-json/README.md, section 13: a document for every code, and just what is said of it. */
class GalleryTest {
    private static final String HEADING = "\n##### `";
    private static final Pattern STANDS_FOR = Pattern.compile("⟨(?:bytes ([0-9a-f ]+)|(.*?) × (\\d+))⟩");

    private final MarkdownPage page = MarkdownPage.of("io-json/README.md");
    private final Scorecard scorecard = ScorecardJson.read(page.blocks("json").stream()
            .filter(block -> !block.isWrong())
            .map(Block::text)
            .filter(text -> text.contains("\"id\": \"desk\"") && text.contains("\"levels\""))
            .findFirst()
            .orElseThrow());

    /** {@return the codes that have a heading, in the order of the page} */
    private List<String> codes() {
        return Arrays.stream(page.prose().split(HEADING))
                .skip(1)
                .map(entry -> entry.substring(0, entry.indexOf('`')))
                .toList();
    }

    /** {@return the broken documents, which each have a text with its problems behind them} */
    private List<Block> broken() {
        return page.blocks().stream().filter(Block::isWrong).toList();
    }

    @Test
    void everyCodeHasItsPlaceInTheOrderInWhichTheCodesAreDeclared() {
        assertEquals(
                Arrays.stream(ProblemCode.values()).map(ProblemCode::toString).toList(), codes());
    }

    @TestFactory
    Stream<DynamicTest> aDocumentGetsWhatIsSaidOfIt() {
        List<String> codes = codes();
        List<Block> broken = broken();
        assertEquals(codes.size(), broken.size());
        return IntStream.range(0, codes.size())
                .mapToObj(i -> DynamicTest.dynamicTest(codes.get(i), () -> {
                    String said = page.blocks()
                            .get(page.blocks().indexOf(broken.get(i)) + 1)
                            .text();
                    List<Problem> problems = problems(broken.get(i));
                    List<Problem> shown = codes.get(i).equals("more-problems")
                            ? problems.subList(problems.size() - 1, problems.size())
                            : problems;

                    assertEquals(
                            said,
                            String.join(
                                    "", shown.stream().map(GalleryTest::line).toList()));
                    assertEquals(
                            List.of(codes.get(i)),
                            shown.stream()
                                    .map(problem -> problem.code().toString())
                                    .toList());
                }));
    }

    private List<Problem> problems(Block block) {
        return assertThrows(InvalidInputException.class, () -> read(block)).problems();
    }

    private void read(Block block) {
        if (block.language().equals("jsonl")) {
            List<PerformanceRecord> parts = block.text()
                    .lines()
                    .map(record -> RecordJson.readPart(record, scorecard))
                    .toList();
            RollUp.of(scorecard, parts, AssessmentPeriod.parse("2026-Q3"));
        } else if (block.text().contains("\"subject\"")) {
            RecordJson.assess(document(block.text()), ScorecardCalculator.of(scorecard));
        } else {
            ScorecardJson.read(document(block.text()));
        }
    }

    /** {@return the document that a block stands for} */
    private static byte[] document(String text) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        Matcher shorthand = STANDS_FOR.matcher(text);
        int at = 0;
        while (shorthand.find()) {
            document.writeBytes(text.substring(at, shorthand.start()).getBytes(UTF_8));
            document.writeBytes(
                    shorthand.group(1) == null
                            ? shorthand
                                    .group(2)
                                    .repeat(Integer.parseInt(shorthand.group(3)))
                                    .getBytes(UTF_8)
                            : HexFormat.ofDelimiter(" ").parseHex(shorthand.group(1)));
            at = shorthand.end();
        }
        document.writeBytes(text.substring(at).getBytes(UTF_8));
        return document.toByteArray();
    }

    private static String line(Problem problem) {
        String place = problem.line() == 0 ? "" : problem.line() + ":" + problem.column() + ": ";
        return place + problem.message() + " [" + problem.code() + "]\n";
    }
}
