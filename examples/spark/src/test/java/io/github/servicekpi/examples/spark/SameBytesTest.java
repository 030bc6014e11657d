package io.github.servicekpi.examples.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the records are cut into partitions, out come the bytes that the library and the command line write. */
class SameBytesTest {
    private static LocalSpark spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        spark = LocalSpark.open();
    }

    @AfterAll
    static void close() throws IOException {
        spark.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9})
    void assessmentsAndRejectsOfOneFile(int partitions) throws IOException {
        List<Path> files = RecordFiles.group(folder.resolve("records"), 200, 1);
        spark.assess(files.get(0), partitions, folder.resolve("out"));
        requireSame(Plain.assess(files), partitions);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void assessmentsAndRejectsOfSeveralFiles(int partitions) throws IOException {
        List<Path> files = RecordFiles.group(folder.resolve("records"), 200, 3);
        spark.assess(folder.resolve("records"), partitions, folder.resolve("out"));
        requireSame(Plain.assess(files), Math.max(3, partitions));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 50})
    void whateverTheLinesHold(int partitions) throws IOException {
        Path file = RecordFiles.oddities(folder.resolve("records"));
        spark.assess(file, partitions, folder.resolve("out"));
        Plain plain = Plain.assess(List.of(file));
        assertArrayEquals(plain.lines.toByteArray(), Folders.whole(folder.resolve("out/assessments.ndjson")));
        assertEquals(
                plain.rejects.toString(StandardCharsets.UTF_8),
                new String(Folders.whole(folder.resolve("out/rejects.ndjson")), StandardCharsets.UTF_8));
        assertEquals(6, plain.rejects.toString(StandardCharsets.UTF_8).lines().count());
    }

    private void requireSame(Plain plain, int parts) throws IOException {
        assertArrayEquals(plain.lines.toByteArray(), Folders.whole(folder.resolve("out/assessments.ndjson")));
        assertEquals(
                parts, Folders.parts(folder.resolve("out/assessments.ndjson")).size());
        String rejects = plain.rejects.toString(StandardCharsets.UTF_8);
        assertEquals(rejects, new String(Folders.whole(folder.resolve("out/rejects.ndjson")), StandardCharsets.UTF_8));
        assertTrue(rejects.lines().count() > 10, rejects);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9})
    void yearsAreInTheOrderInWhichTheSubjectsFirstAppear(int partitions) throws IOException {
        List<Path> files = RecordFiles.group(folder.resolve("records"), 200, 1);
        reverseLines(files.get(0));
        spark.rollUp(files.get(0), partitions, "2026", folder.resolve("out"));
        Plain plain = Plain.rollUp(files, "2026");
        assertArrayEquals(plain.records.toByteArray(), Folders.whole(folder.resolve("out/records.ndjson")));
        assertArrayEquals(plain.lines.toByteArray(), Folders.whole(folder.resolve("out/assessments.ndjson")));
        String rejects = plain.rejects.toString(StandardCharsets.UTF_8);
        assertEquals(rejects, new String(Folders.whole(folder.resolve("out/rejects.ndjson")), StandardCharsets.UTF_8));
        assertTrue(rejects.contains("\"parts-missing\"") && rejects.contains("\"invalid-json\""), rejects);
    }

    /** Then the subjects' own order is not that in which they appear. */
    private static void reverseLines(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        java.util.Collections.reverse(lines);
        Files.write(file, lines);
    }

    @Test
    void nothingIsRejectedWhereNothingIsWrong() throws IOException {
        Path file = folder.resolve("records.ndjson");
        Files.write(file, new GeneratedGroup(1, 10, 1, 2026, 0).line(3));
        spark.assess(file, 1, folder.resolve("out"));
        assertEquals(0, Folders.whole(folder.resolve("out/rejects.ndjson")).length);
        assertArrayEquals(
                Plain.assess(List.of(file)).lines.toByteArray(),
                Folders.whole(folder.resolve("out/assessments.ndjson")));
    }

    @Test
    void theCommandLineWritesTheSame() throws IOException, InterruptedException {
        Path jar = Path.of("../cli/target/service-kpi.jar");
        assumeTrue(Files.exists(jar), "examples/cli is not built");
        List<Path> files = RecordFiles.group(folder.resolve("records"), 50, 1);
        spark.assess(files.get(0), 4, folder.resolve("out"));
        spark.rollUp(files.get(0), 4, "2026", folder.resolve("year"));
        String card = "after-sales-service-manager";
        String records = files.get(0).toString();
        assertArrayEquals(
                output(jar, "assess", card, records), Folders.whole(folder.resolve("out/assessments.ndjson")));
        assertArrayEquals(
                output(jar, "rollup", card, records, "--to", "2026"),
                Folders.whole(folder.resolve("year/records.ndjson")));
        Path years = folder.resolve("years.ndjson");
        Files.write(years, Folders.whole(folder.resolve("year/records.ndjson")));
        assertArrayEquals(
                output(jar, "assess", card, years.toString()),
                Folders.whole(folder.resolve("year/assessments.ndjson")));
    }

    private static byte[] output(Path jar, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Jvm.here().java(), "-jar", jar.toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        process.getInputStream().transferTo(output);
        assertTrue(process.waitFor() < 2, "exit code " + process.exitValue());
        return output.toByteArray();
    }
}
