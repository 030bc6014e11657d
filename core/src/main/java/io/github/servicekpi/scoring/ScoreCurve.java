package io.github.servicekpi.scoring;

import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

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
    /** The side right of the target where closer values are better; elsewhere the main one again. */
    private final CurveSide beyondTarget;

    private ScoreCurve(Aim aim, CurveSide main, CurveSide beyondTarget) {
        this.polarity = aim.polarity();
        this.target = Rational.of(aim.target());
        this.main = main;
        this.beyondTarget = beyondTarget;
    }

    /** {@return the curve with these sides, one for each {@linkplain Aim#directions() direction}} */
    static ScoreCurve of(Aim aim, List<CurveSide> sides) {
        return new ScoreCurve(aim, sides.get(0), sides.get(sides.size() - 1));
    }

    /**
     * {@return the exact score of a value, before any rounding}
     *
     * @param value the value
     */
    public Rational scoreOf(Rational value) {
        CurveSide side = side(value);
        return side.scoreAt(direction(side).turned(value));
    }

    private Direction direction(CurveSide side) {
        return polarity == Polarity.LOWER_IS_BETTER || side != main ? Direction.DOWN : Direction.UP;
    }

    /** {@return the side that scores a value: on a target that both reach the better one, left first} */
    private CurveSide side(Rational value) {
        if (polarity != Polarity.CLOSER_IS_BETTER) {
            return main;
        }
        int order = value.compareTo(target);
        boolean isRight = order > 0
                || (order == 0 && beyondTarget.scoreAt(value.negated()).compareTo(main.scoreAt(value)) > 0);
        return isRight ? beyondTarget : main;
    }

    /**
     * {@return the piece of this curve that gives a value its score}
     *
     * @param value the value
     */
    public CurvePiece pieceAt(Rational value) {
        CurveSide side = side(value);
        Direction direction = direction(side);
        CurvePiece piece = side.pieceAt(
                direction.turned(value),
                polarity == Polarity.CLOSER_IS_BETTER ? Optional.of(direction.turned(target)) : Optional.empty());
        return new CurvePiece(piece.type(), back(piece.from(), direction), back(piece.to(), direction));
    }

    private static Optional<CurvePoint> back(Optional<CurvePoint> point, Direction direction) {
        return point.map(end -> new CurvePoint(direction.turned(end.at()), end.score()));
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
        for (CurveSide side : List.of(main, beyondTarget)) {
            side.places().forEach(place -> places.add(direction(side).turned(place.turned())));
        }
        if (polarity == Polarity.CLOSER_IS_BETTER) {
            places.add(target);
        }
        return List.copyOf(places);
    }
}
