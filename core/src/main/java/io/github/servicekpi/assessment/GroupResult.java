package io.github.servicekpi.assessment;

import io.github.servicekpi.Rational;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Group;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What a group of indicators comes to. The total is computed from the indicators, not from this.
 *
 * @param group the group
 * @param score the weighted mean of its members' scores, with the scale's digits; nothing if none of them counts
 * @param band the band of the score
 */
public record GroupResult(Group group, Optional<BigDecimal> score, Optional<Band> band) {
    /**
     * Refuses null.
     *
     * @param group as above
     * @param score as above
     * @param band as above
     */
    public GroupResult {
        Objects.requireNonNull(group, "group");
        score = score.map(number -> Rational.measured(number, "score"));
        Objects.requireNonNull(band, "band");
    }

    /** {@return for example {@code speed: 81.25}} */
    @Override
    public String toString() {
        return group.id() + ": " + score().map(BigDecimal::toString).orElse("-");
    }
}
