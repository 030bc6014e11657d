package io.github.servicekpi.examples.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A file or folder that is written under another name, beside the place it is for, until it is whole.
 *
 * <p>It goes away when the command fails or is interrupted. Only a process that is killed outright leaves it behind, as
 * {@code .service-kpi-….tmp}.
 */
final class Temporary implements Closeable {
    private final Path target;
    private final Path path;
    /** What the user calls the target; no message names anything else. */
    private final String name;

    private final Runnable removal = this::discard;

    private Temporary(Path target, String name) {
        this.target = target;
        this.path = freshName(target);
        this.name = name;
    }

    /** Makes the file or folder. */
    interface Maker<T> {
        /** {@return what was made at a path} */
        T make(Path path) throws IOException;
    }

    /** {@return what is to take the place of a target} */
    static Temporary beside(Path target, String name) {
        return new Temporary(target, name);
    }

    private static Path freshName(Path beside) {
        return beside.resolveSibling(".service-kpi-" + UUID.randomUUID() + ".tmp");
    }

    /** {@return what was made; it is gone when the process is interrupted} */
    <T> T make(Maker<T> maker) throws IOException {
        synchronized (Interruption.LOCK) {
            refuseInterrupted();
            Interruption.remember(removal);
            try {
                return maker.make(path);
            } catch (FileSystemException e) {
                Interruption.forget(removal);
                throw aboutTarget(e);
            }
        }
    }

    /** {@return where to write} */
    Path path() {
        return path;
    }

    /** Takes the place of the target, at one moment. */
    void appear() throws IOException {
        refuseInterrupted();
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            throw aboutTarget(e);
        }
    }

    private void refuseInterrupted() throws InterruptedIOException {
        if (Interruption.isUnderWay()) {
            throw new InterruptedIOException(name + ": interrupted");
        }
    }

    private IOException aboutTarget(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return new AccessDeniedException(name);
        }
        String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        return new IOException(name + ": " + reason, e);
    }

    /** Removes what did not appear. */
    @Override
    public void close() {
        discard();
        Interruption.forget(removal);
    }

    /** First under a new name, where whoever still writes into a folder does not find it. */
    private void discard() {
        Path leftover = freshName(path);
        try {
            Files.move(path, leftover, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            return; // it has appeared, or was never made
        }
        try (Stream<Path> files = Files.walk(leftover)) {
            List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innermostFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            return; // nothing better to do with a leftover than to leave it
        }
    }
}
