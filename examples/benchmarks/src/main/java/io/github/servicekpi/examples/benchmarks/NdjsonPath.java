package io.github.servicekpi.examples.benchmarks;

import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.AssessmentJson;
import io.github.servicekpi.json.NdjsonAssessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Lines of a {@link WorkUnit} assessed by the library. */
final class NdjsonPath {
    private final NdjsonAssessor assessor;

    NdjsonPath(WorkUnit unit, int threads) {
        this.assessor = NdjsonAssessor.of(
                ScorecardCalculator.of(unit.scorecard()), AssessmentJson.of(unit.scorecard()), threads);
    }

    /** {@return how many records there were} */
    long assess(InputStream in, OutputStream out) {
        try {
            return assessor.assess(in, out, reject -> {
                        throw new IllegalStateException(reject.problems().toString());
                    })
                    .accepted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
