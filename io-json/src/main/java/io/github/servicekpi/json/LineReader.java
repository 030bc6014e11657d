package io.github.servicekpi.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads lines of bytes, of which one longer than 1 MiB is passed over without being kept. */
final class LineReader {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;

    private byte[] line = new byte[1 << 12];
    private int length;
    private boolean tooLong;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the next line; {@return whether there is one}
     *
     * @throws InterruptedIOException if the thread is interrupted, which stays so
     */
    boolean next() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted before line " + (number + 1) + " was read");
        }
        length = 0;
        tooLong = false;
        if (position == limit && !fill()) {
            return false;
        }
        number++;
        while (true) {
            int end = lineEnd();
            keep(end);
            boolean ended = end < limit;
            position = ended ? end + 1 : end;
            if (ended || !fill()) {
                finish();
                return true;
            }
        }
    }

    /** {@return where in the buffer the line ends, or the buffer does} */
    private int lineEnd() {
        int end = position;
        while (end <= limit - Long.BYTES && !hasLineFeed((long) EIGHT_BYTES.get(buffer, end))) {
            end += Long.BYTES;
        }
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    /**
     * {@return whether one of eight bytes is a line feed}
     *
     * <p>Such a byte is 0 after the exclusive or. A byte below 1, and no other, loses its highest bit's complement when 1 is
     * taken from it; a borrow from a byte of 0 can only come where the answer is yes already.
     */
    private static boolean hasLineFeed(long eight) {
        long zeroWhereLineFeed = eight ^ 0x0a0a0a0a0a0a0a0aL;
        return ((zeroWhereLineFeed - 0x0101010101010101L) & ~zeroWhereLineFeed & 0x8080808080808080L) != 0;
    }

    /** A stream that has nothing yet may say so by 0 bytes, which is not its end: then one byte is waited for. */
    private boolean fill() throws IOException {
        position = 0;
        int read = in.read(buffer, 0, buffer.length);
        if (read == 0) {
            int one = in.read();
            read = one < 0 ? -1 : 1;
            buffer[0] = (byte) one;
        }
        limit = Math.max(0, read);
        return limit > 0;
    }

    private void keep(int end) {
        int more = end - position;
        // A byte order mark and a carriage return do not count: finish() looks again.
        if (tooLong || length + more > DraftReader.MOST_BYTES + BYTE_ORDER_MARK.length + 1) {
            tooLong = true;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
        }
        System.arraycopy(buffer, position, line, length, more);
        length += more;
    }

    private void finish() {
        if (tooLong) {
            return;
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        if (number == 1 && length >= 3 && Arrays.equals(line, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
            System.arraycopy(line, 3, line, 0, length - 3);
            length -= 3;
        }
        tooLong = length > DraftReader.MOST_BYTES;
    }

    /** {@return whether the line is longer than 1 MiB; its bytes are then not kept} */
    boolean isTooLong() {
        return tooLong;
    }

    /** {@return whether there is nothing but white space} */
    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && (line[i] < '\t' || line[i] > '\r')) {
                return false;
            }
        }
        return !tooLong;
    }

    /** {@return what holds the line's bytes, from the first on, until the next line is read} */
    byte[] bytes() {
        return line;
    }

    /** {@return how many bytes the line has without its end} */
    int length() {
        return length;
    }

    /** {@return the bytes of the line without its end} */
    byte[] line() {
        return Arrays.copyOf(line, length);
    }

    /** {@return which line this is, from 1} */
    long number() {
        return number;
    }
}
