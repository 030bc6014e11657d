package io.github.servicekpi.secondopinion;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be wrong with one measurement: first in itself, then for the line it is meant for. */
record SlowMeasurementChecks(SlowCard card, SlowIndicator indicator, CardNode node) {
    private static final List<Set<String>> FORMS =
            List.of(Set.of("numerator", "denominator"), Set.of("rating"), Set.of("level"), Set.of("notApplicable"));
    private static final Set<String> MEMBERS = Set.of("numerator", "denominator", "rating", "level", "notApplicable");

    /**
     * @param due the period if the line is certainly due in it; of other lines only the form is looked at
     * @param measured what stands at the node
     */
    void check(Optional<SlowPeriod> due, Object measured) {
        checkForm();
        if (node.isSound()) {
            due.ifPresent(period -> checkFor(period, new SlowMeasurement(measured)));
        }
    }

    private void checkForm() {
        if (node.isNumber()) {
            node.number(NumberLimits.VALUE);
        } else if (node.object(MEMBERS)) {
            if (node.isSound() && !FORMS.contains(Set.copyOf(node.names()))) {
                node.wrong("bad-measurement");
            }
            node.member("numerator").number(NumberLimits.VALUE);
            node.member("denominator").number(NumberLimits.DISTANCE); // the same, but not negative
            node.member("rating").number(NumberLimits.score(card.fullScoreDecimal()));
            node.member("level").reference();
            node.member("notApplicable").text();
        }
    }

    private void checkFor(SlowPeriod period, SlowMeasurement measurement) {
        boolean rated = indicator.isRated(period);
        if (rated && (measurement.isNumber() || measurement.isRatio())) {
            node.wrong("rating-expected");
        } else if (measurement.dividesByZero()) {
            node.wrong("division-by-zero");
        } else if (measurement.level().isPresent()) {
            checkLevel(measurement.level().get(), period, rated);
        }
    }

    private void checkLevel(String level, SlowPeriod period, boolean rated) {
        if (!rated) {
            node.wrong("bad-measurement");
        } else if (indicator.level(period, level).isEmpty()) {
            node.member("level").wrong("unknown-level");
        }
    }
}
