package io.github.servicekpi.arbitraries;

import io.github.servicekpi.Rational;
import io.github.servicekpi.scoring.Distance;
import io.github.servicekpi.scoring.Threshold;
import io.github.servicekpi.scoring.Threshold.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Thresholds near a target, in all the ways to write them.
 *
 * @param target the target at which the places are chosen
 * @param span a usual distance from it
 * @param digits the fraction digits of a usual value
 * @param family the one way to write places that keeps their order whatever the target, or all of them
 */
record RandomThresholds(Dice dice, Rational target, Rational span, int digits, Family family) {
    /** Ways to write places. */
    enum Family {
        NUMBER,
        PLUS,
        PERCENT,
        MIXED
    }

    /** {@return the way from one place to the next; 0 makes a jump} */
    Rational gap() {
        if (family == Family.PERCENT && target.signum() != 0) {
            Rational percent = dice.oneOf(Rational.of(10), dice.between(0, 60, 0), dice.between(0, 200, 2));
            return target.abs().times(percent).dividedBy(Numbers.HUNDRED);
        }
        return switch (dice.below(8)) {
            case 0 -> Numbers.cut(span, digits).max(Numbers.step(digits));
            case 1 -> Numbers.step(digits);
            case 2 -> Rational.ZERO;
            default -> Numbers.cut(span.times(dice.between(0, 2, 2)), digits);
        };
    }

    /** {@return a threshold that names this one place, or nothing if no way to write it fits the limits} */
    Optional<Threshold> at(Rational place) {
        List<Threshold> ways = new ArrayList<>();
        if (place.equals(target)) {
            ways.add(Threshold.target());
        }
        if (allows(Family.NUMBER)) {
            add(ways, Threshold.Value::new, place);
        }
        if (allows(Family.PLUS)) {
            add(ways, Relation.TARGET_PLUS::by, place.minus(target));
        }
        if (allows(Family.PERCENT) && target.signum() != 0) {
            add(ways, Relation.PERCENT_OF_TARGET::by, percent(place, target));
        }
        return oneOf(ways);
    }

    /** {@return a threshold that names the places at this distance on both sides, or nothing} */
    Optional<Threshold> around(Rational distance) {
        List<Threshold> ways = new ArrayList<>();
        if (allows(Family.NUMBER) || allows(Family.PLUS)) {
            add(ways, Relation.WITHIN::by, distance);
        }
        if (allows(Family.PERCENT) && target.signum() != 0) {
            add(ways, Relation.WITHIN_PERCENT_OF_TARGET::by, percent(distance, target.abs()));
        }
        if (distance.signum() == 0) {
            ways.add(Threshold.target());
        }
        return oneOf(ways);
    }

    /** {@return how far a step of a deduction may reach} */
    Distance per() {
        if (target.signum() != 0 && dice.onceIn(3)) {
            Rational percent =
                    dice.oneOf(Rational.of(10), Rational.ONE, dice.between(Numbers.step(2), Rational.of(40), 2));
            return new Distance(Numbers.decimal(percent), true);
        }
        Rational part = Numbers.cut(
                span.dividedBy(Rational.of(dice.oneOf(1, 2, 7, 10))), Math.max(digits, dice.oneOf(0, 1, 9)));
        return new Distance(Numbers.decimal(part.max(Numbers.SMALLEST)), false);
    }

    private boolean allows(Family way) {
        return family == way || family == Family.MIXED;
    }

    private static Rational percent(Rational part, Rational whole) {
        return Numbers.HUNDRED.times(part).dividedBy(whole);
    }

    private static void add(List<Threshold> ways, Function<BigDecimal, Threshold> way, Rational amount) {
        Numbers.quantity(amount).map(way).ifPresent(ways::add);
    }

    private Optional<Threshold> oneOf(List<Threshold> ways) {
        return ways.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(ways));
    }
}
