package io.github.servicekpi.assessment;

import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Group;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a group of indicators comes to. The total is computed from the indicators, not from this.
 *
 * @serial exclude
 */
public final class GroupResult implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final Group group;
    private final @Nullable BigDecimal score;
    private final @Nullable Band band;

    GroupResult(Group group, Optional<BigDecimal> score, Optional<Band> band) {
        this.group = group;
        this.score = score.orElse(null);
        this.band = band.orElse(null);
    }

    /** {@return the group} */
    public Group group() {
        return group;
    }

    /** {@return the weighted mean of its members' scores, with the scale's digits; nothing if none of them counts} */
    public Optional<BigDecimal> score() {
        return Optional.ofNullable(score);
    }

    /** {@return the band of the score} */
    public Optional<Band> band() {
        return Optional.ofNullable(band);
    }

    /** {@return for example {@code speed: 81.25}} */
    @Override
    public String toString() {
        return group.id() + ": " + score().map(BigDecimal::toString).orElse("-");
    }
}
