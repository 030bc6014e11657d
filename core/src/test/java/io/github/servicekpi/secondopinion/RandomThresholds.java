package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Thresholds near a target, in all the ways to write them.
 *
 * @param target the target at which the places are chosen
 * @param span a usual distance from it
 * @param digits the fraction digits of a usual value
 * @param family the one way to write places that keeps their order whatever the target, or {@code mixed}
 */
record RandomThresholds(Dice dice, Fraction target, Fraction span, int digits, String family) {

    /** {@return the way from one place to the next; 0 makes a jump} */
    Fraction gap() {
        if (family.equals("percent") && target.signum() != 0) {
            Fraction percent = dice.oneOf(Fraction.of(10), dice.between(0, 60, 0), dice.between(0, 200, 2));
            return target.abs().times(percent).over(Fraction.HUNDRED);
        }
        return switch (dice.below(8)) {
            case 0 -> Dice.cut(span, digits).max(Fraction.step(digits));
            case 1 -> Fraction.step(digits);
            case 2 -> Fraction.ZERO;
            default -> Dice.cut(span.times(dice.between(0, 2, 2)), digits);
        };
    }

    /** {@return a threshold that names this one place, or nothing if no way to write it fits the limits} */
    List<Object> at(Fraction place) {
        List<Object> ways = new ArrayList<>();
        if (place.equals(target)) {
            ways.add("target");
        }
        if (allows("number") && Dice.fits(place)) {
            ways.add(Dice.decimal(place));
        }
        add(ways, "plus", "targetPlus", place.minus(target));
        if (target.signum() != 0) {
            add(
                    ways,
                    "percent",
                    "percentOfTarget",
                    Fraction.HUNDRED.times(place).over(target));
        }
        return ways.isEmpty() ? List.of() : List.of(dice.oneOf(ways));
    }

    /** {@return a threshold that names the places at this distance on both sides, or nothing} */
    List<Object> around(Fraction distance) {
        List<Object> ways = new ArrayList<>();
        if (allows("number") || allows("plus")) {
            addIfItFits(ways, "within", distance);
        }
        if (target.signum() != 0) {
            add(
                    ways,
                    "percent",
                    "withinPercentOfTarget",
                    Fraction.HUNDRED.times(distance).over(target.abs()));
        }
        if (distance.signum() == 0) {
            ways.add("target");
        }
        return ways.isEmpty() ? List.of() : List.of(dice.oneOf(ways));
    }

    /** {@return what a {@code per} may be: a number above 0 or a percentage of the target} */
    Object per() {
        if (target.signum() != 0 && dice.onceIn(3)) {
            Fraction percent =
                    dice.oneOf(Fraction.of(10), Fraction.ONE, dice.between(Fraction.step(2), Fraction.of(40), 2));
            return object("percentOfTarget", percent);
        }
        Fraction part =
                Dice.cut(span.over(Fraction.of(dice.oneOf(1, 2, 7, 10))), Math.max(digits, dice.oneOf(0, 1, 9)));
        return Dice.decimal(part.max(Dice.SMALLEST));
    }

    private boolean allows(String way) {
        return family.equals(way) || family.equals("mixed");
    }

    private void add(List<Object> ways, String way, String name, Fraction amount) {
        if (allows(way)) {
            addIfItFits(ways, name, amount);
        }
    }

    private static void addIfItFits(List<Object> ways, String name, Fraction amount) {
        if (Dice.fits(amount)) {
            ways.add(object(name, amount));
        }
    }

    private static Map<String, BigDecimal> object(String name, Fraction amount) {
        Map<String, BigDecimal> object = new LinkedHashMap<>();
        object.put(name, Dice.decimal(amount));
        return object;
    }
}
