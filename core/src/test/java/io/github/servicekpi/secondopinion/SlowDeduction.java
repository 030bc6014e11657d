package io.github.servicekpi.secondopinion;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The method {@code deduct}: points off for each step worse than the target, a bonus for each step better. */
record SlowDeduction(Map<String, Object> scoring, String polarity, Fraction target, Fraction fullScore)
        implements SlowCurve {
    @Override
    public Set<String> faults() {
        Set<String> faults = new TreeSet<>();
        SlowPlaces places = new SlowPlaces(target);
        if (places.isPercentOfZero(scoring.get("per"))
                || scoring.containsKey("bonus") && places.isPercentOfZero(bonus().get("per"))
                || scoring.containsKey("zeroIfWorseThan") && places.isPercentOfZero(scoring.get("zeroIfWorseThan"))) {
            faults.add("percent-of-zero");
        }
        return faults;
    }

    @Override
    public Fraction score(Fraction value) {
        if (isWorseThanZeroPlace(value)) {
            return Fraction.ZERO;
        }
        Fraction start = Plain.number(scoring, "start", fullScore);
        Fraction worseBy = distanceToTheWorse(value);
        if (worseBy.signum() >= 0) {
            Fraction floor = Plain.number(scoring, "floor", Fraction.ZERO);
            return start.minus(points(scoring, worseBy)).max(floor);
        }
        if (!scoring.containsKey("bonus")) {
            return start;
        }
        Fraction cap = Plain.number(bonus(), "cap", fullScore);
        return start.plus(points(bonus(), worseBy.negate())).min(cap);
    }

    private Map<String, Object> bonus() {
        return Plain.object(scoring, "bonus");
    }

    private Fraction distanceToTheWorse(Fraction value) {
        return switch (polarity) {
            case "higher-is-better" -> target.minus(value);
            case "lower-is-better" -> value.minus(target);
            default -> value.minus(target).abs();
        };
    }

    /** {@return the points for a distance: whole steps alone, started ones as whole, or in proportion} */
    private Fraction points(Map<String, Object> rule, Fraction distance) {
        Fraction steps = distance.over(new SlowPlaces(target).length(rule.get("per")));
        Fraction counted =
                switch (Plain.word(rule, "partial", "pro-rata")) {
                    case "ignore" -> steps.floor();
                    case "count" -> steps.ceiling();
                    default -> steps;
                };
        return counted.times(Plain.number(rule, "points").orElseThrow());
    }

    private boolean isWorseThanZeroPlace(Fraction value) {
        Object threshold = scoring.get("zeroIfWorseThan");
        return threshold != null
                && new SlowPlaces(target).of(threshold).stream().anyMatch(place -> isWorse(value, place));
    }

    /** With closer-is-better a place judges the values of its own side alone; one on the target judges both. */
    private boolean isWorse(Fraction value, Fraction place) {
        return switch (polarity) {
            case "higher-is-better" -> value.isBelow(place);
            case "lower-is-better" -> value.isAbove(place);
            default ->
                value.isBelow(target) && value.isBelow(place) && !place.isAbove(target)
                        || value.isAbove(target) && value.isAbove(place) && !place.isBelow(target);
        };
    }
}
