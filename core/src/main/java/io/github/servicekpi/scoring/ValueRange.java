package io.github.servicekpi.scoring;

import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An interval of values with exact ends: empty, bounded, or without an end on one side or both.
 *
 * @serial exclude
 */
public final class ValueRange implements Serializable {
    /** The range without any value. */
    public static final ValueRange NOTHING =
            new ValueRange(new Bound(Rational.ZERO, false), new Bound(Rational.ZERO, false));

    /** The range of all values. */
    public static final ValueRange EVERYTHING = new ValueRange(null, null);

    @Serial
    private static final long serialVersionUID = 1;

    private final @Nullable Bound lower;
    private final @Nullable Bound upper;

    private ValueRange(@Nullable Bound lower, @Nullable Bound upper) {
        this.lower = lower;
        this.upper = upper;
    }

    private static ValueRange of(@Nullable Bound lower, @Nullable Bound upper) {
        if (lower == null || upper == null) {
            return new ValueRange(lower, upper);
        }
        int order = lower.at().compareTo(upper.at());
        boolean empty = order > 0 || (order == 0 && !(lower.included() && upper.included()));
        return empty ? NOTHING : new ValueRange(lower, upper);
    }

    /**
     * {@return the values above a bound}
     *
     * @param lower the lower end
     */
    public static ValueRange above(Bound lower) {
        return new ValueRange(Objects.requireNonNull(lower, "lower"), null);
    }

    /**
     * {@return the values below a bound}
     *
     * @param upper the upper end
     */
    public static ValueRange below(Bound upper) {
        return new ValueRange(null, Objects.requireNonNull(upper, "upper"));
    }

    /** {@return whether there is no value in it} */
    public boolean isEmpty() {
        return equals(NOTHING);
    }

    /** {@return the lower end; nothing if there is none on that side} */
    public Optional<Bound> lower() {
        return Optional.ofNullable(lower);
    }

    /** {@return the upper end; nothing if there is none on that side} */
    public Optional<Bound> upper() {
        return Optional.ofNullable(upper);
    }

    /**
     * {@return whether a value lies in it}
     *
     * @param value the value
     */
    public boolean contains(Rational value) {
        return (lower == null || lower.isReachedBy(value))
                && (upper == null || upper.negated().isReachedBy(value.negated()));
    }

    /**
     * {@return the values that lie in both}
     *
     * @param other the other range
     */
    public ValueRange and(ValueRange other) {
        return of(narrower(lower, other.lower), flipped(narrower(flipped(upper), flipped(other.upper))));
    }

    /** {@return the lower end that leaves fewer values} */
    private static @Nullable Bound narrower(@Nullable Bound one, @Nullable Bound other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int order = one.at().compareTo(other.at());
        return order > 0 || (order == 0 && !one.included()) ? one : other;
    }

    private static @Nullable Bound flipped(@Nullable Bound bound) {
        return bound == null ? null : bound.negated();
    }

    /**
     * {@return the values that do not lie in another range: none, one or two ranges, lower values first}
     *
     * @param other the other range
     */
    public List<ValueRange> minus(ValueRange other) {
        if (other.isEmpty()) {
            return isEmpty() ? List.of() : List.of(this);
        }
        List<ValueRange> rest = new ArrayList<>();
        other.lower().map(bound -> and(below(bound.complement()))).ifPresent(rest::add);
        other.upper().map(bound -> and(above(bound.complement()))).ifPresent(rest::add);
        return rest.stream().filter(range -> !range.isEmpty()).toList();
    }

    /** {@return this range with the other sign: values become their negatives} */
    ValueRange mirrored() {
        return of(flipped(upper), flipped(lower));
    }

    /**
     * {@return the numbers with at most so many fraction digits in this range, as a range whose ends are such numbers and
     * belong to it}
     *
     * @param digits the most fraction digits
     */
    public ValueRange withDigits(int digits) {
        return onGrid(Rational.of(BigInteger.ONE, BigInteger.TEN.pow(digits)));
    }

    /**
     * {@return the multiples of a step in this range, as a range whose ends are such multiples and belong to it}
     *
     * @param step above 0
     */
    public ValueRange onGrid(Rational step) {
        return isEmpty() ? this : of(firstOf(lower, step), flipped(firstOf(flipped(upper), step)));
    }

    /** {@return the first multiple of a step above a lower end} */
    private static @Nullable Bound firstOf(@Nullable Bound lower, Rational step) {
        if (lower == null) {
            return null;
        }
        Rational steps = lower.at().dividedBy(step);
        BigInteger first = lower.included() ? steps.ceiling() : steps.floor().add(BigInteger.ONE);
        return new Bound(Rational.of(first, BigInteger.ONE).times(step), true);
    }

    /**
     * {@return this range with each value multiplied by a factor}
     *
     * @param factor above 0
     */
    public ValueRange times(Rational factor) {
        return isEmpty() ? this : of(scaled(lower, factor), scaled(upper, factor));
    }

    private static @Nullable Bound scaled(@Nullable Bound bound, Rational factor) {
        return bound == null ? null : new Bound(bound.at().times(factor), bound.included());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueRange that
                && Objects.equals(lower, that.lower)
                && Objects.equals(upper, that.upper);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower, upper);
    }

    /** {@return for example {@code > 2/5, <= 19/40}; {@code none} or {@code all} where that is so} */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "none";
        }
        String ends = Stream.of(text(">", lower), text("<", upper))
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return ends.isEmpty() ? "all" : ends;
    }

    private static String text(String sign, @Nullable Bound bound) {
        return bound == null ? "" : sign + (bound.included() ? "= " : " ") + bound.at();
    }
}
