package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Breaks a record in one of the ways that io-json/README.md, section 13 has a code for. */
record RandomFault(Dice dice, SlowCard card, Map<String, Object> record) {
    private static final int TOO_LONG = 10_001;

    void apply() {
        switch (dice.below(8)) {
            case 0, 1, 2 -> breakMeasurement();
            case 3 -> breakMeaning();
            case 4, 5 -> breakTargets();
            case 6 -> breakAdjustments();
            default -> breakFrame();
        }
    }

    private void breakFrame() {
        switch (dice.below(7)) {
            case 0 -> record.put("subject", dice.oneOf("", " \t\u000b", null, BigDecimal.ONE, "x".repeat(TOO_LONG)));
            case 1 -> record.put("period", badPeriod());
            case 2 -> record.remove(dice.oneOf("values", "subject", "period"));
            case 3 -> record.put(dice.oneOf("value", "Subject", "a/b~c", "$comment"), "a");
            case 4 -> record.put("values", dice.oneOf(List.of(), null, "values", true));
            case 5 -> record.put("x-note", new ArrayList<>(Collections.singletonList(null))); // no fault: it is ignored
            default -> record.put("values", new LinkedHashMap<>());
        }
    }

    private Object badPeriod() {
        return dice.oneOf(
                "2026-13",
                "2026-00",
                "2026-Q5",
                "2026-Q0",
                "2026-H3",
                "0000",
                "0000-01",
                "26",
                "2026-1",
                "2026-q1",
                "2026-01-01",
                " 2026",
                "２０２６",
                "",
                null,
                BigDecimal.valueOf(2026));
    }

    private void breakMeasurement() {
        String id = dice.oneOf(card.indicators()).id();
        values().put(
                        id,
                        switch (dice.below(3)) {
                            case 0 -> wrongForm();
                            case 1 -> wrongNumber();
                            default -> wrongText();
                        });
    }

    private Object wrongForm() {
        Map<String, Object> two = object("rating", BigDecimal.ONE);
        two.put("notApplicable", "none");
        Map<String, Object> more = object("rating", BigDecimal.ONE);
        more.put("more", BigDecimal.ONE);
        Map<String, Object> ignored = object("rating", BigDecimal.ONE);
        ignored.put("x-more", BigDecimal.ONE);
        return dice.oneOf(
                null,
                "1",
                true,
                List.of(),
                Map.of(),
                two,
                more,
                ignored,
                object("numerator", BigDecimal.ONE),
                object("denominator", BigDecimal.ONE),
                object("value", BigDecimal.ONE));
    }

    private Object wrongNumber() {
        Map<String, Object> ratio = ratio(Fraction.ONE, Fraction.ONE);
        String part = dice.oneOf("numerator", "denominator");
        ratio.put(part, dice.oneOf(badNumber(), "1", null));
        BigDecimal aboveFull = Dice.decimal(card.fullScore().plus(Fraction.step(4)));
        return dice.oneOf(
                badNumber(),
                ratio,
                ratio(Fraction.ONE, Dice.SMALLEST.negate()),
                object("rating", dice.oneOf(aboveFull, new BigDecimal("-0.0001"), new BigDecimal("0.00001"), "1")));
    }

    private BigDecimal badNumber() {
        return dice.oneOf(
                new BigDecimal("1e12"),
                new BigDecimal("-1e12"),
                new BigDecimal("1e-10"),
                new BigDecimal("5.0000000001"),
                new BigDecimal("1e999999999"),
                new BigDecimal("-1e-999999999"));
    }

    private Object wrongText() {
        Map<String, Object> reason = object("en", dice.oneOf(BigDecimal.ONE, "x".repeat(TOO_LONG)));
        Map<String, Object> tag = object(dice.oneOf("zh_CN", "", "x", "en/GB"), "none");
        return dice.oneOf(
                object("notApplicable", dice.oneOf(null, BigDecimal.ONE, List.of("none"), reason, tag)),
                object("level", BigDecimal.ONE));
    }

    /** Measurements that are in order but not for their line, and too few that count. */
    private void breakMeaning() {
        List<SlowIndicator> indicators = card.indicators();
        String id = dice.oneOf(indicators).id();
        switch (dice.below(7)) {
            case 0 -> values().put(dice.oneOf("no-such-line", "Line-0", "x-line", "$schema", ""), BigDecimal.ONE);
            case 1 -> values().put(id, ratio(dice.oneOf(Fraction.ONE, Dice.SMALLEST.negate()), Fraction.ZERO));
            case 2 -> values().put(id, object("level", dice.oneOf("no-such-level", "level-0", "")));
            case 3 -> values().put(id, dice.oneOf(BigDecimal.ONE, ratio(Fraction.ZERO, Fraction.ZERO)));
            case 4 -> values().remove(id);
            case 5 -> record.put("period", dice.oneOf("2025", "2026-H2", "2026-Q4", "9999-12", "0001"));
            default ->
                indicators.forEach(each -> {
                    if (each.weight().signum() > 0 || dice.onceIn(2)) {
                        values().put(each.id(), object("notApplicable", "none"));
                    }
                });
        }
    }

    private void breakTargets() {
        if (dice.onceIn(12)) {
            record.put("targets", dice.oneOf(List.of(), null, "targets"));
            return;
        }
        Map<String, Object> targets = child("targets");
        String id = dice.oneOf(card.indicators()).id();
        switch (dice.below(4)) {
            case 0 -> targets.put(dice.oneOf("no-such-line", "x-line"), BigDecimal.ONE);
            case 1 -> targets.put(id, dice.oneOf(badNumber(), "a", null));
            case 2 -> targets.put(id, BigDecimal.ZERO); // percent-of-zero, target-not-positive
            default -> targets.put(id, Dice.decimal(dice.between(-200, 200, 2))); // not-monotone
        }
    }

    private void breakAdjustments() {
        Map<String, Object> adjustment = object("points", BigDecimal.ONE);
        adjustment.put("reason", "reason");
        Fraction halfStep = Fraction.step(card.scale() + 1);
        List<Object> adjustments = new ArrayList<>(List.of(adjustment));
        switch (dice.below(8)) {
            case 0 -> adjustment.put("points", Dice.decimal(halfStep));
            case 1 -> adjustment.put("points", Dice.decimal(Fraction.of(1000).plus(halfStep)));
            case 2 -> adjustment.put("points", dice.oneOf("1", null, new BigDecimal("-1e999999999")));
            case 3 -> adjustment.put("reason", dice.oneOf(BigDecimal.ONE, object("x", "reason")));
            case 4 -> adjustment.remove(dice.oneOf("points", "reason"));
            case 5 -> adjustment.put("more", BigDecimal.ONE);
            case 6 -> adjustments.addAll(Collections.nCopies(100, adjustment));
            default -> adjustments.add(dice.oneOf(null, "1", BigDecimal.ONE));
        }
        record.put("adjustments", dice.onceIn(12) ? dice.oneOf(Map.of(), "none", null) : adjustments);
    }

    private Map<String, Object> values() {
        return child("values");
    }

    private Map<String, Object> child(String name) {
        if (!(record.get(name) instanceof Map)) {
            record.put(name, new LinkedHashMap<>());
        }
        return Plain.object(record, name);
    }

    private static Map<String, Object> object(String name, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(name, value);
        return object;
    }

    private static Map<String, Object> ratio(Fraction numerator, Fraction denominator) {
        Map<String, Object> ratio = object("numerator", Dice.decimal(numerator));
        ratio.put("denominator", Dice.decimal(denominator));
        return ratio;
    }
}
