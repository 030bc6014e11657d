package io.github.servicekpi.calculator;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.judging.Judgement;
import io.github.servicekpi.judging.LineRules;
import io.github.servicekpi.judging.RecordRules;
import io.github.servicekpi.judging.Verdict;
import io.github.servicekpi.measurement.Adjustment;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record that fits its scorecard, scored line by line.
 *
 * @param record the record
 * @param sheet what holds for it: in its period, with its own targets
 * @param lines what each line comes to
 */
record ScoredRecord(PerformanceRecord record, CompiledSheet sheet, ScoredLines lines) {
    /**
     * {@return a record, scored}
     *
     * @throws InvalidInputException if it does not fit the scorecard; it names everything that is wrong
     */
    static ScoredRecord of(CompiledPeriods periods, PerformanceRecord record) {
        RecordRules rules = periods.compiled().rules();
        Judgement judgement = new Judgement(rules, record.period());
        CompiledSheet usual = periods.in(record.period());
        CompiledSheet sheet = record.targets().isEmpty() ? usual : usual.with(record.targets(), judgement);
        ScoredLines lines = new ScoredLines(sheet.size());
        score(record.values(), sheet, lines, judgement);
        for (Adjustment adjustment : record.adjustments()) {
            if (!rules.takeAdjustment(adjustment.points())) {
                judgement.refuse();
            }
        }
        if (!judgement.isFavourable()) {
            throw judgement.refusal(record.toDraft());
        }
        return new ScoredRecord(record, sheet, lines);
    }

    private static void score(
            Map<String, Measurement> values, CompiledSheet sheet, ScoredLines lines, Judgement judgement) {
        int known = 0;
        for (int i = 0; i < sheet.size(); i++) {
            CompiledLine line = sheet.line(i);
            Measurement measured = values.get(line.indicator().id());
            known += measured == null ? 0 : 1;
            Verdict verdict = verdict(line.rules(), measured);
            judgement.line(i, line.rules(), verdict);
            if (verdict.isMeasured()) {
                lines.take(i, verdict, score(line, Objects.requireNonNull(measured)));
            } else if (verdict.fits()) {
                lines.take(i, verdict, sheet.standIn(i, verdict));
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
}
