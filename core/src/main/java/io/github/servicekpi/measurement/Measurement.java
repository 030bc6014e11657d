package io.github.servicekpi.measurement;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.scorecard.Indicator;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What was found for one indicator.
 *
 * @serial exclude
 */
public sealed interface Measurement extends Serializable {

    /**
     * {@return whether the indicator counts as applicable with this measurement}
     *
     * @param indicator the indicator that was measured
     */
    default boolean isApplicable(Indicator indicator) {
        return true;
    }

    /** {@return this measurement as the formats write it} */
    Draft toDraft();

    /**
     * A value.
     *
     * @param value in the indicator's unit, for example 95 for 95 %
     * @serial exclude
     */
    record Value(BigDecimal value) implements Measurement {
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
     * An exact ratio, times 100 if the indicator's unit is %, times 1000 if it is ‰.
     *
     * <p>0 of 0 means that there were no cases: the indicator is not applicable, as it is with fewer cases than its minimum.
     *
     * @param numerator what is counted
     * @param denominator out of how many, at least 0
     * @serial exclude
     */
    record Ratio(BigDecimal numerator, BigDecimal denominator) implements Measurement {
        /**
         * Drops trailing zeros.
         *
         * @param numerator what is counted, spelled as a number
         * @param denominator out of how many, spelled as a number
         */
        public Ratio {
            numerator = Decimals.canonical(numerator);
            denominator = Decimals.canonical(denominator);
        }

        @Override
        public boolean isApplicable(Indicator indicator) {
            return denominator.signum() != 0
                    && indicator
                            .minimumCases()
                            .filter(cases -> denominator.compareTo(cases) < 0)
                            .isEmpty();
        }

        @Override
        public Draft toDraft() {
            return Draft.object()
                    .put("numerator", Draft.number(numerator))
                    .put("denominator", Draft.number(denominator));
        }
    }

    /**
     * A score that an evaluator awards, in place of any curve.
     *
     * @param rating from 0 to the full score, with at most 4 fraction digits
     * @serial exclude
     */
    record Rating(BigDecimal rating) implements Measurement {
        /**
         * Drops trailing zeros.
         *
         * @param rating the awarded score
         */
        public Rating {
            rating = Decimals.canonical(rating);
        }

        @Override
        public Draft toDraft() {
            return Draft.object().put("rating", Draft.number(rating));
        }
    }

    /**
     * A level of a rated indicator that an evaluator awards.
     *
     * @param level the level's id
     * @serial exclude
     */
    record Level(String level) implements Measurement {
        @Override
        public Draft toDraft() {
            return Draft.object().put("level", Draft.text(level));
        }
    }

    /**
     * The indicator does not apply in the period.
     *
     * @param reason why not
     * @serial exclude
     */
    record NotApplicable(LocalizedText reason) implements Measurement {
        @Override
        public boolean isApplicable(Indicator indicator) {
            return false;
        }

        @Override
        public Draft toDraft() {
            return Draft.object().put("notApplicable", Draft.text(reason));
        }
    }
}
