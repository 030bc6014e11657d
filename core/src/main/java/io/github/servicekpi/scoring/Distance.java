package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.reading.NumberRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * How far from the target one step of a {@link Deduct} reaches.
 *
 * @param amount above 0 and below 10^12, without trailing zeros and with at most 9 fraction digits: in the indicator's
 *     unit, or in percent of the target without its sign
 * @param percentOfTarget whether the amount is in percent of the target
 * @serial exclude
 */
public record Distance(BigDecimal amount, boolean percentOfTarget) implements Serializable {
    /**
     * Drops trailing zeros.
     *
     * @param amount the distance
     * @param percentOfTarget whether the amount is in percent of the target
     * @throws IllegalArgumentException if the amount is out of range
     */
    public Distance {
        amount = NumberRange.POSITIVE_SIZE.require(amount, "amount");
    }

    /**
     * {@return a distance in the indicator's unit}
     *
     * @param amount the distance, spelled as a number
     * @throws IllegalArgumentException if it is no number or out of range
     */
    public static Distance of(String amount) {
        return new Distance(NumberRange.POSITIVE_SIZE.require(amount, "amount"), false);
    }

    /**
     * {@return a distance in percent of the target}
     *
     * @param percent the percentage, spelled as a number
     * @throws IllegalArgumentException if it is no number or out of range
     */
    public static Distance percentOfTarget(String percent) {
        return new Distance(NumberRange.POSITIVE_SIZE.require(percent, "percent"), true);
    }

    /** {@return this distance as the formats write it} */
    public Draft toDraft() {
        Draft number = Draft.number(amount);
        return percentOfTarget ? Draft.object().put(Threshold.Relation.PERCENT_OF_TARGET.toString(), number) : number;
    }

    /**
     * {@return what keeps this from being a distance, with an empty pointer: {@code percent-of-zero} for a percentage of a
     * target that is 0}
     *
     * @param target the target
     */
    public List<Problem> problems(BigDecimal target) {
        Objects.requireNonNull(target, "target");
        return percentOfTarget ? MethodProblems.percentOf(target) : List.of();
    }
}
