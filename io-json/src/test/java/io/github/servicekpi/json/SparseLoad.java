package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.servicekpi.calculator.ScorecardCalculator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Assesses records of 60 bytes by a scorecard of 200 indicators, so that each comes to 20 000; for little memory. */
final class SparseLoad {
    private static final int LINES = 10_000;

    private SparseLoad() {}

    public static void main(String... args) throws IOException {
        String indicators = IntStream.range(0, 200)
                .mapToObj(i -> "{\"id\": \"line-" + i + "\", \"weight\": 1, \"scoring\": {\"method\": \"rated\"}}")
                .collect(Collectors.joining(","));
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.read(
                "{\"format\": 1, \"id\": \"c\", \"version\": \"1\", \"weights\": \"relative\", \"whenMissing\": \"redistribute\","
                        + "\"bands\": [{\"id\": \"b\", \"from\": 0, \"to\": 100}], \"indicators\": [" + indicators
                        + "]}"));
        byte[] line =
                "{\"subject\":\"E\",\"period\":\"2026\",\"values\":{\"line-7\":{\"rating\":50}}}\n".getBytes(UTF_8);
        InputStream lines =
                new ByteArrayInputStream(new String(line, UTF_8).repeat(LINES).getBytes(UTF_8));

        NdjsonAssessor.Summary summary = NdjsonAssessor.of(
                        calculator, AssessmentJson.of(calculator.scorecard()), Integer.parseInt(args[0]))
                .assess(lines, OutputStream.nullOutputStream(), reject -> {
                    throw new IllegalStateException(reject.toString());
                });

        System.out.println(summary.accepted() + " accepted");
    }
}
