package io.github.servicekpi.examples.benchmarks;

import java.io.OutputStream;

/** Takes bytes as a file would and keeps nothing but their number. */
final class ByteSink extends OutputStream {
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private long count;

    @Override
    public void write(int b) {
        if (position == buffer.length) {
            position = 0;
        }
        buffer[position++] = (byte) b;
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        count += length;
        for (int from = offset; from < offset + length; ) {
            position = position == buffer.length ? 0 : position;
            int part = Math.min(buffer.length - position, offset + length - from);
            System.arraycopy(bytes, from, buffer, position, part);
            position += part;
            from += part;
        }
    }

    /** {@return how many bytes came} */
    long count() {
        return count;
    }
}
