package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the sheet before any weighing: what its status is and, if it counts, what it scores.
 *
 * @param exact the score before rounding; absent for a line that does not count
 * @param score the score; absent for a line that does not count
 */
record SlowLine(
        SlowIndicator indicator,
        String status,
        Optional<Fraction> target,
        Optional<SlowMeasurement> measurement,
        Optional<Fraction> exact,
        Optional<Fraction> score) {

    static SlowLine of(SlowCard card, SlowIndicator indicator, SlowPeriod period, Map<String, Object> record) {
        Optional<Fraction> target = Optional.ofNullable(
                        Plain.object(record, "targets").get(indicator.id()))
                .map(own -> Fraction.of((BigDecimal) own))
                .or(() -> indicator.target(period));
        Optional<SlowMeasurement> measurement = Optional.ofNullable(
                        Plain.object(record, "values").get(indicator.id()))
                .map(SlowMeasurement::new);
        boolean due = target.isPresent() || indicator.isDue(period);
        String status = due ? status(indicator, measurement) : "not-due";
        Optional<Fraction> exact =
                switch (status) {
                    case "missing" -> standIn(card.whenMissing(), card);
                    case "not-applicable" -> standIn(indicator.whenNotApplicable(), card);
                    case "rated" -> awarded(indicator, period, measurement.orElseThrow());
                    case "scored" ->
                        Optional.of(scoring(card, indicator, period, target.orElseThrow())
                                .curve()
                                .score(measurement.orElseThrow().value(indicator)));
                    default -> Optional.empty();
                };
        return new SlowLine(
                indicator, status, target, measurement, exact, exact.map(card.roundingOf(indicator)::round));
    }

    private static String status(SlowIndicator indicator, Optional<SlowMeasurement> measurement) {
        if (measurement.isEmpty()) {
            return "missing";
        }
        if (measurement.get().isNotApplicable(indicator)) {
            return "not-applicable";
        }
        return measurement.get().isNumber() || measurement.get().isRatio() ? "scored" : "rated";
    }

    private static Optional<Fraction> awarded(SlowIndicator indicator, SlowPeriod period, SlowMeasurement measurement) {
        return measurement.rating().or(() -> measurement.level().flatMap(id -> indicator.level(period, id)));
    }

    /** {@return the score of a line without measurement; none means that its weight is redistributed} */
    private static Optional<Fraction> standIn(String rule, SlowCard card) {
        return switch (rule) {
            case "full" -> Optional.of(card.fullScore());
            case "zero" -> Optional.of(Fraction.ZERO);
            case "redistribute" -> Optional.empty();
            default -> throw new IllegalStateException(rule);
        };
    }

    /** {@return the scoring in force with the target in force, of a line that has one} */
    SlowScoring scoring(SlowCard card, SlowPeriod period) {
        return scoring(card, indicator, period, target.orElseThrow());
    }

    private static SlowScoring scoring(SlowCard card, SlowIndicator indicator, SlowPeriod period, Fraction target) {
        return new SlowScoring(indicator.scoring(period), indicator.polarity(), target, card.fullScore());
    }

    boolean counts() {
        return score.isPresent();
    }

    boolean isDue() {
        return !status.equals("not-due");
    }

    boolean isMeasured() {
        return status.equals("scored") || status.equals("rated");
    }
}
