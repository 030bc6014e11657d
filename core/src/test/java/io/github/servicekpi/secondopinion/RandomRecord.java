package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A random record for a given card, in its form without fault. */
final class RandomRecord {
    private final Dice dice;
    private final SlowCard card;
    private final RandomScores scores;
    private final SlowPeriod period;
    private final Map<String, Object> targets = new LinkedHashMap<>();

    RandomRecord(Dice dice, SlowCard card) {
        this.dice = dice;
        this.card = card;
        this.scores = RandomScores.of(dice, card);
        this.period = period();
    }

    /** {@return a period in which, by preference, something is due} */
    private SlowPeriod period() {
        SlowPeriod period = anyPeriod();
        int attempts = dice.oneOf(3, 3, 0);
        while (attempts > 0 && !isAnythingDue(period)) {
            period = anyPeriod();
            attempts--;
        }
        return period;
    }

    private SlowPeriod anyPeriod() {
        return SlowPeriod.parse(new RandomPeriods(dice).likedBy(card)).orElseThrow();
    }

    private boolean isAnythingDue(SlowPeriod period) {
        return card.indicators().stream()
                .anyMatch(one -> one.isDue(period) && one.weight().signum() > 0);
    }

    Map<String, Object> record() {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("subject", dice.oneOf("E-1", "E-1", "王\"小\\明\t\u0001", "\ud83d\ude00 / ~"));
        record.put("period", period.text());
        if (card.allowsIndividualTargets() && dice.onceIn(3)) {
            card.indicators().forEach(this::chooseTarget);
            record.put("targets", targets);
        }
        record.put("values", values());
        if (card.allowsAdjustments() && dice.onceIn(3)) {
            record.put("adjustments", adjustments());
        }
        return record;
    }

    private void chooseTarget(SlowIndicator indicator) {
        if (!dice.onceIn(3)) {
            return;
        }
        Fraction usual = indicator.target(period).orElse(Fraction.of(90));
        RandomMagnitude magnitude =
                new RandomMagnitude(usual, usual.abs().over(Fraction.of(10)).plus(Fraction.ONE), 3);
        Fraction own = magnitude.other(dice);
        boolean sound = indicator.isRated(period)
                || SlowCurve.of(indicator.scoring(period), indicator.polarity(), own, card.fullScore())
                        .faults()
                        .isEmpty();
        if (sound) {
            targets.put(indicator.id(), Dice.decimal(own));
        }
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        int notApplicablePercent = dice.oneOf(3, 3, 30);
        int missingPercent = card.whenMissing().equals("reject") ? dice.oneOf(0, 1) : dice.oneOf(0, 5, 40);
        boolean onlyWeightless = dice.onceIn(50);
        for (SlowIndicator indicator : dice.mixed(card.indicators())) {
            if (dice.inPercent(missingPercent) || !isDue(indicator) && dice.onceIn(2)) {
                continue;
            }
            boolean idle = onlyWeightless && indicator.weight().signum() > 0;
            Object measurement =
                    idle || dice.inPercent(notApplicablePercent) ? notApplicable(indicator) : measured(indicator);
            values.put(indicator.id(), measurement);
        }
        return values;
    }

    private Optional<Fraction> target(SlowIndicator indicator) {
        return Optional.ofNullable((BigDecimal) targets.get(indicator.id()))
                .map(Fraction::of)
                .or(() -> indicator.target(period));
    }

    private boolean isDue(SlowIndicator indicator) {
        return targets.containsKey(indicator.id()) || indicator.isDue(period);
    }

    private Object notApplicable(SlowIndicator indicator) {
        if (!(isDue(indicator) && indicator.isRated(period)) && dice.onceIn(3)) {
            return ratio(Fraction.ZERO, Fraction.ZERO);
        }
        return object("notApplicable", dice.oneOf("none", inTwoLanguages("none", "无"), ""));
    }

    private Object measured(SlowIndicator indicator) {
        if (!isDue(indicator)) {
            return anyForm();
        }
        if (indicator.isRated(period)) {
            List<Map<String, Object>> levels = Plain.objects(indicator.scoring(period), "levels");
            return levels.isEmpty() || dice.onceIn(2)
                    ? rating()
                    : object("level", dice.oneOf(levels).get("id"));
        }
        if (dice.onceIn(15)) {
            return rating();
        }
        if (dice.onceIn(20)) {
            return ratio(dice.between(0, 999_999_999_999L, 9), dice.between(1, 999_999_999_999L, 9));
        }
        Fraction target = target(indicator).orElseThrow();
        return new RandomValues(dice, scores, indicator.scoring(period), indicator.polarity(), target)
                .measurement(indicator);
    }

    /** {@return a measurement of a line that is not due: only its form must be in order} */
    private Object anyForm() {
        return switch (dice.below(5)) {
            case 0 -> Dice.decimal(dice.between(-9, 200, 3));
            case 1 -> ratio(dice.between(0, 50, 0), dice.between(1, 50, 0));
            case 2 -> ratio(Fraction.of(dice.below(2)), Fraction.ZERO);
            case 3 -> object("level", dice.oneOf("level-0", "no-such-level", ""));
            default -> rating();
        };
    }

    private Map<String, Object> rating() {
        Fraction wanted = Dice.cut(scores.wanted().max(Fraction.ZERO), 4).min(card.fullScore());
        return object("rating", Dice.decimal(dice.oneOf(scores.score(), wanted)));
    }

    private List<Map<String, Object>> adjustments() {
        Map<String, Object> range = Plain.object(card.members(), "adjustmentRange");
        List<Map<String, Object>> adjustments = new ArrayList<>();
        int count = dice.oneOf(1, 1, 2, 3, 0);
        for (int i = 0; i < count; i++) {
            Fraction points = dice.oneOf(
                    Fraction.of(2),
                    dice.between(-9, 9, card.scale()),
                    Plain.number(range, "min").orElseThrow(),
                    Plain.number(range, "max").orElseThrow(),
                    card.fullScore(),
                    Fraction.of(-1000),
                    dice.between(-1000, 1000, card.scale()));
            Map<String, Object> adjustment = object("points", Dice.decimal(points));
            adjustment.put("reason", dice.oneOf("reason", inTwoLanguages("reason", "原因")));
            adjustments.add(adjustment);
        }
        return adjustments;
    }

    private static Map<String, Object> inTwoLanguages(String english, String chinese) {
        Map<String, Object> text = object("en", english);
        text.put("zh-CN", chinese);
        return text;
    }

    static Map<String, Object> object(String name, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(name, value);
        return object;
    }

    static Map<String, Object> ratio(Fraction numerator, Fraction denominator) {
        Map<String, Object> ratio = object("numerator", Dice.decimal(numerator));
        ratio.put("denominator", Dice.decimal(denominator));
        return ratio;
    }
}
