package io.github.servicekpi.measurement;

import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.reading.NumberRange;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What was found for one indicator. A measurement that exists is well formed: its constructor refuses what no record may
 * say.
 *
 * @serial exclude
 */
public sealed interface Measurement extends Serializable {

    /**
     * A value.
     *
     * @param value in the indicator's unit, for example 95 for 95 %; between -10^12 and 10^12, with at most 9 fraction digits
     * @serial exclude
     */
    record Value(BigDecimal value) implements Measurement {
        /**
         * Drops trailing zeros.
         *
         * @param value the value
         * @throws IllegalArgumentException if it lies outside its range, or has too many fraction digits
         */
        public Value {
            value = WellFormed.number("value", value, NumberRange.QUANTITY);
        }
    }

    /**
     * An exact ratio, times 100 if the indicator's unit is %, times 1000 if it is ‰.
     *
     * <p>0 of 0 means that there were no cases: the indicator is not applicable, as it is with fewer cases than its minimum.
     *
     * @param numerator what is counted; between -10^12 and 10^12, with at most 9 fraction digits
     * @param denominator out of how many; at least 0 and below 10^12, with at most 9 fraction digits
     * @serial exclude
     */
    record Ratio(BigDecimal numerator, BigDecimal denominator) implements Measurement {
        /**
         * Drops trailing zeros.
         *
         * @param numerator what is counted
         * @param denominator out of how many
         * @throws IllegalArgumentException if one lies outside its range, or has too many fraction digits
         */
        public Ratio {
            numerator = WellFormed.number("numerator", numerator, NumberRange.QUANTITY);
            denominator = WellFormed.number("denominator", denominator, NumberRange.SIZE);
        }
    }

    /**
     * A score that an evaluator awards, in place of any curve.
     *
     * @param rating from 0 to 1000, with at most 4 fraction digits; records are held to the full score of their scorecard
     * @serial exclude
     */
    record Rating(BigDecimal rating) implements Measurement {
        /**
         * Drops trailing zeros.
         *
         * @param rating the awarded score
         * @throws IllegalArgumentException if it lies outside its range, or has too many fraction digits
         */
        public Rating {
            rating = WellFormed.number("rating", rating, NumberRange.SCORE);
        }
    }

    /**
     * A level of a rated indicator that an evaluator awards.
     *
     * @param level the level's id
     * @serial exclude
     */
    record Level(String level) implements Measurement {
        /**
         * Names a level.
         *
         * @param level the level's id
         * @throws IllegalArgumentException if it has more than 10 000 code points, or half a surrogate pair
         */
        public Level {
            WellFormed.text("level", level);
        }
    }

    /**
     * The indicator does not apply in the period.
     *
     * @param reason why not
     * @serial exclude
     */
    record NotApplicable(LocalizedText reason) implements Measurement {
        /**
         * Says why not.
         *
         * @param reason why not
         * @throws IllegalArgumentException if a string of it has more than 10 000 code points, or half a surrogate pair
         */
        public NotApplicable {
            WellFormed.text("reason", reason);
        }
    }
}
