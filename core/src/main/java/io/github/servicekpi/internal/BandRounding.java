package io.github.servicekpi.internal;

import io.github.servicekpi.Rational;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;

/**
 * Rounds scores and totals, and never carries one over an edge that it has not reached.
 *
 * <p>Rounded numbers are counted in units of the last digit: at scale 2, 8337 is 83.37. Edges are multiples of a unit, so an
 * exact number below an edge whose rounded one reaches it lies within one unit below it, and the largest number below the
 * edge is what it is rounded down to.
 *
 * @serial exclude
 */
public final class BandRounding implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final int scale;
    private final RoundingMode mode;
    private final BigInteger unitsPerPoint;
    private final long[] edges;

    /**
     * Rounds to a scale, by a mode, below edges.
     *
     * @param scale the fraction digits, 0 to 4
     * @param mode one of the five modes of the format
     * @param edges where bands begin and gates end; none has more fraction digits than the scale
     */
    public BandRounding(int scale, RoundingMode mode, Collection<BigDecimal> edges) {
        this.scale = scale;
        this.mode = mode;
        this.unitsPerPoint = BigInteger.TEN.pow(scale);
        this.edges = edges.stream().mapToLong(this::units).sorted().distinct().toArray();
    }

    /**
     * {@return the number of units of a number that has no more fraction digits than the scale}
     *
     * @param number the number
     */
    public long units(BigDecimal number) {
        return number.movePointRight(scale).longValueExact();
    }

    /**
     * {@return the number that some units make, with as many fraction digits as the scale}
     *
     * @param units how many units
     */
    public BigDecimal decimal(long units) {
        return BigDecimal.valueOf(units, scale);
    }

    /**
     * {@return the units of a number of at least 0}
     *
     * @param exact the exact number, at least 0
     */
    public long round(Rational exact) {
        BigInteger[] parts = exact.numerator().multiply(unitsPerPoint).divideAndRemainder(exact.denominator());
        long below = parts[0].longValueExact();
        if (parts[1].signum() == 0 || !roundsUp(below, parts[1], exact.denominator())) {
            return below;
        }
        return Arrays.binarySearch(edges, below + 1) >= 0 ? below : below + 1;
    }

    private boolean roundsUp(long below, BigInteger remainder, BigInteger denominator) {
        int half = remainder.shiftLeft(1).compareTo(denominator);
        return switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            default -> half > 0 || (half == 0 && (below & 1) == 1);
        };
    }
}
