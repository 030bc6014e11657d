package io.github.servicekpi.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A folder that appears whole or not at all: what is written goes to a temporary folder beside it, which takes its name in
 * the end. A folder of that name must be empty.
 */
final class WholeFolder implements Unfinished {
    private final Path target;
    private final Temporary temporary;

    private WholeFolder(Path target, Temporary temporary) throws IOException {
        this.target = target;
        this.temporary = temporary;
        temporary.make(Files::createDirectory);
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
        return new WholeFolder(target, Temporary.beside(target, name));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** {@return where it is to appear} */
    Path target() {
        return target;
    }

    /** {@return where to write the files until they are all there} */
    Path path() {
        return temporary.path();
    }

    @Override
    public void finish() {}

    @Override
    public void appear() throws IOException {
        Files.deleteIfExists(target);
        temporary.appear();
    }

    @Override
    public void close() {
        temporary.close();
    }
}
