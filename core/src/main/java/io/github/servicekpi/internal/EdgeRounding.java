package io.github.servicekpi.internal;

import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The one rounding of scores and totals (core/README.md, section 2): by one of five modes, and never over an edge that the
 * exact number has not reached.
 *
 * <p>Rounded numbers are counted in units of the last digit: at scale 2, 8337 is 83.37. An edge is a number of units: where a
 * band begins, or where a gate lets pass; whose edges they are makes no difference here. An exact number below an edge whose
 * rounded one reaches it lies within one unit below it, so the largest number below the edge is what it is rounded down to.
 *
 * <p>Two questions decide everything, and each has one answer here: {@link #carries}, whether the mode goes up from a
 * remainder, and {@link #isEdge}, whether the unit above may be reached that way. The kernels, which round without either,
 * say so and are held to this by laws; {@link #offset} is what they have of it.
 *
 * @serial exclude
 */
public final class EdgeRounding implements Serializable {
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
    public EdgeRounding(int scale, RoundingMode mode, Collection<BigDecimal> edges) {
        this.scale = scale;
        this.mode = mode;
        this.unitsPerPoint = BigInteger.TEN.pow(scale);
        this.edges = edges.stream().mapToLong(this::units).sorted().distinct().toArray();
    }

    /** {@return how many units make a point} */
    public BigInteger unitsPerPoint() {
        return unitsPerPoint;
    }

    /** {@return the fraction digits of rounded numbers} */
    public int scale() {
        return scale;
    }

    /** {@return the way that numbers are rounded} */
    public RoundingMode mode() {
        return mode;
    }

    /**
     * {@return the first edge above a number, both in units}
     *
     * @param units the number
     */
    public Optional<Rational> firstEdgeAbove(Rational units) {
        for (long edge : edges) {
            if (Rational.of(edge).compareTo(units) > 0) {
                return Optional.of(Rational.of(edge));
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the edges from one number to another, all in units}
     *
     * @param from the lower number
     * @param to the higher number
     */
    public List<Rational> edgesBetween(Rational from, Rational to) {
        return Arrays.stream(edges)
                .mapToObj(Rational::of)
                .filter(edge -> edge.compareTo(from) >= 0 && edge.compareTo(to) <= 0)
                .toList();
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
        return round(exact.numerator().multiply(unitsPerPoint), exact.denominator());
    }

    /**
     * {@return the units of an exact number of units}
     *
     * @param units at least 0
     */
    public long roundUnits(Rational units) {
        return round(units.numerator(), units.denominator());
    }

    private long round(BigInteger numerator, BigInteger denominator) {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        long below = parts[0].longValueExact();
        return carries(below, parts[1], denominator) && !isEdge(below + 1) ? below + 1 : below;
    }

    /**
     * {@return the units of a number of units that is a ratio of two integers}
     *
     * @param numerator at least 0
     * @param denominator above 0
     */
    public long round(long numerator, long denominator) {
        long below = numerator / denominator;
        long carries = carries(below, numerator - below * denominator, denominator);
        return carries >= 0 && !isEdge(below + 1) ? below + 1 : below;
    }

    /**
     * {@return the same where at most one edge can be reached}
     *
     * @param numerator at least 0
     * @param denominator above 0
     * @param edge the only edge that may be the next unit above, or 0 if none may
     */
    public long round(long numerator, long denominator, long edge) {
        long below = numerator / denominator;
        long carries = carries(below, numerator - below * denominator, denominator);
        long beside = below + 1 - edge;
        // Whether it carries is as good as random, so a branch would be mispredicted: the signs say it.
        return below + ((~carries & (beside | -beside)) >>> 63);
    }

    /** {@return at least 0 if what is left beyond a unit carries to the next one, else below 0} */
    private long carries(long below, long remainder, long denominator) {
        long beyondHalf = remainder - (denominator - remainder);
        return switch (mode) {
            case UP -> remainder - 1;
            case DOWN -> -1;
            case HALF_UP -> beyondHalf;
            case HALF_DOWN -> beyondHalf - 1;
            default -> beyondHalf - 1 + (below & 1);
        };
    }

    /** Of what is left beyond a unit only matters whether it is nothing, below a half, a half, or above: 0 to 3 quarters. */
    private boolean carries(long below, BigInteger remainder, BigInteger denominator) {
        int quarters = remainder.signum() == 0
                ? 0
                : 2 + Integer.signum(remainder.shiftLeft(1).compareTo(denominator));
        return carries(below, quarters, 4) >= 0;
    }

    /**
     * {@return what to add to a number of units so that its floor is the rounded one, edges and ties to even aside}
     *
     * @param margin the distance that the sum keeps from where its floor changes: at most a quarter of what two numbers
     *     differ by
     */
    public Rational offset(Rational margin) {
        Rational half = Rational.of(BigInteger.ONE, BigInteger.TWO);
        return switch (mode) {
            case UP -> Rational.ONE.minus(margin);
            case DOWN -> margin;
            case HALF_DOWN -> half.minus(margin);
            default -> half.plus(margin); // to even: but for ties, where the floor half a unit below decides as well
        };
    }

    /**
     * {@return the edge that rounding alone would have carried a number to}
     *
     * @param exact the exact number, at least 0
     */
    public Optional<BigDecimal> heldBelow(Rational exact) {
        BigInteger[] parts = exact.numerator().multiply(unitsPerPoint).divideAndRemainder(exact.denominator());
        long below = parts[0].longValueExact();
        boolean held = carries(below, parts[1], exact.denominator()) && isEdge(below + 1);
        return held ? Optional.of(decimal(below + 1)) : Optional.empty();
    }

    /**
     * {@return where the exact numbers begin that are rounded to at least so many units}
     *
     * @param units how many units
     */
    public Bound reaching(long units) {
        if (isEdge(units)) {
            return new Bound(inPoints(units, 0), true);
        }
        return switch (mode) {
            case UP -> new Bound(inPoints(units - 1, 0), false);
            case DOWN -> new Bound(inPoints(units, 0), true);
            case HALF_UP -> new Bound(inPoints(units, -1), true);
            case HALF_DOWN -> new Bound(inPoints(units, -1), false);
            default -> new Bound(inPoints(units, -1), (units & 1) == 0);
        };
    }

    /** {@return so many units and halves of a unit, as an exact number} */
    private Rational inPoints(long units, int halves) {
        return Rational.of(BigInteger.valueOf(2 * units + halves), unitsPerPoint.shiftLeft(1));
    }

    /**
     * {@return whether a number of units is an edge}
     *
     * @param units how many units
     */
    public boolean isEdge(long units) {
        return Arrays.binarySearch(edges, units) >= 0;
    }
}
