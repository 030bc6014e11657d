package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.calculator.ScorecardCalculator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines of at most a mebibyte that come to as much as they can: many problems at long pointers, many values, long texts. Read
 * as scorecards, then assessed again and again; for a machine of little memory.
 */
final class WorstLines {
    private static final int MEBIBYTE = 1 << 20;
    /** The pointer below has over 15 000 characters. */
    private static final String DEEP = ("{\"" + "~".repeat(256) + "\":").repeat(30);
    /** No reject line is longer, whatever the line was. */
    private static final int LONGEST_REJECT = 4 * MEBIBYTE;

    private WorstLines() {}

    /** {@return a line of each kind} */
    static List<String> lines() {
        return List.of(
                filled(DEEP + "{", i -> "\"" + i + "\":0,\"" + i + "\":0,", "\"\":0}" + "}".repeat(30)),
                filled(DEEP + "[", i -> "\"\\ud800\",", "0]" + "}".repeat(30)),
                filled(DEEP + "[", i -> "[[]],", "0]" + "}".repeat(30)),
                filled("{", i -> "\"" + "~".repeat(250) + i + "\":0,", "\"\":0}"),
                filled("{\"values\":{", i -> "\"" + "~".repeat(250) + i + "\":0,", "\"\":0}}"),
                filled("{\"values\":{\"" + "服/~".repeat(85) + "\":{", i -> "\"" + i + "\":0,", "\"\":0}}}"),
                filled("{\"values\":{", i -> "\"" + i + "\":{\"notApplicable\":{\"n\":\"\"}},", "\"\":0}}"),
                filled("{\"x\":[[", i -> i % 9000 == 8999 ? "{}],[" : "{},", "{}]]}"),
                filled("{\"x\":[[", i -> i % 9000 == 8999 ? "1],[" : "1,", "1]]}"),
                filled("{\"x\":[", i -> "{\"\":".repeat(28) + "0" + "}".repeat(28) + ",", "0]}"),
                filled("{", i -> "\"" + Integer.toString(i, 36) + "\":0,", "\"\":0}"),
                "{\"subject\":\"" + "服".repeat(340_000) + "\",\"period\":\"" + "\\u0000".repeat(300) + "\"}",
                "{\"values\":{\"output\":" + "9".repeat(1_000_000) + "}}",
                "[".repeat(MEBIBYTE));
    }

    private static String filled(String before, IntFunction<String> part, String after) {
        StringBuilder text = new StringBuilder(before);
        int bytes = before.getBytes(UTF_8).length + after.length();
        for (int i = 0; true; i++) {
            String next = part.apply(i);
            bytes += next.length();
            if (bytes > MEBIBYTE) {
                return text.append(after).toString();
            }
            text.append(next);
        }
    }

    /** Takes the number of threads, and how many lines there are of each kind. */
    public static void main(String... args) throws IOException {
        int threads = Integer.parseInt(args[0]);
        int times = Integer.parseInt(args[1]);
        List<byte[]> lines =
                lines().stream().map(line -> (line + "\n").getBytes(UTF_8)).toList();
        long problems = 0;
        for (byte[] line : lines) {
            try {
                ScorecardJson.read(line);
            } catch (InvalidInputException e) {
                problems += ProblemJson.write("card.json", e.problems()).length > 0 ? 1 : 0;
            }
        }
        String ids = IntStream.range(0, 1001)
                .mapToObj(i -> "\"unknown-" + i + "\":0")
                .collect(Collectors.joining(","));
        byte[] unknown = ("{\"subject\":\"E-1\",\"period\":\"2026\",\"values\":{" + ids + "}}\n").getBytes(UTF_8);
        long rejected = assess(Collections.nCopies(20 * times, unknown), threads);
        for (byte[] line : lines) {
            rejected += assess(Collections.nCopies(times, line), threads);
        }
        System.out.println(problems + " cards and " + rejected + " records rejected");
    }

    private static long assess(List<byte[]> lines, int threads) throws IOException {
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.read(Samples.CARD));
        InputStream in = new SequenceInputStream(Collections.enumeration(
                lines.stream().map(ByteArrayInputStream::new).toList()));
        return NdjsonAssessor.of(calculator, AssessmentJson.of(calculator.scorecard()), threads)
                .assess(in, OutputStream.nullOutputStream(), reject -> {
                    int length = reject.toJson().length;
                    if (length > LONGEST_REJECT) {
                        throw new AssertionError("a reject line of " + length + " bytes");
                    }
                })
                .rejected();
    }
}
