package io.github.servicekpi.examples.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * A file that appears whole or not at all: what is written goes to a temporary file in the same folder, which takes the
 * file's name once everything is on the disk. Until then a file of that name stays as it was.
 *
 * <p>The temporary file goes away when the command fails or is interrupted. Only a process that is killed outright
 * leaves it behind, as {@code .service-kpi-….tmp}.
 */
final class WholeFile implements Output {
    private static final int MOST_LINKS = 40;

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream stream;
    private final Thread discarding = new Thread(this::discard);

    private WholeFile(Path target, Path temporary) throws IOException {
        this.target = target;
        this.temporary = temporary;
        this.channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.stream =
                new BufferedOutputStream(NamedStreams.named(target.toString(), Channels.newOutputStream(channel)));
        Runtime.getRuntime().addShutdownHook(discarding);
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
        WholeFile whole = new WholeFile(real, real.resolveSibling(".service-kpi-" + UUID.randomUUID() + ".tmp"));
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
            Files.setPosixFilePermissions(temporary, view.readAttributes().permissions());
        }
    }

    /** {@return whether this will replace a file that is there already} */
    boolean replaces(Path file) throws IOException {
        return Files.exists(target) && Files.exists(file) && Files.isSameFile(target, file);
    }

    /** {@return whether both will be the same file} */
    boolean isSameAs(WholeFile other) throws IOException {
        return target.equals(other.target) || replaces(other.target);
    }

    @Override
    public OutputStream stream() {
        return stream;
    }

    @Override
    public void commit() throws IOException {
        stream.flush();
        channel.force(true);
        channel.close();
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was not committed; the name of what was belongs to the target already. */
    @Override
    public void close() throws IOException {
        channel.close();
        discard();
        try {
            Runtime.getRuntime().removeShutdownHook(discarding);
        } catch (IllegalStateException e) {
            return; // the process is ending, and the hook does the same
        }
    }

    private void discard() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            return; // nothing better to do with a leftover than to leave it
        }
    }
}
