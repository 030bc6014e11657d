package io.github.servicekpi.scoring;

import io.github.servicekpi.Rational;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
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

    /**
     * {@return the exact score of a value, before any rounding}
     *
     * @param value the value
     */
    public Rational scoreOf(Rational value) {
        return switch (polarity) {
            case HIGHER_IS_BETTER -> main.scoreAt(value);
            case LOWER_IS_BETTER -> main.scoreAt(value.negated());
            case CLOSER_IS_BETTER -> closer(value);
        };
    }

    private Rational closer(Rational value) {
        int order = value.compareTo(target);
        if (order < 0) {
            return main.scoreAt(value);
        }
        Rational right = beyondTarget.scoreAt(value.negated());
        return order > 0 ? right : right.max(main.scoreAt(value));
    }
}
