package io.github.servicekpi.scorecard;

import io.github.servicekpi.reading.Forms;
import io.github.servicekpi.reading.ObjectForm;
import io.github.servicekpi.reading.ValueReader;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** What the adjustments of a record may come to; a sum beyond an end is clamped to it. */
@Value.Immutable
public abstract sealed class AdjustmentRange implements Serializable permits ImmutableAdjustmentRange {
    @Serial
    private static final long serialVersionUID = 1;

    @SuppressWarnings("ClassInitializationDeadlock") // a method reference initializes no class before it is called
    static final ObjectForm<AdjustmentRange, ImmutableAdjustmentRange.Builder, CardContext> FORM =
            ObjectForm.<AdjustmentRange, ImmutableAdjustmentRange.Builder, CardContext>of(
                            ImmutableAdjustmentRange::parts, ImmutableAdjustmentRange.Builder::build)
                    .required(
                            "min",
                            Forms.number(CardContext::adjustmentPoints),
                            AdjustmentRange::min,
                            ImmutableAdjustmentRange.Builder::min)
                    .required(
                            "max",
                            Forms.number(CardContext::adjustmentPoints),
                            AdjustmentRange::max,
                            ImmutableAdjustmentRange.Builder::max)
                    .checked(AdjustmentRange::checkOrder);

    AdjustmentRange() {}

    /** {@return the lower end, -1000 to 0, without trailing zeros} */
    public abstract BigDecimal min();

    /** {@return the upper end, 0 to 1000, without trailing zeros} */
    public abstract BigDecimal max();

    private static void checkOrder(CardContext context, ValueReader in, AdjustmentRange range) {
        ValueReader min = in.member("min");
        ValueReader max = in.member("max");
        if ((min.good() && range.min().signum() > 0)
                || (max.good() && range.max().signum() < 0)) {
            in.reportRange("min " + min.show() + ", max " + max.show(), "min <= 0 <= max");
        }
    }
}
