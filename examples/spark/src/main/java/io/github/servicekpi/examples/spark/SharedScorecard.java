package io.github.servicekpi.examples.spark;

import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.AssessmentJson;
import io.github.servicekpi.json.NdjsonAssessor;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard on its way to the executors: its canonical JSON travels, and what it compiles to is made where it arrives.
 *
 * <p>Spark hands one broadcast object to all tasks of an executor, so each executor compiles the scorecard once.
 */
final class SharedScorecard implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final byte[] json;
    private transient @Nullable NdjsonAssessor assessor;
    private transient @Nullable Scorecard scorecard;

    SharedScorecard(Scorecard scorecard) {
        this.json = ScorecardJson.write(scorecard);
    }

    /** {@return the scorecard} */
    synchronized Scorecard scorecard() {
        Scorecard known = scorecard;
        if (known == null) {
            known = ScorecardJson.read(json);
            scorecard = known;
        }
        return known;
    }

    /** {@return what assesses lines of records, the same for all tasks of an executor} */
    synchronized NdjsonAssessor assessor() {
        NdjsonAssessor known = assessor;
        if (known == null) {
            known = NdjsonAssessor.of(ScorecardCalculator.of(scorecard()), AssessmentJson.of(scorecard()));
            assessor = known;
        }
        return known;
    }
}
