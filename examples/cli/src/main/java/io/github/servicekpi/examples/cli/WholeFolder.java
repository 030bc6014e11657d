package io.github.servicekpi.examples.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder that appears whole or not at all: what is written goes to a temporary folder beside it, which takes its name in
 * the end. A folder of that name must be empty.
 */
final class WholeFolder implements Closeable {
    private final Path target;
    private final Path temporary;
    private final Thread discarding = new Thread(this::discard);

    private WholeFolder(Path target, Path temporary) throws IOException {
        this.target = target;
        this.temporary = Files.createDirectory(temporary);
        Runtime.getRuntime().addShutdownHook(discarding);
    }

    /** {@return a folder that is to appear} */
    static WholeFolder create(String name) throws IOException {
        Path folder = NamedStreams.path(name).toAbsolutePath().normalize();
        Path target = Files.isDirectory(folder) ? folder.toRealPath() : folder;
        Path parent = target.getParent();
        if (Files.exists(target) && (!Files.isDirectory(target) || !isEmpty(target))) {
            throw new CommandFailure(name + ": is there already and not an empty folder; name a new one");
        } else if (parent == null || !Files.isDirectory(parent)) {
            throw new CommandFailure(name + ": there is no folder " + parent + Shell.hint(name));
        }
        return new WholeFolder(target, parent.resolve(".service-kpi-" + UUID.randomUUID() + ".tmp"));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** {@return where to write the files until they are all there} */
    Path path() {
        return temporary;
    }

    /** Makes what was written appear. */
    void commit() throws IOException {
        Files.deleteIfExists(target);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was not committed. */
    @Override
    public void close() {
        discard();
        try {
            Runtime.getRuntime().removeShutdownHook(discarding);
        } catch (IllegalStateException e) {
            return; // the process is ending, and the hook does the same
        }
    }

    private void discard() {
        try (Stream<Path> files = Files.walk(temporary)) {
            List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innermostFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return; // it was committed, or there is nothing better to do with a leftover than to leave it
        }
    }
}
