package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.NdjsonAssessor.Summary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records in, assessments out (io-json/README.md, section 12). */
class NdjsonAssessorTest {
    private static final ScorecardCalculator CALCULATOR = ScorecardCalculator.of(ScorecardJson.read(Samples.CARD));
    private static final NdjsonAssessor ASSESSOR = NdjsonAssessor.of(CALCULATOR);
    private static final int MEBIBYTE = 1 << 20;

    private final List<Reject> rejects = new ArrayList<>();
    private Summary summary = new Summary(0, 0);

    private static String record(String subject) {
        return PlainJson.compact(Samples.record("E-1", subject));
    }

    /** {@return the assessments as they are written} */
    private String assess(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rejects.clear();
        summary = ASSESSOR.assess(in, out, rejects::add);
        return out.toString(UTF_8);
    }

    private String assess(String lines) throws IOException {
        return assess(new ByteArrayInputStream(lines.getBytes(UTF_8)));
    }

    private static String expected(String... subjects) {
        StringBuilder lines = new StringBuilder();
        for (String subject : subjects) {
            lines.append(ASSESSOR.writer().toString(RecordJson.assess(record(subject), CALCULATOR)))
                    .append('\n');
        }
        return lines.toString();
    }

    private String rejected() {
        return rejects.stream()
                .map(reject -> reject.line() + " " + reject.subject().orElse("?") + " "
                        + reject.period().orElse("?") + " "
                        + reject.problems().stream().map(Samples::shown).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n", "\r\n \t\r\n", "\n\r\n"})
    void everyRecordOfAFileIsAssessedInOrder(String lineEnd) throws IOException {
        String all = expected("a", "b", "c");

        assertEquals(all, assess(record("a") + lineEnd + record("b") + lineEnd + record("c") + lineEnd));
        assertEquals(all, assess(record("a") + lineEnd + record("b") + lineEnd + record("c")));
        assertEquals(all, assess(lineEnd + record("a") + lineEnd + record("b") + lineEnd + record("c") + " \t"));
        assertEquals(new Summary(3, 0), summary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "  \n\t", "\ufeff", "\ufeff\n"})
    void aFileWithoutARecordHasNoAssessment(String text) throws IOException {
        assertEquals("", assess(text));
        assertEquals(new Summary(0, 0), summary);
    }

    @Test
    void oneByteOrderMarkIsSkippedAtTheStartOfTheFileAndNowhereElse() throws IOException {
        assertEquals(
                expected("a", "c"), assess("\ufeff" + record("a") + "\n\ufeff" + record("b") + "\n" + record("c")));
        assertEquals("2 ? ? invalid-json  1:1", rejected());

        assertEquals("", assess("\ufeff\ufeff" + record("a")));
        assertEquals("1 ? ? invalid-json  1:1", rejected());
    }

    @Test
    void aWrongLineIsRejectedAndTheRestGoesOn() throws IOException {
        String wrong = record("b").replace("\"good\"", "\"god\"");

        assertEquals(
                expected("a", "c"), assess(record("a") + "\r\n\r\n" + wrong + "\r\n\n" + record("c") + "\nnull\n"));
        assertEquals(
                "3 b 2026-09 unknown-level /values/teamwork/level 1:" + (wrong.indexOf("\"god\"") + 1)
                        + "\n6 ? ? wrong-type  1:1",
                rejected());
        assertEquals(new Summary(2, 2), summary);
    }

    @Test
    void columnsOfARejectedLineCountFromItsBeginning() throws IOException {
        assess("\ufeff" + record("张😀").replace("120", "true"));

        assertEquals(
                "1 张😀 2026-09 wrong-type /values/output 1:"
                        + columnOf("true", record("张😀").replace("120", "true")),
                rejected());
    }

    private static int columnOf(String fragment, String line) {
        return line.codePointCount(0, line.indexOf(fragment)) + 1;
    }

    @Test
    void subjectAndPeriodAreNamedWhereTheyCanBeRead() throws IOException {
        assess("""
                {"subject": "a", "period": "2026-09", "values": {}, }
                {"subject": "b", "period": 5
                {"period": "2026-9", "subject": "\\ud800", "values": {}}
                {"subject": ["c"], "period": "2026-09", "values": {}, "subject": "d"}
                {"values": {"subject": "e"}}
                ["subject", "f"]
                {"subject": "g", "subject": "h", "period": "2026-01"}
                """);

        assertEquals(
                "a 2026-09, b ?, ? 2026-9, ? 2026-09, ? ?, ? ?, g 2026-01",
                rejects.stream()
                        .map(reject -> reject.subject().orElse("?") + " "
                                + reject.period().orElse("?"))
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void aLineMayHaveAMebibyteWithoutItsEnd() throws IOException {
        String longest = record("a") + " ".repeat(MEBIBYTE - record("a").length());

        assertEquals(expected("a", "a", "a"), assess("\ufeff" + longest + "\r\n" + longest + "\n" + longest));
        assertEquals(expected("b"), assess(longest + " \r\n" + record("b") + "\n" + longest + "  \n" + longest + " "));
        assertEquals("1 ? ? too-large  1:1\n3 ? ? too-large  1:1\n4 ? ? too-large  1:1", rejected());
    }

    @Test
    void aLineThatIsTooLongIsPassedOverAndTheRestGoesOn() throws IOException {
        InputStream longLine =
                new EndlessStream(record("a") + "\n{\"subject\": \"", 'x', 50_000_000, "\"}\r\n\n" + record("b"));

        assertEquals(expected("a", "b"), assess(longLine));
        assertEquals("2 ? ? too-large  1:1", rejected());
    }

    @Test
    void bytesThatAreNoUtf8SpoilTheirLineAlone() throws IOException {
        InputStream in = new SequenceInputStream(
                new ByteArrayInputStream(new byte[] {'{', '"', (byte) 0xc3, '\n'}),
                new ByteArrayInputStream(record("a").getBytes(UTF_8)));

        assertEquals(expected("a"), assess(in));
        assertEquals("1 ? ? invalid-utf8  1:3", rejected());
    }

    @Test
    void readingAByteAtATimeChangesNothing() throws IOException {
        InputStream slow =
                new ByteArrayInputStream(("\ufeff" + record("a") + "\r\n\r\n" + record("b")).getBytes(UTF_8)) {
                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        return super.read(buffer, offset, Math.min(1, length));
                    }
                };

        assertEquals(expected("a", "b"), assess(slow));
    }

    @Test
    void aHundredThousandLinesAndOneOfAGigabyteNeedNoMemory()
            throws IOException, InterruptedException, URISyntaxException {
        assertEquals(
                "99000 accepted, 1001 rejected, all written",
                SmallHeap.run(NdjsonLoad.class).strip());
    }

    // Errors of others

    @Test
    void anErrorOfTheStreamPassesThrough() {
        IOException unplugged = new IOException("unplugged");
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw unplugged;
            }
        };
        InputStream in =
                new SequenceInputStream(new ByteArrayInputStream((record("a") + "\n").getBytes(UTF_8)), broken);

        assertSame(unplugged, assertThrows(IOException.class, () -> assess(in)));
    }

    @Test
    void anErrorOfAHandlerOrOfTheOutputPassesThrough() {
        IOException full = new IOException("disk full");
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };
        byte[] right = record("a").getBytes(UTF_8);

        assertSame(
                full,
                assertThrows(
                        IOException.class, () -> ASSESSOR.assess(new ByteArrayInputStream(right), out, reject -> {})));
        assertSame(
                full,
                assertThrows(
                        IOException.class,
                        () -> ASSESSOR.assess(
                                new ByteArrayInputStream(right),
                                assessment -> {
                                    throw full;
                                },
                                reject -> {})));
        assertSame(
                full,
                assertThrows(
                        IOException.class,
                        () -> ASSESSOR.assess(
                                new ByteArrayInputStream("{}".getBytes(UTF_8)), assessment -> {}, reject -> {
                                    throw full;
                                })));
    }

    @Test
    void theOutputIsNeitherFlushedNorClosed() throws IOException {
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                throw new AssertionError("flushed");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        assertEquals(
                new Summary(1, 0),
                ASSESSOR.assess(new ByteArrayInputStream(record("a").getBytes(UTF_8)), out, rejects::add));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aRejectIsHandedOverWhenWhatCameBeforeItIsWritten(int threads) throws IOException {
        StringBuilder lines = new StringBuilder();
        List<Integer> written = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < 15_000; i++) { // more than a batch
            boolean good = i * i % 11 < 5;
            lines.append(good ? record("E-" + i) : "{}").append('\n');
            size += good ? expected("E-" + i).length() : 0;
            if (!good) {
                written.add(size);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> found = new ArrayList<>();
        NdjsonAssessor.of(CALCULATOR, ASSESSOR.writer(), threads)
                .assess(
                        new ByteArrayInputStream(lines.toString().getBytes(UTF_8)),
                        out,
                        reject -> found.add(out.size()));
        assertEquals(written, found);
        assertEquals(size, out.size());
    }

    @Test
    void whoeverHandsAssessmentsOverInAnotherWayWritesThemAlike() throws IOException {
        NdjsonAssessor other = new NdjsonAssessor() {
            @Override
            public AssessmentJson writer() {
                return ASSESSOR.writer();
            }

            @Override
            public Summary assess(InputStream records, AssessmentHandler assessments, RejectHandler handler)
                    throws IOException {
                return ASSESSOR.assess(records, assessments, handler);
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String lines = record("a") + "\n" + record("b") + "\n";
        assertEquals(
                new Summary(2, 0), other.assess(new ByteArrayInputStream(lines.getBytes(UTF_8)), out, rejects::add));
        assertEquals(expected("a", "b"), out.toString(UTF_8));
    }

    // Rejects and problems as JSON

    @Test
    void aRejectIsOneLineOfJson() throws IOException {
        assess("\n" + record("\\\"b\\n").replace("\"good\"", "\"god\"").replace("120", "true"));
        Reject reject = rejects.get(0);
        String messages = reject.problems().stream()
                .map(problem -> "{\"code\":\"" + problem.code() + "\",\"pointer\":\"" + problem.pointer()
                        + "\",\"message\":\"" + problem.message().replace("\"", "\\\"") + "\"}")
                .collect(Collectors.joining(","));

        assertEquals(
                "{\"line\":2,\"subject\":\"\\\"b\\n\",\"period\":\"2026-09\",\"problems\":[" + messages + "]}",
                new String(reject.toJson(), UTF_8));
        assertEquals(2, reject.problems().size());
    }

    @Test
    void aRejectWithoutNamesLeavesThemOut() {
        String json = new String(new Reject(7, Optional.empty(), Optional.empty(), List.of()).toJson(), UTF_8);

        assertEquals("{\"line\":7,\"problems\":[]}", json);
    }

    @Test
    void theProblemsOfAFileAreOneLineOfJson() {
        var problems = Samples.problems(() -> ScorecardJson.read("{\n\"format\": 2, \"a\\\"/\": 1}"));

        assertEquals(
                "{\"file\":\"a \\\"b\\\".json\",\"problems\":[{\"code\":\"unsupported-format\",\"pointer\":\"/format\","
                        + "\"line\":2,\"column\":11,\"message\":\""
                        + problems.get(0).message().replace("\"", "\\\"") + "\"}]}",
                new String(ProblemJson.write("a \"b\".json", problems), UTF_8));
    }

    @Test
    void aWriterForAnotherScorecardIsRefusedBeforeAnyLineIsRead() {
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.template("service-desk-agent"));
        AssessmentJson writer = AssessmentJson.of(ScorecardJson.template("after-sales-service-manager"));
        assertEquals(
                "the writer is for another scorecard than service-desk-agent; make it with"
                        + " AssessmentJson.of(calculator.scorecard())",
                assertThrows(IllegalArgumentException.class, () -> NdjsonAssessor.of(calculator, writer))
                        .getMessage());
    }
}
