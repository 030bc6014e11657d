package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Choices by what is chosen from. */
record Dice(Choices choices) {
    private static final int DIGIT_BLOCK = 1000;

    /** The smallest step between two values. */
    static final Fraction SMALLEST = Fraction.step(9);

    int below(int n) {
        return choices.below(n);
    }

    /** {@return true once in so many times} */
    boolean onceIn(int times) {
        return below(times) == times - 1;
    }

    /** {@return true in so many of a hundred cases} */
    boolean inPercent(int percent) {
        return below(100) >= 100 - percent;
    }

    @SafeVarargs
    final <T> T oneOf(T... simplestFirst) {
        return simplestFirst[below(simplestFirst.length)];
    }

    <T> T oneOf(List<T> simplestFirst) {
        return simplestFirst.get(below(simplestFirst.size()));
    }

    /** {@return the numbers from 0 to n - 1 in some order} */
    List<Integer> shuffled(int n) {
        List<Integer> rest = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        List<Integer> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(below(rest.size())));
        }
        return shuffled;
    }

    /** {@return the same things, in another order now and then} */
    <T> List<T> mixed(List<T> things) {
        return onceIn(2) ? shuffled(things.size()).stream().map(things::get).toList() : things;
    }

    /** {@return a number on the grid of so many digits, from the least one that is not below {@code least}} */
    Fraction between(Fraction least, Fraction most, int digits) {
        Fraction step = Fraction.step(digits);
        Fraction first = least.over(step).ceiling();
        Fraction steps = most.over(step).floor().minus(first).max(Fraction.ZERO);
        BigInteger chosen = below(steps.numerator().add(BigInteger.ONE));
        return first.plus(Fraction.of(chosen, BigInteger.ONE)).times(step);
    }

    Fraction between(long least, long most, int digits) {
        return between(Fraction.of(least), Fraction.of(most), digits);
    }

    private BigInteger below(BigInteger n) {
        if (n.bitLength() < Integer.SIZE) {
            return BigInteger.valueOf(below(n.intValueExact()));
        }
        BigInteger block = BigInteger.valueOf(DIGIT_BLOCK);
        BigInteger number = BigInteger.ZERO;
        for (BigInteger reach = BigInteger.ONE; reach.compareTo(n) < 0; reach = reach.multiply(block)) {
            number = number.multiply(block).add(BigInteger.valueOf(below(DIGIT_BLOCK)));
        }
        return number.mod(n);
    }

    /** {@return the number as a document holds it} */
    static BigDecimal decimal(Fraction number) {
        return new BigDecimal(SlowPrinter.decimal(number));
    }
}
