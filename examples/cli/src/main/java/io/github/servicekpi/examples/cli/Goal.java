package io.github.servicekpi.examples.cli;

import io.github.servicekpi.Draft;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a plan is to reach, as a user writes it: the id of a band, or a total. */
final class Goal {
    private static final BigDecimal HIGHEST = BigDecimal.TEN.pow(12);

    private Goal() {}

    /** {@return the least total that reaches a goal} */
    static BigDecimal total(String goal, Scorecard scorecard) {
        List<Band> bands = scorecard.bandScale().bestFirst();
        Optional<Band> band =
                bands.stream().filter(known -> known.id().equals(goal)).findFirst();
        if (band.isPresent()) {
            return band.get().from();
        } else if (Draft.number(goal) instanceof Draft.Numeral total
                && total.value().signum() >= 0
                && total.value().compareTo(HIGHEST) < 0) {
            return total.value();
        }
        Nearest nearest = new Nearest(goal);
        bands.forEach(known -> nearest.consider(known.id()));
        String known = bands.stream().map(Band::id).collect(Collectors.joining(", "));
        throw new CommandFailure("\"" + goal + "\" is neither a band of " + scorecard.id()
                + " nor a total; its bands are " + known + "; a total is written like 70 or 82.5" + nearest.question());
    }
}
