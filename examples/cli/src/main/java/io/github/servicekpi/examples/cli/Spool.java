package io.github.servicekpi.examples.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps byte strings in a temporary file, which goes away when this is closed. */
final class Spool implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final DataOutputStream out;
    private long end;

    private Spool(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        this.out = new DataOutputStream(
                new BufferedOutputStream(NamedStreams.named(file.toString(), Channels.newOutputStream(channel))));
    }

    /** {@return an empty one} */
    static Spool create() throws IOException {
        try {
            return new Spool(Files.createTempFile("service-kpi-", ".tmp"));
        } catch (FileSystemException e) {
            throw new IOException(
                    System.getProperty("java.io.tmpdir")
                            + ": no temporary file can be made in this folder; name another"
                            + " with java -Djava.io.tmpdir=FOLDER",
                    e);
        }
    }

    /** {@return where a byte string is kept from now on} */
    long add(byte[] bytes) throws IOException {
        long place = end;
        out.writeInt(bytes.length);
        out.write(bytes);
        end += Integer.BYTES + bytes.length;
        return place;
    }

    /** {@return where the last byte string ends} */
    long end() {
        return end;
    }

    /** {@return the byte string at a place} */
    byte[] get(long place) throws IOException {
        out.flush();
        byte[] bytes = new byte[read(place, Integer.BYTES).getInt()];
        read(place + Integer.BYTES, bytes.length).get(bytes);
        return bytes;
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new IOException(file + ": this temporary file was cut short");
            }
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
