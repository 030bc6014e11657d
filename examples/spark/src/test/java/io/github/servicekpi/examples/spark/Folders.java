package io.github.servicekpi.examples.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a job has written. */
final class Folders {
    private Folders() {}

    /** {@return the parts of a folder one after the other} */
    static byte[] whole(Path folder) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (Path part : parts(folder)) {
            whole.writeBytes(Files.readAllBytes(part));
        }
        return whole.toByteArray();
    }

    /** {@return the parts of a folder by name} */
    static List<Path> parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        }
    }
}
