package io.github.servicekpi.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that a command reads, none of which it writes to: not under another name, and not where a shell has led its
 * standard input or output.
 *
 * @param files the files, some of which may not exist
 */
record Sources(List<Path> files) {
    /** Where standard input comes from and standard output goes, on systems that can tell. */
    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

    private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");

    /** {@return the files that a user names; {@code -} is standard input} */
    static Sources of(String... names) {
        return new Sources(List.of(names).stream()
                .map(name -> name.equals("-") ? STANDARD_INPUT : NamedStreams.path(name))
                .toList());
    }

    /** Refuses a file to write to that is one of these. */
    void refuse(String output) throws IOException {
        if (holds(NamedStreams.path(output))) {
            throw new CommandFailure(output + ": this command reads it; write to another file");
        }
    }

    /** Refuses standard output where it goes to one of these. */
    void refuseStandardOutput() throws IOException {
        if (holds(STANDARD_OUTPUT)) {
            throw new CommandFailure("standard output: this command reads the file that it goes to; write to another");
        }
    }

    private boolean holds(Path output) throws IOException {
        for (Path file : files) {
            if (isSame(file, output)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether standard output goes to a file} */
    static boolean isStandardOutput(Path file) throws IOException {
        return isSame(file, STANDARD_OUTPUT);
    }

    /** Devices and pipes do not count: they keep nothing that could be lost. */
    static boolean isSame(Path one, Path other) throws IOException {
        return Files.isRegularFile(one) && Files.isRegularFile(other) && Files.isSameFile(one, other);
    }
}
