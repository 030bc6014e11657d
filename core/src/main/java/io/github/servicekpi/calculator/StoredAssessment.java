package io.github.servicekpi.calculator;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Explanation;
import io.github.servicekpi.assessment.GroupResult;
import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.Serial;
import java.util.List;
import java.util.function.Function;

/** An assessment that came from another process, with everything that was worked out there. */
final class StoredAssessment extends AbstractAssessment {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Rational> effectiveWeights;
    private final transient Rational coverage;
    private final transient List<GroupResult> groups;
    private final transient List<Explanation> explanations;

    /** @param explainer explains the lines of this assessment */
    StoredAssessment(
            Scorecard scorecard,
            PerformanceRecord record,
            long[] units,
            Status[] statuses,
            Totals.Outcome outcome,
            List<Rational> effectiveWeights,
            Rational coverage,
            List<GroupResult> groups,
            Function<StoredAssessment, List<Explanation>> explainer) {
        super(scorecard, record, units, statuses, outcome);
        this.effectiveWeights = effectiveWeights;
        this.coverage = coverage;
        this.groups = groups;
        this.explanations = explainer.apply(this);
    }

    @Override
    Rational effectiveWeight(int line) {
        return effectiveWeights.get(line);
    }

    @Override
    public List<GroupResult> groups() {
        return groups;
    }

    @Override
    public Rational exactCoverage() {
        return coverage;
    }

    @Override
    public List<Explanation> explain() {
        return explanations;
    }
}
