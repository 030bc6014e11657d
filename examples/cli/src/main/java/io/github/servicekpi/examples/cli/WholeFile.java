package io.github.servicekpi.examples.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that appears whole or not at all: what is written goes to a temporary file in the same folder, which takes the
 * file's name once everything is on the disk. Until then a file of that name stays as it was.
 */
final class WholeFile implements Output {
    private static final int MOST_LINKS = 40;

    private final Path target;
    private final String name;
    private final Temporary temporary;
    private final FileChannel channel;
    private final OutputStream stream;

    private WholeFile(Path target, Temporary temporary, String name) throws IOException {
        this.target = target;
        this.name = name;
        this.temporary = temporary;
        this.channel =
                temporary.make(path -> FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        this.stream = new BufferedOutputStream(NamedStreams.named(name, Channels.newOutputStream(channel)));
    }

    /** {@return a file that is to appear; it replaces the one that a link leads to, not the link} */
    static WholeFile create(Path file) throws IOException {
        Path target = behindLinks(file.toAbsolutePath());
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new CommandFailure(file + ": is a folder; name a file");
        } else if (!Files.isDirectory(folder)) {
            throw new CommandFailure(file + ": there is no folder " + folder + Shell.hint(file.toString()));
        } else if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(file.toString()); // only the folder would have to be writable
        }
        Path real = folder.toRealPath().resolve(target.getFileName());
        WholeFile whole = new WholeFile(real, Temporary.beside(real, file.toString()), file.toString());
        whole.keepPermissions();
        return whole;
    }

    private static Path behindLinks(Path file) throws IOException {
        Path behind = file;
        for (int links = 0; Files.isSymbolicLink(behind); links++) {
            if (links == MOST_LINKS) {
                throw new CommandFailure(file + ": is a link that leads to itself");
            }
            behind = behind.resolveSibling(Files.readSymbolicLink(behind));
        }
        return behind;
    }

    private void keepPermissions() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            Files.setPosixFilePermissions(
                    temporary.path(), view.readAttributes().permissions());
        }
    }

    /** {@return where it is to appear, behind all links} */
    Path target() {
        return target;
    }

    /** {@return what the user calls it} */
    String name() {
        return name;
    }

    @Override
    public OutputStream stream() {
        return stream;
    }

    @Override
    public void finish() throws IOException {
        stream.flush();
        channel.force(true);
        channel.close();
    }

    @Override
    public void appear() throws IOException {
        temporary.appear();
    }

    /** Removes what did not appear; the name of what did belongs to the target already. */
    @Override
    public void close() throws IOException {
        try (temporary) {
            channel.close();
        }
    }
}
