package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What an option of a plan should say in {@code value} or {@code numerator}: the outermost numbers of a grid that score
 * enough.
 *
 * @param name the member
 * @param score what is enough
 * @param step what the numbers are multiples of
 * @param unit the value that the number 1 stands for
 * @param reachesGoal whether the record, with this number measured, reaches the goal
 */
record SlowPlanEnds(
        String name,
        SlowValueRange range,
        Fraction score,
        Fraction step,
        Fraction unit,
        Predicate<Fraction> reachesGoal) {
    private static final List<String> NAMES = List.of("atLeast", "atMost");

    /** {@return whether any allowed number scores enough} */
    boolean exist() {
        return range.isReachable(score, step, unit);
    }

    List<String> complaints(Map<String, Object> told) {
        List<String> complaints = new ArrayList<>();
        if (!NAMES.stream().filter(told::containsKey).toList().equals(List.copyOf(told.keySet()))) {
            complaints.add("members of " + name + ": " + told.keySet());
        }
        for (String end : NAMES) {
            Fraction outwards = end.equals("atLeast") ? Fraction.of(-1) : Fraction.ONE;
            if (told.get(end) instanceof BigDecimal number) {
                check(end, number, outwards, complaints);
            } else if (!scoresEnough(SlowValueRange.LIMIT.times(outwards))) {
                complaints.add(name + " has no end " + end);
            }
        }
        return complaints;
    }

    private void check(String end, BigDecimal number, Fraction outwards, List<String> complaints) {
        Fraction inside = Fraction.of(number);
        Fraction outside = inside.plus(step.times(outwards));
        String told = name + " " + end + " " + number;
        if (number.scale() != Math.max(0, number.stripTrailingZeros().scale())) {
            complaints.add(told + " is not spelt as numbers are");
        }
        if (!isAllowed(inside) || !inside.over(step).isWhole()) {
            complaints.add(told + " is no number to ask for");
        } else if (!scoresEnough(inside) || !reachesGoal.test(inside)) {
            complaints.add(told + " does not do it");
        }
        if (scoresEnough(outside) || reachesGoal.test(outside)) {
            complaints.add(told + " asks for more than it takes: " + outside + " does it");
        }
    }

    private boolean scoresEnough(Fraction number) {
        return range.reaches(score, number.times(unit));
    }

    private static boolean isAllowed(Fraction number) {
        return number.abs().isBelow(SlowValueRange.LIMIT);
    }
}
