package io.github.servicekpi.calculator;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.PeriodType;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A scorecard compiled for each kind of period when that is first asked for: its types, and those that it names. */
final class CompiledPeriods {
    private static final Logger LOG = LoggerFactory.getLogger(CompiledPeriods.class.getPackageName());

    private final CompiledScorecard compiled;
    private final Set<AssessmentPeriod> namedPeriods = new HashSet<>();
    private final ConcurrentMap<AssessmentPeriod, CompiledSheet> named = new ConcurrentHashMap<>();
    private final ConcurrentMap<PeriodType, CompiledSheet> byType = new ConcurrentHashMap<>();

    CompiledPeriods(Scorecard scorecard) {
        this.compiled = new CompiledScorecard(scorecard);
        for (Indicator indicator : scorecard.indicators()) {
            addNamedPeriods(indicator.targets().byKey().keySet());
            addNamedPeriods(indicator.scoringByPeriod().byKey().keySet());
        }
        LOG.debug(
                "compiled scorecard {} {}: {} indicators",
                scorecard.id(),
                scorecard.version(),
                scorecard.indicators().size());
    }

    private void addNamedPeriods(Set<String> keys) {
        keys.forEach(key -> AssessmentPeriod.tryParse(key).ifPresent(namedPeriods::add));
    }

    /** {@return what holds in every period} */
    CompiledScorecard compiled() {
        return compiled;
    }

    /** {@return what holds in a period} */
    CompiledSheet in(AssessmentPeriod period) {
        if (!namedPeriods.isEmpty() && namedPeriods.contains(period)) {
            return named.computeIfAbsent(period, this::compile);
        }
        CompiledSheet usual = byType.get(period.type());
        return usual != null ? usual : byType.computeIfAbsent(period.type(), type -> compile(period));
    }

    private CompiledSheet compile(AssessmentPeriod period) {
        return new CompiledSheet(compiled, compiled.lines(period));
    }
}
