package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.report.ReportInput.Rejected;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.Reject;
import io.github.servicekpi.json.ScorecardJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpooledInputTest {
    private static final ScorecardCalculator CALCULATOR = ScorecardCalculator.of(ScorecardJson.read("""
            {"format": 1, "id": "card", "version": "1", "bands": [{"id": "all", "from": 0, "to": 100}],
             "indicators": [{"id": "x", "weight": 100, "scoring": {"method": "rated"}}]}"""));

    @Test
    void subjectsComeByFirstAppearanceAndTheirRecordsInOrderOnEveryWalk() throws IOException {
        try (SpooledInput input = new SpooledInput(CALCULATOR)) {
            for (String record : List.of("B 2026-02", "A 2026-03", "B 2026-01", "B 2026-03", "张 2026-01")) {
                add(input, record);
            }

            List<String> expected = List.of("B 2026-02, B 2026-01, B 2026-03", "A 2026-03", "张 2026-01");
            assertEquals(expected, walk(input));
            assertEquals(expected, walk(input));
            assertEquals(3, input.subjects());
        }
    }

    private static void add(SpooledInput input, String record) throws IOException {
        String[] names = record.split(" ");
        input.add(RecordJson.assess(
                "{\"subject\": \"%s\", \"period\": \"%s\", \"values\": {\"x\": {\"rating\": 50}}}"
                        .formatted(names[0], names[1]),
                CALCULATOR));
    }

    private static List<String> walk(SpooledInput input) throws IOException {
        List<String> subjects = new ArrayList<>();
        input.forEachSubject(assessments -> subjects.add(String.join(
                ", ",
                assessments.stream()
                        .map(one -> one.subject() + " " + one.period())
                        .toList())));
        return subjects;
    }

    @Test
    void rejectedRecordsComeInOrderWithAllThatIsKnownOfThem() throws IOException {
        List<Problem> problems = List.of(
                new Problem(ProblemCode.DIVISION_BY_ZERO, "/values/x", 1, 1, "", "", "", "one"),
                new Problem(ProblemCode.UNKNOWN_MEMBER, "/y", 1, 1, "", "", "", "two"));
        try (SpooledInput input = new SpooledInput(CALCULATOR)) {
            input.add(new Reject(7, Optional.of("张\u0000"), Optional.of("2026-01"), problems));
            input.add(new Reject(8, Optional.empty(), Optional.empty(), List.of()));

            List<Rejected> walked = new ArrayList<>();
            input.forEachRejected(walked::add);
            assertEquals(
                    List.of(
                            new Rejected(7, Optional.of("张\u0000"), Optional.of("2026-01"), List.of("one", "two")),
                            new Rejected(8, Optional.empty(), Optional.empty(), List.of())),
                    walked);
        }
    }
}
