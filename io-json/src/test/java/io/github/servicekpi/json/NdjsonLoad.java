package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.servicekpi.calculator.ScorecardCalculator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;

/** Assesses 100 000 lines, of which every hundredth is wrong, and a line of a gigabyte; for a machine of little memory. Takes the number of threads. */
final class NdjsonLoad {
    private static final int LINES = 100_000;
    private static final int AT_A_TIME = 100;
    private static final long GIGABYTE = 1_000_000_000;

    private static final String RECORD = PlainJson.compact(Samples.record("\"targets\": {\"output\": 150},", ""));
    private static final String BEFORE = RECORD.substring(0, RECORD.indexOf("120"));
    private static final String AFTER = RECORD.substring(BEFORE.length() + 3);

    private NdjsonLoad() {}

    public static void main(String... args) throws IOException {
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.read(Samples.CARD));
        int threads = args.length == 0 ? 1 : Integer.parseInt(args[0]);
        NdjsonAssessor assessor = NdjsonAssessor.of(calculator, AssessmentJson.of(calculator.scorecard()), threads);
        long[] bytes = {0};
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] buffer, int offset, int length) {
                bytes[0] += length;
            }
        };
        InputStream longLine = new EndlessStream("{\"subject\": \"", 'a', GIGABYTE, "\"}\n");
        InputStream all = new SequenceInputStream(new SequenceInputStream(lines(), longLine), lines());

        NdjsonAssessor.Summary summary = assessor.assess(all, counting, reject -> bytes[0] += reject.toJson().length);

        System.out.println(summary.accepted() + " accepted, " + summary.rejected() + " rejected, "
                + (bytes[0] > LINES * 500L ? "all written" : bytes[0] + " bytes"));
    }

    private static InputStream lines() {
        return new SequenceInputStream(new Enumeration<>() {
            private int made;

            @Override
            public boolean hasMoreElements() {
                return made < LINES / 2;
            }

            @Override
            public InputStream nextElement() {
                StringBuilder block = new StringBuilder();
                for (int i = 0; i < AT_A_TIME; i++, made++) {
                    block.append(BEFORE)
                            .append(i == 50 ? "\"none\"" : made % 200)
                            .append(AFTER)
                            .append(" ".repeat(made % 70))
                            .append(i % 2 == 0 ? "\n" : "\r\n");
                }
                return new ByteArrayInputStream(block.toString().getBytes(UTF_8));
            }
        });
    }
}
