package io.github.servicekpi.kernel;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.EdgeRounding;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.LongToIntFunction;

/**
 * Rounds a block of weighted sums T to totals T / D, without a division.
 *
 * <p>T and D are integers, and T / D is at most the full score F. T / D is a multiple of 1/D and T / D + 1/2
 * one of 1/(2D); a margin of m = 1/(4D) is added or taken off, so that what is floored keeps a distance of at least m from
 * the integer at which the floor changes. 1/D, the product with T and the sum have a relative error of at most 2^-53 each, so
 * the error is below F x 2^-50; {@link #of} refuses where that is not below m, which keeps T below 2^48.
 *
 * <p>A total that was carried up to an edge which the exact one, whose floor is f, has not reached is f instead.
 */
public final class TotalRounder {
    /** Up to this full score in units edges and bands are looked up in tables. */
    static final long LARGEST_TABLE = 1 << 20;

    private final double reciprocal;
    private final double margin;
    private final double offset;
    private final boolean halfEven;
    private final byte[] isEdge;
    private final byte[] bands;

    private TotalRounder(EdgeRounding rounding, long most, LongToIntFunction band, long divisor) {
        Rational exactMargin =
                Rational.of(BigInteger.ONE, BigInteger.valueOf(divisor).shiftLeft(2));
        this.reciprocal = 1.0 / divisor;
        this.margin = PiecewiseLinear.asDouble(exactMargin);
        this.offset = PiecewiseLinear.asDouble(rounding.offset(exactMargin));
        this.halfEven = rounding.mode() == RoundingMode.HALF_EVEN;
        int size = Math.toIntExact(most + 2);
        this.isEdge = new byte[size];
        this.bands = new byte[size];
        for (int units = 0; units < size; units++) {
            isEdge[units] = (byte) (rounding.isEdge(units) ? 1 : 0);
            bands[units] = (byte) band.applyAsInt(units);
        }
    }

    /**
     * {@return what rounds sums of shares with a divisor, or nothing if doubles could not}
     *
     * @param rounding how totals are rounded
     * @param most the highest total, in units
     * @param band from a total in units to its band, at most 99
     * @param divisor what the sums are divided by, at least 0
     */
    public static Optional<TotalRounder> of(EdgeRounding rounding, long most, LongToIntFunction band, long divisor) {
        boolean fits = divisor > 0 && most <= LARGEST_TABLE && most * 0x1p-50 < 0.25 / divisor;
        return fits ? Optional.of(new TotalRounder(rounding, most, band, divisor)) : Optional.empty();
    }

    /**
     * Rounds a block.
     *
     * @param sums the sums, integers
     * @param count how many
     * @param totals where to put the totals
     * @param totalBands where to put their bands
     * @param from where to put the first
     */
    void round(double[] sums, int count, int[] totals, int[] totalBands, int from) {
        for (int i = 0; i < count; i++) {
            double exact = sums[i] * reciprocal;
            double up = Math.floor(exact + offset);
            if (halfEven) {
                double down = Math.floor(exact + (1 - offset));
                up -= (up - down) * (up - 2 * Math.floor(up * 0.5));
            }
            int rounded = (int) up;
            int below = (int) (exact + margin);
            int held = rounded - ((rounded - below) & isEdge[rounded]);
            totals[from + i] = held;
            totalBands[from + i] = bands[held];
        }
    }
}
