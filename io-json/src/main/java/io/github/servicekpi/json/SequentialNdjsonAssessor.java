package io.github.servicekpi.json;

import io.github.servicekpi.assessment.ScorecardCalculator;
import java.io.IOException;
import java.io.InputStream;

/** Assesses one line after the other. */
final class SequentialNdjsonAssessor implements NdjsonAssessor {
    private final ScorecardCalculator calculator;
    private final AssessmentJson writer;

    SequentialNdjsonAssessor(ScorecardCalculator calculator, AssessmentJson writer) {
        this.calculator = calculator;
        this.writer = writer;
    }

    @Override
    public AssessmentJson writer() {
        return writer;
    }

    @Override
    public Summary assess(InputStream records, AssessmentHandler assessments, RejectHandler rejects)
            throws IOException {
        return NdjsonRecords.read(records, calculator::assess, assessments::accept, rejects);
    }
}
