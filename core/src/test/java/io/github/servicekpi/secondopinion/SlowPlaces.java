package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Where thresholds lie on the value axis, given the target (core/README.md, section 5). */
record SlowPlaces(Fraction target) {
    /** {@return the place that a threshold names, or the two places of one that names a distance to both sides} */
    List<Fraction> of(Object threshold) {
        if (threshold.equals("target")) {
            return List.of(target);
        }
        if (threshold instanceof BigDecimal number) {
            return List.of(Fraction.of(number));
        }
        String kind = kind(threshold);
        Fraction amount = Plain.number(Plain.asObject(threshold), kind).orElseThrow();
        return switch (kind) {
            case "percentOfTarget" -> List.of(percent(target, amount));
            case "targetPlus" -> List.of(target.plus(amount));
            case "within" -> around(amount);
            case "withinPercentOfTarget" -> around(percent(target.abs(), amount));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** {@return the length of a {@code per}, a number or a percentage of the target's size} */
    Fraction length(Object per) {
        return per instanceof BigDecimal number
                ? Fraction.of(number)
                : percent(
                        target.abs(),
                        Plain.number(Plain.asObject(per), kind(per)).orElseThrow());
    }

    /** {@return whether this is a percentage of a target that is 0} */
    boolean isPercentOfZero(Object thresholdOrPer) {
        return target.signum() == 0
                && thresholdOrPer instanceof Map
                && List.of("percentOfTarget", "withinPercentOfTarget").contains(kind(thresholdOrPer));
    }

    private List<Fraction> around(Fraction distance) {
        return List.of(target.minus(distance), target.plus(distance));
    }

    private static Fraction percent(Fraction whole, Fraction percentage) {
        return whole.times(percentage).over(Fraction.HUNDRED);
    }

    private static String kind(Object threshold) {
        return Plain.asObject(threshold).keySet().stream()
                .filter(name -> !Plain.isIgnored(name))
                .findFirst()
                .orElseThrow();
    }
}
