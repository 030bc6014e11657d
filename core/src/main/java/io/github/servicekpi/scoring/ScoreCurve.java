package io.github.servicekpi.scoring;

import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * The exact score of every value, for one scoring method and one target.
 *
 * <p>Straight, stepped or hyperbolic between its places and constant beyond its ends; a worse value never scores more. Made
 * by {@link ScoringMethod#curve}.
 *
 * @serial exclude
 */
public final class ScoreCurve implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final Polarity polarity;
    private final Rational target;
    private final CurveSide main;
    private final CurveSide beyondTarget;

    private ScoreCurve(Polarity polarity, BigDecimal target, CurveSide main, CurveSide beyondTarget) {
        this.polarity = polarity;
        this.target = Rational.of(target);
        this.main = main;
        this.beyondTarget = beyondTarget;
    }

    /**
     * {@return the curve whose sides a function makes}
     *
     * @param sides from the sign that turns a value into its goodness (1 or -1) to that side of the curve; where closer
     *     values are better, 1 is the side left of the target and -1 the right one
     */
    static ScoreCurve of(Polarity polarity, BigDecimal target, IntFunction<CurveSide> sides) {
        CurveSide main = sides.apply(sign(polarity));
        return new ScoreCurve(polarity, target, main, polarity == Polarity.CLOSER_IS_BETTER ? sides.apply(-1) : main);
    }

    static int sign(Polarity polarity) {
        return polarity == Polarity.LOWER_IS_BETTER ? -1 : 1;
    }

    /** {@return how good a value is to the side of a curve with this sign} */
    static BigDecimal goodness(BigDecimal value, int sign) {
        return sign > 0 ? value : value.negate();
    }

    /**
     * {@return the exact score of a value, before any rounding}
     *
     * @param value the value
     */
    public Rational scoreOf(Rational value) {
        CurveSide side = side(value);
        return side.scoreAt(isMirrored(side) ? value.negated() : value);
    }

    /** {@return whether the goodness on a side is the value with the other sign} */
    private boolean isMirrored(CurveSide side) {
        return polarity == Polarity.LOWER_IS_BETTER || side != main;
    }

    /** {@return the side that scores a value: on a target that both reach the better one, left first} */
    private CurveSide side(Rational value) {
        if (polarity != Polarity.CLOSER_IS_BETTER) {
            return main;
        }
        int order = value.compareTo(target);
        boolean right = order > 0
                || (order == 0 && beyondTarget.scoreAt(value.negated()).compareTo(main.scoreAt(value)) > 0);
        return right ? beyondTarget : main;
    }

    /**
     * {@return the piece of this curve that gives a value its score}
     *
     * @param value the value
     */
    public CurvePiece pieceAt(Rational value) {
        CurveSide side = side(value);
        boolean mirrored = isMirrored(side);
        Rational middle = mirrored ? target.negated() : target;
        CurvePiece piece = side.pieceAt(
                mirrored ? value.negated() : value,
                polarity == Polarity.CLOSER_IS_BETTER ? Optional.of(middle) : Optional.empty());
        return mirrored ? new CurvePiece(piece.type(), mirrored(piece.from()), mirrored(piece.to())) : piece;
    }

    private static Optional<CurvePoint> mirrored(Optional<CurvePoint> point) {
        return point.map(end -> new CurvePoint(end.at().negated(), end.score()));
    }

    /**
     * {@return the values that score at least as much as a bound asks}
     *
     * @param score the exact score, before any rounding; if it is not included, only more than that counts
     */
    public ValueRange valuesReaching(Bound score) {
        return switch (polarity) {
            case HIGHER_IS_BETTER -> main.reaching(score);
            case LOWER_IS_BETTER -> main.reaching(score).mirrored();
            case CLOSER_IS_BETTER -> aroundTarget(score);
        };
    }

    /** Whatever else scores as much, the target does too; so the ends of the two sides are the ends of the range. */
    private ValueRange aroundTarget(Bound score) {
        if (!score.isReachedBy(scoreOf(target))) {
            return ValueRange.NOTHING;
        }
        Bound on = new Bound(target, true);
        Bound left = score.isReachedBy(main.scoreAt(target))
                ? main.reaching(score).lower().orElse(null)
                : on;
        Bound right = score.isReachedBy(beyondTarget.scoreAt(target.negated()))
                ? beyondTarget.reaching(score).mirrored().upper().orElse(null)
                : on;
        ValueRange above = left == null ? ValueRange.EVERYTHING : ValueRange.above(left);
        return right == null ? above : above.and(ValueRange.below(right));
    }

    /** {@return the values where pieces of this curve meet, ascending; the steps of a staircase are not among them} */
    public List<Rational> places() {
        TreeSet<Rational> places = new TreeSet<>();
        main.places()
                .forEach(place -> places.add(
                        polarity == Polarity.LOWER_IS_BETTER ? place.goodness().negated() : place.goodness()));
        if (polarity == Polarity.CLOSER_IS_BETTER) {
            beyondTarget.places().forEach(place -> places.add(place.goodness().negated()));
            places.add(target);
        }
        return List.copyOf(places);
    }
}
