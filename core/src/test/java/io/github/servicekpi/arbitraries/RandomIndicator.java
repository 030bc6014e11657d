package io.github.servicekpi.arbitraries;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Draft;
import io.github.servicekpi.PeriodType;
import io.github.servicekpi.Rational;
import io.github.servicekpi.scorecard.Aggregation;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ScoringMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One random indicator: its targets first, then a scoring that is sound for those it will meet. */
final class RandomIndicator {
    private static final List<String> TYPES =
            Stream.of(PeriodType.values()).map(PeriodType::toString).toList();

    private final Dice dice;
    private final RandomScores scores;
    private final List<String> named;
    private final RandomMagnitude magnitude;
    private final Optional<Polarity> polarity;
    private final Map<String, Rational> targets;

    /**
     * Draws the targets.
     *
     * @param named the concrete periods that the scorecard likes to name
     */
    RandomIndicator(Dice dice, RandomScores scores, List<String> named) {
        this.dice = dice;
        this.scores = scores;
        this.named = named;
        this.magnitude = RandomMagnitude.drawn(dice);
        boolean ratedOnly = dice.onceIn(20);
        this.polarity = ratedOnly ? Optional.empty() : Optional.of(dice.oneOf(Polarity.values()));
        this.targets = ratedOnly && dice.onceIn(2) ? Map.of() : targets();
    }

    private Map<String, Rational> targets() {
        Map<String, Rational> drawn = new LinkedHashMap<>();
        boolean oneForAll = !dice.onceIn(3);
        boolean everyType = !dice.onceIn(4);
        for (String type : TYPES) {
            if (everyType || dice.onceIn(2)) {
                drawn.put(type, oneForAll ? magnitude.target() : magnitude.other(dice));
            }
        }
        boolean someNamed = dice.onceIn(3);
        for (String period : named) {
            if (someNamed && dice.onceIn(2)) {
                drawn.put(period, magnitude.other(dice));
            }
        }
        if (drawn.isEmpty()) {
            drawn.put(PeriodType.MONTH.toString(), magnitude.target());
        }
        return drawn;
    }

    /** {@return the indicator} */
    Draft.Members indicator(String id, Optional<String> group, Rational weight) {
        Set<String> scoringKeys = scoringKeys();
        ScoringMethod main = scoring(Optional.empty(), scoringKeys);
        Draft.Members draft = Draft.object().put("id", Draft.text(id));
        RandomTexts.name(dice, id).ifPresent(name -> draft.put("name", Draft.text(name)));
        if (dice.onceIn(12)) {
            draft.put("description", Draft.text(RandomTexts.text(dice, "How it is measured.", "计算方法。")));
        }
        group.ifPresent(word -> draft.put("group", Draft.text(word)));
        dice.oneOf(List.of(Optional.<String>empty(), Optional.of("%"), Optional.of("‰"), Optional.of("x")))
                .ifPresent(unit -> draft.put("unit", Draft.text(unit)));
        polarity.ifPresent(word -> draft.put("polarity", Draft.text(word.toString())));
        draft.put("weight", Draft.number(Numbers.decimal(weight)));
        boolean listsTargets = !(main.isAwarded() && dice.onceIn(2));
        if (listsTargets && !targets.isEmpty()) {
            Draft.Members listed = Draft.object();
            targets.forEach((key, target) -> listed.put(key, Draft.number(Numbers.decimal(target))));
            draft.put("targets", listed);
        }
        draft.put("scoring", main.toBuilder().draft());
        if (!scoringKeys.isEmpty()) {
            Draft.Members byPeriod = Draft.object();
            scoringKeys.forEach(key -> byPeriod.put(
                    key, scoring(Optional.of(key), scoringKeys).toBuilder().draft()));
            draft.put("scoringByPeriod", byPeriod);
        }
        return withUsage(draft);
    }

    /** Adds what its measurements are held to. */
    private Draft.Members withUsage(Draft.Members draft) {
        if (dice.onceIn(3)) {
            draft.put("whenNotApplicable", Draft.text(dice.oneOf("full", "zero")));
        }
        if (dice.onceIn(3)) {
            draft.put("minimumCases", Draft.number(dice.oneOf("1", "3", "7", "40")));
        }
        if (dice.onceIn(4)) {
            draft.put("aggregation", Draft.text(dice.oneOf(Aggregation.values()).toString()));
        }
        return draft;
    }

    private Set<String> scoringKeys() {
        Set<String> keys = new LinkedHashSet<>();
        if (dice.onceIn(4)) {
            List<String> all = new ArrayList<>(TYPES);
            all.addAll(named);
            int count = 1 + dice.below(3);
            for (int i = 0; i < count; i++) {
                keys.add(dice.oneOf(all));
            }
        }
        return keys;
    }

    /**
     * {@return a scoring}
     *
     * @param key what it stands under in {@code scoringByPeriod}; nothing for the main one
     */
    private ScoringMethod scoring(Optional<String> key, Set<String> scoringKeys) {
        if (polarity.isEmpty()) {
            return RandomScoring.rated(dice, scores);
        }
        Set<String> periods = new LinkedHashSet<>(TYPES);
        periods.addAll(targets.keySet());
        periods.addAll(scoringKeys);
        List<Rational> met = periods.stream()
                .filter(period -> inForce(period, scoringKeys).equals(key))
                .flatMap(period -> inForce(period, targets.keySet()).map(targets::get).stream())
                .toList();
        return new RandomScoring(dice, scores, polarity.get(), magnitude, met).scoring();
    }

    /** {@return which of the keys is in force in a period or under a type of period} */
    private static Optional<String> inForce(String period, Set<String> keys) {
        String type = AssessmentPeriod.tryParse(period)
                .map(AssessmentPeriod::type)
                .map(PeriodType::toString)
                .orElse(period);
        return Stream.of(period, type).filter(keys::contains).findFirst();
    }
}
