package io.github.servicekpi;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;

/**
 * Where an interval of exact numbers ends.
 *
 * @param at the number
 * @param included whether the number itself still belongs to the interval
 * @serial exclude
 */
public record Bound(Rational at, boolean included) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /**
     * Refuses null.
     *
     * @param at as above
     * @param included as above
     */
    public Bound {
        Objects.requireNonNull(at, "at");
    }

    /**
     * {@return whether a number lies above this bound, or on it if it is included}
     *
     * @param number the number
     */
    public boolean isReachedBy(Rational number) {
        int order = number.compareTo(at);
        return order > 0 || (included && order == 0);
    }

    /** {@return the end of the mirrored interval: the number with the other sign} */
    public Bound negated() {
        return new Bound(at.negated(), included);
    }

    /** {@return the end of the interval beside this one: the number belongs to one of the two} */
    public Bound complement() {
        return new Bound(at, !included);
    }
}
