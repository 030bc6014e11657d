package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes in: a located problem, no other exception, no error, and nothing unbounded is held. */
class HostileInputTest {
    private static final long GIGABYTE = 1_000_000_000;
    private static final int MEBIBYTE = 1 << 20;

    @TestFactory
    Stream<DynamicTest> aHostileDocumentIsALocatedProblem() {
        return HostileInputs.small().stream()
                .map(hostile -> DynamicTest.dynamicTest(
                        hostile.name(), () -> Assertions.assertTimeout(Duration.ofSeconds(20), hostile::check)));
    }

    @Test
    void soIsAMebibyteOfAnyCrowdInAHeapOf64Mebibytes() throws IOException, InterruptedException, URISyntaxException {
        int all = HostileInputs.small().size() + HostileInputs.crowds().size();

        assertEquals(all + " read", SmallHeap.run(HostileInputs.class).strip());
    }

    @Test
    void ofAGigabyteOnlyAMebibyteAndAByteAreRead() throws IOException {
        for (EndlessStream stream : List.of(
                new EndlessStream("{\"version\": \"", 'a', GIGABYTE, "\"}"),
                new EndlessStream(Samples.CARD, ' ', GIGABYTE, ""),
                new EndlessStream("", '[', GIGABYTE, ""))) {
            List<Problem> problems = Samples.problems(() -> {
                try {
                    ScorecardJson.read(stream);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });

            assertEquals("too-large  1:1", Samples.shown(problems.get(0)));
            assertEquals(MEBIBYTE + 1, stream.bytesRead());
        }
    }

    @Test
    void aDocumentMayHaveAMebibyteAndNoByteMore() throws IOException {
        String card = Samples.CARD + " ".repeat(MEBIBYTE - Samples.CARD.getBytes(UTF_8).length);
        String record = Samples.record("Helped out.", "服".repeat(10_000));
        record += "\n".repeat(MEBIBYTE - record.getBytes(UTF_8).length);

        assertEquals(ScorecardJson.read(Samples.CARD), ScorecardJson.read(card));
        assertEquals(ScorecardJson.read(Samples.CARD), ScorecardJson.read(card.getBytes(UTF_8)));
        RecordJson.read(record);
        RecordJson.read(record.getBytes(UTF_8));
        for (String tooLarge : List.of(card + " ", record + "\n", "服".repeat(349_526))) {
            assertEquals(
                    ProblemCode.TOO_LARGE,
                    Samples.problems(() -> RecordJson.read(tooLarge)).get(0).code());
            assertEquals(
                    ProblemCode.TOO_LARGE,
                    Samples.problems(() -> ScorecardJson.read(tooLarge.getBytes(UTF_8)))
                            .get(0)
                            .code());
        }
    }

    @Test
    void objectsAndListsMayBe32DeepAndNoDeeper() {
        String deep = "\"x-a\": " + "[{\"a\": ".repeat(15) + "[%s]" + "}]".repeat(15) + ", \"subject\"";

        RecordJson.read(Samples.record("\"subject\"", deep.formatted("0, \"\", null")));
        Samples.assertRecord(
                Samples.record("\"subject\"", deep.formatted("0, »[], »{}")),
                "too-deep /x-a" + "/0/a".repeat(15) + "/1",
                "too-deep /x-a" + "/0/a".repeat(15) + "/2");
    }

    @Test
    void whatIsTooDeepIsPassedOverAndReadingGoesOn() {
        Samples.assertRecord(
                Samples.record(
                                "\"subject\": \"E-1\"",
                                "\"x\": " + "[".repeat(31) + "[[[1]], {}]".replace("[[[", "»[[[") + "]".repeat(31)
                                        + ", \"subject\": »1")
                        .replace("\"x\"", "»\"x\""),
                "unknown-member /x",
                "too-deep /x" + "/0".repeat(31),
                "wrong-type /subject");
    }

    @Test
    void aNameMayHave256CodePointsAndNoMore() {
        String name = "\"x-" + "😀".repeat(254);

        RecordJson.read(Samples.record("\"subject\"", name + "\": 1, \"subject\""));
        Samples.assertRecord(
                Samples.record("\"subject\": \"E-1\"", "\"subject\": 1, »" + name + "😀\": [1, x"), "text-too-long ");
    }

    @Test
    void aTextMayHaveTenThousandCodePointsAndNoMore() {
        RecordJson.read(Samples.record("Helped out.", "😀".repeat(10_000)));
        Samples.assertRecord(
                Samples.record("\"Helped out.\"", "»\"" + "😀".repeat(10_001) + '"'),
                "text-too-long /adjustments/0/reason");
    }

    @Test
    void aNumberIsReadByItsValueHoweverLongItIs() {
        String million = "0".repeat(500_000);
        for (String five :
                List.of("5." + million, "5" + million + "e-500000", "0." + million + "5e500001", "5e-0000000")) {
            assertEquals(
                    ScorecardJson.read(Samples.CARD),
                    ScorecardJson.read(Samples.card("\"month\": 5", "\"month\": " + five)));
        }
    }

    @Test
    void whatReadingAndTheRulesFindIsAThousandProblemsTogether() {
        int missing = Samples.problems(() -> ScorecardJson.read("{}")).size();
        List<Problem> all = problemsOfUnknown(1000 - missing - 1);
        assertEquals(1000, all.size());
        assertEquals(
                1,
                all.stream()
                        .filter(problem -> problem.code() == ProblemCode.DUPLICATE_MEMBER)
                        .count());
        assertEquals(
                0,
                all.stream()
                        .filter(problem -> problem.code() == ProblemCode.MORE_PROBLEMS)
                        .count());

        List<Problem> most = problemsOfUnknown(1000 - missing);
        assertEquals(1001, most.size());
        assertEquals(ProblemCode.MORE_PROBLEMS, most.get(1000).code());
        assertEquals(all.subList(0, 1000 - missing - 1), most.subList(0, 1000 - missing - 1));
    }

    @Test
    void aNameIsShownUpTo60CodePoints() {
        for (int length : new int[] {60, 61}) {
            String name = "😀".repeat(length);
            String message =
                    Samples.problems(() -> ScorecardJson.read("{\"" + name + "\": 1,\n\"" + name + "\": 2}")).stream()
                            .filter(problem -> problem.code() == ProblemCode.DUPLICATE_MEMBER)
                            .findFirst()
                            .orElseThrow()
                            .message();
            assertEquals(
                    '"' + (length == 60 ? name : "😀".repeat(60) + "…")
                            + "\" stands here a second time; keep one of them",
                    message);
        }
    }

    /** {@return what is wrong with so many unknown members, the first of which stands there twice} */
    private static List<Problem> problemsOfUnknown(int members) {
        String unknown =
                IntStream.range(0, members).mapToObj(i -> "\"u" + i + "\": 1").collect(Collectors.joining(", "));
        return Samples.problems(() -> ScorecardJson.read("{\"u0\": 1, " + unknown + "}"));
    }

    /** A text's length counts in UTF-8, whichever characters it has. */
    @ParameterizedTest
    @CsvSource({"0x7f, 1", "0x80, 2", "0x7ff, 2", "0x800, 3", "0xffff, 3", "0x10000, 4"})
    void aTextIsTooLargeByItsBytes(String character, int bytes) {
        String text = Character.toString(Integer.decode(character));
        int most = (MEBIBYTE - 2) / bytes;
        String fits = '"' + text.repeat(most) + '"';
        assertNotEquals(ProblemCode.TOO_LARGE, firstProblem(fits + " ".repeat(MEBIBYTE - 2 - most * bytes)));
        assertEquals(ProblemCode.TOO_LARGE, firstProblem(fits + " ".repeat(MEBIBYTE - 1 - most * bytes)));
    }

    private static ProblemCode firstProblem(String json) {
        return Samples.problems(() -> ScorecardJson.read(json)).get(0).code();
    }
}
