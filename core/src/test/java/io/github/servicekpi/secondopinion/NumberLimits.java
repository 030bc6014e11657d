package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;

/** What a number may be (core/README.md, section 2): first its range, then its fraction digits. */
record NumberLimits(Predicate<BigDecimal> range, int digits) {
    static final BigDecimal HIGHEST_SCORE = new BigDecimal(1000);

    private static final BigDecimal VALUE_END = BigDecimal.TEN.pow(12);
    private static final Predicate<BigDecimal> POSITIVE = x -> x.signum() > 0;
    private static final Predicate<BigDecimal> NOT_NEGATIVE = x -> x.signum() >= 0;
    private static final int ANY_DIGITS = Integer.MAX_VALUE;

    /** A value, a target, a threshold or a percentage of a target. */
    static final NumberLimits VALUE = new NumberLimits(x -> x.abs().compareTo(VALUE_END) < 0, 9);

    /** A distance to the target. */
    static final NumberLimits DISTANCE = VALUE.and(NOT_NEGATIVE);

    /** What something is counted in: it divides, so it is never 0. */
    static final NumberLimits STEP = VALUE.and(POSITIVE);

    /**
     * `minimumCases`. Section 6 gives no range of its own; it is compared with denominators, so it has theirs: from 0,
     * not necessarily whole.
     */
    static final NumberLimits CASES = VALUE.and(NOT_NEGATIVE);

    static final NumberLimits WEIGHT = between(BigDecimal.ZERO, HIGHEST_SCORE, 4);

    /**
     * The `points` that each `per` costs or adds. They are an amount of score and not "a score of the indicator", so
     * the full score does not bound them, only section 2 does.
     */
    static final NumberLimits POINTS = WEIGHT.and(POSITIVE);

    static final NumberLimits COVERAGE = between(BigDecimal.ZERO, new BigDecimal(100), 4);

    static final NumberLimits SCALE = between(BigDecimal.ZERO, new BigDecimal(4), 0);

    static NumberLimits between(BigDecimal least, BigDecimal most, int digits) {
        return new NumberLimits(x -> x.compareTo(least) >= 0 && x.compareTo(most) <= 0, digits);
    }

    /** A score up to {@code full}. */
    static NumberLimits score(BigDecimal full) {
        return between(BigDecimal.ZERO, full, 4);
    }

    /**
     * A number of -1000..1000 with the digits of the scale. Where the scale is unknown its digits are not checked:
     * section 2 names no other limit for points of an adjustment.
     */
    static NumberLimits adjustment(Optional<Integer> scale) {
        return between(HIGHEST_SCORE.negate(), HIGHEST_SCORE, scale.orElse(ANY_DIGITS));
    }

    NumberLimits and(Predicate<BigDecimal> also) {
        return new NumberLimits(range.and(also), digits);
    }

    /**
     * A score with the digits of the scale. Where the scale is unknown the four digits that any score may have stay
     * the limit.
     */
    NumberLimits onScale(Optional<Integer> scale) {
        return new NumberLimits(range, scale.orElse(4));
    }

    /** {@return the code of what is wrong with the number, if anything is} */
    Optional<String> problem(BigDecimal number) {
        if (!range.test(number)) {
            return Optional.of("number-out-of-range");
        }
        // Within the range a number has few integer digits, so this is cheap however it was spelt.
        return number.stripTrailingZeros().scale() > digits ? Optional.of("too-many-digits") : Optional.empty();
    }
}
