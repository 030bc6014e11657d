package io.github.servicekpi.scorecard;

import io.github.servicekpi.PeriodType;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.ScoringMethod;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks that an indicator has what its curves need, and its curves for every period that it names (core/README.md, section 5). */
final class IndicatorChecks {
    private final ValueReader in;
    private final Indicator read;

    private IndicatorChecks(ValueReader in, Indicator read) {
        this.in = in;
        this.read = read;
    }

    static void check(LineContext context, ValueReader in, Indicator read) {
        IndicatorChecks checks = new IndicatorChecks(in, read);
        checks.requireWhatCurvesNeed();
        ValueReader byPeriod = in.member("scoringByPeriod");
        if (byPeriod.isObject() || !byPeriod.present()) {
            checks.checkCurves(context);
        }
    }

    private void requireWhatCurvesNeed() {
        boolean scoringHasCurve = hasCurve("scoring", read.scoring());
        if (scoringHasCurve
                || read.scoringByPeriod().byKey().entrySet().stream()
                        .anyMatch(entry -> hasCurve("scoringByPeriod/" + entry.getKey(), entry.getValue()))) {
            in.object().must("polarity");
        }
        if (scoringHasCurve) {
            in.object().must("targets");
            if (in.member("targets").good() && read.targets().isEmpty()) {
                in.report(
                        ProblemCode.MISSING_MEMBER,
                        Finding.of("no target", "a target for at least one period", "add one, such as \"month\": 95"));
            }
        }
    }

    /** A method that could not be read has no curve that anything could be asked of. */
    private boolean hasCurve(String path, ScoringMethod method) {
        return method.hasCurve() && in.at(path).present();
    }

    /**
     * Checks the curve of every kind of period that the indicator tells apart.
     *
     * <p>What is good is asked of the input as it was read: a problem found under one key must not hide those under the
     * next.
     */
    private void checkCurves(LineContext context) {
        Set<String> goodTargets = read.targets().byKey().keySet().stream()
                .filter(key -> in.at("targets").member(key).good())
                .collect(Collectors.toSet());
        Map<String, CurveCheck> checks = new LinkedHashMap<>();
        for (String key : keys()) {
            String targetKey = read.targets().keyInForce(key).orElse("");
            if (goodTargets.contains(targetKey)) {
                String scoring = read.scoringByPeriod().keyInForce(key).orElse("scoring");
                checks.computeIfAbsent(scoring, name -> new CurveCheck(context.scoring(name)))
                        .add(in.at("targets").member(targetKey));
            }
        }
        checks.values().forEach(CurveCheck::run);
    }

    private Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (PeriodType type : PeriodType.values()) {
            keys.add(type.toString());
        }
        Set<String> named = new TreeSet<>(read.targets().byKey().keySet());
        named.addAll(read.scoringByPeriod().byKey().keySet());
        keys.addAll(named);
        return keys;
    }
}
