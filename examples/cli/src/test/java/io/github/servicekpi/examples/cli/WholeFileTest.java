package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file appears whole or not at all. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and permissions are others there")
class WholeFileTest {
    private static final byte[] TEXT = "new\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameAFile() {
        file = folder.resolve("file");
    }

    @Test
    void nothingStandsUnderTheNameUntilEverythingIsWritten() throws IOException {
        try (WholeFile whole = WholeFile.create(file)) {
            whole.stream().write(TEXT);
            assertFalse(Files.exists(file));
            Unfinished.commit(whole);
            assertEquals("new\n", Files.readString(file));
        }
        assertIterableEquals(List.of(file), files());
    }

    @Test
    void theFileOfBeforeStaysUntilThen() throws IOException {
        Files.writeString(file, "old\n");
        try (WholeFile whole = WholeFile.create(file)) {
            whole.stream().write(TEXT);
            whole.stream().flush();
            assertEquals("old\n", Files.readString(file));
            Unfinished.commit(whole);
        }
        assertEquals("new\n", Files.readString(file));
    }

    @Test
    void withoutCommitNothingIsLeft() throws IOException {
        try (WholeFile whole = WholeFile.create(file)) {
            whole.stream().write(TEXT);
            assertEquals(1, files().size());
        }
        assertIterableEquals(List.of(), files());
    }

    @Test
    void aLinkStaysALinkAndTheFileBehindItIsReplaced() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("inner", "file"));
        for (String text : List.of("first", "second")) { // the link leads nowhere at first
            try (WholeFile whole = WholeFile.create(link)) {
                whole.stream().write(text.getBytes(StandardCharsets.UTF_8));
                Unfinished.commit(whole);
            }
            assertTrue(Files.isSymbolicLink(link));
            assertEquals(text, Files.readString(inner.resolve("file")));
        }
    }

    @Test
    void aLinkToItselfIsRefused() throws IOException {
        Files.createSymbolicLink(file, file);

        assertThrows(CommandFailure.class, () -> WholeFile.create(file));
    }

    @Test
    void permissionsAreKept() throws IOException {
        Files.writeString(file, "old\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        try (WholeFile whole = WholeFile.create(file)) {
            Unfinished.commit(whole);
        }
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void twoAtOnceDoNotMix() throws IOException {
        try (WholeFile one = WholeFile.create(file);
                WholeFile other = WholeFile.create(file)) {
            one.stream().write(TEXT);
            other.stream().write("other\n".getBytes(StandardCharsets.UTF_8));
            Unfinished.commit(one);
            assertEquals("new\n", Files.readString(file));
            Unfinished.commit(other);
        }
        assertEquals("other\n", Files.readString(file));
        assertIterableEquals(List.of(file), files());
    }

    @Test
    void aNameOfTheLongestLengthIsFine() throws IOException {
        Path longest = folder.resolve("n".repeat(255));
        try (WholeFile whole = WholeFile.create(longest)) {
            Unfinished.commit(whole);
        }
        assertTrue(Files.exists(longest));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
