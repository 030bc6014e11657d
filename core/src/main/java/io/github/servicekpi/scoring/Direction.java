package io.github.servicekpi.scoring;

import io.github.servicekpi.Rational;
import java.math.BigDecimal;

/** Which way along the value axis values get better. A curve that is best at the target has a side of each. */
enum Direction {
    /** Higher values are better. */
    UP,
    /** Lower values are better. */
    DOWN;

    /** {@return a value turned so that a better one is always higher: the value itself, or the value with the other sign} */
    BigDecimal turned(BigDecimal value) {
        return this == UP ? value : value.negate();
    }

    /** {@return the same for an exact number; turned twice, a value is itself} */
    Rational turned(Rational value) {
        return this == UP ? value : value.negated();
    }
}
