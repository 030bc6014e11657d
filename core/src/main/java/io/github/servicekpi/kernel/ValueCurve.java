package io.github.servicekpi.kernel;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.kernel.PiecewiseLinear.Point;
import io.github.servicekpi.kernel.StraightPieces.Line;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rounded scores of whole columns of values: no branch, no division, and exact although it computes with doubles.
 *
 * <p><b>What it computes.</b> A value with a column's number of fraction digits is an integer u of its last digits. Let S(u)
 * be its exact score in units of the scores' last digit. A continuous function G, straight between its kinks, is made so that
 * the rounded score is floor(G(u)) at every integer u:
 *
 * <ul>
 *   <li>S(u) is a multiple of 1/q on each straight piece. With Q the largest of these q and d = 1/(8Q), G = S + off where off
 *       is 1/2 + d to round half up, 1/2 - d for half down, d for down and 1 - d for up. S + 1/2 is a multiple of 1/(2q), so
 *       on either side of an integer G keeps a distance of at least d from it. Half even is half up, except where G - 2d has
 *       another floor: there S is a tie, and the even one of the two floors is taken.
 *   <li>Rounding never reaches an edge e that S has not reached: G is at most e - d where S is below e.
 *   <li>Only integers are asked, so a jump between u - 1 and u is a straight piece one unit long, and G is continuous.
 * </ul>
 *
 * <p><b>Why doubles do.</b> Values and ends are integers below 2^51, so clamping adds integers below 2^53 and is exact. G is a
 * {@link PiecewiseLinear} with an error below E. A curve for which E is not below d / 2 is refused when it is made ({@link #of}); for
 * all others the floor of the computed G is the floor of G. So there is nothing that would have to be decided anew.
 */
public final class ValueCurve {
    /** Values from here on are not clamped exactly. */
    public static final long MOST_VALUE = 1L << 51;

    public static final int MOST_KINKS = 64;

    private final double low;
    private final double span;
    private final PiecewiseLinear sum;
    private final boolean halfEven;
    /** 2d where ties go to the even neighbour. */
    private final double tie;

    private ValueCurve(List<Point> points, EdgeRounding rounding, Rational margin) {
        Rational first = points.get(0).at();
        this.low = PiecewiseLinear.asDouble(first);
        this.span = PiecewiseLinear.asDouble(points.get(points.size() - 1).at().minus(first));
        this.sum = PiecewiseLinear.of(points.stream()
                .map(point -> new Point(point.at().minus(first), point.value()))
                .toList());
        this.halfEven = rounding.mode() == RoundingMode.HALF_EVEN;
        this.tie = PiecewiseLinear.asDouble(margin.times(Rational.of(2)));
    }

    /**
     * {@return the curve for values with so many fraction digits, or nothing if its doubles would not be exact}
     *
     * @param curve the exact curve
     * @param rounding how scores are rounded
     * @param digits the fraction digits
     */
    public static Optional<ValueCurve> of(StraightPieces curve, EdgeRounding rounding, int digits) {
        return new Maker(curve, rounding, digits).make();
    }

    /** Finds the points of G. */
    private static final class Maker {
        private final StraightPieces curve;
        private final EdgeRounding rounding;
        private final Rational power;
        private final Rational units;
        private final List<Rational> places;
        private final TreeMap<Rational, Rational> points = new TreeMap<>();
        private Rational margin = Rational.ZERO;
        private Rational offset = Rational.ZERO;

        Maker(StraightPieces curve, EdgeRounding rounding, int digits) {
            this.curve = curve;
            this.rounding = rounding;
            this.power = integer(BigInteger.TEN.pow(digits));
            this.units = integer(rounding.unitsPerPoint());
            this.places = curve.places();
        }

        private static Rational integer(BigInteger integer) {
            return Rational.of(integer, BigInteger.ONE);
        }

        Optional<ValueCurve> make() {
            // A search among many places is quicker than so many kinks.
            if (places.size() > MOST_KINKS || !curve.areAll()) {
                return Optional.empty();
            }
            List<Line> pieces = curve.pieces().stream()
                    .map(piece -> piece.orElseThrow().scaled(units, power))
                    .toList();
            setMargin(pieces);
            for (int i = 0; i < pieces.size(); i++) {
                addPiece(pieces.get(i), i);
            }
            for (int i = 0; i < places.size(); i++) {
                Rational at = places.get(i).times(power);
                if (isInteger(at)) {
                    points.put(at, held(curve.scores().get(i).times(units)));
                }
            }
            return finish();
        }

        private void setMargin(List<Line> pieces) {
            BigInteger largest = BigInteger.ONE;
            for (Line piece : pieces) {
                BigInteger one = piece.atZero().denominator();
                BigInteger other = piece.slope().denominator();
                largest = largest.max(one.multiply(other).divide(one.gcd(other)));
            }
            for (Rational score : curve.scores()) {
                largest = largest.max(score.times(units).denominator());
            }
            margin = Rational.of(BigInteger.ONE, largest.shiftLeft(3));
            offset = rounding.offset(margin);
        }

        /** {@return G for a score: never at an edge that the score has not reached} */
        private Rational held(Rational score) {
            Rational plain = score.plus(offset);
            Optional<Rational> edge = rounding.firstEdgeAbove(score);
            return edge.filter(above -> plain.compareTo(above) >= 0)
                    .map(above -> above.minus(margin))
                    .orElse(plain);
        }

        private void addPiece(Line piece, int index) {
            Optional<Rational> first = index == 0
                    ? Optional.empty()
                    : Optional.of(next(places.get(index - 1).times(power)));
            Optional<Rational> last = index == places.size()
                    ? Optional.empty()
                    : Optional.of(previous(places.get(index).times(power)));
            if (first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) > 0) {
                return; // no integer is inside
            }
            Rational from = first.or(() -> last).orElse(Rational.ZERO);
            Rational to = last.or(() -> first).orElse(Rational.ZERO);
            points.put(from, held(piece.at(from)));
            points.put(to, held(piece.at(to)));
            if (piece.slope().signum() != 0) {
                rounding.edgesBetween(
                                piece.at(from).min(piece.at(to)),
                                piece.at(from).max(piece.at(to)).plus(Rational.ONE))
                        .forEach(edge -> addEdge(piece, edge, from, to));
            }
        }

        /** Where G is held below an edge it is flat, from where it would come too near to where the score reaches it. */
        private void addEdge(Line piece, Rational edge, Rational from, Rational to) {
            boolean rising = piece.slope().signum() > 0;
            Rational reached = edge.minus(piece.atZero()).dividedBy(piece.slope());
            Rational tooNear = edge.minus(offset).minus(piece.atZero()).dividedBy(piece.slope());
            Rational held =
                    edge.minus(offset).minus(margin).minus(piece.atZero()).dividedBy(piece.slope());
            boolean anyInside = rising
                    ? ceiling(tooNear).compareTo(reached) < 0
                    : integer(tooNear.floor()).compareTo(reached) > 0;
            if (!anyInside) {
                return;
            }
            for (Rational at :
                    List.of(held, previous(reached), ceiling(reached), integer(reached.floor()), next(reached))) {
                if (at.compareTo(from) >= 0 && at.compareTo(to) <= 0) {
                    points.put(at, held(piece.at(at)));
                }
            }
        }

        private static boolean isInteger(Rational number) {
            return number.denominator().equals(BigInteger.ONE);
        }

        private static Rational ceiling(Rational number) {
            return integer(number.ceiling());
        }

        /** {@return the first integer above a number} */
        private static Rational next(Rational number) {
            return integer(number.floor().add(BigInteger.ONE));
        }

        /** {@return the last integer below a number} */
        private static Rational previous(Rational number) {
            return integer(number.ceiling().subtract(BigInteger.ONE));
        }

        private Optional<ValueCurve> finish() {
            List<Point> kept = new ArrayList<>();
            points.forEach((at, g) -> {
                Point point = new Point(at, g);
                while (kept.size() > 1 && isStraight(kept.get(kept.size() - 2), kept.get(kept.size() - 1), point)) {
                    kept.remove(kept.size() - 1);
                }
                kept.add(point);
            });
            trimFlatEnds(kept);
            Rational limit = Rational.of(MOST_VALUE);
            boolean small = kept.stream().allMatch(point -> point.at().abs().compareTo(limit) < 0);
            if (!small || kept.size() > MOST_KINKS) {
                return Optional.empty();
            }
            ValueCurve made = new ValueCurve(kept, rounding, margin);
            return made.sum.error() < PiecewiseLinear.asDouble(margin) / 2 ? Optional.of(made) : Optional.empty();
        }

        private static boolean isStraight(Point one, Point two, Point three) {
            return two.value()
                    .minus(one.value())
                    .times(three.at().minus(two.at()))
                    .equals(three.value().minus(two.value()).times(two.at().minus(one.at())));
        }

        /** Beyond the ends G stays what it is there, as clamping has it, which is exact for ends that are integers. */
        private static void trimFlatEnds(List<Point> points) {
            if (points.size() > 1
                    && isFlat(points, 0)
                    && isInteger(points.get(1).at())) {
                points.remove(0);
            }
            int last = points.size() - 1;
            if (last > 0
                    && isFlat(points, last - 1)
                    && isInteger(points.get(last - 1).at())) {
                points.remove(last);
            }
        }

        private static boolean isFlat(List<Point> points, int index) {
            return points.get(index).value().equals(points.get(index + 1).value());
        }
    }

    /**
     * Scores a block of values.
     *
     * @param u the values, below {@link #MOST_VALUE} without their signs; overwritten
     * @param g where to put the scores, in units
     * @param count how many
     */
    void score(double[] u, double[] g, int count) {
        for (int i = 0; i < count; i++) {
            double t = u[i] - low;
            u[i] = (Math.abs(t) - Math.abs(t - span) + span) * 0.5;
        }
        sum.at(u, g, count);
        if (halfEven) {
            floorHalfEven(g, count);
        } else {
            for (int i = 0; i < count; i++) {
                g[i] = Math.floor(g[i]);
            }
        }
    }

    /** Of two floors that differ the even one: half of their sum, rounded down and up again, is the same for both. */
    private void floorHalfEven(double[] g, int count) {
        for (int i = 0; i < count; i++) {
            double up = Math.floor(g[i]);
            double down = Math.floor(g[i] - tie);
            double even = 2 * Math.floor(up * 0.5);
            g[i] = up - (up - down) * (up - even);
        }
    }
}
