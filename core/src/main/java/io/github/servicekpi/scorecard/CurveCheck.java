package io.github.servicekpi.scorecard;

import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.form.MethodReading;
import io.github.servicekpi.scoring.form.MethodReading.Found;
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

/** Checks one scoring of an indicator with all its targets, and reports each problem with it once. */
final class CurveCheck {
    /** Any further ones hardly tell more: every entry is reported once. */
    private static final int MOST_BAD = 1000;

    private static final BigDecimal LOWEST = NumberRange.QUANTITY.min(); // all targets are above

    private final MethodReading scoring;
    private final Set<BigDecimal> known = new HashSet<>();
    private final List<ValueReader> targets = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();

    CurveCheck(MethodReading scoring) {
        this.scoring = scoring;
    }

    /** Takes a target in force for some kind of period. */
    void add(ValueReader target) {
        known.add(target.number(NumberRange.QUANTITY));
        targets.add(target);
    }

    /** Checks the targets that were added, in their order. */
    void run() {
        Set<BigDecimal> done = cleanBetweenOthers();
        int bad = 0;
        for (ValueReader target : targets) {
            BigDecimal value = target.number(NumberRange.QUANTITY);
            if (bad < MOST_BAD && !done.contains(value)) {
                List<Found> problems = scoring.problems(value, target);
                problems.forEach(this::report);
                if (problems.stream().noneMatch(found -> found.in() == target)) {
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
        NavigableSet<BigDecimal> ends = new TreeSet<>(scoring.fixedPlaces());
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
            if (stretch.size() > 2 && isClean(stretch.first()) && isClean(stretch.last())) {
                clean.addAll(stretch);
            }
        }
        return clean;
    }

    private boolean isClean(BigDecimal target) {
        return scoring.problems(target, targets.get(0)).isEmpty();
    }

    private void report(Found found) {
        if (reported.add(found.problem().code() + found.in().pointer())) {
            found.report();
        }
    }
}
