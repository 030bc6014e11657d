package io.github.servicekpi.json;

import io.github.servicekpi.calculator.ScorecardCalculator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Assesses line by line in the caller's thread, or in batches on several. */
final class ThreadedNdjsonAssessor implements NdjsonAssessor {
    /** What the lines of a batch come to has at most so many lines of indicators, whatever the scorecard's size. */
    private static final int MOST_RESULTS = 1 << 14;

    /** More would only take memory. */
    private static final int MOST_FOR_A_PROCESSOR = 8;

    private final ScorecardCalculator calculator;
    private final AssessmentJson writer;
    private final int threads;

    ThreadedNdjsonAssessor(ScorecardCalculator calculator, AssessmentJson writer, int threads) {
        this.calculator = calculator;
        this.writer = writer;
        this.threads =
                Math.min(threads, MOST_FOR_A_PROCESSOR * Runtime.getRuntime().availableProcessors());
    }

    @Override
    public AssessmentJson writer() {
        return writer;
    }

    @Override
    public Summary assess(InputStream records, OutputStream assessments, RejectHandler rejects) throws IOException {
        Objects.requireNonNull(assessments, "assessments");
        Objects.requireNonNull(rejects, "rejects");
        return assess(records, () -> new Results.Written(writer, assessments, rejects));
    }

    @Override
    public Summary assess(InputStream records, AssessmentHandler assessments, RejectHandler rejects)
            throws IOException {
        Objects.requireNonNull(assessments, "assessments");
        Objects.requireNonNull(rejects, "rejects");
        return assess(records, () -> new Results.Kept(assessments, rejects));
    }

    private Summary assess(InputStream records, Supplier<Results> results) throws IOException {
        Objects.requireNonNull(records, "records");
        if (threads == 1) {
            return assessEach(new LineReader(records), results.get());
        }
        int mostLines =
                Math.max(1, MOST_RESULTS / calculator.scorecard().indicators().size());
        Lock longLines = new ReentrantLock();
        return ParallelRun.run(
                records, threads, () -> new Batch(new LineAssessor(calculator, longLines), results.get(), mostLines));
    }

    /** Hands over what each line comes to before the next one is read. */
    private Summary assessEach(LineReader lines, Results results) throws IOException {
        LineAssessor assessor = new LineAssessor(calculator);
        long accepted = 0;
        long rejected = 0;
        while (lines.next()) {
            if (lines.isTooLong()) {
                assessor.assess(DraftReader.tooLarge(), lines.number(), results);
            } else if (!lines.isBlank()) {
                assessor.assess(lines.bytes(), 0, lines.length(), lines.number(), results);
            }
            Summary summary = results.handOver();
            accepted += summary.accepted();
            rejected += summary.rejected();
        }
        return new Summary(accepted, rejected);
    }
}
