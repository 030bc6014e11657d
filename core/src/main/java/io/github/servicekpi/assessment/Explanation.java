package io.github.servicekpi.assessment;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.scoring.CurvePoint;
import io.github.servicekpi.scoring.PieceType;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a line of an assessment has its score: the piece of the score curve that applied, and the exact score before it was
 * rounded (core/README.md, section 10). {@link Sentences} says it in words.
 *
 * @param line the line that this explains
 * @param piece what the score comes from
 * @param value the value in the indicator's unit, exactly; nothing where no curve was asked
 * @param from the worse end of the piece; nothing where it has none on that side, or no curve was asked
 * @param to the better end of the piece; nothing where it has none on that side, or no curve was asked
 * @param exactScore the score before it was rounded
 * @param heldBelow the edge of a band or a gate that rounding alone would have carried the score to
 * @param exactPointsLost by how much the line lowers the weighted total below the full score, exactly
 */
public record Explanation(
        IndicatorResult line,
        PieceType piece,
        Optional<Rational> value,
        Optional<CurvePoint> from,
        Optional<CurvePoint> to,
        Rational exactScore,
        Optional<BigDecimal> heldBelow,
        Rational exactPointsLost) {
    /** The lines that cost most first: the reasons for a total, ranked. */
    public static final Comparator<Explanation> MOST_LOST_FIRST =
            Comparator.comparing(Explanation::exactPointsLost).reversed();

    /**
     * Refuses null.
     *
     * @param line as above
     * @param piece as above
     * @param value as above
     * @param from as above
     * @param to as above
     * @param exactScore as above
     * @param heldBelow as above
     * @param exactPointsLost as above
     */
    public Explanation {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(piece, "piece");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(exactScore, "exactScore");
        heldBelow = heldBelow.map(number -> Rational.measured(number, "heldBelow"));
        Objects.requireNonNull(exactPointsLost, "exactPointsLost");
    }

    /** {@return the points lost, exact if they have at most 16 fraction digits, else rounded to 4 half to even} */
    public BigDecimal pointsLost() {
        return Decimals.shown(exactPointsLost);
    }

    /** {@return for example {@code service-cost-ratio: line, 254/3}} */
    @Override
    public String toString() {
        return line.indicator().id() + ": " + piece + ", " + exactScore;
    }
}
