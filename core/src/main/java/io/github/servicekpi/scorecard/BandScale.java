package io.github.servicekpi.scorecard;

import io.github.servicekpi.internal.Decimals;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The bands of a scorecard in their order.
 *
 * @serial exclude
 */
public final class BandScale implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** Edges have no more fraction digits. */
    private static final int DIGITS = 4;

    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1000, 10_000};

    private final List<Band> bestFirst;
    /** Where each band begins, in units of the last digit that edges may have. */
    private final long[] starts;

    BandScale(List<Band> bands) {
        bestFirst = bands.stream()
                .sorted(Comparator.comparing(Band::from).reversed())
                .toList();
        starts = bestFirst.stream()
                .mapToLong(band -> band.from().movePointRight(DIGITS).longValueExact())
                .toArray();
    }

    /** {@return the bands, the best one first} */
    public List<Band> bestFirst() {
        return bestFirst;
    }

    /** {@return the highest score: where the best band ends} */
    public BigDecimal fullScore() {
        return bestFirst.get(0).to();
    }

    /**
     * {@return the band of a score or a total}
     *
     * <p>An edge belongs to the better band; what lies above the full score is in the best one.
     *
     * @param score at least 0
     * @throws IllegalArgumentException if it is below 0
     */
    public Band of(BigDecimal score) {
        BigDecimal exact = Decimals.exact(score, "score");
        for (Band band : bestFirst) {
            if (exact.compareTo(band.from()) >= 0) {
                return band;
            }
        }
        throw new IllegalArgumentException("score is " + exact + "; allowed are 0 and above; write one like 70");
    }

    /**
     * {@return which of {@link #bestFirst()} a score or a total is in that is given by its last digits}
     *
     * @param lastDigits at least 0: 8337 with 2 fraction digits is 83.37
     * @param digits how many fraction digits it has, 0 to 4
     */
    public int indexOf(long lastDigits, int digits) {
        long units = lastDigits * POWERS_OF_TEN[DIGITS - digits];
        int better = 0; // counted over all bands: that is quicker than to guess when to stop
        for (long start : starts) {
            better += units < start ? 1 : 0;
        }
        return better;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BandScale that && bestFirst.equals(that.bestFirst);
    }

    @Override
    public int hashCode() {
        return bestFirst.hashCode();
    }

    /** {@return the bands, the best one first} */
    @Override
    public String toString() {
        return bestFirst.toString();
    }
}
