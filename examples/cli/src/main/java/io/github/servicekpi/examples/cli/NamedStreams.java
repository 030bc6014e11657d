package io.github.servicekpi.examples.cli;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Streams whose failures name what could not be read or written. */
final class NamedStreams {
    private NamedStreams() {}

    /** {@return a stream that reads as {@code in} does} */
    static InputStream named(String name, InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                try {
                    return in.read();
                } catch (IOException e) {
                    throw about(name, e);
                }
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                try {
                    return in.read(bytes, offset, length);
                } catch (IOException e) {
                    throw about(name, e);
                }
            }
        };
    }

    /** {@return a stream that writes as {@code out} does, and throws {@link ClosedPipeException} where nobody reads} */
    static OutputStream named(String name, OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int oneByte) throws IOException {
                write(new byte[] {(byte) oneByte}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                try {
                    out.write(bytes, offset, length);
                } catch (IOException e) {
                    throw isClosedPipe(e) ? new ClosedPipeException(e) : about(name, e);
                }
            }
        };
    }

    /** {@return the path that a user has written} */
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new CommandFailure(
                    "\"" + name + "\": no file can have this name: " + e.getReason() + Shell.hint(name));
        }
    }

    /** {@return the content of a file, to be closed} */
    static InputStream open(String name) throws IOException {
        Path file = path(name);
        if (Files.isDirectory(file)) {
            throw new CommandFailure(name + ": is a folder; name a file");
        }
        try {
            return named(name, Files.newInputStream(file));
        } catch (FileSystemException e) {
            throw new CommandFailure(reason(e) + Shell.hint(name));
        }
    }

    /** {@return why reading or writing failed, in words} */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder";
        } else if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        return String.valueOf(e.getMessage());
    }

    private static IOException about(String name, IOException e) {
        return new IOException(name + ": " + e.getMessage(), e);
    }

    /** The operating system says it in the user's language: in the words it has for a pipe that we break ourselves. */
    private static boolean isClosedPipe(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.toLowerCase(Locale.ROOT).contains("pipe") || message.equals(brokenPipe());
    }

    private static @Nullable String brokenPipe() {
        try {
            Pipe pipe = Pipe.open();
            pipe.source().close();
            try (Pipe.SinkChannel sink = pipe.sink()) {
                sink.write(ByteBuffer.wrap(new byte[] {'\n'}));
            }
            return null;
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
