package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One random indicator: its targets first, then a scoring that is sound for those it will meet. */
final class RandomIndicator {
    private final Dice dice;
    private final RandomScores scores;
    private final List<String> named;
    private final RandomMagnitude magnitude;
    private final String polarity;
    private final Map<String, Fraction> targets;

    /** @param named the concrete periods that the card likes to name */
    RandomIndicator(Dice dice, RandomScores scores, List<String> named) {
        this.dice = dice;
        this.scores = scores;
        this.named = named;
        this.magnitude = RandomMagnitude.of(dice);
        boolean ratedOnly = dice.onceIn(20);
        this.polarity = ratedOnly ? "" : dice.oneOf("higher-is-better", "lower-is-better", "closer-is-better");
        this.targets = ratedOnly && dice.onceIn(2) ? Map.of() : targets();
    }

    Map<String, Object> indicator(String id, String group, BigDecimal weight) {
        List<String> scoringKeys = scoringKeys();
        Map<String, Object> main = scoring("", scoringKeys);
        boolean lists = !(main.get("method").equals("rated") && dice.onceIn(2));
        Map<String, Object> indicator = new LinkedHashMap<>();
        indicator.put("id", id);
        putWord(indicator, "group", group);
        putWord(indicator, "unit", dice.oneOf("", "%", "‰", "x"));
        putWord(indicator, "polarity", polarity);
        indicator.put("weight", weight);
        if (lists && !targets.isEmpty()) {
            Map<String, Object> listed = new LinkedHashMap<>();
            targets.forEach((key, target) -> listed.put(key, Dice.decimal(target)));
            indicator.put("targets", listed);
        }
        indicator.put("scoring", main);
        if (!scoringKeys.isEmpty()) {
            Map<String, Object> byPeriod = new LinkedHashMap<>();
            scoringKeys.forEach(key -> byPeriod.put(key, scoring(key, scoringKeys)));
            indicator.put("scoringByPeriod", byPeriod);
        }
        putWord(indicator, "whenNotApplicable", dice.oneOf("", "", "redistribute", "full", "zero"));
        if (dice.onceIn(3)) {
            indicator.put("minimumCases", BigDecimal.valueOf(dice.oneOf(1, 3, 7, 40)));
        }
        return indicator;
    }

    private static void putWord(Map<String, Object> object, String name, String word) {
        if (!word.isEmpty()) {
            object.put(name, word);
        }
    }

    private Map<String, Fraction> targets() {
        Map<String, Fraction> targets = new LinkedHashMap<>();
        boolean oneForAll = !dice.onceIn(3);
        boolean everyType = !dice.onceIn(4);
        for (String type : SlowPeriod.TYPES) {
            if (everyType || dice.onceIn(2)) {
                targets.put(type, oneForAll ? magnitude.target() : magnitude.other(dice));
            }
        }
        boolean someNamed = dice.onceIn(3);
        for (String period : named) {
            if (someNamed && dice.onceIn(2)) {
                targets.put(period, magnitude.other(dice));
            }
        }
        if (targets.isEmpty()) {
            targets.put("month", magnitude.target());
        }
        return targets;
    }

    private List<String> scoringKeys() {
        Set<String> keys = new LinkedHashSet<>();
        if (dice.onceIn(4)) {
            List<String> all = new ArrayList<>(SlowPeriod.TYPES);
            all.addAll(named);
            int count = 1 + dice.below(3);
            for (int i = 0; i < count; i++) {
                keys.add(dice.oneOf(all));
            }
        }
        return List.copyOf(keys);
    }

    /** {@return the scoring under a key of {@code scoringByPeriod}, or the main one under an empty key} */
    private Map<String, Object> scoring(String key, List<String> scoringKeys) {
        Set<String> periods = new LinkedHashSet<>(SlowPeriod.TYPES);
        periods.addAll(targets.keySet());
        periods.addAll(scoringKeys);
        List<Fraction> met = new ArrayList<>();
        for (String period : periods) {
            String type = SlowPeriod.parse(period).map(SlowPeriod::type).orElse(period);
            String inForce = scoringKeys.contains(period) ? period : scoringKeys.contains(type) ? type : "";
            Fraction target = targets.getOrDefault(period, targets.get(type));
            if (inForce.equals(key) && target != null) {
                met.add(target);
            }
        }
        return new RandomScoring(dice, scores, polarity, magnitude, met).scoring();
    }
}
