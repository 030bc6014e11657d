package io.github.servicekpi.calculator;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.judging.Judgement;
import io.github.servicekpi.judging.LineRules;
import io.github.servicekpi.judging.RecordRules;
import io.github.servicekpi.judging.Verdict;
import io.github.servicekpi.measurement.Adjustment;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each line of a sheet comes to by itself, before anything is weighed (core/README.md, sections 3, 6 and 7).
 *
 * @param sheet what holds in the record's period
 * @param units by line, in units of the last digit; {@link #NONE} for a line that does not count
 * @param statuses by line
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; what is here is computed with
record ScoredLines(CompiledSheet sheet, long[] units, Status[] statuses) {
    static final long NONE = -1;

    /** By the verdict on a line that fits. */
    private static final Status[] STATUSES = Arrays.stream(Verdict.values())
            .filter(Verdict::fits)
            .map(verdict -> Status.valueOf(verdict.name()))
            .toArray(Status[]::new);

    ScoredLines(CompiledSheet sheet) {
        this(sheet, new long[sheet.size()], new Status[sheet.size()]);
    }

    /**
     * {@return what a record comes to line by line}
     *
     * @throws InvalidInputException if it does not fit the scorecard; it names everything that is wrong
     */
    static ScoredLines of(CompiledScorecard compiled, PerformanceRecord record) {
        RecordRules rules = compiled.rules();
        Judgement judgement = new Judgement(rules, record.period());
        CompiledSheet usual = compiled.in(record.period());
        ScoredLines lines =
                new ScoredLines(record.targets().isEmpty() ? usual : usual.with(record.targets(), judgement));
        lines.score(record.values(), judgement);
        for (Adjustment adjustment : record.adjustments()) {
            if (!rules.takeAdjustment(adjustment.points())) {
                judgement.refuse();
            }
        }
        if (!judgement.isFavourable()) {
            throw judgement.refusal(record.toDraft());
        }
        return lines;
    }

    private void score(Map<String, Measurement> values, Judgement judgement) {
        int known = 0;
        for (int i = 0; i < units.length; i++) {
            CompiledLine line = sheet.line(i);
            Measurement measured = values.get(line.indicator().id());
            known += measured == null ? 0 : 1;
            Verdict verdict = verdict(line.rules(), measured);
            judgement.line(i, line.rules(), verdict);
            if (verdict.isMeasured()) {
                take(i, verdict, score(line, Objects.requireNonNull(measured)));
            } else if (verdict.fits()) {
                take(i, verdict, standIn(line.rules(), verdict));
            }
        }
        if (known < values.size()) {
            judgement.refuse();
        }
    }

    private static Verdict verdict(LineRules line, @Nullable Measurement measured) {
        if (measured == null) {
            return line.unmeasured();
        } else if (measured instanceof Measurement.Value) {
            return line.value();
        } else if (measured instanceof Measurement.Ratio ratio) {
            return line.ratio(ratio.numerator(), ratio.denominator());
        } else if (measured instanceof Measurement.Rating rating) {
            return line.rating(rating.rating());
        }
        return measured instanceof Measurement.Level level ? line.level(level.level()) : line.notApplicable();
    }

    private static long score(CompiledLine line, Measurement measured) {
        if (measured instanceof Measurement.Value value) {
            return line.score(value);
        } else if (measured instanceof Measurement.Ratio ratio) {
            return line.score(ratio);
        }
        return line.rounding().round(line.awarded(measured).orElseThrow());
    }

    /** {@return what a line has without a measurement, in units; {@link #NONE} if it does not count} */
    long standIn(LineRules line, Verdict verdict) {
        if (!line.counts(verdict)) {
            return NONE;
        }
        return line.isFull(verdict) ? sheet.compiled().fullUnits() : 0;
    }

    /** Takes down the score of a line that fits, in units. */
    void take(int index, Verdict verdict, long score) {
        statuses[index] = STATUSES[verdict.ordinal()];
        units[index] = score;
    }

    boolean counts(int index) {
        return units[index] != NONE;
    }

    boolean isDue(int index) {
        return statuses[index] != Status.NOT_DUE;
    }

    boolean isMeasured(int index) {
        return statuses[index] == Status.SCORED || statuses[index] == Status.RATED;
    }

    /** {@return these scores with one that an evaluator awards, in units} */
    ScoredLines with(int index, long awarded) {
        ScoredLines changed = copy();
        changed.rate(index, awarded);
        return changed;
    }

    /** {@return these scores with the full score for every line that is due} */
    ScoredLines withFullScores() {
        ScoredLines changed = copy();
        for (int i = 0; i < units.length; i++) {
            if (isDue(i)) {
                changed.rate(i, sheet.compiled().fullUnits());
            }
        }
        return changed;
    }

    private ScoredLines copy() {
        return new ScoredLines(sheet, units.clone(), statuses.clone());
    }

    private void rate(int index, long awarded) {
        units[index] = awarded;
        statuses[index] = Status.RATED;
    }

    EdgeRounding rounding() {
        return sheet.compiled().rounding();
    }

    BigDecimal decimal(int index) {
        return rounding().decimal(units[index]);
    }
}
