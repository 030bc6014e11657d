package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Goal;
import io.github.servicekpi.assessment.ImprovementPlan;
import io.github.servicekpi.assessment.ValueRanges;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.NdjsonAssessor.Summary;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several threads do what one does: the same results in the same order, to the caller's thread alone. */
class NdjsonThreadsTest {
    private static final ScorecardCalculator CALCULATOR = ScorecardCalculator.of(ScorecardJson.read(Samples.CARD));
    private static final AssessmentJson WRITER = AssessmentJson.of(CALCULATOR.scorecard());
    private static final int LINES = 6_000;
    private static final byte[] FILE = file().getBytes(UTF_8);

    private final List<String> seen = new ArrayList<>();
    private final Set<Thread> handlers = new HashSet<>();

    /** {@return plain and unusual lines, wrong ones, blank ones and one that is too long} */
    private static String file() {
        String usual = PlainJson.compact(Samples.record(
                "\"targets\": {\"output\": 150},",
                "",
                ",\n  \"adjustments\": [{\"points\": 2, \"reason\": \"Helped out.\"}]",
                ""));
        String own = PlainJson.compact(Samples.RECORD);
        StringBuilder lines = new StringBuilder("\ufeff");
        for (int i = 0; i < LINES; i++) {
            String record =
                    (i % 10 == 3 ? own : usual).replace("E-1", "张-" + i).replace("120", Integer.toString(i % 250));
            lines.append(i % 17 == 5 ? record.replace("\"good\"", "\"god\"") : record)
                    .append(i % 3 == 0 ? "\r\n" : i % 50 == 1 ? "\n \n" : "\n");
        }
        return lines.insert(lines.length() / 2, " ".repeat(1 << 20)).toString();
    }

    private static NdjsonAssessor assessor(ScorecardCalculator calculator, int threads) {
        return NdjsonAssessor.of(calculator, WRITER, threads);
    }

    private void see(String result) {
        seen.add(result);
        handlers.add(Thread.currentThread());
    }

    private static String shown(Reject reject) {
        return new String(reject.toJson(), UTF_8);
    }

    @AfterEach
    void noThreadIsLeftBehind() {
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("service-kpi-assessor")));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    void theAssessmentsAndRejectsAreThoseOfOneThreadInTheirOrder(int threads) throws IOException {
        Summary one = hand(1, FILE);
        List<String> expected = List.copyOf(seen);
        seen.clear();

        assertEquals(one, hand(threads, FILE));
        assertEquals(expected, seen);
        assertEquals(LINES, one.accepted() + one.rejected());
        assertEquals(Set.of(Thread.currentThread()), handlers);
    }

    private Summary hand(int threads, byte[] file) throws IOException {
        return assessor(CALCULATOR, threads)
                .assess(
                        new ByteArrayInputStream(file),
                        assessment -> see(WRITER.toString(assessment)),
                        reject -> see(shown(reject)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void theBytesThatAreWrittenAreThoseOfTheAssessments(int threads) throws IOException {
        Summary handed = hand(1, FILE);
        String expected = String.join("\n", seen) + "\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Summary written = assessor(CALCULATOR, threads)
                .assess(
                        new ByteArrayInputStream(FILE),
                        out,
                        reject -> out.write((shown(reject) + "\n").getBytes(UTF_8)));

        assertEquals(handed, written);
        assertEquals(expected, out.toString(UTF_8));
    }

    @Test
    void aFileWithoutALineEndsAtOnce() throws IOException {
        assertEquals(new Summary(0, 0), hand(4, new byte[0]));
        assertEquals(new Summary(0, 0), hand(4, "\n\n \n".getBytes(UTF_8)));
    }

    @Test
    void oneThreadIsTheCallersAndManyAreOthers() throws IOException {
        for (int threads = 1; threads <= 3; threads++) {
            Set<Thread> workers = ConcurrentHashMap.newKeySet();
            assessor(new Watched(record -> workers.add(Thread.currentThread())), threads)
                    .assess(new ByteArrayInputStream(FILE), assessment -> {}, reject -> {});

            assertEquals(threads == 1, workers.contains(Thread.currentThread()));
            assertTrue(workers.size() <= threads, () -> workers.size() + " threads");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1001})
    void thereAreOneToAThousandThreads(int threads) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> assessor(CALCULATOR, threads));

        assertEquals("threads is " + threads + "; allowed are 1 to 1000", e.getMessage());
        assertNotNull(assessor(CALCULATOR, NdjsonAssessor.MOST_THREADS));
    }

    // Errors of others

    @Test
    void anErrorOfTheStreamComesAfterWhatWasReadBefore() {
        IOException unplugged = new IOException("unplugged");
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(FILE), new InputStream() {
            @Override
            public int read() throws IOException {
                throw unplugged;
            }
        });

        assertSame(
                unplugged,
                assertThrows(
                        IOException.class,
                        () -> assessor(CALCULATOR, 3).assess(in, assessment -> see(""), reject -> see(""))));
        assertEquals(LINES, seen.size());
    }

    @Test
    void anErrorOfAHandlerEndsTheRun() {
        IOException full = new IOException("disk full");

        assertSame(
                full,
                assertThrows(
                        IOException.class,
                        () -> assessor(CALCULATOR, 3)
                                .assess(new ByteArrayInputStream(FILE), assessment -> see(""), reject -> {
                                    throw full;
                                })));
        assertEquals(5, seen.size());
    }

    @Test
    void anErrorOfTheCalculatorComesAfterTheLinesBefore() {
        IllegalStateException broken = new IllegalStateException("broken");
        ScorecardCalculator calculator = new Watched(record -> {
            if (record.subject().equals("张-3007")) {
                throw broken;
            }
        });

        assertSame(
                broken,
                assertThrows(
                        IllegalStateException.class,
                        () -> assessor(calculator, 3)
                                .assess(new ByteArrayInputStream(FILE), assessment -> see(""), reject -> see(""))));
        assertEquals(3007, seen.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anInterruptEndsTheRunAndIsKept(int threads) {
        Thread caller = Thread.currentThread();
        ScorecardCalculator calculator = new Watched(record -> {
            if (record.subject().equals("张-1000")) {
                caller.interrupt();
            }
        });

        assertThrows(
                InterruptedIOException.class,
                () -> assessor(calculator, threads)
                        .assess(new ByteArrayInputStream(FILE), assessment -> see(""), reject -> see("")));
        assertTrue(Thread.interrupted());
        assertTrue(seen.size() <= 1001, () -> seen.size() + " results");
    }

    @Test
    void anInterruptEndsTheReadingOfPartsToo() {
        InterruptedIOException e = assertThrows(
                InterruptedIOException.class,
                () -> NdjsonRecords.readParts(
                        new ByteArrayInputStream(FILE),
                        CALCULATOR.scorecard(),
                        part -> Thread.currentThread().interrupt(),
                        reject -> Thread.currentThread().interrupt()));

        assertTrue(Thread.interrupted());
        assertEquals("interrupted before line 2 was read", e.getMessage());
    }

    @Test
    void aWorkerThatIsInterruptedByItsCalculatorLosesNoLine() throws IOException {
        ScorecardCalculator calculator =
                new Watched(record -> Thread.currentThread().interrupt());

        Summary summary =
                assessor(calculator, 2).assess(new ByteArrayInputStream(FILE), assessment -> {}, reject -> {});

        assertEquals(LINES, summary.accepted() + summary.rejected());
    }

    @Test
    void aHundredThousandLinesAndOneOfAGigabyteNeedNoMemoryOnTwoThreadsEither()
            throws IOException, InterruptedException, URISyntaxException {
        assertEquals(
                "99000 accepted, 1001 rejected, all written",
                SmallHeap.run(NdjsonLoad.class, "2").strip());
    }

    @Test
    void linesThatComeToMuchAreHandedOverInTheirOrderToo() throws IOException {
        String ids =
                IntStream.range(0, 200).mapToObj(i -> "\"id-" + i + "\": 0").collect(Collectors.joining(","));
        String wrong = "{\"subject\": \"E-1\", \"period\": \"2026-07\", \"values\": {" + ids + "}}\n";
        byte[] file = (wrong.repeat(60) + PlainJson.compact(Samples.RECORD) + "\n" + wrong).getBytes(UTF_8);
        IOException unplugged = new IOException("unplugged");
        Summary one = hand(1, file);
        List<String> expected = List.copyOf(seen);
        seen.clear();

        assertEquals(one, hand(2, file));
        assertEquals(expected, seen);
        assertEquals(62, seen.size());
        seen.clear();
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(file), new InputStream() {
            @Override
            public int read() throws IOException {
                throw unplugged;
            }
        });
        assertThrows(
                IOException.class, () -> assessor(CALCULATOR, 2).assess(in, assessment -> see(""), reject -> see("")));
        assertEquals(62, seen.size());
    }

    /** Whatever the lines are, 64 MiB of heap and 8 MiB more a thread are enough. */
    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void theWorstLinesNeedLittleMemory(int threads) throws IOException, InterruptedException, URISyntaxException {
        int times = threads + 2;

        String printed =
                SmallHeap.run(64 + 8 * threads, WorstLines.class, Integer.toString(threads), Integer.toString(times));

        int kinds = WorstLines.lines().size();
        assertEquals(kinds + " cards and " + (kinds + 20) * times + " records rejected", printed.strip());
    }

    @Test
    void shortLinesThatComeToMuchNeedNoMemoryEither() throws IOException, InterruptedException, URISyntaxException {
        assertEquals("10000 accepted", SmallHeap.run(SparseLoad.class, "2").strip());
    }

    /** Tells of every record that it is asked about. */
    private record Watched(Consumer<PerformanceRecord> watcher) implements ScorecardCalculator {
        @Override
        public Scorecard scorecard() {
            return CALCULATOR.scorecard();
        }

        @Override
        public Assessment assess(PerformanceRecord record) {
            watcher.accept(record);
            return CALCULATOR.assess(record);
        }

        @Override
        public ImprovementPlan plan(PerformanceRecord record, Goal goal) {
            throw new AssertionError();
        }

        @Override
        public Optional<ValueRanges> valueRanges(String indicator, AssessmentPeriod period) {
            throw new AssertionError();
        }

        @Override
        public Optional<ValueRanges> valueRanges(String indicator, PerformanceRecord record) {
            throw new AssertionError();
        }
    }
}
