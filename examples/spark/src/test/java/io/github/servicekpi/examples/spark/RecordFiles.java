package io.github.servicekpi.examples.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Records to test with. */
final class RecordFiles {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private RecordFiles() {}

    /** Writes a generated group, of which one record in a hundred is wrong, to some files; {@return the files} */
    static List<Path> group(Path folder, int subjects, int files) throws IOException {
        GeneratedGroup group = new GeneratedGroup(7, subjects, 4, 2026, 10_000);
        Files.createDirectories(folder);
        for (int i = 0; i < files; i++) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (long line = group.size() * i / files; line < group.size() * (i + 1) / files; line++) {
                text.writeBytes(group.line(line));
                text.write('\n');
            }
            Files.write(folder.resolve("months-" + i + ".ndjson"), text.toByteArray());
        }
        return List.of(files(folder));
    }

    private static Path[] files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toArray(Path[]::new);
        }
    }

    /** Writes all that a file of lines may hold, to one file. */
    static Path oddities(Path folder) throws IOException {
        GeneratedGroup group = new GeneratedGroup(8, 40, 2, 2026, 0);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        write(text, BYTE_ORDER_MARK);
        for (int i = 0; i < 200; i++) {
            text.writeBytes(group.line(i));
            switch (i) {
                case 3 -> write(text, "\r\n");
                case 5 -> write(text, "\n\n  \t\r\n");
                case 7 -> write(text, "\n" + BYTE_ORDER_MARK); // inside a file it is no white space
                case 11 -> write(text, "\r"); // ends no line
                case 13 -> write(text, "\n{\"subject\":\"售后\",\"period\":\"2026-01\",\"values\":{\"服务\":1}}\n");
                case 17 -> text.writeBytes(new byte[] {'\n', '{', '"', (byte) 0xff, '"', '}', '\n'});
                case 19 -> write(text, "\n{\"subject\":\"" + "x".repeat(1 << 20) + "\"}\n");
                case 23 -> write(text, "\n" + "[".repeat(40) + "\n");
                case 199 -> {}
                default -> write(text, "\n");
            }
        }
        Path file = folder.resolve("oddities.ndjson");
        Files.createDirectories(folder);
        return Files.write(file, text.toByteArray());
    }

    private static void write(ByteArrayOutputStream text, String more) {
        text.writeBytes(more.getBytes(StandardCharsets.UTF_8));
    }
}
