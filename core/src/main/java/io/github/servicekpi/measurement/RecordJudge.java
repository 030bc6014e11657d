package io.github.servicekpi.measurement;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Problem;
import io.github.servicekpi.judging.Judgement;
import io.github.servicekpi.judging.LineRules;
import io.github.servicekpi.judging.RecordRules;
import io.github.servicekpi.judging.Verdict;
import io.github.servicekpi.reading.ValueReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has each line of a record judged that was read from a draft, as far as what was read of it is good. */
final class RecordJudge {
    private final ValueReader targets;
    private final ValueReader values;
    private final Map<String, BigDecimal> ownTargets;
    private final Map<String, Measurement> measurements;

    private RecordJudge(ValueReader in, Map<String, BigDecimal> ownTargets, Map<String, Measurement> measurements) {
        this.targets = in.member("targets");
        this.values = in.member("values");
        this.ownTargets = ownTargets;
        this.measurements = measurements;
    }

    /** Reports what does not fit the scorecard that the record is for. */
    static void judge(
            RecordRules rules,
            ValueReader in,
            AssessmentPeriod period,
            Map<String, BigDecimal> ownTargets,
            Map<String, Measurement> measurements) {
        RecordJudge judge = new RecordJudge(in, ownTargets, measurements);
        Judgement judgement = new Judgement(rules, period);
        List<LineRules> lines = rules.in(period);
        for (int i = 0; i < lines.size(); i++) {
            LineRules line = judge.withOwnTarget(i, lines.get(i), judgement);
            judgement.line(i, line, judge.verdict(line));
        }
        judgement.report(in);
    }

    /** {@return what holds for a line: its usual rules, too, if the record's own target has a problem} */
    private LineRules withOwnTarget(int index, LineRules line, Judgement judgement) {
        String id = line.indicator().id();
        BigDecimal own = ownTargets.get(id);
        if (own == null || !targets.member(id).good()) {
            return line;
        }
        Optional<Problem> problem = line.problem(own);
        problem.ifPresent(found -> judgement.target(index, found));
        return problem.isPresent() ? line : line.withOwnTarget();
    }

    private Verdict verdict(LineRules line) {
        ValueReader value = values.member(line.indicator().id());
        Measurement measurement = measurements.get(line.indicator().id());
        if (measurement == null || !value.good()) {
            return value.present() ? Verdict.MALFORMED : line.unmeasured();
        } else if (measurement instanceof Measurement.Value) {
            return line.value();
        } else if (measurement instanceof Measurement.Ratio ratio) {
            return line.ratio(ratio.numerator(), ratio.denominator());
        } else if (measurement instanceof Measurement.Rating rating) {
            return line.rating(rating.rating());
        }
        return measurement instanceof Measurement.Level level ? line.level(level.level()) : line.notApplicable();
    }
}
