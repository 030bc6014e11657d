package io.github.servicekpi.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes on whole lines, so that whoever reads them has no part of one, whatever ends the process. */
final class WholeLines extends OutputStream {
    private static final int ENOUGH = 1 << 16;

    private final OutputStream out;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    WholeLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        while (end > offset && bytes[end - 1] != '\n') {
            end--;
        }
        waiting.write(bytes, offset, end - offset);
        if (end > offset && waiting.size() >= ENOUGH) {
            passOn();
        }
        waiting.write(bytes, end, offset + length - end);
    }

    private void passOn() throws IOException {
        byte[] lines = waiting.toByteArray();
        waiting.reset();
        out.write(lines, 0, lines.length);
    }

    /** Passes on everything, also a last line without an end. */
    @Override
    public synchronized void flush() throws IOException {
        passOn();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
