package io.github.servicekpi.arbitraries;

import io.github.servicekpi.Rational;

/**
 * Of what size an indicator's values are.
 *
 * @param target a usual target
 * @param span a usual distance from it
 * @param digits the fraction digits of a usual value
 */
record RandomMagnitude(Rational target, Rational span, int digits) {
    private static final long LARGE = 100_000_000_000L;

    static RandomMagnitude drawn(Dice dice) {
        int digits = dice.oneOf(0, 0, 1, 3);
        Rational usual = dice.between(1, 120, digits);
        Rational span = dice.between(2, 60, 1);
        return switch (dice.below(16)) {
            case 0, 1, 2 -> new RandomMagnitude(Rational.of(90), Rational.of(10), digits);
            case 9 -> new RandomMagnitude(usual.negated(), span, digits);
            case 10 -> new RandomMagnitude(Rational.ZERO, span, digits);
            case 11 -> smallest(dice);
            case 12 -> largest(dice);
            case 13 -> new RandomMagnitude(dice.between(1, 1_000_000_000, 9), dice.between(1, 1_000_000_000, 9), 9);
            case 14 ->
                new RandomMagnitude(
                        dice.between(1, 999_999_999_999L, 6).negated(), dice.between(1, 10_000_000_000L, 6), 6);
            default -> new RandomMagnitude(usual, span, digits);
        };
    }

    private static RandomMagnitude smallest(Dice dice) {
        return new RandomMagnitude(
                Numbers.SMALLEST.times(dice.between(1, 5000, 0)), Numbers.SMALLEST.times(dice.between(1, 3000, 0)), 9);
    }

    private static RandomMagnitude largest(Dice dice) {
        Rational fromEnd = dice.oneOf(Rational.ONE, Numbers.SMALLEST, dice.between(1, LARGE, 9));
        return new RandomMagnitude(Numbers.VALUE_END.minus(fromEnd), dice.between(1, LARGE, 4), 9);
    }

    /** {@return another target of this size, or the same again} */
    Rational other(Dice dice) {
        Rational other =
                switch (dice.below(6)) {
                    case 0, 1 -> target;
                    case 2 -> target.times(Numbers.ratio(dice.oneOf(9, 11, 5), 10));
                    case 3 -> target.minus(span.times(dice.between(0, 2, 2)));
                    case 4 -> target.plus(span.times(dice.between(0, 2, 2)));
                    default -> dice.oneOf(Rational.ZERO, target.negated());
                };
        Rational shortened = Numbers.cut(other, Math.max(digits, 2));
        return Numbers.fits(shortened) ? shortened : target;
    }
}
