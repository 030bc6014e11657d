package io.github.servicekpi.measurement;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Points that an evaluator adds to the total, or takes off it.
 *
 * @param points -1000 to 1000, with at most 4 fraction digits; records are held to the scale of their scorecard
 * @param reason why
 * @serial exclude
 */
public record Adjustment(BigDecimal points, LocalizedText reason) implements Serializable {
    /** What points may be, where no scorecard says how many digits they have. */
    static final NumberRange POINTS = NumberRange.ADJUSTMENT.withDigits(NumberRange.SCORE.digits());

    /**
     * Drops trailing zeros.
     *
     * @param points the points
     * @param reason why
     * @throws IllegalArgumentException if the points lie outside their range or have too many fraction digits, or if a string
     *     of the reason has more than 10 000 code points, or half a surrogate pair
     */
    public Adjustment {
        points = WellFormed.number("points", points, POINTS);
        WellFormed.text("reason", reason);
    }

    static Adjustment read(ObjectReader in, NumberRange range) {
        Adjustment adjustment = new Adjustment(
                in.must("points").number(range), in.must("reason").text());
        in.finish();
        return adjustment;
    }

    Draft toDraft() {
        return Draft.object().put("points", Draft.number(points)).put("reason", Draft.text(reason));
    }
}
