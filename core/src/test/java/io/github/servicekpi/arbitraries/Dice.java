package io.github.servicekpi.arbitraries;

import io.github.servicekpi.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Choices by what is chosen from. */
record Dice(Choices choices) {
    private static final int DIGIT_BLOCK = 1000;

    /** {@return dice for the next part of a whole} */
    Dice part() {
        return new Dice(choices.part());
    }

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

    /** {@return the same things, in another order now and then} */
    <T> List<T> mixed(List<T> things) {
        if (!onceIn(2)) {
            return things;
        }
        List<Integer> rest =
                new ArrayList<>(IntStream.range(0, things.size()).boxed().toList());
        List<T> mixed = new ArrayList<>();
        while (!rest.isEmpty()) {
            mixed.add(things.get(rest.remove(below(rest.size()))));
        }
        return List.copyOf(mixed);
    }

    /** {@return a number on the grid of so many digits, the simplest the least one that is not below {@code least}} */
    Rational between(Rational least, Rational most, int digits) {
        Rational step = Numbers.step(digits);
        BigInteger first = least.dividedBy(step).ceiling();
        BigInteger steps = most.dividedBy(step).floor().subtract(first).max(BigInteger.ZERO);
        return Numbers.whole(first.add(below(steps.add(BigInteger.ONE)))).times(step);
    }

    Rational between(long least, long most, int digits) {
        return between(Rational.of(least), Rational.of(most), digits);
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
}
