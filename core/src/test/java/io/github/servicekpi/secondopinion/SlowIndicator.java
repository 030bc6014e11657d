package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** One indicator of a valid scorecard. */
record SlowIndicator(Map<String, Object> members) {
    String id() {
        return (String) members.get("id");
    }

    /** {@return the group's id, the same empty word for all where there are no groups} */
    String group() {
        return Plain.word(members, "group", "");
    }

    Fraction weight() {
        return Plain.number(members, "weight").orElseThrow();
    }

    String polarity() {
        return Plain.word(members, "polarity", "");
    }

    String whenNotApplicable() {
        return Plain.word(members, "whenNotApplicable", "redistribute");
    }

    Fraction minimumCases() {
        return Plain.number(members, "minimumCases", Fraction.ZERO);
    }

    /** {@return what a ratio is multiplied by} */
    Fraction ratioFactor() {
        return switch (Plain.word(members, "unit", "")) {
            case "%" -> Fraction.HUNDRED;
            case "‰" -> Fraction.of(1000);
            default -> Fraction.ONE;
        };
    }

    /** {@return the scorecard's own target for the period} */
    Optional<Fraction> target(SlowPeriod period) {
        return period.in(Plain.object(members, "targets")).map(number -> Fraction.of((BigDecimal) number));
    }

    boolean listsTargets() {
        return !Plain.object(members, "targets").isEmpty();
    }

    /** {@return the scoring in force} */
    Map<String, Object> scoring(SlowPeriod period) {
        return period.in(Plain.object(members, "scoringByPeriod"))
                .map(Plain::asObject)
                .orElseGet(() -> Plain.object(members, "scoring"));
    }

    boolean isRated(SlowPeriod period) {
        return scoring(period).get("method").equals("rated");
    }

    /** {@return whether the indicator is due by the scorecard alone; a target of the record's own makes it due too} */
    boolean isDue(SlowPeriod period) {
        return target(period).isPresent() || isRated(period) && !listsTargets();
    }

    /** {@return the score of a level of the scoring in force} */
    Optional<Fraction> level(SlowPeriod period, String id) {
        return Plain.objects(scoring(period), "levels").stream()
                .filter(level -> level.get("id").equals(id))
                .map(level -> Plain.number(level, "score").orElseThrow())
                .findFirst();
    }
}
