package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.json.NdjsonAssessor.Summary;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reading the records of parts (core/README.md, section 9): one by one, and from files. */
class NdjsonRecordsTest {
    private static final Scorecard SCORECARD = ScorecardJson.read(Samples.CARD);

    /** It lacks most of what is due, has a wrong form for a rated line, and a number where the card takes levels. */
    private static final String PART = "{\"subject\": \"E-1\", \"period\": \"2026-08\", \"targets\": {\"output\": -1},"
            + " \"values\": {\"teamwork\": {\"level\": \"?\"}, \"cost-ratio\": {\"numerator\": 1, \"denominator\": 0}},"
            + " \"adjustments\": [{\"points\": 2.3456, \"reason\": \"helped\"}]}";

    private final List<PerformanceRecord> parts = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private Summary read(InputStream in) throws IOException {
        return NdjsonRecords.readParts(in, SCORECARD, parts::add, rejects::add);
    }

    @Test
    void aPartIsReadAsIfNothingInItWereDue() {
        PerformanceRecord part = RecordJson.readPart(PART, SCORECARD);

        assertEquals(RecordJson.read(PART), part);
        assertEquals(part, RecordJson.readPart(PART.getBytes(UTF_8), SCORECARD));
    }

    @Test
    void aPartMayBringTargetsAndAdjustmentsThatTheScorecardDoesNotTake() {
        Scorecard strict = ScorecardJson.read(Samples.card(
                "\"individualTargets\": true,", "", "\"adjustmentRange\": {\"min\": -5, \"max\": 5},", ""));

        assertEquals(RecordJson.read(PART), RecordJson.readPart(PART, strict));
    }

    @Test
    void theFormAndTheNumbersAndTheIndicatorsOfAPartAreChecked() {
        String wrong = PART.replace("\"output\": -1", "\"outptu\": 1, \"output\": 1e12")
                .replace("{\"level\": \"?\"}", "{\"rating\": 100.5}")
                .replace("\"denominator\": 0", "\"denominator\": -1")
                .replace("\"values\": {", "\"values\": {\"teamwrok\": 1, ");
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> RecordJson.readPart(wrong, SCORECARD));

        assertEquals(
                List.of(
                        "unknown-indicator /targets/outptu",
                        "number-out-of-range /targets/output",
                        "unknown-indicator /values/teamwrok",
                        "number-out-of-range /values/teamwork/rating",
                        "number-out-of-range /values/cost-ratio/denominator"),
                refusal.problems().stream()
                        .map(problem -> problem.code() + " " + problem.pointer())
                        .toList());
    }

    @Test
    void theRecordsOfAFileAreHandedOverInOrderAndItsWrongLinesRejected() throws IOException {
        String second = PART.replace("E-1", "E-2");
        String wrong = PART.replace("cost-ratio", "cost-ratoi");
        Summary summary = read(in("\ufeff" + PART + "\r\n\n" + wrong + "\n{\n" + second));

        assertEquals(new Summary(2, 2), summary);
        assertEquals(List.of(RecordJson.read(PART), RecordJson.read(second)), parts);
        assertEquals("3 E-1 2026-08 unknown-indicator", shown(rejects.get(0)));
        assertEquals("4   invalid-json", shown(rejects.get(1)));
    }

    private static String shown(Reject reject) {
        return reject.line() + " " + reject.subject().orElse("") + " "
                + reject.period().orElse("") + " " + reject.problems().get(0).code();
    }

    @Test
    void aFailureOfAHandlerEndsTheRun() {
        IOException full = new IOException("full");
        IOException thrown = assertThrows(
                IOException.class,
                () -> NdjsonRecords.readParts(
                        in(PART),
                        SCORECARD,
                        part -> {
                            throw full;
                        },
                        rejects::add));
        assertSame(full, thrown);
    }

    @Test
    void aRejectOfMoreThanOneLineNamesNone() {
        Reject reject = new Reject(0, Optional.of("E-1"), Optional.of("2026-Q3"), List.of());

        assertEquals(
                "{\"subject\":\"E-1\",\"period\":\"2026-Q3\",\"problems\":[]}", new String(reject.toJson(), UTF_8));
    }
}
