package io.github.servicekpi.scorecard;

import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ScoringMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks one scoring of an indicator with all its targets, and reports each problem with it once. */
final class CurveCheck {
    /** Any further ones hardly tell more: every entry is reported once. */
    private static final int MOST_BAD = 1000;

    private static final BigDecimal LOWEST = new BigDecimal("-1000000000000"); // all targets are above

    private final ValueReader indicator;
    private final String path;
    private final ScoringMethod method;
    private final @Nullable Polarity polarity;
    private final boolean readable;
    private final boolean entriesGood;
    private final boolean otherwiseGood;
    private final Set<BigDecimal> known = new HashSet<>();
    private final List<ValueReader> targets = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();

    /**
     * Takes a scoring as it was read.
     *
     * @param path where it stands in the indicator
     * @param polarity null if it has a problem
     */
    CurveCheck(ValueReader indicator, String path, ScoringMethod method, @Nullable Polarity polarity) {
        this.indicator = indicator;
        this.path = path;
        this.method = method;
        this.polarity = polarity;
        this.readable = indicator.at(path + "/method").good();
        this.entriesGood = indicator.at(path + "/points").unspoilt()
                && indicator.at(path + "/steps").unspoilt();
        this.otherwiseGood = indicator.at(path + "/otherwise").unspoilt();
    }

    /** Takes a target in force for some kind of period. */
    void add(ValueReader target) {
        BigDecimal value = target.number(NumberRange.QUANTITY);
        if (readable) {
            known.add(value);
            targets.add(target);
        }
    }

    /** Checks the targets that were added, in their order. */
    void run() {
        Set<BigDecimal> done = cleanBetweenOthers();
        int bad = 0;
        for (ValueReader target : targets) {
            BigDecimal value = target.number(NumberRange.QUANTITY);
            if (bad < MOST_BAD && !done.contains(value)) {
                List<Problem> problems = problems(value);
                problems.forEach(problem -> report(problem, target));
                if (problems.stream().noneMatch(CurveCheck::isAboutTarget)) {
                    done.add(value);
                    bad += problems.isEmpty() ? 0 : 1;
                }
            }
        }
    }

    /**
     * {@return targets that need no look, because the least and the greatest of their stretch have no problem}
     *
     * <p>A stretch lies between neighbours of the places that do not move with the target and 0. Inside it every place is a
     * straight line of the target, and the entries on each side of the target stay the same. A pair of entries then falls on
     * one side of some target, or everywhere or nowhere, so the targets for which no pair falls are those of an interval. If
     * none falls, the worst entry has the least score and the best one the greatest, whatever the target, so that what is
     * said of them holds throughout. (Percentages have a problem at 0 alone, a target below 0 has one or has none.)
     */
    private Set<BigDecimal> cleanBetweenOthers() {
        NavigableSet<BigDecimal> ends = new TreeSet<>(method.fixedPlaces());
        ends.add(BigDecimal.ZERO);
        Map<BigDecimal, NavigableSet<BigDecimal>> stretches = new HashMap<>();
        known.stream()
                .filter(value -> !ends.contains(value))
                .forEach(value -> stretches
                        .computeIfAbsent(
                                Objects.requireNonNullElse(ends.lower(value), LOWEST), unknown -> new TreeSet<>())
                        .add(value));
        Set<BigDecimal> clean = new HashSet<>();
        for (NavigableSet<BigDecimal> stretch : stretches.values()) {
            if (stretch.size() > 2
                    && problems(stretch.first()).isEmpty()
                    && problems(stretch.last()).isEmpty()) {
                clean.addAll(stretch);
            }
        }
        return clean;
    }

    private List<Problem> problems(BigDecimal target) {
        return method.problems(polarity == null ? Polarity.HIGHER_IS_BETTER : polarity, target);
    }

    private void report(Problem problem, ValueReader target) {
        ValueReader place = isAboutTarget(problem) ? target : indicator.at(path + "/" + problem.pointer());
        if (isInputGood(problem, place) && reported.add(problem.code() + place.pointer())) {
            place.report(
                    problem.code(),
                    new Finding(problem.found(), problem.allowed(), problem.nearest(), problem.message()));
        }
    }

    private static boolean isAboutTarget(Problem problem) {
        return problem.code() == ProblemCode.TARGET_NOT_POSITIVE;
    }

    private boolean isInputGood(Problem problem, ValueReader place) {
        return switch (problem.code()) {
            case NOT_MONOTONE ->
                polarity != null
                        && entriesGood
                        && (otherwiseGood || !problem.pointer().equals("otherwise"));
            case TARGET_NOT_POSITIVE -> true;
            default -> place.good();
        };
    }
}
