package io.github.servicekpi.scorecard;

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

    private final List<Band> bestFirst;

    BandScale(List<Band> bands) {
        bestFirst = bands.stream()
                .sorted(Comparator.comparing(Band::from).reversed())
                .toList();
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
        for (Band band : bestFirst) {
            if (score.compareTo(band.from()) >= 0) {
                return band;
            }
        }
        throw new IllegalArgumentException("score is " + score.toPlainString() + "; allowed are 0 and above");
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
