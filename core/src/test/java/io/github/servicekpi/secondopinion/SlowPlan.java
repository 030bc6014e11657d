package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds an improvement plan to every sentence of core/README.md, section 10, by trying out what the plan says: it knows
 * no plan of its own but the least score of a line.
 */
final class SlowPlan {
    private final SlowSheet sheet;
    private final Fraction goal;
    private final Map<String, Object> plan;
    private final List<String> complaints = new ArrayList<>();

    private SlowPlan(SlowSheet sheet, Fraction goal, Map<String, Object> plan) {
        this.sheet = sheet;
        this.goal = goal;
        this.plan = plan;
    }

    /** {@return what is wrong with the plan of an assessed record; nothing if it is right} */
    static List<String> complaints(SlowSheet sheet, Fraction goal, Map<String, Object> plan) {
        SlowPlan checks = new SlowPlan(sheet, goal, plan);
        checks.check();
        return List.copyOf(checks.complaints);
    }

    /** {@return a total as a goal: the least one on the scale's grid that is not below it} */
    static Fraction onGrid(Fraction total, int scale) {
        Fraction step = Fraction.step(scale);
        return total.over(step).ceiling().times(step);
    }

    private void check() {
        SlowSheet best = bestSheet();
        List<String> names = new ArrayList<>(List.of("subject", "period", "goal", "status", "options"));
        if (!sheet.isWithheld()) {
            names.add(3, "total");
        }
        if (!best.isWithheld()) {
            names.add("together");
        }
        if (!expect("members", names, List.copyOf(plan.keySet()))) {
            return;
        }
        expect("subject", sheet.record.get("subject"), plan.get("subject"));
        expect("period", sheet.record.get("period"), plan.get("period"));
        Map<String, Object> told = Plain.object(plan, "goal");
        if (expect("members of the goal", List.of("total", "band"), List.copyOf(told.keySet()))) {
            expectFixed("the goal's total", goal, told.get("total"));
            expect("the goal's band", sheet.card.bandOf(goal), told.get("band"));
        }
        if (!sheet.isWithheld()) {
            expectFixed("total", sheet.total(), plan.get("total"));
        }
        if (!best.isWithheld()) {
            Map<String, Object> together = Plain.object(plan, "together");
            expect("members of together", List.of("total"), List.copyOf(together.keySet()));
            expectFixed("together", best.total(), together.get("total"));
        }
        String status = isReached(sheet) ? "reached" : isReached(best) ? "reachable" : "out-of-reach";
        expect("status", status, plan.get("status"));
        checkOptions(status.equals("reachable"));
    }

    private void checkOptions(boolean reachable) {
        Map<String, Map<String, Object>> options = new LinkedHashMap<>();
        List<Map<String, Object>> listed = Plain.objects(plan, "options");
        listed.forEach(option -> options.put(String.valueOf(option.get("indicator")), option));
        List<String> inOrder = sheet.lines.stream()
                .filter(line -> reachable && line.isDue())
                .map(line -> line.indicator().id())
                .filter(options::containsKey)
                .toList();
        List<String> ids = listed.stream()
                .map(option -> String.valueOf(option.get("indicator")))
                .toList();
        if (expect("the indicators of the options", inOrder, ids) && reachable) {
            for (SlowLine line : sheet.lines) {
                Optional.ofNullable(options.get(line.indicator().id()))
                        .ifPresentOrElse(option -> checkOption(line, option), () -> checkLeftOut(line));
            }
        }
    }

    private void checkOption(SlowLine line, Map<String, Object> option) {
        String id = line.indicator().id();
        Fraction score = Plain.number(option, "score", Fraction.of(-1));
        if (!expect("whether " + id + " has a score of the card", true, isScore(score))) {
            return;
        }
        expectFixed("the score of " + id, score, option.get("score"));
        expect("whether " + id + " does it with " + score, true, isReachedBy(line, rating(score)));
        if (score.signum() > 0) {
            Fraction less = score.minus(step());
            expect("whether " + id + " does it with " + less, false, isReachedBy(line, rating(less)));
        }
        List<String> names = new ArrayList<>(List.of("indicator", "score"));
        for (SlowPlanEnds ends : ends(line, score)) {
            if (ends.exist()) {
                names.add(ends.name());
                complaints.addAll(ends.complaints(Plain.object(option, ends.name())));
            } else if (ends.name().equals("value")) {
                complaints.add(id + " is an option, but no value scores " + score);
            }
        }
        expect("members of the option " + id, names, List.copyOf(option.keySet()));
    }

    private void checkLeftOut(SlowLine line) {
        if (line.isDue() && isReachedBy(line, rating(sheet.card.fullScore()))) {
            Fraction score = leastScore(line);
            boolean anyValue = ends(line, score).stream()
                    .findFirst()
                    .map(SlowPlanEnds::exist)
                    .orElse(true);
            expect("whether " + line.indicator().id() + " could do it with " + score, false, anyValue);
        }
    }

    /** {@return the least score that does it, of a line that does it with the full score} */
    private Fraction leastScore(SlowLine line) {
        Fraction enough = sheet.card.fullScore();
        Fraction tooLittle = step().negate();
        while (enough.minus(tooLittle).isAbove(step())) {
            Fraction steps =
                    enough.minus(tooLittle).over(step()).over(Fraction.of(2)).floor();
            Fraction middle = tooLittle.plus(steps.times(step()));
            if (isReachedBy(line, rating(middle))) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return enough;
    }

    /** {@return what the option of a line tells of values and numerators; nothing where ratings are the rule} */
    private List<SlowPlanEnds> ends(SlowLine line, Fraction score) {
        if (line.target().isEmpty() || line.indicator().isRated(sheet.period)) {
            return List.of();
        }
        SlowValueRange range =
                new SlowValueRange(line.scoring(sheet.card, sheet.period), sheet.card.roundingOf(line.indicator()));
        List<SlowPlanEnds> ends = new ArrayList<>();
        ends.add(new SlowPlanEnds(
                "value", range, score, Fraction.step(9), Fraction.ONE, value -> isReachedBy(line, decimal(value))));
        line.measurement()
                .filter(measurement -> line.status().equals("scored") && measurement.isRatio())
                .ifPresent(ratio -> {
                    boolean whole =
                            ratio.numerator().isWhole() && ratio.denominator().isWhole();
                    ends.add(new SlowPlanEnds(
                            "numerator",
                            range,
                            score,
                            whole ? Fraction.ONE : Fraction.step(9),
                            line.indicator().ratioFactor().over(ratio.denominator()),
                            numerator -> isReachedBy(
                                    line,
                                    Map.of(
                                            "numerator", decimal(numerator),
                                            "denominator", decimal(ratio.denominator())))));
                });
        return ends;
    }

    private boolean isScore(Fraction score) {
        return score.signum() >= 0
                && !score.isAbove(sheet.card.fullScore())
                && score.over(step()).isWhole();
    }

    private Fraction step() {
        return Fraction.step(sheet.card.scale());
    }

    private SlowSheet bestSheet() {
        SlowSheet best = sheet;
        for (SlowLine line : sheet.lines) {
            best = line.isDue() ? best.with(line.indicator(), rating(sheet.card.fullScore())) : best;
        }
        return best;
    }

    private boolean isReachedBy(SlowLine line, Object measurement) {
        return isReached(sheet.with(line.indicator(), measurement));
    }

    private boolean isReached(SlowSheet tried) {
        return !tried.isWithheld() && !tried.total().isBelow(goal);
    }

    private static Object rating(Fraction score) {
        return Map.of("rating", decimal(score));
    }

    private static BigDecimal decimal(Fraction number) {
        return new BigDecimal(SlowPrinter.decimal(number));
    }

    private void expectFixed(String what, Fraction expected, Object told) {
        expect(what, new BigDecimal(SlowPrinter.withDigits(expected, sheet.card.scale())), told);
    }

    private boolean expect(String what, Object expected, Object told) {
        boolean right = expected.equals(told);
        if (!right) {
            complaints.add(what + ": " + told + " instead of " + expected);
        }
        return right;
    }
}
