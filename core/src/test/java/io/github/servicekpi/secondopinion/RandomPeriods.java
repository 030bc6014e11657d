package io.github.servicekpi.secondopinion;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Periods of every type, from the first year to the last. */
record RandomPeriods(Dice dice) {
    String concrete() {
        String year = dice.oneOf("2026", "2026", "2026", "2026", "2025", "0001", "9999");
        return switch (dice.oneOf(SlowPeriod.TYPES)) {
            case "month" -> year + String.format(Locale.ROOT, "-%02d", 1 + dice.below(12));
            case "quarter" -> year + "-Q" + (1 + dice.below(4));
            case "half-year" -> year + "-H" + (1 + dice.below(2));
            default -> year;
        };
    }

    /** {@return a period that the card has something of its own for, or just any} */
    String likedBy(SlowCard card) {
        Set<String> named = new TreeSet<>();
        for (SlowIndicator indicator : card.indicators()) {
            named.addAll(concreteOnes(Plain.object(indicator.members(), "targets")));
            named.addAll(concreteOnes(Plain.object(indicator.members(), "scoringByPeriod")));
        }
        return !named.isEmpty() && dice.onceIn(2) ? dice.oneOf(List.copyOf(named)) : concrete();
    }

    private static List<String> concreteOnes(Map<String, Object> byPeriod) {
        return byPeriod.keySet().stream()
                .filter(key -> SlowPeriod.parse(key).isPresent())
                .toList();
    }
}
