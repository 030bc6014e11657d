package io.github.servicekpi.json;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.rollup.RollUp;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder of the golden corpus: what is given, and what comes of it.
 *
 * <p>What is given is one of three: a {@code scorecard.json} with {@code records.ndjson}; the same with {@code
 * parts.ndjson}, the parts of some subjects' years; or {@code wrong-scorecards.ndjson}, one a line.
 */
record GoldenCase(Path folder) {
    private static final String SCORECARD = "scorecard.json";
    private static final String RECORDS = "records.ndjson";
    private static final String PARTS = "parts.ndjson";
    private static final String WRONG_SCORECARDS = "wrong-scorecards.ndjson";

    /** {@return what comes of it, the content of each file by its name} */
    Map<String, byte[]> outcome() throws IOException {
        if (has(WRONG_SCORECARDS)) {
            return Map.of("problems.ndjson", problemsOfScorecards());
        }
        ScorecardCalculator calculator =
                ScorecardCalculator.of(ScorecardJson.read(Files.readAllBytes(folder.resolve(SCORECARD))));
        Map<String, byte[]> outcome = new TreeMap<>();
        outcome.put("canonical.json", ScorecardJson.write(calculator.scorecard()));
        if (has(RECORDS)) {
            assess(calculator, Files.readAllBytes(folder.resolve(RECORDS)), outcome);
        }
        if (has(PARTS)) {
            byte[] years = rolledUp(calculator.scorecard());
            outcome.put("years.ndjson", years);
            assess(calculator, years, outcome);
        }
        return outcome;
    }

    /** {@return the names of the files that are there, with what is given among them} */
    List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    byte[] read(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    private boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    private static void assess(ScorecardCalculator calculator, byte[] records, Map<String, byte[]> outcome)
            throws IOException {
        ByteArrayOutputStream assessments = new ByteArrayOutputStream();
        ByteArrayOutputStream rejects = new ByteArrayOutputStream();
        AssessmentJson writer = AssessmentJson.of(calculator.scorecard()).explaining();
        NdjsonAssessor.of(calculator, writer)
                .assess(
                        new ByteArrayInputStream(records),
                        assessments,
                        reject -> rejects.write(line(reject.line(), reject.problems())));
        outcome.put("assessments.ndjson", assessments.toByteArray());
        outcome.put("rejects.ndjson", rejects.toByteArray());
    }

    private byte[] rolledUp(Scorecard scorecard) throws IOException {
        Map<String, List<PerformanceRecord>> partsOf = new LinkedHashMap<>();
        for (String part : lines(PARTS)) {
            PerformanceRecord record = RecordJson.readPart(part, scorecard);
            partsOf.computeIfAbsent(record.subject() + " " + record.period().year(), key -> new ArrayList<>())
                    .add(record);
        }
        ByteArrayOutputStream years = new ByteArrayOutputStream();
        for (List<PerformanceRecord> parts : partsOf.values()) {
            AssessmentPeriod year = AssessmentPeriod.parse(
                    Integer.toString(parts.get(0).period().year()));
            years.write(RecordJson.write(RollUp.of(scorecard, parts, year)));
            years.write('\n');
        }
        return years.toByteArray();
    }

    private byte[] problemsOfScorecards() throws IOException {
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        long line = 0;
        for (String scorecard : lines(WRONG_SCORECARDS)) {
            line++;
            try {
                ScorecardJson.read(scorecard);
                throw new AssertionError(folder + ": scorecard " + line + " is accepted");
            } catch (InvalidInputException e) {
                problems.write(line(line, e.problems()));
            }
        }
        return problems.toByteArray();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    /** What programs may rely on in a problem, and that is not its sentence. */
    private static byte[] line(long line, List<Problem> problems) {
        byte[] json = JsonText.bytes(text -> text.object(() -> {
            text.name("line").integer(line);
            text.name("problems")
                    .list(
                            problems,
                            problem -> text.object(
                                    () -> text.member("code", problem.code().toString())
                                            .member("pointer", problem.pointer())));
        }));
        return (new String(json, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
