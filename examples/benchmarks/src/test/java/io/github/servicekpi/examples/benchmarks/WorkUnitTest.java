package io.github.servicekpi.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorkUnitTest {
    private static final WorkUnit UNIT = WorkUnit.of(Shape.usual(2), 8192);

    @Test
    void theSameShapeAlwaysGivesTheSameNumbers() {
        WorkUnit again = WorkUnit.of(Shape.usual(2), 8192);
        assertEquals(UNIT.scorecard(), again.scorecard());
        assertArrayEquals(UNIT.values(8), again.values(8));
        assertArrayEquals(UNIT.numerators(8), again.numerators(8));
    }

    @Test
    void oneValueInSixteenLiesOnAPointOfItsCurve() {
        for (int i = 0; i < 9; i++) {
            long[] places = UNIT.curve(i).places();
            long on = LongStream.of(UNIT.values(i))
                    .filter(value -> Arrays.binarySearch(places, value) >= 0)
                    .count();
            assertEquals(8192 / 16.0, on, 8192 / 64.0);
        }
    }

    @Test
    void someValuesLieBeyondBothEndsOfACurve() {
        long[] places = UNIT.curve(3).places();
        assertTrue(LongStream.of(UNIT.values(3)).anyMatch(value -> value < places[0]));
        assertTrue(LongStream.of(UNIT.values(3)).anyMatch(value -> value > places[4]));
    }

    @Test
    void aStreamHasAsManyLinesAsAskedFor() throws IOException {
        RecordLines lines = new RecordLines(WorkUnit.of(Shape.usual(2), RecordLines.DIFFERENT));
        for (int count : new int[] {0, 1, 512, 513, 2000}) {
            String text = new String(lines.lines(count).readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(count, text.lines().count());
        }
        assertArrayEquals(lines.once(), lines.lines(RecordLines.DIFFERENT).readAllBytes());
    }

    @Test
    void theGeneratorWritesTheBytesThatTheLibraryWrites() {
        WorkUnit unit = WorkUnit.of(Shape.usual(2), RecordLines.DIFFERENT);
        RecordLines lines = new RecordLines(unit);
        ByteArrayOutputStream ours = new ByteArrayOutputStream();
        new NdjsonPath(unit, 1).assess(lines.lines(RecordLines.DIFFERENT), ours);
        ByteArrayOutputStream theirs = new ByteArrayOutputStream();
        new JacksonPaths(ours.toByteArray()).tokeniseAndGenerate(lines.lines(RecordLines.DIFFERENT), theirs);
        assertArrayEquals(ours.toByteArray(), theirs.toByteArray());
    }

    @Test
    void jacksonMeetsEveryValue() {
        WorkUnit unit = WorkUnit.of(Shape.usual(2), RecordLines.DIFFERENT);
        RecordLines lines = new RecordLines(unit);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new NdjsonPath(unit, 1).assess(lines.lines(1), out);
        assertEquals(9 * 700, new JacksonPaths(out.toByteArray()).databind(lines.lines(700)));
        assertEquals(JacksonPaths.tokenise(lines.once()), JacksonPaths.tokenise(lines.lines(RecordLines.DIFFERENT)));
    }

    @Test
    void aSinkCountsWhatItForgets() {
        ByteSink sink = new ByteSink();
        sink.write(1);
        sink.write(new byte[200_000], 5, 150_000);
        assertEquals(150_001, sink.count());
    }

    @Test
    void aDocumentIsAsLongAsItMayBe() {
        byte[] document = LargeScorecards.document(100, 50_000);
        assertTrue(document.length <= 50_000 && document.length > 45_000, "found " + document.length);
    }
}
