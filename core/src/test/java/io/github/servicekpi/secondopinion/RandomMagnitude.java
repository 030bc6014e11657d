package io.github.servicekpi.secondopinion;

/**
 * Of what size an indicator's values are.
 *
 * @param target a usual target
 * @param span a usual distance from it
 * @param digits the fraction digits of a usual value
 */
record RandomMagnitude(Fraction target, Fraction span, int digits) {
    static RandomMagnitude of(Dice dice) {
        int digits = dice.oneOf(0, 0, 1, 3);
        Fraction usual = dice.between(1, 120, digits);
        Fraction span = dice.between(2, 60, 1);
        return switch (dice.below(16)) {
            case 0, 1, 2 -> new RandomMagnitude(Fraction.of(90), Fraction.of(10), digits);
            case 9 -> new RandomMagnitude(usual.negate(), span, digits);
            case 10 -> new RandomMagnitude(Fraction.ZERO, span, digits);
            case 11 ->
                new RandomMagnitude(
                        Dice.SMALLEST.times(dice.between(1, 5000, 0)),
                        Dice.SMALLEST.times(dice.between(1, 3000, 0)),
                        9);
            case 12 ->
                new RandomMagnitude(
                        Dice.VALUE_END.minus(
                                dice.oneOf(Fraction.ONE, Dice.SMALLEST, dice.between(1, 100_000_000_000L, 9))),
                        dice.between(1, 100_000_000_000L, 4),
                        9);
            case 13 -> new RandomMagnitude(dice.between(1, 1_000_000_000, 9), dice.between(1, 1_000_000_000, 9), 9);
            case 14 ->
                new RandomMagnitude(
                        dice.between(1, 999_999_999_999L, 6).negate(), dice.between(1, 10_000_000_000L, 6), 6);
            default -> new RandomMagnitude(usual, span, digits);
        };
    }

    /** {@return another target of this size, or the same again} */
    Fraction other(Dice dice) {
        Fraction other =
                switch (dice.below(6)) {
                    case 0, 1 -> target;
                    case 2 -> target.times(Fraction.of(dice.oneOf(9, 11, 5), 10));
                    case 3 -> target.minus(span.times(dice.between(0, 2, 2)));
                    case 4 -> target.plus(span.times(dice.between(0, 2, 2)));
                    default -> dice.oneOf(Fraction.ZERO, target.negate());
                };
        Fraction short9 = Dice.cut(other, Math.max(digits, 2));
        return Dice.fits(short9) ? short9 : target;
    }
}
