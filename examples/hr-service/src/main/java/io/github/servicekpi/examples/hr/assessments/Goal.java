package io.github.servicekpi.examples.hr.assessments;

import io.github.servicekpi.Draft;
import io.github.servicekpi.examples.hr.web.Refusal;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** What a plan is to reach: the id of a band, or a total. */
final class Goal {
    private static final BigDecimal ABOVE_ALL_TOTALS = BigDecimal.TEN.pow(12);

    private Goal() {}

    /** {@return the least total that reaches a goal} */
    static BigDecimal total(String goal, Scorecard scorecard) {
        return scorecard.bands().stream()
                .filter(band -> band.id().equals(goal))
                .map(Band::from)
                .findFirst()
                .orElseGet(() -> number(goal, scorecard));
    }

    private static BigDecimal number(String goal, Scorecard scorecard) {
        if (Draft.number(goal) instanceof Draft.Numeral total
                && total.value().signum() >= 0
                && total.value().compareTo(ABOVE_ALL_TOTALS) < 0) {
            return total.value();
        }
        throw Refusal.badRequest(
                "bad-goal",
                "to has to be a total, such as 82.5, or one of the bands "
                        + scorecard.bands().stream().map(Band::id).collect(Collectors.joining(", ")));
    }
}
