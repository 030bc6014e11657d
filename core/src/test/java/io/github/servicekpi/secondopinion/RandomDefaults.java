package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes out, now and then, what a card leaves to its defaults. */
record RandomDefaults(Dice dice) {
    void spellOut(Map<String, Object> card) {
        BigDecimal full = Dice.decimal(new SlowCard(card).fullScore());
        put(card, "weights", "percent");
        put(card, "whenMissing", "reject");
        put(card, "individualTargets", false);
        put(card, "minimumCoverage", BigDecimal.ZERO);
        child(card, "rounding");
        if (card.containsKey("rounding")) {
            put(Plain.object(card, "rounding"), "scale", BigDecimal.valueOf(2));
            put(Plain.object(card, "rounding"), "mode", "HALF_UP");
        }
        Plain.objects(card, "gates").forEach(gate -> put(gate, "whenUnmeasured", "pass"));
        for (Map<String, Object> indicator : Plain.objects(card, "indicators")) {
            put(indicator, "whenNotApplicable", "redistribute");
            child(indicator, "scoringByPeriod");
            boolean lower = Plain.word(indicator, "polarity", "").equals("lower-is-better");
            spellOut(Plain.object(indicator, "scoring"), full, lower);
            Plain.object(indicator, "scoringByPeriod")
                    .values()
                    .forEach(scoring -> spellOut(Plain.asObject(scoring), full, lower));
        }
    }

    private void spellOut(Map<String, Object> scoring, BigDecimal full, boolean lower) {
        switch (Plain.word(scoring, "method", "")) {
            case "steps" -> put(scoring, "otherwise", BigDecimal.ZERO);
            case "deduct" -> {
                put(scoring, "start", full);
                put(scoring, "floor", BigDecimal.ZERO);
                put(scoring, "partial", "pro-rata");
                if (scoring.containsKey("bonus")) {
                    put(Plain.object(scoring, "bonus"), "cap", full);
                    put(Plain.object(scoring, "bonus"), "partial", "pro-rata");
                }
            }
            case "attainment" -> {
                put(scoring, "scoreAtTarget", full);
                put(scoring, "cap", full);
                put(scoring, "floor", BigDecimal.ZERO);
                if (lower) {
                    put(scoring, "form", "difference");
                }
            }
            case "pass-fail" -> {
                if (!scoring.containsKey("beyond")) {
                    put(scoring, "at", "target");
                }
                put(scoring, "pass", full);
                put(scoring, "fail", BigDecimal.ZERO);
            }
            default -> {} // every field of the others is required, or a list
        }
    }

    private void put(Map<String, Object> object, String name, Object usual) {
        if (dice.onceIn(3)) {
            object.putIfAbsent(name, usual);
        }
    }

    private void child(Map<String, Object> object, String name) {
        put(object, name, new LinkedHashMap<>());
    }
}
