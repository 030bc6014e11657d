package io.github.servicekpi.examples.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invented group is the same wherever it is made. */
class GeneratedGroupTest {
    private static final GeneratedGroup GROUP = new GeneratedGroup(1, 100, 8, 2026, 0);

    @TempDir
    private Path folder;

    @Test
    void theSeedSaysEverything() throws NoSuchAlgorithmException {
        assertEquals(1200, GROUP.size());
        assertEquals(
                "85a16d5647a59b0ce59056534ff74895a45ad5fba40614c04dc03ac8b19e80bd",
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines(GROUP))));
        assertNotEquals(text(lines(GROUP)), text(lines(new GeneratedGroup(2, 100, 8, 2026, 0))));
    }

    @Test
    void partitionsDoNotShow() throws IOException {
        try (LocalSpark spark = LocalSpark.open()) {
            for (int parts : new int[] {1, 5}) {
                Path out = folder.resolve("group-" + parts);
                GenerateCommand.write(spark.context(), GROUP, parts, OutputFolder.at(out.toString()));
                assertArrayEquals(lines(GROUP), Folders.whole(out.resolve("records")));
                assertEquals(parts, Folders.parts(out.resolve("records")).size());
                String units = text(Folders.whole(out.resolve("units")));
                assertEquals(100, units.lines().count());
                assertEquals("M-0000100,branch-008", units.lines().toList().get(99));
            }
        }
    }

    @Test
    void everyRecordThatIsNotSpoiltCanBeAssessed() throws IOException {
        Path file = Files.write(folder.resolve("records.ndjson"), lines(GROUP));
        Plain plain = Plain.assess(List.of(file));
        assertEquals("", plain.rejects.toString(StandardCharsets.UTF_8));
        assertTrue(
                plain.assessments.stream()
                                .map(one -> one.band().id())
                                .distinct()
                                .count()
                        == 4,
                "some of each band, else the report shows little");
    }

    @Test
    void everySpoiltRecordIsRejected() throws IOException {
        Path file =
                Files.write(folder.resolve("records.ndjson"), lines(new GeneratedGroup(1, 100, 8, 2026, 1_000_000)));
        Plain plain = Plain.assess(List.of(file));
        assertEquals(0, plain.assessments.size());
        String rejects = plain.rejects.toString(StandardCharsets.UTF_8);
        for (String code : List.of("wrong-type", "unknown-indicator", "number-out-of-range", "invalid-json")) {
            assertTrue(rejects.contains(code), code);
        }
    }

    private static byte[] lines(GeneratedGroup group) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (long i = 0; i < group.size(); i++) {
            lines.writeBytes(group.line(i));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
