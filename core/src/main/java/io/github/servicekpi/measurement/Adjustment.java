package io.github.servicekpi.measurement;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Points that an evaluator adds to the total, or takes off it.
 *
 * @param points -1000 to 1000, with no more fraction digits than the scorecard's scale
 * @param reason why
 * @serial exclude
 */
public record Adjustment(BigDecimal points, LocalizedText reason) implements Serializable {
    /**
     * Drops trailing zeros.
     *
     * @param points the points, spelled as a number
     * @param reason why
     */
    public Adjustment {
        points = Decimals.canonical(points);
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
