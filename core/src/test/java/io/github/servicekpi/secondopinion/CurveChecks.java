package io.github.servicekpi.secondopinion;

import io.github.servicekpi.secondopinion.CheckedScoring.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A scoring with the target in force beside it (core/README.md, section 5): a better value never scores less. */
final class CurveChecks {
    private final CheckedScoring scoring;
    private final BigDecimal target;

    private record Stop(BigDecimal place, Entry entry) {}

    private CurveChecks(CheckedScoring scoring, BigDecimal target) {
        this.scoring = scoring;
        this.target = target;
    }

    /** Checks the scoring for a target that stands at {@code where}; without a known polarity, as far as that goes. */
    static void check(CheckedScoring scoring, CardNode where, BigDecimal target, Optional<String> polarity) {
        if (scoring.needsPositiveTarget() && target.signum() <= 0) {
            where.wrong("target-not-positive");
        }
        if (target.signum() == 0) {
            scoring.percentages().forEach(threshold -> threshold.wrong("percent-of-zero"));
        }
        // A percentage of 0 is no place to sort by.
        boolean placed = target.signum() != 0
                || scoring.entries().stream().noneMatch(e -> e.threshold().isPercentage());
        if (placed && !scoring.entries().isEmpty() && polarity.isPresent()) {
            new CurveChecks(scoring, target).monotone(polarity.get());
        }
    }

    private void monotone(String polarity) {
        List<Stop> all = new ArrayList<>();
        for (Entry entry : scoring.entries()) {
            entry.threshold().places(target).forEach(place -> all.add(new Stop(place, entry)));
        }
        switch (polarity) {
            case "higher-is-better" -> rising(worstFirst(all, 1));
            case "lower-is-better" -> rising(worstFirst(all, -1));
            default -> towardsTarget(all);
        }
    }

    /** Each side by itself: the places on it and on the target. */
    private void towardsTarget(List<Stop> all) {
        List<Stop> left = worstFirst(
                all.stream().filter(s -> s.place().compareTo(target) <= 0).toList(), 1);
        List<Stop> right = worstFirst(
                all.stream().filter(s -> s.place().compareTo(target) >= 0).toList(), -1);
        rising(left);
        rising(right);
        boolean onTarget = all.stream().anyMatch(s -> s.place().compareTo(target) == 0);
        if (scoring.interpolates() && !onTarget && !left.isEmpty() && !right.isEmpty()) {
            // Where several share the innermost place, the best is awarded on it; it is the last.
            Entry innerLeft = left.get(left.size() - 1).entry();
            Entry innerRight = right.get(right.size() - 1).entry();
            if (innerLeft.score().compareTo(innerRight.score()) != 0) {
                later(innerLeft, innerRight).node().wrong("not-monotone");
            }
        }
    }

    /** At one place `at` before `beyond`, then by score; what is equal in all of these stays in the file's order. */
    private static List<Stop> worstFirst(List<Stop> stops, int direction) {
        Comparator<Stop> byPlace = (a, b) -> direction * a.place().compareTo(b.place());
        List<Stop> sorted = new ArrayList<>(stops);
        sorted.sort(byPlace.thenComparing(s -> s.entry().beyond())
                .thenComparing(s -> s.entry().score()));
        return sorted;
    }

    /** Finds the first falling pair, and apart from it an `otherwise` that is better than the worst step. */
    private void rising(List<Stop> worstFirst) {
        for (int i = 1; i < worstFirst.size(); i++) {
            Entry worse = worstFirst.get(i - 1).entry();
            Entry better = worstFirst.get(i).entry();
            if (worse.score().compareTo(better.score()) > 0) {
                later(worse, better).node().wrong("not-monotone");
                break;
            }
        }
        scoring.otherwise()
                .filter(o -> !worstFirst.isEmpty()
                        && o.score().compareTo(worstFirst.get(0).entry().score()) > 0)
                .ifPresent(o -> o.node().wrong("not-monotone"));
    }

    private static Entry later(Entry one, Entry other) {
        return one.index() > other.index() ? one : other;
    }
}
