package io.github.servicekpi.examples.benchmarks;

import java.math.BigDecimal;

/**
 * A score curve of straight lines, all in whole numbers.
 *
 * @param places the places of its points in units of the last digit, ascending
 * @param scores the points' scores in hundredths
 * @param digits how many fraction digits the places have
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; loops run over what is here
record Curve(long[] places, long[] scores, int digits) {
    /** {@return the place of a point} */
    BigDecimal place(int point) {
        return BigDecimal.valueOf(places[point], digits);
    }

    /** {@return the score of a point} */
    BigDecimal score(int point) {
        return BigDecimal.valueOf(scores[point], 2);
    }

    /** {@return how many points there are} */
    int points() {
        return places.length;
    }
}
