package io.github.servicekpi.examples.benchmarks;

import io.github.servicekpi.json.RecordJson;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;

/** Records as NDJSON: some hundred different lines over and over. */
final class RecordLines {
    /** How many different lines there are. */
    static final int DIFFERENT = 512;

    private final byte[] once;
    private final int[] starts = new int[DIFFERENT];

    RecordLines(WorkUnit unit) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int row = 0; row < DIFFERENT; row++) {
            starts[row] = lines.size();
            lines.writeBytes(RecordJson.write(unit.record(row)));
            lines.write('\n');
        }
        this.once = lines.toByteArray();
    }

    /** {@return every line once} */
    byte[] once() {
        return once.clone();
    }

    /** {@return a stream of this many lines} */
    InputStream lines(long count) {
        return new Repeated(once, count / DIFFERENT * once.length + starts[(int) (count % DIFFERENT)]);
    }

    /** The same bytes again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] bytes;
        private long left;
        private int position;

        private Repeated(byte[] bytes, long length) {
            this.bytes = bytes;
            this.left = length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(left, Math.min(length, bytes.length - position));
            System.arraycopy(bytes, position, into, offset, count);
            position = position + count == bytes.length ? 0 : position + count;
            left -= count;
            return count;
        }
    }
}
