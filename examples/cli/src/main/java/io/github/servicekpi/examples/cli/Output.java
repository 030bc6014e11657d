package io.github.servicekpi.examples.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/** Where a command writes. */
interface Output extends Unfinished {
    /** Names that stand for a stream that is open already. */
    Pattern OPEN_STREAM = Pattern.compile("/dev/(stdout|stderr|fd/.*)|/proc/.*");

    /** {@return what to write to} */
    OutputStream stream();

    /** {@return standard output, or the file that a user names} */
    static Output to(String name, Shell shell) throws IOException {
        if (name.equals("-") || name.isEmpty()) {
            throw new CommandFailure("\"" + name + "\" names no file; leave the option out to write to the terminal");
        }
        Path file = NamedStreams.path(name);
        if (name.equals("/dev/stdout")) {
            return standard(shell);
        }
        boolean device = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
        if (device || OPEN_STREAM.matcher(name).matches()) {
            return new Direct(new BufferedOutputStream(NamedStreams.named(
                    name, Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND))));
        }
        return WholeFile.create(file);
    }

    /** {@return standard output, which stays open} */
    static Output standard(Shell shell) {
        return new Direct(shell.out()) {
            @Override
            public void close() {}
        };
    }

    /** {@return an output that nobody reads} */
    static Output none() {
        return new Direct(OutputStream.nullOutputStream());
    }

    /** Writes to a device, a pipe or standard output, where nothing can be taken back. */
    class Direct implements Output {
        private final OutputStream stream;

        Direct(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public OutputStream stream() {
            return stream;
        }

        @Override
        public void finish() throws IOException {
            stream.flush();
        }

        @Override
        public void appear() {}

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
