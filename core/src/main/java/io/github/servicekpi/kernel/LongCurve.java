package io.github.servicekpi.kernel;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.kernel.StraightPieces.Line;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * The rounded scores of the values with one number of fraction digits, in 64-bit integers.
 *
 * <p>Such a value is an integer v of its last digits. The curve is cut into stretches: the places where its pieces meet have
 * the odd indices, the pieces between them the even ones. On each stretch the score in units of its last digit is
 * (base + slope x (v - start)) / divisor with integers. It lies between 0 and the full score, so base and slope x (v - start)
 * lie within the full score x divisor on either side of 0; {@link #LIMIT} on that product, checked when the curve is made,
 * keeps every sum below 2^63. A stretch that is no straight line, or whose integers are too large, is {@link #UNKNOWN}: its
 * values take the exact path.
 *
 * <p>Values are as good as random, and a branch on one is mispredicted half of the time. So neither the search among the
 * stretches nor the rounding has any.
 */
public final class LongCurve {
    /** Not a score: the exact curve must be asked. */
    public static final long UNKNOWN = -1;

    /** Values and the numerators of ratios are smaller, without their signs, and so are the starts of all stretches. */
    public static final long LARGEST = 1L << 61;

    private static final BigInteger LIMIT = BigInteger.valueOf(LARGEST);
    private static final long NO_EDGE = 0; // nothing lies below it that could be carried to it
    private static final long SEVERAL_EDGES = -1;

    private final EdgeRounding rounding;
    /**
     * The first integer of each stretch; a stretch without any integer has that of the next. Filled up with {@link #LARGEST}
     * to a power of two, which lets the search take the same steps for every value.
     */
    private final long[] starts;

    private final long[] bases;
    private final long[] slopes;
    /** 1 where the base is the rounded score, 0 where it is unknown. */
    private final long[] divisors;
    /** The edge that rounding must not reach on a stretch, {@link #NO_EDGE} or {@link #SEVERAL_EDGES}. */
    private final long[] edges;
    /** The largest denominator of a value that keeps the sums of a stretch below 2^63. */
    private final long[] denominators;

    private final boolean placesAreValues;

    private LongCurve(EdgeRounding rounding, int stretches, boolean placesAreValues) {
        this.rounding = rounding;
        this.starts = new long[2 * Integer.highestOneBit(stretches)];
        this.bases = new long[stretches];
        this.slopes = new long[stretches];
        this.divisors = new long[stretches];
        this.edges = new long[stretches];
        this.denominators = new long[stretches];
        this.placesAreValues = placesAreValues;
        Arrays.fill(starts, LARGEST);
    }

    /**
     * {@return the scores of the values with so many fraction digits}
     *
     * @param curve the exact curve
     * @param rounding how scores are rounded
     * @param most the highest score, in units
     * @param digits the fraction digits
     */
    public static LongCurve of(StraightPieces curve, EdgeRounding rounding, long most, int digits) {
        Rational power = Rational.of(BigInteger.TEN.pow(digits), BigInteger.ONE);
        List<Rational> places = curve.places();
        boolean onGrid = places.stream()
                .allMatch(place -> place.times(power).denominator().equals(BigInteger.ONE));
        LongCurve fixed = new LongCurve(rounding, 2 * places.size() + 1, onGrid);
        if (places.stream().anyMatch(place -> place.times(power).abs().floor().compareTo(LIMIT) >= 0)) {
            return fixed;
        }
        fixed.starts[0] = -LARGEST;
        for (int i = 0; i < places.size(); i++) {
            Rational place = places.get(i).times(power);
            long above = place.floor().longValueExact() + 1;
            boolean isValue = place.denominator().equals(BigInteger.ONE);
            fixed.starts[2 * i + 1] = isValue ? above - 1 : above;
            fixed.starts[2 * i + 2] = above;
            fixed.constant(2 * i + 1, curve.scores().get(i));
        }
        for (int i = 0; i <= places.size(); i++) {
            fixed.piece(i, curve, power, BigInteger.valueOf(most));
        }
        return fixed;
    }

    private void constant(int stretch, Rational score) {
        bases[stretch] = rounding.round(score);
        divisors[stretch] = 1;
        denominators[stretch] = Long.MAX_VALUE;
    }

    private void piece(int index, StraightPieces curve, Rational power, BigInteger most) {
        Line line = curve.pieces().get(index).orElse(null);
        if (line == null) {
            return;
        } else if (line.slope().signum() == 0) {
            constant(2 * index, line.atZero());
        } else if (index > 0 && index < curve.places().size()) {
            Rational units = Rational.of(rounding.unitsPerPoint(), BigInteger.ONE);
            Rational from = line.at(curve.places().get(index - 1)).times(units);
            Rational to = line.at(curve.places().get(index)).times(units);
            line(2 * index, line.scaled(units, power), most, edge(from, to));
        }
    }

    private void line(int stretch, Line line, BigInteger mostUnits, long edge) {
        Rational slope = line.slope();
        Rational base = line.at(Rational.of(starts[stretch]));
        BigInteger divisor = slope.denominator()
                .multiply(base.denominator())
                .divide(slope.denominator().gcd(base.denominator()));
        BigInteger most = mostUnits.multiply(divisor);
        BigInteger scaledSlope =
                slope.times(Rational.of(divisor, BigInteger.ONE)).numerator();
        BigInteger scaledBase = base.times(Rational.of(divisor, BigInteger.ONE)).numerator();
        if (most.max(scaledSlope.abs()).max(scaledBase.abs()).compareTo(LIMIT) < 0) {
            bases[stretch] = scaledBase.longValueExact();
            slopes[stretch] = scaledSlope.longValueExact();
            divisors[stretch] = divisor.longValueExact();
            edges[stretch] = edge;
            denominators[stretch] = LIMIT.divide(most.max(scaledSlope.abs()).max(scaledBase.abs()))
                    .longValueExact();
        }
    }

    /** {@return the edge that a score between two others may be carried to, which lies above the lower one} */
    private long edge(Rational one, Rational other) {
        Rational low = one.min(other);
        List<Rational> edges = rounding.edgesBetween(low, one.max(other).plus(Rational.ONE)).stream()
                .filter(edge -> edge.compareTo(low) > 0)
                .toList();
        return edges.isEmpty()
                ? NO_EDGE
                : edges.size() == 1 ? edges.get(0).numerator().longValueExact() : SEVERAL_EDGES;
    }

    /** {@return the last stretch that begins at an integer or before it} */
    private int stretch(long value) {
        int stretch = 0;
        for (int step = starts.length >> 1; step > 0; step >>= 1) {
            stretch += step & (int) ~((value - starts[stretch + step]) >> 63);
        }
        return stretch;
    }

    /**
     * {@return the score of a value in units, or {@link #UNKNOWN}}
     *
     * @param value the value in units of its last digit, below {@link #LARGEST} without its sign
     */
    public long score(long value) {
        int stretch = stretch(value);
        return divisors[stretch] == 0
                ? UNKNOWN
                : round(bases[stretch] + slopes[stretch] * (value - starts[stretch]), divisors[stretch], stretch);
    }

    private long round(long numerator, long denominator, int stretch) {
        long edge = edges[stretch];
        return edge == SEVERAL_EDGES
                ? rounding.round(numerator, denominator)
                : rounding.round(numerator, denominator, edge);
    }

    /**
     * {@return the score of an exact ratio in units, or {@link #UNKNOWN}}
     *
     * @param numerator the numerator of a value in units of its last digit, below {@link #LARGEST} without its sign
     * @param denominator above 0
     */
    public long score(long numerator, long denominator) {
        long whole = Math.floorDiv(numerator, denominator);
        long rest = numerator - whole * denominator;
        if (rest == 0) {
            return score(whole);
        } else if (!placesAreValues) {
            return UNKNOWN;
        }
        int stretch = stretch(whole);
        stretch += stretch & 1; // between two integers there is no place, only the piece after it
        if (denominator > denominators[stretch] || divisors[stretch] == 0) {
            return UNKNOWN;
        } else if (slopes[stretch] == 0) {
            return bases[stretch];
        }
        long atWhole = bases[stretch] + slopes[stretch] * (whole - starts[stretch]);
        return round(atWhole * denominator + slopes[stretch] * rest, divisors[stretch] * denominator, stretch);
    }
}
