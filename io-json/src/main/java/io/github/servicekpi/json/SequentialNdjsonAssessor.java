package io.github.servicekpi.json;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.ScorecardCalculator;
import java.io.IOException;
import java.io.InputStream;

/** Assesses one line after the other. */
final class SequentialNdjsonAssessor implements NdjsonAssessor {
    private final ScorecardCalculator calculator;
    private final AssessmentJson writer;

    SequentialNdjsonAssessor(ScorecardCalculator calculator) {
        this.calculator = calculator;
        this.writer = AssessmentJson.of(calculator.scorecard());
    }

    @Override
    public AssessmentJson writer() {
        return writer;
    }

    @Override
    public Summary assess(InputStream records, AssessmentHandler assessments, RejectHandler rejects)
            throws IOException {
        LineReader lines = new LineReader(records);
        long accepted = 0;
        long rejected = 0;
        while (lines.next()) {
            if (lines.isBlank()) {
                continue;
            }
            ReadDraft read = lines.isTooLong() ? DraftReader.tooLarge() : DraftReader.readLine(lines.line());
            Assessment assessment;
            try {
                assessment = read.as(calculator::assess);
            } catch (InvalidInputException e) {
                rejected++;
                rejects.reject(new Reject(lines.number(), read.text("subject"), read.text("period"), e.problems()));
                continue;
            }
            accepted++;
            assessments.accept(assessment);
        }
        return new Summary(accepted, rejected);
    }
}
