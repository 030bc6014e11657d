package io.github.servicekpi.scorecard;

import io.github.servicekpi.Draft;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What the adjustments of a record may come to; a sum beyond an end is clamped to it.
 *
 * @param min the lower end, -1000 to 0
 * @param max the upper end, 0 to 1000
 * @serial exclude
 */
public record AdjustmentRange(BigDecimal min, BigDecimal max) implements Serializable {
    static AdjustmentRange read(ObjectReader in, NumberRange points) {
        AdjustmentRange range = new AdjustmentRange(
                in.must("min").number(points), in.must("max").number(points));
        in.finish();
        boolean minWrong = in.may("min").good() && range.min().signum() > 0;
        boolean maxWrong = in.may("max").good() && range.max().signum() < 0;
        if (minWrong || maxWrong) {
            in.reportRange(
                    "min " + in.may("min").show() + ", max " + in.may("max").show(), "min <= 0 <= max");
        }
        return range;
    }

    Draft toDraft() {
        return Draft.object().put("min", Draft.number(min)).put("max", Draft.number(max));
    }
}
