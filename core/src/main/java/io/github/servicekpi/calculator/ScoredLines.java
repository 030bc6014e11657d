package io.github.servicekpi.calculator;

import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scorecard.WhenMissing;
import io.github.servicekpi.scorecard.WhenNotApplicable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

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
    /** The record does not fit the scorecard; why is for the located reader to say. */
    static final long MISFIT = -2;

    /** {@return what a record comes to line by line, or nothing if it does not fit the scorecard} */
    static Optional<ScoredLines> of(CompiledScorecard compiled, PerformanceRecord record) {
        CompiledSheet usual = compiled.in(record.period());
        if (record.targets().isEmpty()) {
            return of(usual, record);
        }
        return compiled.scorecard().individualTargets()
                ? usual.with(record.targets()).flatMap(own -> of(own, record))
                : Optional.empty();
    }

    private static Optional<ScoredLines> of(CompiledSheet sheet, PerformanceRecord record) {
        ScoredLines scores = new ScoredLines(sheet, new long[sheet.size()], new Status[sheet.size()]);
        Map<String, Measurement> values = record.values();
        int known = 0;
        for (int i = 0; i < sheet.size(); i++) {
            CompiledLine line = sheet.line(i);
            Measurement measured = values.get(line.indicator().id());
            long units;
            if (measured != null) {
                known++;
                units = scores.measured(i, line, measured);
            } else {
                units = scores.unmeasured(i, line);
            }
            if (units == MISFIT) {
                return Optional.empty();
            }
            scores.units[i] = units;
        }
        return known == values.size() ? Optional.of(scores) : Optional.empty();
    }

    private Scorecard scorecard() {
        return sheet.compiled().scorecard();
    }

    long unmeasured(int index, CompiledLine line) {
        if (!line.isDue()) {
            statuses[index] = Status.NOT_DUE;
            return NONE;
        }
        statuses[index] = Status.MISSING;
        WhenMissing answer = scorecard().whenMissing();
        return answer == WhenMissing.REJECT ? MISFIT : answer == WhenMissing.ZERO ? 0 : NONE;
    }

    private long measured(int index, CompiledLine line, Measurement measured) {
        if (measured instanceof Measurement.Rating rating && isAboveFullScore(rating)) {
            return MISFIT;
        } else if (!line.isDue()) {
            statuses[index] = Status.NOT_DUE;
            return NONE;
        } else if (measured instanceof Measurement.Value value) {
            statuses[index] = Status.SCORED;
            return line.isRated() ? MISFIT : line.score(value);
        } else if (measured instanceof Measurement.Ratio ratio) {
            return ratio(index, line, ratio);
        } else if (measured instanceof Measurement.NotApplicable) {
            return notApplicable(index, line);
        }
        statuses[index] = Status.RATED;
        return line.awarded(measured).map(line.rounding()::round).orElse(MISFIT);
    }

    private boolean isAboveFullScore(Measurement.Rating rating) {
        return rating.rating().compareTo(sheet.compiled().bands().fullScore()) > 0;
    }

    private long ratio(int index, CompiledLine line, Measurement.Ratio ratio) {
        boolean impossible =
                ratio.denominator().signum() == 0 && ratio.numerator().signum() != 0;
        if (line.isRated() || impossible) {
            return MISFIT;
        } else if (!ratio.isApplicable(line.indicator())) {
            return notApplicable(index, line);
        }
        statuses[index] = Status.SCORED;
        return line.score(ratio);
    }

    long notApplicable(int index, CompiledLine line) {
        statuses[index] = Status.NOT_APPLICABLE;
        WhenNotApplicable answer = line.indicator().whenNotApplicable();
        if (answer == WhenNotApplicable.REDISTRIBUTE) {
            return NONE;
        }
        return answer == WhenNotApplicable.ZERO ? 0 : sheet.compiled().fullUnits();
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
