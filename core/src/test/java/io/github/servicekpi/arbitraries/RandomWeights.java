package io.github.servicekpi.arbitraries;

import io.github.servicekpi.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * Weights of the groups, or of the lines of a group.
 *
 * @param relative whether any weights do; else they are percentages
 * @param digits the fraction digits of percentages
 */
record RandomWeights(boolean relative, int digits) {
    private static final long MOST = 1000;

    static RandomWeights drawn(Dice dice) {
        return new RandomWeights(dice.onceIn(2), dice.oneOf(0, 0, 1, 2, 4));
    }

    /** {@return a weight from each of the dice} */
    List<Rational> weights(List<Dice> each) {
        return relative ? shares(each) : percentages(each);
    }

    private List<Rational> percentages(List<Dice> each) {
        List<Rational> weights = new ArrayList<>();
        Rational rest = Numbers.HUNDRED;
        for (int left = each.size(); left > 1; left--) {
            Dice dice = each.get(each.size() - left);
            Rational weight =
                    switch (dice.below(6)) {
                        case 4 -> Rational.ZERO;
                        case 5 -> dice.between(Rational.ZERO, rest, digits);
                        default -> Numbers.cut(rest.dividedBy(Rational.of(left)), digits);
                    };
            weights.add(weight);
            rest = rest.minus(weight);
        }
        weights.add(rest);
        return weights;
    }

    private static List<Rational> shares(List<Dice> each) {
        List<Rational> weights =
                new ArrayList<>(each.stream().map(RandomWeights::share).toList());
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            weights.set(0, Rational.ONE);
        }
        return weights;
    }

    private static Rational share(Dice dice) {
        return switch (dice.below(8)) {
            case 0 -> Rational.ONE;
            case 1 -> dice.between(0, 3, 0);
            case 2 -> Rational.ZERO;
            case 3 -> Numbers.step(4);
            case 4 -> Rational.of(MOST);
            case 5 -> dice.between(0, 10, 1);
            default -> dice.between(0, MOST, 4);
        };
    }
}
