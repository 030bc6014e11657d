package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A random scoring of one indicator that is sound for each of its targets.
 *
 * @param polarity empty for an indicator that can only be rated
 * @param targets the targets with which the scoring must be in order
 */
record RandomScoring(
        Dice dice, RandomScores scores, String polarity, RandomMagnitude magnitude, List<Fraction> targets) {
    private static final int ATTEMPTS = 20;

    Map<String, Object> scoring() {
        if (polarity.isEmpty() || dice.onceIn(9)) {
            return rated();
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Map<String, Object>> candidate = candidate();
            if (candidate.isPresent() && isSound(candidate.get())) {
                return candidate.get();
            }
        }
        return method("pass-fail");
    }

    private boolean isSound(Map<String, Object> scoring) {
        return targets.stream()
                .allMatch(target -> SlowCurve.of(scoring, polarity, target, scores.full())
                        .faults()
                        .isEmpty());
    }

    private Optional<Map<String, Object>> candidate() {
        boolean oneTarget = new HashSet<>(targets).size() <= 1;
        String family = oneTarget && dice.onceIn(2) ? "mixed" : dice.oneOf("number", "plus", "percent");
        Fraction target = targets.isEmpty() ? magnitude.target() : dice.oneOf(targets);
        RandomThresholds places = new RandomThresholds(dice, target, magnitude.span(), magnitude.digits(), family);
        return switch (dice.below(12)) {
            case 0, 1, 2 -> interpolate(places);
            case 3, 4 -> Optional.of(attainment()).filter(any -> !isCloser());
            case 5, 6, 7 -> Optional.of(deduct(places));
            case 8 -> Optional.of(passFail(places));
            default -> steps(places);
        };
    }

    private boolean isCloser() {
        return polarity.equals("closer-is-better");
    }

    private static Map<String, Object> method(String name) {
        Map<String, Object> scoring = new LinkedHashMap<>();
        scoring.put("method", name);
        return scoring;
    }

    private Map<String, Object> rated() {
        Map<String, Object> scoring = method("rated");
        int count = dice.below(5);
        List<Map<String, Object>> levels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> level = new LinkedHashMap<>();
            level.put("id", "level-" + i);
            put(level, "score", scores.score());
            levels.add(level);
        }
        if (count > 0) {
            scoring.put("levels", levels);
        }
        return scoring;
    }

    private Optional<Map<String, Object>> interpolate(RandomThresholds places) {
        Map<String, Object> scoring = method("interpolate");
        List<Map<String, Object>> points =
                new RandomEntries(dice, places, polarity).entries(scores.falling(2 + dice.below(5)), true);
        scoring.put("points", dice.mixed(points));
        return Optional.of(scoring).filter(any -> points.size() > 1);
    }

    private Optional<Map<String, Object>> steps(RandomThresholds places) {
        Map<String, Object> scoring = method("steps");
        List<Fraction> falling = scores.falling(1 + dice.below(5));
        List<Map<String, Object>> steps = new RandomEntries(dice, places, polarity).entries(falling, false);
        scoring.put("steps", dice.mixed(steps));
        if (dice.onceIn(2)) {
            Fraction lowest = falling.get(falling.size() - 1);
            put(scoring, "otherwise", dice.oneOf(lowest, Dice.cut(lowest.over(Fraction.of(2)), 4), Fraction.ZERO));
        }
        return Optional.of(scoring).filter(any -> !steps.isEmpty());
    }

    private Map<String, Object> attainment() {
        Map<String, Object> scoring = method("attainment");
        List<Fraction> three = scores.falling(3);
        Fraction atTarget = scores.full();
        if (dice.onceIn(2)) {
            atTarget = three.get(1);
            put(scoring, "scoreAtTarget", atTarget);
        }
        if (polarity.equals("lower-is-better") && dice.onceIn(2)) {
            scoring.put("form", dice.oneOf("ratio", "ratio", "difference"));
        }
        if (dice.onceIn(3)) {
            put(scoring, "cap", three.get(0).max(atTarget));
        }
        if (dice.onceIn(3)) {
            put(scoring, "floor", three.get(2).min(atTarget));
        }
        return scoring;
    }

    private Map<String, Object> deduct(RandomThresholds places) {
        Map<String, Object> scoring = method("deduct");
        Fraction start = scores.full();
        if (dice.onceIn(2)) {
            start = scores.score();
            put(scoring, "start", start);
        }
        put(scoring, "points", points());
        scoring.put("per", places.per());
        if (dice.onceIn(3)) {
            put(scoring, "floor", scores.score().min(start));
        }
        partial(scoring);
        if (dice.onceIn(3)) {
            somewhere(places).ifPresent(place -> scoring.put("zeroIfWorseThan", place));
        }
        if (!isCloser() && dice.onceIn(2)) {
            Map<String, Object> bonus = new LinkedHashMap<>();
            put(bonus, "points", points());
            bonus.put("per", places.per());
            if (dice.onceIn(2)) {
                put(bonus, "cap", scores.score().max(start));
            }
            partial(bonus);
            scoring.put("bonus", bonus);
        }
        return scoring;
    }

    private Fraction points() {
        Fraction tenth = scores.full().over(Fraction.of(10));
        return dice.oneOf(
                tenth,
                dice.between(Fraction.step(1), scores.full().max(Fraction.ONE), 1),
                dice.between(Fraction.step(4), tenth, 4));
    }

    private void partial(Map<String, Object> rule) {
        String word = dice.oneOf("", "ignore", "count", "pro-rata");
        if (!word.isEmpty()) {
            rule.put("partial", word);
        }
    }

    private Map<String, Object> passFail(RandomThresholds places) {
        Map<String, Object> scoring = method("pass-fail");
        if (dice.onceIn(2)) {
            somewhere(places).ifPresent(place -> scoring.put(dice.oneOf("at", "beyond"), place));
        }
        Fraction pass = scores.full();
        if (dice.onceIn(2)) {
            pass = scores.score();
            put(scoring, "pass", pass);
        }
        if (dice.onceIn(2)) {
            put(scoring, "fail", scores.score().min(pass));
        }
        return scoring;
    }

    private Optional<Object> somewhere(RandomThresholds places) {
        Fraction gap = places.gap();
        List<Object> found = isCloser() && dice.onceIn(2)
                ? places.around(gap)
                : places.at(
                        dice.onceIn(2)
                                ? places.target().plus(gap)
                                : places.target().minus(gap));
        return found.stream().findFirst();
    }

    private static void put(Map<String, Object> object, String name, Fraction number) {
        BigDecimal decimal = Dice.decimal(number);
        object.put(name, decimal);
    }
}
