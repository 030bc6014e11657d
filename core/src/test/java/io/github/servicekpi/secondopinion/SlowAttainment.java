package io.github.servicekpi.secondopinion;

import java.util.Map;
import java.util.Set;

/** The method {@code attainment}: the score is in proportion to the value, or the other way round. */
record SlowAttainment(Map<String, Object> scoring, String polarity, Fraction target, Fraction fullScore)
        implements SlowCurve {
    @Override
    public Set<String> faults() {
        return target.signum() > 0 ? Set.of() : Set.of("target-not-positive");
    }

    @Override
    public Fraction score(Fraction value) {
        Fraction cap = Plain.number(scoring, "cap", fullScore);
        Fraction floor = Plain.number(scoring, "floor", Fraction.ZERO);
        return inProportion(value, cap).min(cap).max(floor);
    }

    private Fraction inProportion(Fraction value, Fraction cap) {
        Fraction atTarget = Plain.number(scoring, "scoreAtTarget", fullScore);
        if (polarity.equals("higher-is-better")) {
            return atTarget.times(value).over(target);
        }
        if (Plain.word(scoring, "form", "difference").equals("difference")) {
            return atTarget.times(Fraction.of(2).minus(value.over(target)));
        }
        return value.signum() <= 0 ? cap : atTarget.times(target).over(value);
    }
}
