package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A head, then one byte so many times, then a tail: a gigabyte that nobody holds. It knows how much was read. */
final class EndlessStream extends InputStream {
    private final InputStream head;
    private final byte filler;
    private final InputStream tail;
    private long left;
    private long read;

    EndlessStream(String head, char filler, long times, String tail) {
        this.head = new ByteArrayInputStream(head.getBytes(UTF_8));
        this.filler = (byte) filler;
        this.left = times;
        this.tail = new ByteArrayInputStream(tail.getBytes(UTF_8));
    }

    long bytesRead() {
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = head.read(buffer, offset, length);
        if (count < 0 && left > 0) {
            count = (int) Math.min(length, left);
            Arrays.fill(buffer, offset, offset + count, filler);
            left -= count;
        }
        count = count < 0 ? tail.read(buffer, offset, length) : count;
        read += Math.max(0, count);
        return count;
    }
}
