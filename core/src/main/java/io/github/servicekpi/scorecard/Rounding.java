package io.github.servicekpi.scorecard;

import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.reading.Forms;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectForm;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.immutables.value.Value;

/** How scores and totals are rounded: half up to 2 fraction digits unless set. */
@Value.Immutable
public abstract sealed class Rounding implements Serializable permits ImmutableRounding {
    @Serial
    private static final long serialVersionUID = 1;

    static final int USUAL_SCALE = 2;

    private static final List<RoundingMode> MODES = List.of(
            RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN, RoundingMode.UP, RoundingMode.DOWN);

    @SuppressWarnings("ClassInitializationDeadlock") // a method reference initializes no class before it is called
    static final ObjectForm<Rounding, ImmutableRounding.Builder, Object> FORM =
            ObjectForm.<Rounding, ImmutableRounding.Builder, Object>of(
                            ImmutableRounding::parts, ImmutableRounding.Builder::build)
                    .withDefault(
                            "scale",
                            Forms.number(NumberRange.between(BigDecimal.ZERO, BigDecimal.valueOf(Limits.SCALE), 0))
                                    .as(BigDecimal::intValueExact, BigDecimal::valueOf),
                            USUAL_SCALE,
                            Rounding::scale,
                            ImmutableRounding.Builder::scale)
                    .withDefault(
                            "mode",
                            Forms.word(MODES),
                            RoundingMode.HALF_UP,
                            Rounding::mode,
                            ImmutableRounding.Builder::mode);

    Rounding() {}

    /** {@return the rounding of a scorecard that says nothing of it} */
    static Rounding usual() {
        return ImmutableRounding.parts()
                .scale(USUAL_SCALE)
                .mode(RoundingMode.HALF_UP)
                .build();
    }

    /** {@return the number of fraction digits, 0 to 4} */
    public abstract int scale();

    /** {@return the way: half up, half even, half down, up or down} */
    public abstract RoundingMode mode();
}
