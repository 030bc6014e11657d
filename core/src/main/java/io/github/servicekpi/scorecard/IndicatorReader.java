package io.github.servicekpi.scorecard;

import io.github.servicekpi.PeriodType;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ScoreLimits;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.scoring.ScoringMethod;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads an indicator and checks its curves for every period that it names (core/README.md, section 5). */
final class IndicatorReader {
    private final ObjectReader in;
    private final ScoreLimits limits;

    IndicatorReader(ObjectReader in, ScoreLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    Indicator read() {
        ImmutableIndicator.Builder indicator = ImmutableIndicator.parts()
                .id(in.must("id").id())
                .name(in.may("name").optionalText())
                .description(in.may("description").optionalText());
        ValueReader group = in.may("group");
        indicator.group(group.present() ? Optional.of(group.string()) : Optional.empty());
        indicator.unit(unit(in.may("unit")));
        Optional<Polarity> polarity = polarity(in.may("polarity"));
        Polarity goodPolarity = in.may("polarity").good() ? polarity.orElse(null) : null;
        indicator.polarity(polarity).weight(in.must("weight").number(NumberRange.SCORE));
        ByPeriod<BigDecimal> targets =
                ByPeriod.read(in.may("targets").object(), target -> target.number(NumberRange.QUANTITY));
        ScoringMethod scoring = ScoringMethod.read(in.must("scoring").object(), goodPolarity, limits);
        ByPeriod<ScoringMethod> byPeriod = ByPeriod.read(
                in.may("scoringByPeriod").object(),
                method -> ScoringMethod.read(method.object(), goodPolarity, limits));
        Indicator read = indicator
                .targets(targets)
                .scoring(scoring)
                .scoringByPeriod(byPeriod)
                .whenNotApplicable(
                        in.may("whenNotApplicable").word(WhenNotApplicable.class, WhenNotApplicable.REDISTRIBUTE))
                .minimumCases(in.may("minimumCases").optionalNumber(NumberRange.SIZE))
                .aggregation(aggregation(in.may("aggregation")))
                .build();
        requireWhatCurvesNeed(read);
        in.finish();
        if (in.may("scoringByPeriod").isObject() || !in.may("scoringByPeriod").present()) {
            checkCurves(read, goodPolarity);
        }
        return read;
    }

    private static Optional<String> unit(ValueReader in) {
        if (!in.present()) {
            return Optional.empty();
        }
        String unit = in.string();
        if (unit.equals("％")) {
            in.report(ProblemCode.BAD_UNIT, Finding.of("the full-width \"％\"", "\"%\"", "write \"%\""));
        }
        return Optional.of(unit);
    }

    private static Optional<Polarity> polarity(ValueReader in) {
        return in.present() ? Optional.of(in.word(Polarity.class, Polarity.HIGHER_IS_BETTER)) : Optional.empty();
    }

    private static Optional<Aggregation> aggregation(ValueReader in) {
        return in.present() ? Optional.of(in.word(Aggregation.class, Aggregation.MEAN)) : Optional.empty();
    }

    private void requireWhatCurvesNeed(Indicator read) {
        boolean scoringHasCurve = hasCurve("scoring", read.scoring());
        if (scoringHasCurve
                || read.scoringByPeriod().byKey().entrySet().stream()
                        .anyMatch(entry -> hasCurve("scoringByPeriod/" + entry.getKey(), entry.getValue()))) {
            in.must("polarity");
        }
        if (scoringHasCurve) {
            in.must("targets");
            if (in.may("targets").good() && read.targets().isEmpty()) {
                in.report(
                        ProblemCode.MISSING_MEMBER,
                        Finding.of("no target", "a target for at least one period", "add one, such as \"month\": 95"));
            }
        }
    }

    /** A method that could not be read has no curve that anything could be asked of. */
    private boolean hasCurve(String path, ScoringMethod method) {
        return !(method instanceof Rated) && in.at(path).present();
    }

    /**
     * Checks the curve of every kind of period that the indicator tells apart.
     *
     * <p>What is good is asked of the input as it was read: a problem found under one key must not hide those under the
     * next.
     */
    private void checkCurves(Indicator read, @Nullable Polarity polarity) {
        Set<String> goodTargets = read.targets().byKey().keySet().stream()
                .filter(key -> in.at("targets").member(key).good())
                .collect(Collectors.toSet());
        Map<String, CurveCheck> checks = new LinkedHashMap<>();
        for (String key : keys(read)) {
            String targetKey = read.targets().keyInForce(key).orElse("");
            if (goodTargets.contains(targetKey)) {
                Optional<String> scoring = read.scoringByPeriod().keyInForce(key);
                String path = scoring.map(word -> "scoringByPeriod/" + word).orElse("scoring");
                ScoringMethod method =
                        scoring.flatMap(read.scoringByPeriod()::get).orElse(read.scoring());
                checks.computeIfAbsent(path, unknown -> new CurveCheck(in, path, method, polarity))
                        .add(in.at("targets").member(targetKey));
            }
        }
        checks.values().forEach(CurveCheck::run);
    }

    private static Set<String> keys(Indicator read) {
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
