package io.github.servicekpi.kernel;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.EdgeRounding;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;

/**
 * The rounded scores of columns of ratios n / d, for curves of straight pieces without jumps, rounded to the nearest.
 *
 * <p>A ratio has no grid, so the score S of its value u = n x factor / d is computed with doubles and an error below E, and
 * its rounded score is taken only where that cannot matter: where S is not within E of a tie, nor within E of an edge (a
 * score just below an edge is held there). All others, about one in a hundred, are scored exactly.
 *
 * <p>n x factor is an integer below 2^53, so u has a relative error of at most 2^-53. Only u up to {@link #farthest} are taken,
 * which leaves clamping to the curve's ends an error below 2^-50 farthest. S is a + b u + sum of c_j |u - x_j| as in
 * {@link ValueCurve}, with an error below 2^-53 (4m + 16) M and the steepest slope times the error of u. A curve is refused
 * where the sum of these is not small.
 */
public final class RatioCurve {
    /** Numerators from here on may not be exact once they are multiplied by 1000. */
    public static final long MOST_TERM = 1L << 43;

    private static final double LARGEST_ERROR = 0x1p-16;
    private static final int FARTHER = 64;

    private final PiecewiseLinear scores;
    private final double low;
    private final double span;
    private final double farthest;
    private final double error;
    private final double certain;
    private final double factor;
    private final byte[] isEdge;

    /**
     * Some rows of a column of ratios.
     *
     * @param numerators the last digits of each numerator
     * @param denominators the last digits of each denominator, of as many digits
     * @param from the first row
     * @param exact scores a ratio exactly, in units
     */
    @SuppressWarnings("ArrayRecordComponent") // the caller's own arrays, never compared
    public record Ratios(long[] numerators, long[] denominators, int from, LongBinaryOperator exact) {
        long exactScore(int row) {
            return exact.applyAsLong(numerators[from + row], denominators[from + row]);
        }
    }

    private RatioCurve(PiecewiseLinear scores, double low, double span, double factor, byte[] isEdge) {
        this.scores = scores;
        this.low = low;
        this.span = span;
        this.factor = factor;
        this.isEdge = isEdge;
        this.farthest = FARTHER * (Math.abs(low) + span + 1);
        this.error = scores.error() + scores.steepest() * farthest * 0x1p-49;
        this.certain = 0.5 - error;
    }

    /**
     * {@return the curve, or nothing if doubles could not decide often enough}
     *
     * @param curve the exact curve
     * @param rounding how scores are rounded
     * @param most the highest score, in units
     * @param factor what a ratio is multiplied by: 1, 100 or 1000
     */
    public static Optional<RatioCurve> of(StraightPieces curve, EdgeRounding rounding, long most, long factor) {
        List<Rational> places = curve.places();
        boolean nearest = rounding.mode() != RoundingMode.UP && rounding.mode() != RoundingMode.DOWN;
        if (!nearest
                || places.isEmpty()
                || places.size() > ValueCurve.MOST_KINKS
                || most > TotalRounder.LARGEST_TABLE
                || !curve.areContinuous()) {
            return Optional.empty();
        }
        Rational units = Rational.of(rounding.unitsPerPoint(), BigInteger.ONE);
        Rational first = places.get(0);
        PiecewiseLinear sum = PiecewiseLinear.of(IntStream.range(0, places.size())
                .mapToObj(i -> new PiecewiseLinear.Point(
                        places.get(i).minus(first), curve.scores().get(i).times(units)))
                .toList());
        byte[] edges = new byte[Math.toIntExact(most + 2)];
        for (int score = 1; score < edges.length; score++) { // nothing lies below the edge 0
            edges[score] = (byte) (rounding.isEdge(score) ? 1 : 0);
        }
        RatioCurve made = new RatioCurve(
                sum,
                PiecewiseLinear.asDouble(first),
                PiecewiseLinear.asDouble(places.get(places.size() - 1).minus(first)),
                factor,
                edges);
        return made.error < LARGEST_ERROR ? Optional.of(made) : Optional.empty();
    }

    /**
     * Scores a block of ratios; what stands for one that is not allowed or not applicable means nothing.
     *
     * @param ratios the ratios themselves
     * @param count how many
     * @param terms the numerators; overwritten
     * @param cases the denominators; overwritten
     * @param scored where to put the scores, in units
     */
    void score(Ratios ratios, int count, double[] terms, double[] cases, double[] scored) {
        for (int i = 0; i < count; i++) {
            terms[i] = terms[i] * factor / cases[i];
        }
        for (int i = 0; i < count; i++) {
            double t = terms[i] - low;
            cases[i] = (Math.abs(t) - Math.abs(t - span) + span) * 0.5;
        }
        scores.at(cases, scored, count);
        for (int i = 0; i < count; i++) {
            cases[i] = Math.floor(scored[i] + 0.5);
        }
        for (int i = 0; i < count; i++) {
            double nearest = cases[i];
            double off = scored[i] - nearest;
            double size = Math.abs(off);
            boolean onEdge = isEdge[(int) nearest] != 0;
            boolean decided = size < certain && (!onEdge || size > error) && Math.abs(terms[i]) < farthest;
            if (decided) {
                scored[i] = onEdge && off < 0 ? nearest - 1 : nearest;
            } else if (ratios.denominators()[ratios.from() + i] > 0) {
                scored[i] = ratios.exactScore(i);
            }
        }
    }
}
