package io.github.servicekpi.examples.spark;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.NdjsonAssessor;
import io.github.servicekpi.json.NdjsonRecords;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.Reject;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.rollup.RollUp;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the same records come to without Spark, by the library alone, as the command line does it. */
final class Plain {
    static final Scorecard CARD = ScorecardJson.template("after-sales-service-manager");

    final ByteArrayOutputStream records = new ByteArrayOutputStream();
    final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    final ByteArrayOutputStream rejects = new ByteArrayOutputStream();
    final List<Assessment> assessments = new ArrayList<>();

    private final NdjsonAssessor assessor = NdjsonAssessor.of(ScorecardCalculator.of(CARD));

    private Plain() {}

    /** {@return what files come to, one after the other} */
    static Plain assess(List<Path> files) throws IOException {
        Plain plain = new Plain();
        for (Path file : files) {
            plain.assess(Files.readAllBytes(file), Optional.of("file:" + file));
        }
        return plain;
    }

    private void assess(byte[] records, Optional<String> file) throws IOException {
        assessor.assess(new ByteArrayInputStream(records), lines, reject -> add(file, reject));
        assessor.assess(new ByteArrayInputStream(records), assessments::add, reject -> {});
    }

    /** {@return what the parts in files come to} */
    static Plain rollUp(List<Path> files, String period) throws IOException {
        AssessmentPeriod whole = AssessmentPeriod.parse(period);
        Plain plain = new Plain();
        Map<String, List<PerformanceRecord>> subjects = new LinkedHashMap<>();
        for (Path file : files) {
            NdjsonRecords.readParts(
                    new ByteArrayInputStream(Files.readAllBytes(file)),
                    CARD,
                    part -> subjects.computeIfAbsent(part.subject(), subject -> new ArrayList<>())
                            .add(part),
                    reject -> plain.add(Optional.of("file:" + file), reject));
        }
        subjects.forEach((subject, parts) -> {
            try {
                plain.records.writeBytes(RecordJson.write(RollUp.of(CARD, parts, whole)));
                plain.records.write('\n');
            } catch (InvalidInputException e) {
                plain.add(Optional.empty(), new Reject(0, Optional.of(subject), Optional.of(period), e.problems()));
            }
        });
        plain.assess(plain.records.toByteArray(), Optional.empty());
        return plain;
    }

    private void add(Optional<String> file, Reject reject) {
        Reject placed = file.isPresent() ? reject : new Reject(0, reject.subject(), reject.period(), reject.problems());
        String json = new String(placed.toJson(), java.nio.charset.StandardCharsets.UTF_8);
        String located = file.map(name -> "{\"file\":\"" + name + "\"," + json.substring(1))
                .orElse(json);
        try {
            rejects.write((located + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
