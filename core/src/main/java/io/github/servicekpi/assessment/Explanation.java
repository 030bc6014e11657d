package io.github.servicekpi.assessment;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.scoring.CurvePiece;
import io.github.servicekpi.scoring.CurvePoint;
import io.github.servicekpi.scoring.PieceType;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * Why a line of an assessment has its score: the piece of the score curve that applied, and the exact score before it was
 * rounded (core/README.md, section 10). {@link Sentences} says it in words.
 */
public final class Explanation {
    /** The lines that cost most first: the reasons for a total, ranked. */
    public static final Comparator<Explanation> MOST_LOST_FIRST =
            Comparator.comparing(Explanation::exactPointsLost).reversed();

    private static final Rational HUNDRED = Rational.of(100);

    private final IndicatorResult line;
    private final CurvePiece piece;
    private final Optional<Rational> value;
    private final Rational exactScore;
    private final Optional<BigDecimal> heldBelow;
    private final Rational pointsLost;

    Explanation(
            IndicatorResult line,
            CurvePiece piece,
            Optional<Rational> value,
            Rational exactScore,
            Optional<BigDecimal> heldBelow,
            BigDecimal fullScore) {
        this.line = line;
        this.piece = piece;
        this.value = value;
        this.exactScore = exactScore;
        this.heldBelow = heldBelow;
        this.pointsLost = Rational.of(fullScore.subtract(line.score().orElseThrow()))
                .times(line.exactEffectiveWeight())
                .dividedBy(HUNDRED);
    }

    /** {@return the line that this explains} */
    public IndicatorResult line() {
        return line;
    }

    /** {@return what the score comes from} */
    public PieceType piece() {
        return piece.type();
    }

    /** {@return the value in the indicator's unit, exactly; nothing where no curve was asked} */
    public Optional<Rational> value() {
        return value;
    }

    /** {@return the worse end of the piece; nothing where it has none on that side, or no curve was asked} */
    public Optional<CurvePoint> from() {
        return piece.from();
    }

    /** {@return the better end of the piece; nothing where it has none on that side, or no curve was asked} */
    public Optional<CurvePoint> to() {
        return piece.to();
    }

    /** {@return the score before it was rounded} */
    public Rational exactScore() {
        return exactScore;
    }

    /** {@return the edge of a band or a gate that rounding alone would have carried the score to} */
    public Optional<BigDecimal> heldBelow() {
        return heldBelow;
    }

    /** {@return by how much the line lowers the weighted total below the full score, exactly} */
    public Rational exactPointsLost() {
        return pointsLost;
    }

    /** {@return the points lost, exact if they have at most 16 fraction digits, else rounded to 4 half to even} */
    public BigDecimal pointsLost() {
        return Decimals.shown(pointsLost);
    }

    /** {@return for example {@code service-cost-ratio: line, 254/3}} */
    @Override
    public String toString() {
        return line.indicator().id() + ": " + piece() + ", " + exactScore;
    }
}
