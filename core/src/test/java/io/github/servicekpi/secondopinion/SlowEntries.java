package io.github.servicekpi.secondopinion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The methods whose entries each tie a score to a place: {@code interpolate}, {@code steps} and {@code pass-fail}.
 *
 * <p>An axis on which less is better is turned round, and one on which the target is best is folded at the target: what
 * remains are one or two sides on each of which more is better.
 */
final class SlowEntries implements SlowCurve {
    private final boolean interpolates;
    private final String polarity;
    private final Fraction target;
    private final Fraction otherwise;
    private final boolean percentOfZero;
    private final SlowSide rising = new SlowSide(); // values as they are
    private final SlowSide falling = new SlowSide(); // values turned round

    SlowEntries(Map<String, Object> scoring, String polarity, Fraction target, Fraction fullScore) {
        this.polarity = polarity;
        this.target = target;
        String method = (String) scoring.get("method");
        this.interpolates = method.equals("interpolate");
        boolean passFail = method.equals("pass-fail");
        this.otherwise = Plain.number(scoring, passFail ? "fail" : "otherwise", Fraction.ZERO);
        List<Map<String, Object>> entries =
                passFail ? List.of(scoring) : Plain.objects(scoring, interpolates ? "points" : "steps");
        SlowPlaces places = new SlowPlaces(target);
        this.percentOfZero = entries.stream().anyMatch(entry -> places.isPercentOfZero(threshold(entry)));
        for (Map<String, Object> entry : entries) {
            Fraction score = Plain.number(entry, passFail ? "pass" : "score", fullScore);
            for (Fraction place : places.of(threshold(entry))) {
                add(score, place, entry.containsKey("beyond"));
            }
        }
    }

    private static Object threshold(Map<String, Object> entry) {
        return entry.getOrDefault("beyond", entry.getOrDefault("at", "target"));
    }

    private void add(Fraction score, Fraction place, boolean beyond) {
        boolean closer = isCloser();
        if (polarity.equals("higher-is-better") || closer && !place.isAbove(target)) {
            rising.add(score, place, beyond);
        }
        if (polarity.equals("lower-is-better") || closer && !place.isBelow(target)) {
            falling.add(score, place.negate(), beyond);
        }
    }

    private boolean isCloser() {
        return polarity.equals("closer-is-better");
    }

    @Override
    public Fraction score(Fraction value) {
        // A side without any place takes the best score of the other: what the other side gives all values further in.
        if (falling.isEmpty()) {
            return on(rising, value);
        }
        if (rising.isEmpty()) {
            return on(falling, value.negate());
        }
        int side = value.compareTo(target);
        if (side == 0) {
            return on(rising, value).max(on(falling, value.negate()));
        }
        return side < 0 ? on(rising, value) : on(falling, value.negate());
    }

    private Fraction on(SlowSide side, Fraction value) {
        return interpolates ? side.interpolated(value) : side.bestReached(value, otherwise);
    }

    @Override
    public Set<String> faults() {
        Set<String> faults = new TreeSet<>();
        if (percentOfZero) {
            faults.add("percent-of-zero"); // the order of places that do not exist says nothing
        } else if (falls(rising) || falls(falling) || innermostDiffer()) {
            faults.add("not-monotone");
        }
        return faults;
    }

    private boolean falls(SlowSide side) {
        return side.falls() || !interpolates && !side.isEmpty() && otherwise.isAbove(side.worst());
    }

    /** Without a point on the target, the straight line across it must be level. */
    private boolean innermostDiffer() {
        return interpolates
                && isCloser()
                && !rising.isEmpty()
                && !falling.isEmpty()
                && !rising.best().equals(falling.best());
    }
}
