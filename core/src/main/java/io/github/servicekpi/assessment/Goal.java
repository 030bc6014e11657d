package io.github.servicekpi.assessment;

import io.github.servicekpi.Draft;
import io.github.servicekpi.NearestWord;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an {@link ImprovementPlan} is to reach: a total, or a band.
 *
 * @param total the least total that reaches it, 0 or above and below 10^12
 * @param band the band, if one was asked for
 */
public record Goal(BigDecimal total, Optional<Band> band) {
    /**
     * Checks the total.
     *
     * @param total as above
     * @param band as above
     * @throws IllegalArgumentException if there can be no such total
     */
    public Goal {
        Objects.requireNonNull(band, "band");
        total = Decimals.measured(total, "total");
        if (total.signum() < 0 || total.compareTo(Limits.VALUE) >= 0) {
            throw new IllegalArgumentException("the goal is " + Finding.show(Draft.number(total))
                    + "; allowed is a total of 0 or above, below 10^12; write one like 70");
        }
        total = Decimals.exact(total, "total");
    }

    /**
     * {@return the goal to reach a total}
     *
     * @param total 0 or above and below 10^12; one between two totals of the scorecard's scale asks for the higher
     * @throws IllegalArgumentException if there can be no such total
     */
    public static Goal of(BigDecimal total) {
        return new Goal(total, Optional.empty());
    }

    /**
     * {@return the goal to reach a band}
     *
     * @param band a band of the scorecard
     */
    public static Goal of(Band band) {
        return new Goal(band.from(), Optional.of(band));
    }

    /**
     * {@return the goal that a text names}
     *
     * @param bandOrTotal the id of a band, or a total
     * @param scorecard whose bands are meant
     * @throws IllegalArgumentException if it is neither; it names the bands, and the nearest one
     */
    public static Goal parse(String bandOrTotal, Scorecard scorecard) {
        List<Band> bands = scorecard.bandScale().bestFirst();
        Optional<Band> named =
                bands.stream().filter(band -> band.id().equals(bandOrTotal)).findFirst();
        if (named.isPresent()) {
            return of(named.get());
        } else if (Draft.number(bandOrTotal) instanceof Draft.Numeral total) {
            return of(total.value());
        }
        List<String> ids = bands.stream().map(Band::id).toList();
        String nearest = NearestWord.among(bandOrTotal, ids)
                .map(id -> "; did you mean \"" + id + "\"?")
                .orElse("");
        throw new IllegalArgumentException(Finding.quoted(bandOrTotal) + " is neither a band of " + scorecard.id()
                + " nor a total; its bands are " + String.join(", ", ids) + "; a total is written like 70 or 82.5"
                + nearest);
    }
}
