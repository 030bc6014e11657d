package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.NdjsonAssessor.Summary;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.RandomSheets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What Jazzer feeds with whatever it finds out to matter. In a build each target gets what was found worth keeping
 * before; {@code .ci/fuzz} lets them run.
 */
class FuzzTargets {
    private static final long SECOND = 1_000_000_000;
    private static final ScorecardCalculator DESK = ScorecardCalculator.of(ScorecardJson.read(Samples.CARD));
    private static final ScorecardCalculator MANAGER =
            ScorecardCalculator.of(ScorecardJson.template("after-sales-service-manager"));

    @FuzzTest
    void scorecard(byte[] input) {
        promptly(() -> read(() -> ScorecardJson.read(input))).ifPresent(card -> {
            byte[] canonical = ScorecardJson.write(card);
            assertEquals(card, ScorecardJson.read(canonical));
            assertEquals(ScorecardJson.fingerprint(card), ScorecardJson.fingerprint(ScorecardJson.read(canonical)));
            promptly(() -> ScorecardCalculator.of(card));
        });
    }

    @FuzzTest
    void record(byte[] input) {
        Optional<PerformanceRecord> record = promptly(() -> read(() -> RecordJson.read(input)));
        record.ifPresent(read -> assertEquals(read, RecordJson.read(RecordJson.write(read))));
        for (ScorecardCalculator calculator : new ScorecardCalculator[] {DESK, MANAGER}) {
            promptly(() -> read(() -> RecordJson.assess(input, calculator))).ifPresent(assessment -> {
                assertEquals(record.orElseThrow(), assessment.record());
                AssessmentJson.of(calculator.scorecard()).write(assessment);
                promptly(() -> PlanJson.write(calculator.plan(assessment.record(), BigDecimal.valueOf(100))));
            });
        }
    }

    @FuzzTest
    void lines(byte[] input) {
        long notBlank = Pattern.compile("[^ \\t-\\r][^\\n]*")
                .matcher(new String(input, ISO_8859_1).replaceFirst("^\u00ef\u00bb\u00bf", ""))
                .results()
                .count();

        Answer one = promptly(() -> answer(input, 1));

        assertEquals(one, promptly(() -> answer(input, 2)));
        assertEquals(notBlank, one.summary().accepted() + one.summary().rejected());
        assertEquals(notBlank, one.lines().lines().count());
    }

    /** What a run says. */
    private record Answer(Summary summary, String lines) {}

    private static Answer answer(byte[] input, int threads) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Summary summary = NdjsonAssessor.of(DESK, AssessmentJson.of(DESK.scorecard()), threads)
                .assess(new ByteArrayInputStream(input), out, reject -> {
                    out.write(reject.toJson());
                    out.write('\n');
                });
        return new Answer(summary, out.toString(UTF_8));
    }

    /** A program that hands over values of its own, right or not, gets the scorecard or the problems of the same text. */
    @FuzzTest
    void draft(FuzzedDataProvider data) {
        Choices choices = choices(data);
        Map<String, Object> card = RandomSheets.card(choices);
        ScorecardCalculator calculator = ScorecardCalculator.of(Scorecard.of(Drafts.of(card)));

        assertReadAlike(Mutant.of(card, choices), choices, Scorecard::of, ScorecardJson::read);
        assertReadAlike(
                Mutant.of(RandomSheets.record(card, choices, 50), choices),
                choices,
                calculator::assess,
                text -> RecordJson.assess(text, calculator));
    }

    private static <T> void assertReadAlike(
            Object plain, Choices choices, Function<Draft, T> built, Function<String, T> read) {
        Draft draft = Drafts.of(plain);
        String text = RandomText.exactly(plain, choices);
        assertEquals(
                promptly(() -> outcome(() -> read.apply(text))),
                promptly(() -> outcome(() -> built.apply(draft))),
                text);
    }

    /** {@return what was made, or where there is which problem} */
    private static Object outcome(Callable<?> making) throws Exception {
        try {
            return making.call();
        } catch (InvalidInputException e) {
            return SecondOpinion.findings(e.problems());
        }
    }

    @FuzzTest
    void secondOpinion(FuzzedDataProvider data) {
        Choices choices = choices(data);
        switch (choices.below(3)) {
            case 0 -> SecondOpinion.onRecords(choices);
            case 1 -> SecondOpinion.onABrokenScorecard(choices);
            default -> SecondOpinion.onAScorecard(Mutant.of(RandomSheets.card(choices), choices), choices);
        }
    }

    private static Choices choices(FuzzedDataProvider data) {
        return n -> data.consumeInt(0, n - 1);
    }

    /** {@return what was read; nothing if it has problems, and then they have places and messages} */
    private static <T> Optional<T> read(Callable<T> reading) throws Exception {
        try {
            return Optional.of(reading.call());
        } catch (InvalidInputException e) {
            assertFalse(e.problems().isEmpty());
            Samples.assertInOrder(e.problems());
            return Optional.empty();
        }
    }

    /** A busy machine may take a second for anything once, but hardly twice in a row. */
    private static <T> T promptly(Callable<T> task) {
        try {
            long start = System.nanoTime();
            T result = task.call();
            if (System.nanoTime() - start > SECOND) {
                start = System.nanoTime();
                result = task.call();
                assertTrue(System.nanoTime() - start < SECOND, "it takes more than a second");
            }
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
