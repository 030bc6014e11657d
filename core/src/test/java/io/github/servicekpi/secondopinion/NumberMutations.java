package io.github.servicekpi.secondopinion;

import io.github.servicekpi.secondopinion.CardMutations.Mutation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Numbers at their limits, just beside them, and a step from where they were (core/README.md, section 2). */
final class NumberMutations {
    static final List<Mutation> ALL = List.of(
            NumberMutations::nudge,
            NumberMutations::nudge,
            NumberMutations::atALimit,
            NumberMutations::atALimit,
            NumberMutations::oneDigitMore,
            NumberMutations::otherSpelling,
            NumberMutations::rounding,
            NumberMutations::coverageOrCases);

    private static final BigDecimal VALUE_END = BigDecimal.TEN.pow(12);

    private NumberMutations() {}

    static BigDecimal number(String spelling) {
        return new BigDecimal(spelling);
    }

    private static boolean change(CardEditor card, Changed changed) {
        Optional<CardSpot> spot = card.any(s -> s.value() instanceof BigDecimal);
        spot.ifPresent(s -> s.set(changed.of((BigDecimal) s.value())));
        return spot.isPresent();
    }

    private interface Changed {
        BigDecimal of(BigDecimal number);
    }

    private static boolean nudge(CardEditor card) {
        BigDecimal unit = card.unit();
        BigDecimal by = card.of(
                BigDecimal.ONE, unit, unit.movePointLeft(1), number("0.0001"), number("0.00001"), number("1e-9"));
        return change(card, x -> isHuge(x) ? x.negate() : card.of(x.add(by), x.subtract(by), x.negate()));
    }

    private static boolean atALimit(CardEditor card) {
        BigDecimal full = card.fullScore();
        BigDecimal unit = card.unit();
        BigDecimal limit = card.of(
                BigDecimal.ZERO,
                number("-0.0001"),
                number("0.0001"),
                full,
                full.add(unit),
                full.add(number("0.0001")),
                number("100"),
                number("100.0001"),
                number("1000"),
                number("1000.0001"),
                number("-1000"),
                number("-1001"),
                VALUE_END.subtract(number("1e-9")),
                VALUE_END,
                VALUE_END.negate(),
                number("1e-9"),
                number("1e-10"),
                number("1e999999999"),
                number("-1e999999999"),
                number("1e-999999999"));
        return change(card, x -> limit);
    }

    /** The first digit beyond those of a score, of the scale or of a value. */
    private static boolean oneDigitMore(CardEditor card) {
        BigDecimal digit = card.of(card.unit().movePointLeft(1), number("0.00001"), number("1e-10"));
        return change(card, x -> isHuge(x) ? x : x.signum() > 0 ? x.subtract(digit) : x.add(digit));
    }

    /** Numbers are read by value, so this changes nothing. */
    private static boolean otherSpelling(CardEditor card) {
        return change(
                card, x -> isHuge(x) ? x : card.of(x.setScale(Math.max(0, x.scale()) + 12), x.stripTrailingZeros()));
    }

    private static boolean rounding(CardEditor card) {
        BigDecimal scale = number(card.of("2", "4", "0", "1", "5", "-1", "1.5", "4.5", "3.0"));
        Object mode = card.of("HALF_UP", "HALF_EVEN", "DOWN", "half_up", "CEILING", "", BigDecimal.ONE);
        card.card()
                .put(
                        "rounding",
                        card.oneIn(3)
                                ? CardEditor.newObject("scale", scale, "mode", mode)
                                : CardEditor.newObject("scale", scale));
        return true;
    }

    private static boolean coverageOrCases(CardEditor card) {
        BigDecimal coverage = number(card.of("0", "100", "50.0001", "100.0001", "-0.0001", "0.00001"));
        BigDecimal cases = number(card.of("1", "30", "999999999999", "1e12", "-1", "1e-10"));
        if (card.oneIn(2)) {
            card.card().put("minimumCoverage", coverage);
            return true;
        }
        return ShapeMutations.at(card.anyIndicator(), indicator -> indicator.put("minimumCases", cases));
    }

    /** Adding to 1e999999999 would write it out. */
    private static boolean isHuge(BigDecimal x) {
        return Math.abs((long) x.scale()) > 1000;
    }
}
