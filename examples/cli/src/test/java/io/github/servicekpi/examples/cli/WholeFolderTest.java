package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {
    private static final int MOST_PAGES = 100_000;

    @TempDir
    private Path parent;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void aFolderIsNotThereBeforeItIsWhole() throws IOException {
        Path target = parent.resolve("set");
        try (WholeFolder folder = WholeFolder.create(target.toString())) {
            Files.writeString(folder.path().resolve("a"), "1");
            assertFalse(Files.exists(target));
            Unfinished.commit(folder);
        }

        assertEquals(List.of("set"), names());
        assertEquals("1", Files.readString(target.resolve("a")));
    }

    @Test
    void aFolderThatIsNotWholeLeavesNoTrace() throws IOException {
        try (WholeFolder folder = WholeFolder.create(parent.resolve("set").toString())) {
            Files.writeString(folder.path().resolve("a"), "1");
        }

        assertEquals(List.of(), names());
    }

    /** As after an interruption, which the command's own thread does not notice at once. */
    @RepeatedTest(20)
    @Timeout(30)
    void aFolderLeavesNoTraceEvenWhileItIsStillBeingFilled() throws Exception {
        WholeFolder folder = WholeFolder.create(parent.resolve("set").toString());
        CountDownLatch filled = new CountDownLatch(100);
        Thread filling = new Thread(() -> {
            try {
                for (int i = 0; i < MOST_PAGES; i++) {
                    Files.createFile(folder.path().resolve("page-" + i));
                    filled.countDown();
                }
            } catch (IOException e) {
                return; // the folder is gone
            }
        });
        filling.start();
        filled.await();

        folder.close();
        filling.join();

        assertEquals(List.of(), names());
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");

        CommandFailure failure = assertThrows(CommandFailure.class, () -> WholeFolder.create(file.toString()));

        assertEquals(
                List.of("service-kpi: " + file + ": is there already and not an empty folder; name a new one"),
                failure.lines());
    }

    @Test
    void theFolderAroundItMustBeThere() {
        Path target = parent.resolve("none").resolve("set");

        CommandFailure failure = assertThrows(CommandFailure.class, () -> WholeFolder.create(target.toString()));

        assertEquals(List.of("service-kpi: " + target + ": there is no folder " + target.getParent()), failure.lines());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links are others there")
    void aLinkToAnEmptyFolderStaysALink() throws IOException {
        Path behind = Files.createDirectory(parent.resolve("behind"));
        Path link = Files.createSymbolicLink(parent.resolve("link"), behind);
        try (WholeFolder folder = WholeFolder.create(link.toString())) {
            Files.writeString(folder.path().resolve("a"), "1");
            Unfinished.commit(folder);
        }

        assertEquals("1", Files.readString(behind.resolve("a")));
        assertEquals(true, Files.isSymbolicLink(link));
    }
}
