package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.reading.NumberRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A place on the value axis, written as a number or relative to the target; with {@link Relation#WITHIN} and
 * {@link Relation#WITHIN_PERCENT_OF_TARGET} a place on each side of the target.
 *
 * <p>Numbers lie between -10^12 and 10^12, without these, and have at most 9 fraction digits; distances are not below 0.
 *
 * @serial exclude
 */
public sealed interface Threshold extends Serializable {

    /**
     * {@return the place at a value in the indicator's unit}
     *
     * @param value the value
     * @throws IllegalArgumentException if it is out of range
     */
    static Threshold value(BigDecimal value) {
        return new Value(value);
    }

    /**
     * {@return the place at a value in the indicator's unit}
     *
     * @param value the value, spelled as a number
     * @throws IllegalArgumentException if it is no number or out of range
     */
    static Threshold value(String value) {
        return new Value(NumberRange.QUANTITY.require(value, "value"));
    }

    /** {@return the place at the target} */
    static Threshold target() {
        return new Target();
    }

    /**
     * {@return the place at target x {@code percent} / 100; the target must not be 0}
     *
     * @param percent the percentage, spelled as a number
     * @throws IllegalArgumentException if it is no number or out of range
     */
    static Threshold percentOfTarget(String percent) {
        return Relation.PERCENT_OF_TARGET.by(percent);
    }

    /**
     * {@return the place at target + {@code difference}}
     *
     * @param difference what to add to the target, spelled as a number
     * @throws IllegalArgumentException if it is no number or out of range
     */
    static Threshold targetPlus(String difference) {
        return Relation.TARGET_PLUS.by(difference);
    }

    /**
     * {@return the places at target - {@code distance} and target + {@code distance}}
     *
     * @param distance the distance, at least 0, spelled as a number
     * @throws IllegalArgumentException if it is no number or out of range
     */
    static Threshold within(String distance) {
        return Relation.WITHIN.by(distance);
    }

    /**
     * {@return the places at |target| x {@code percent} / 100 on each side of the target, which must not be 0}
     *
     * @param percent the percentage, at least 0, spelled as a number
     * @throws IllegalArgumentException if it is no number or out of range
     */
    static Threshold withinPercentOfTarget(String percent) {
        return Relation.WITHIN_PERCENT_OF_TARGET.by(percent);
    }

    /** {@return this threshold as the formats write it} */
    Draft toDraft();

    /**
     * {@return what keeps this threshold from naming a place, with an empty pointer: {@code polarity-not-supported} for a
     * place on each side of the target, which is for {@link Polarity#CLOSER_IS_BETTER} only; {@code percent-of-zero} for a
     * percentage of a target that is 0}
     *
     * @param polarity which values are good
     * @param target the target
     */
    default List<Problem> problems(Polarity polarity, BigDecimal target) {
        Objects.requireNonNull(polarity, "polarity");
        Objects.requireNonNull(target, "target");
        return List.of();
    }

    /** How a place is written relative to the target. */
    enum Relation {
        /** target x amount / 100. */
        PERCENT_OF_TARGET("percentOfTarget"),
        /** target + amount. */
        TARGET_PLUS("targetPlus"),
        /** target - amount and target + amount. */
        WITHIN("within"),
        /** The same with |target| x amount / 100. */
        WITHIN_PERCENT_OF_TARGET("withinPercentOfTarget");

        private final String word;

        Relation(String word) {
            this.word = word;
        }

        private NumberRange amounts() {
            return isTwoSided() ? NumberRange.SIZE : NumberRange.QUANTITY;
        }

        /**
         * {@return the threshold with this relation to the target}
         *
         * @param amount the percentage, the difference or the distance
         * @throws IllegalArgumentException if it is out of range
         */
        public Threshold by(BigDecimal amount) {
            return new Relative(this, amount);
        }

        private Threshold by(String amount) {
            return by(amounts().require(amount, word));
        }

        /** {@return whether it names a place on each side of the target} */
        public boolean isTwoSided() {
            return this == WITHIN || this == WITHIN_PERCENT_OF_TARGET;
        }

        private boolean isPercentage() {
            return this == PERCENT_OF_TARGET || this == WITHIN_PERCENT_OF_TARGET;
        }

        /** {@return the word of the formats, for example {@code percentOfTarget}} */
        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * The value itself.
     *
     * @param value in the indicator's unit, without trailing zeros
     * @serial exclude
     */
    record Value(BigDecimal value) implements Threshold {
        /**
         * Drops trailing zeros.
         *
         * @param value the value
         * @throws IllegalArgumentException if it is out of range
         */
        public Value {
            value = NumberRange.QUANTITY.require(value, "value");
        }

        @Override
        public Draft toDraft() {
            return Draft.number(value);
        }
    }

    /**
     * The target.
     *
     * @serial exclude
     */
    record Target() implements Threshold {
        /** The word of the formats. */
        public static final String WORD = "target";

        @Override
        public Draft toDraft() {
            return Draft.text(WORD);
        }
    }

    /**
     * A place, or a place on each side, relative to the target.
     *
     * @param relation how it is relative
     * @param amount the percentage, the difference or the distance, without trailing zeros
     * @serial exclude
     */
    record Relative(Relation relation, BigDecimal amount) implements Threshold {
        /**
         * Drops trailing zeros.
         *
         * @param relation how it is relative
         * @param amount the percentage, the difference or the distance
         * @throws IllegalArgumentException if the amount is out of range
         */
        public Relative {
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(amount, "amount");
            amount = relation.amounts().require(amount, relation.word);
        }

        @Override
        public Draft toDraft() {
            return Draft.object().put(relation.word, Draft.number(amount));
        }

        @Override
        public List<Problem> problems(Polarity polarity, BigDecimal target) {
            if (relation.isTwoSided() && Objects.requireNonNull(polarity, "polarity") != Polarity.CLOSER_IS_BETTER) {
                return List.of(MethodProblems.twoSided(relation.word, polarity));
            }
            return relation.isPercentage()
                    ? MethodProblems.percentOf(target)
                    : Threshold.super.problems(polarity, target);
        }
    }
}
