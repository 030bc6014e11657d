package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final int SMALL_STACK = 1 << 18;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long failures;

    @Test
    void whatAnErrorOfTheJvmCutsShortIsNotHandedOver() throws Exception {
        Scorecard scorecard = ScorecardJson.read(Samples.CARD);
        Assessment assessment = ScorecardCalculator.of(scorecard).assess(RecordJson.read(Samples.RECORD));
        AssessmentJson writer = AssessmentJson.of(scorecard).explaining();
        String line = writer.toString(assessment) + "\n"; // also loads the classes, which no stack may be too small for
        Results results = new Results.Written(writer, out, reject -> {});

        Thread thread = new Thread(null, () -> dig(results, assessment), "small stack", SMALL_STACK);
        thread.start();
        thread.join();
        long accepted = results.handOver().accepted();

        assertTrue(failures > 1, "not even a part of a line was cut short");
        assertEquals(1, accepted);
        assertEquals(line, out.toString(UTF_8));
    }

    /** Goes down until the stack is used up, and writes on the way back: at first there is room for a part of a line alone. */
    private void dig(Results results, Assessment assessment) {
        try {
            dig(results, assessment);
        } catch (StackOverflowError e) {
            failures++;
            results.accept(assessment);
        }
    }
}
