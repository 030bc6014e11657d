package io.github.servicekpi.calculator;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Explanation;
import io.github.servicekpi.assessment.GroupResult;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.rules.Redistribution;
import io.github.servicekpi.scorecard.Group;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** An assessment in the process that calculated it: what is asked for less often is worked out then. */
final class CalculatedAssessment extends AbstractAssessment {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient CompiledSheet sheet;
    private final transient Redistribution counting;

    CalculatedAssessment(ScoredRecord scored, Redistribution counting, TotalOutcome outcome) {
        super(scored.sheet().compiled().scorecard(), scored.record(), scored.lines(), outcome);
        this.sheet = scored.sheet();
        this.counting = counting;
    }

    @Override
    Rational effectiveWeight(int line) {
        return counting.effectiveWeight(line);
    }

    @Override
    public List<GroupResult> groups() {
        List<GroupResult> results = new ArrayList<>(scorecard().groups().size());
        EdgeRounding rounding = sheet.compiled().rounding();
        for (Group group : scorecard().groups()) {
            Optional<BigDecimal> score = counting.meanOfGroup(results.size(), lines().units())
                    .map(mean -> rounding.decimal(rounding.roundUnits(mean)));
            results.add(new GroupResult(group, score, score.map(scorecard().bandScale()::of)));
        }
        return Collections.unmodifiableList(results);
    }

    @Override
    public Rational exactCoverage() {
        return sheet.coverage(lines());
    }

    @Override
    public List<Explanation> explain() {
        return new Explainer(sheet).explain(indicators());
    }

    @Serial
    private Object writeReplace() {
        return new StoredAssessment.Written(this);
    }
}
