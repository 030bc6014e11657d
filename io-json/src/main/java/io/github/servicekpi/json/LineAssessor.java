package io.github.servicekpi.json;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.measurement.PerformanceRecord;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Assesses lines one by one: the plain ones of them quickly, and by the located reader whatever is not plain or does not
 * fit, so that it alone ever says what is wrong. Not thread-safe.
 */
final class LineAssessor {
    /** What a document says may take over 40 times as much memory as the document does. */
    private static final int LONG = 1 << 15;

    private final ScorecardCalculator calculator;
    private final Lock longLines;
    private final PlainLineReader plainLines;

    /** Makes one for a run of one thread. */
    LineAssessor(ScorecardCalculator calculator) {
        this(calculator, new ReentrantLock());
    }

    /**
     * Makes one for a thread of several.
     *
     * @param longLines held while a long line is read with its places: by one of the threads of a run at a time
     */
    LineAssessor(ScorecardCalculator calculator, Lock longLines) {
        this.calculator = calculator;
        this.longLines = longLines;
        this.plainLines = new PlainLineReader(calculator.scorecard());
    }

    /** Assesses the line that stands between two places of some bytes. */
    void assess(byte[] bytes, int from, int to, long number, Results results) {
        Optional<Assessment> quick = plainLines.read(bytes, from, to).flatMap(this::quick);
        if (quick.isPresent()) {
            results.accept(quick.get());
        } else if (to - from < LONG) {
            locate(bytes, from, to, number, results);
        } else {
            longLines.lock();
            try {
                locate(bytes, from, to, number, results);
            } finally {
                longLines.unlock();
            }
        }
    }

    private void locate(byte[] bytes, int from, int to, long number, Results results) {
        assess(DraftReader.readLine(Arrays.copyOfRange(bytes, from, to)), number, results);
    }

    private Optional<Assessment> quick(PerformanceRecord record) {
        try {
            return Optional.of(calculator.assess(record));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    /** Assesses what the located reader has read. */
    void assess(ReadDraft read, long number, Results results) {
        Assessment assessment;
        try {
            assessment = read.as(calculator::assess);
        } catch (InvalidInputException e) {
            results.reject(new Reject(number, read.text("subject"), read.text("period"), e.problems()));
            return;
        }
        results.accept(assessment);
    }
}
