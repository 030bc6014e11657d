package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What happened, for one indicator, in one of the five forms of core/README.md, section 6; free of problems. */
record SlowMeasurement(Object form) {
    boolean isNumber() {
        return form instanceof BigDecimal;
    }

    boolean isRatio() {
        return part("numerator").isPresent();
    }

    Optional<Fraction> rating() {
        return part("rating");
    }

    Optional<String> level() {
        return Optional.ofNullable((String) members().get("level"));
    }

    Fraction numerator() {
        return part("numerator").orElseThrow();
    }

    Fraction denominator() {
        return part("denominator").orElseThrow();
    }

    boolean dividesByZero() {
        return isRatio() && denominator().signum() == 0 && numerator().signum() != 0;
    }

    boolean isNotApplicable(SlowIndicator indicator) {
        return members().containsKey("notApplicable")
                || isRatio() && (denominator().signum() == 0 || denominator().isBelow(indicator.minimumCases()));
    }

    /** {@return the measured value in the indicator's unit, of a number or a ratio} */
    Fraction value(SlowIndicator indicator) {
        return isNumber()
                ? Fraction.of((BigDecimal) form)
                : numerator().times(indicator.ratioFactor()).over(denominator());
    }

    private Optional<Fraction> part(String name) {
        return Plain.number(members(), name);
    }

    private Map<String, Object> members() {
        return isNumber() ? Map.of() : Plain.asObject(form);
    }
}
