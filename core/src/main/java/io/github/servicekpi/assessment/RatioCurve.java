package io.github.servicekpi.assessment;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.BandRounding;
import io.github.servicekpi.scoring.CurvePiece;
import io.github.servicekpi.scoring.ScoreCurve;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The rounded scores of columns of ratios n / d, for curves of straight pieces without jumps, rounded to the nearest.
 *
 * <p>A ratio has no grid, so the score S of its value u = n x factor / d is computed with doubles and an error below E, and
 * its rounded score is taken only where that cannot matter: where S is not within E of a tie, nor within E of an edge (a
 * score just below an edge is held there). All others, about one in a hundred, are scored exactly.
 *
 * <p>n x factor is an integer below 2^53, so u has a relative error of at most 2^-53. Only u up to {@link #farthest} are taken,
 * which leaves clamping to the curve's ends an error below 2^-50 farthest. S is a + b u + sum of c_j |u - x_j| as in
 * {@link KinkCurve}, with an error below 2^-53 (4m + 16) M and the steepest slope times the error of u. A curve is refused
 * where the sum of these is not small.
 */
final class RatioCurve {
    /** Numerators from here on may not be exact once they are multiplied by 1000. */
    static final long MOST_TERM = 1L << 43;

    private static final double LARGEST_ERROR = 0x1p-16;
    private static final int FARTHER = 64;

    private final KinkSum scores;
    private final double low;
    private final double span;
    private final double farthest;
    private final double error;
    private final double certain;
    private final double factor;
    private final byte[] isEdge;

    private RatioCurve(KinkSum scores, double low, double span, double factor, byte[] isEdge) {
        this.scores = scores;
        this.low = low;
        this.span = span;
        this.factor = factor;
        this.isEdge = isEdge;
        this.farthest = FARTHER * (Math.abs(low) + span + 1);
        this.error = scores.error() + scores.steepest() * farthest * 0x1p-49;
        this.certain = 0.5 - error;
    }

    /** {@return the curve, or nothing if doubles could not decide often enough} */
    static Optional<RatioCurve> of(ScoreCurve curve, BandRounding rounding, long fullUnits, long factor) {
        List<Rational> places = curve.places();
        boolean nearest = rounding.mode() != RoundingMode.UP && rounding.mode() != RoundingMode.DOWN;
        if (!nearest
                || places.isEmpty()
                || places.size() > KinkCurve.MOST_KINKS
                || fullUnits > TotalRounder.LARGEST_TABLE
                || !isContinuous(curve, places)) {
            return Optional.empty();
        }
        Rational units = Rational.of(rounding.unitsPerPoint(), BigInteger.ONE);
        Rational first = places.get(0);
        KinkSum sum = KinkSum.of(places.stream()
                .map(place -> new KinkSum.Point(
                        place.minus(first), curve.scoreOf(place).times(units)))
                .toList());
        byte[] edges = new byte[Math.toIntExact(fullUnits + 2)];
        for (int score = 1; score < edges.length; score++) { // nothing lies below the edge 0
            edges[score] = (byte) (rounding.isEdge(score) ? 1 : 0);
        }
        RatioCurve made = new RatioCurve(
                sum,
                KinkSum.asDouble(first),
                KinkSum.asDouble(places.get(places.size() - 1).minus(first)),
                factor,
                edges);
        return made.error < LARGEST_ERROR ? Optional.of(made) : Optional.empty();
    }

    private static boolean isContinuous(ScoreCurve curve, List<Rational> places) {
        Places pieces = new Places(places);
        for (int i = 0; i < places.size(); i++) {
            if (!runsTo(curve, pieces.inside(i), places.get(i))
                    || !runsTo(curve, pieces.inside(i + 1), places.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether the piece around a value is straight and runs to the score on a place at one of its ends} */
    private static boolean runsTo(ScoreCurve curve, Rational inside, Rational place) {
        CurvePiece piece = curve.pieceAt(inside);
        Rational score = curve.scoreOf(place);
        return switch (piece.type()) {
            case FLAT -> curve.scoreOf(inside).equals(score);
            case LINE ->
                List.of(piece.from(), piece.to()).stream()
                        .flatMap(Optional::stream)
                        .anyMatch(end -> end.at().equals(place) && end.score().equals(score));
            default -> false;
        };
    }

    /**
     * Scores a block of ratios; what stands for one that is not allowed or not applicable means nothing.
     *
     * @param line who scores the ratios that are not decided here
     * @param ratios the column
     * @param from its first row
     * @param count how many rows
     * @param terms the numerators; overwritten
     * @param cases the denominators; overwritten
     * @param scored where to put the scores, in units
     */
    void score(
            CompiledLine line,
            BatchColumns.Ratios ratios,
            int from,
            int count,
            double[] terms,
            double[] cases,
            double[] scored) {
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
            } else if (ratios.denominators()[from + i] > 0) {
                scored[i] = line.scoreOfRatio(ratios.numerators()[from + i], ratios.denominators()[from + i]);
            }
        }
    }
}
