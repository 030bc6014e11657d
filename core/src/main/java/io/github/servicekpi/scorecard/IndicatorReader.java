package io.github.servicekpi.scorecard;

import io.github.servicekpi.PeriodType;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.internal.Finding;
import io.github.servicekpi.internal.NumberRange;
import io.github.servicekpi.internal.ObjectReader;
import io.github.servicekpi.internal.ScoreLimits;
import io.github.servicekpi.internal.ValueReader;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.scoring.ScoringMethod;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads an indicator and checks its curves for every period that it names (docs/format.md, section 5). */
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

    /** Finds everything first: a problem found under one key must not hide those under the next. */
    private void checkCurves(Indicator read, @Nullable Polarity polarity) {
        Set<String> keys = new LinkedHashSet<>();
        for (PeriodType type : PeriodType.values()) {
            keys.add(type.toString());
        }
        Set<String> named = new TreeSet<>(read.targets().byKey().keySet());
        named.addAll(read.scoringByPeriod().byKey().keySet());
        keys.addAll(named);
        Map<String, Runnable> reports = new LinkedHashMap<>();
        Map<String, List<Problem>> known = new HashMap<>();
        for (String key : keys) {
            ValueReader target =
                    in.at("targets").member(read.targets().keyInForce(key).orElse(""));
            if (target.good()) {
                Optional<String> scoring = read.scoringByPeriod().keyInForce(key);
                String path = scoring.map(word -> "scoringByPeriod/" + word).orElse("scoring");
                ScoringMethod method =
                        scoring.flatMap(read.scoringByPeriod()::get).orElse(read.scoring());
                BigDecimal value = target.number(NumberRange.QUANTITY);
                // Most keys ask the same of the same curve.
                List<Problem> problems =
                        known.computeIfAbsent(path + " " + value, question -> problems(path, method, polarity, value));
                collect(problems, path, target, polarity, reports);
            }
        }
        reports.values().forEach(Runnable::run);
    }

    private List<Problem> problems(String path, ScoringMethod method, @Nullable Polarity polarity, BigDecimal target) {
        return in.at(path + "/method").good()
                ? method.problems(polarity == null ? Polarity.HIGHER_IS_BETTER : polarity, target)
                : List.of();
    }

    private void collect(
            List<Problem> problems,
            String path,
            ValueReader target,
            @Nullable Polarity polarity,
            Map<String, Runnable> reports) {
        for (Problem problem : problems) {
            boolean aboutTarget = problem.code() == ProblemCode.TARGET_NOT_POSITIVE;
            ValueReader place = aboutTarget ? target : in.at(path + "/" + problem.pointer());
            boolean inputGood = problem.code() == ProblemCode.NOT_MONOTONE
                    ? polarity != null && entriesAreGood(path, problem.pointer())
                    : place.good();
            if (inputGood) {
                reports.putIfAbsent(
                        problem.code() + place.pointer(),
                        () -> place.report(
                                problem.code(),
                                new Finding(problem.found(), problem.allowed(), problem.nearest(), problem.message())));
            }
        }
    }

    private boolean entriesAreGood(String path, String pointer) {
        return in.at(path + "/points").unspoilt()
                && in.at(path + "/steps").unspoilt()
                && (!pointer.equals("otherwise") || in.at(path + "/otherwise").unspoilt());
    }
}
