package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.reading.NumberRange;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A place on the value axis, written as a number or relative to the target.
 *
 * <p>{@link Within} and {@link WithinPercentOfTarget} name a place on each side of the target and are for
 * {@link Polarity#CLOSER_IS_BETTER} only. Numbers lie between -10^12 and 10^12, without these, and have at most 9 fraction
 * digits; a scorecard that holds a threshold has checked it.
 *
 * @serial exclude
 */
public sealed interface Threshold extends Serializable {

    /**
     * {@return the place at a value in the indicator's unit}
     *
     * @param value the value
     */
    static Threshold value(BigDecimal value) {
        return new Value(value);
    }

    /**
     * {@return the place at a value in the indicator's unit, spelled as a number}
     *
     * @param value the value
     */
    static Threshold value(String value) {
        return value(NumberRange.parse(value));
    }

    /** {@return the place at the target} */
    static Threshold target() {
        return new Target();
    }

    /**
     * {@return the place at target x {@code percent} / 100; the target must not be 0}
     *
     * @param percent the percentage, spelled as a number
     */
    static Threshold percentOfTarget(String percent) {
        return new PercentOfTarget(NumberRange.parse(percent));
    }

    /**
     * {@return the place at target + {@code difference}}
     *
     * @param difference what to add to the target, spelled as a number
     */
    static Threshold targetPlus(String difference) {
        return new TargetPlus(NumberRange.parse(difference));
    }

    /**
     * {@return the places at target - {@code distance} and target + {@code distance}, for a distance of at least 0}
     *
     * @param distance the distance, spelled as a number
     */
    static Threshold within(String distance) {
        return new Within(NumberRange.parse(distance));
    }

    /**
     * {@return the places at |target| x {@code percent} / 100 on each side of the target, for at least 0 percent}
     *
     * @param percent the percentage, spelled as a number
     */
    static Threshold withinPercentOfTarget(String percent) {
        return new WithinPercentOfTarget(NumberRange.parse(percent));
    }

    /** {@return this threshold as the formats write it} */
    Draft toDraft();

    /**
     * The value itself.
     *
     * @param value in the indicator's unit
     * @serial exclude
     */
    record Value(BigDecimal value) implements Threshold {
        /**
         * Drops trailing zeros.
         *
         * @param value the value
         */
        public Value {
            value = Decimals.canonical(value);
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
        @Override
        public Draft toDraft() {
            return Draft.text("target");
        }
    }

    /**
     * A percentage of the target.
     *
     * @param percent 100 for the target itself
     * @serial exclude
     */
    record PercentOfTarget(BigDecimal percent) implements Threshold {
        /**
         * Drops trailing zeros.
         *
         * @param percent the percentage
         */
        public PercentOfTarget {
            percent = Decimals.canonical(percent);
        }

        @Override
        public Draft toDraft() {
            return Draft.object().put("percentOfTarget", Draft.number(percent));
        }
    }

    /**
     * The target and something.
     *
     * @param difference what to add to the target; below 0 for a place below it
     * @serial exclude
     */
    record TargetPlus(BigDecimal difference) implements Threshold {
        /**
         * Drops trailing zeros.
         *
         * @param difference what to add to the target
         */
        public TargetPlus {
            difference = Decimals.canonical(difference);
        }

        @Override
        public Draft toDraft() {
            return Draft.object().put("targetPlus", Draft.number(difference));
        }
    }

    /**
     * A distance to the target on each side.
     *
     * @param distance at least 0
     * @serial exclude
     */
    record Within(BigDecimal distance) implements Threshold {
        /**
         * Drops trailing zeros.
         *
         * @param distance the distance
         */
        public Within {
            distance = Decimals.canonical(distance);
        }

        @Override
        public Draft toDraft() {
            return Draft.object().put("within", Draft.number(distance));
        }
    }

    /**
     * A distance to the target on each side, as a percentage of the target without its sign.
     *
     * @param percent at least 0
     * @serial exclude
     */
    record WithinPercentOfTarget(BigDecimal percent) implements Threshold {
        /**
         * Drops trailing zeros.
         *
         * @param percent the percentage
         */
        public WithinPercentOfTarget {
            percent = Decimals.canonical(percent);
        }

        @Override
        public Draft toDraft() {
            return Draft.object().put("withinPercentOfTarget", Draft.number(percent));
        }
    }
}
