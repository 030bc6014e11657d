package io.github.servicekpi.scorecard;

import io.github.servicekpi.Draft;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
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
    static final int MOST_SCALE = 4;

    private static final List<RoundingMode> MODES = List.of(
            RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN, RoundingMode.UP, RoundingMode.DOWN);

    Rounding() {}

    /** {@return the number of fraction digits, 0 to 4} */
    public abstract int scale();

    /** {@return the way: half up, half even, half down, up or down} */
    public abstract RoundingMode mode();

    static Rounding read(ObjectReader in) {
        BigDecimal scale = in.may("scale")
                .number(
                        NumberRange.between(BigDecimal.ZERO, BigDecimal.valueOf(MOST_SCALE), 0),
                        BigDecimal.valueOf(USUAL_SCALE));
        RoundingMode mode = in.may("mode").word(MODES, RoundingMode.HALF_UP);
        in.finish();
        return ImmutableRounding.parts().scale(scale.intValue()).mode(mode).build();
    }

    Draft.Members toDraft() {
        Draft.Members draft = Draft.object();
        if (scale() != USUAL_SCALE) {
            draft.put("scale", Draft.number(Integer.toString(scale())));
        }
        return mode() == RoundingMode.HALF_UP ? draft : draft.put("mode", Draft.text(mode().toString()));
    }
}
