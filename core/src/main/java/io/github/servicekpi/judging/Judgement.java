package io.github.servicekpi.judging;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.reading.Problems;
import io.github.servicekpi.reading.ValueReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the judge finds of one record, line by line. */
public final class Judgement {
    private final RecordRules rules;
    private final AssessmentPeriod period;
    private final Verdict[] verdicts;
    /** By line, what is wrong with the record's own target. */
    private Map<Integer, Problem> targets = Map.of();

    private boolean fits = true;
    private boolean counts;

    /**
     * Begins to judge a record.
     *
     * @param rules what it may say
     * @param period its period
     */
    public Judgement(RecordRules rules, AssessmentPeriod period) {
        this.rules = rules;
        this.period = period;
        this.verdicts = new Verdict[rules.lines()];
    }

    /**
     * Takes down what a line is taken for.
     *
     * @param index which line of the scorecard
     * @param line what holds for it
     * @param verdict the verdict on it
     */
    public void line(int index, LineRules line, Verdict verdict) {
        verdicts[index] = verdict;
        fits &= verdict.fits();
        counts |= line.isWeighty() && line.counts(verdict);
    }

    /**
     * Takes down that a record's own target does not suit the scoring of a line.
     *
     * @param index which line of the scorecard
     * @param problem what is wrong with it
     */
    public void target(int index, Problem problem) {
        targets = targets.isEmpty() ? new HashMap<>() : targets;
        targets.put(index, problem);
        fits = false;
    }

    /** Takes down that the record has something that {@linkplain RecordRules the rules} do not take. */
    public void refuse() {
        fits = false;
    }

    /** {@return whether the record can be assessed: everything fits, and some line with a weight counts} */
    public boolean isFavourable() {
        return fits && counts;
    }

    /** {@return the verdicts in the scorecard's order} */
    public Verdict[] verdicts() {
        return verdicts;
    }

    /**
     * {@return what is wrong with a well-formed record that was refused}
     *
     * @param record the record
     */
    public InvalidInputException refusal(Draft record) {
        Problems problems = new Problems();
        ValueReader in = ValueReader.of(record, problems);
        rules.report(in);
        report(in);
        return new InvalidInputException(problems.list());
    }

    /**
     * Reports what is wrong with the lines.
     *
     * @param record where they were read
     */
    public void report(ValueReader record) {
        if (isFavourable()) {
            return;
        }
        List<LineRules> lines = rules.in(period);
        ValueReader values = record.member("values");
        targets.forEach((line, problem) -> Refusals.target(
                record.member("targets").member(lines.get(line).indicator().id()), problem));
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            LineRules line = lines.get(i);
            String id = line.indicator().id();
            if (verdicts[i] == Verdict.MEASUREMENT_EXPECTED) {
                missing.add(id);
            } else {
                Refusals.measurement(values.member(id), line, rules.ratings(), verdicts[i]);
            }
        }
        if (!missing.isEmpty() && values.isObject()) {
            Refusals.missing(values, missing, period);
        } else if (!counts && values.good() && record.member("targets").unspoilt()) {
            Refusals.nothingCounts(values, period);
        }
    }
}
