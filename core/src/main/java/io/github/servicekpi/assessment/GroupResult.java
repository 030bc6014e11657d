package io.github.servicekpi.assessment;

import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Group;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a group of indicators comes to. The total is computed from the indicators, not from this.
 *
 * @param group the group
 * @param score the weighted mean of its members' scores, with the scale's digits; nothing if none of them counts
 * @param band the band of the score
 */
public record GroupResult(Group group, Optional<BigDecimal> score, Optional<Band> band) {
    /** {@return for example {@code speed: 81.25}} */
    @Override
    public String toString() {
        return group.id() + ": " + score().map(BigDecimal::toString).orElse("-");
    }
}
