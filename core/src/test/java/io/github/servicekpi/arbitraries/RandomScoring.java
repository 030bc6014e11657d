package io.github.servicekpi.arbitraries;

import io.github.servicekpi.Rational;
import io.github.servicekpi.arbitraries.RandomThresholds.Family;
import io.github.servicekpi.scoring.Attainment;
import io.github.servicekpi.scoring.Deduct;
import io.github.servicekpi.scoring.Interpolate;
import io.github.servicekpi.scoring.Partial;
import io.github.servicekpi.scoring.PassFail;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.scoring.ScoringMethod;
import io.github.servicekpi.scoring.Steps;
import io.github.servicekpi.scoring.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A random scoring of one indicator that is sound for each of its targets.
 *
 * @param targets the targets with which the scoring must be in order
 */
record RandomScoring(
        Dice dice, RandomScores scores, Polarity polarity, RandomMagnitude magnitude, List<Rational> targets) {
    private static final int ATTEMPTS = 20;

    ScoringMethod scoring() {
        if (dice.onceIn(9)) {
            return rated(dice, scores);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<ScoringMethod> sound = candidate().filter(this::isSound);
            if (sound.isPresent()) {
                return sound.get();
            }
        }
        return new PassFail(Threshold.target(), false, full(), BigDecimal.ZERO);
    }

    static Rated rated(Dice dice, RandomScores scores) {
        int count = dice.below(5);
        List<Rated.Level> levels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "level-" + i;
            levels.add(new Rated.Level(id, RandomTexts.name(dice, id), Numbers.decimal(scores.score(dice))));
        }
        return new Rated(levels);
    }

    private boolean isSound(ScoringMethod method) {
        return targets.stream()
                .allMatch(target ->
                        method.problems(polarity, Numbers.decimal(target)).isEmpty());
    }

    private Optional<ScoringMethod> candidate() {
        boolean oneTarget = new HashSet<>(targets).size() <= 1;
        Family family =
                oneTarget && dice.onceIn(2) ? Family.MIXED : dice.oneOf(Family.NUMBER, Family.PLUS, Family.PERCENT);
        Rational target = targets.isEmpty() ? magnitude.target() : dice.oneOf(targets);
        RandomThresholds places = new RandomThresholds(dice, target, magnitude.span(), magnitude.digits(), family);
        return switch (dice.below(12)) {
            case 0, 1, 2 -> interpolate(places);
            case 3, 4 -> isCloser() ? Optional.empty() : Optional.of(attainment());
            case 5, 6, 7 -> Optional.of(deduct(places));
            case 8 -> Optional.of(passFail(places));
            default -> steps(places);
        };
    }

    private boolean isCloser() {
        return polarity == Polarity.CLOSER_IS_BETTER;
    }

    private BigDecimal full() {
        return Numbers.decimal(scores.full());
    }

    private Optional<ScoringMethod> interpolate(RandomThresholds places) {
        List<Rational> falling = scores.falling(dice, 2 + dice.below(5));
        List<Interpolate.Point> points = new RandomEntries(dice, places, polarity)
                .entries(falling).stream()
                        .map(entry -> new Interpolate.Point(entry.score(), entry.place()))
                        .toList();
        return points.size() < 2 ? Optional.empty() : Optional.of(new Interpolate(dice.mixed(points)));
    }

    private Optional<ScoringMethod> steps(RandomThresholds places) {
        List<Rational> falling = scores.falling(dice, 1 + dice.below(5));
        List<Steps.Step> steps = new RandomEntries(dice, places, polarity)
                .entries(falling).stream()
                        .map(entry -> new Steps.Step(entry.score(), entry.place(), dice.onceIn(3)))
                        .toList();
        Rational lowest = falling.get(falling.size() - 1);
        Rational otherwise = dice.onceIn(2)
                ? dice.oneOf(lowest, Numbers.cut(lowest.times(Numbers.HALF), Numbers.SCORE_DIGITS))
                : Rational.ZERO;
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Steps(dice.mixed(steps), Numbers.decimal(otherwise)));
    }

    private ScoringMethod attainment() {
        List<Rational> three = scores.falling(dice, 3);
        Rational atTarget = dice.onceIn(2) ? three.get(1) : scores.full();
        Attainment.Form form = polarity == Polarity.LOWER_IS_BETTER && dice.onceIn(2)
                ? Attainment.Form.RATIO
                : Attainment.Form.DIFFERENCE;
        Rational cap = dice.onceIn(3) ? three.get(0).max(atTarget) : scores.full();
        Rational floor = dice.onceIn(3) ? three.get(2).min(atTarget) : Rational.ZERO;
        return new Attainment(Numbers.decimal(atTarget), form, Numbers.decimal(cap), Numbers.decimal(floor));
    }

    private ScoringMethod deduct(RandomThresholds places) {
        Rational start = dice.onceIn(2) ? scores.score(dice) : scores.full();
        Rational floor = dice.onceIn(3) ? scores.score(dice).min(start) : Rational.ZERO;
        return new Deduct(
                Numbers.decimal(start),
                points(),
                places.per(),
                Numbers.decimal(floor),
                dice.oneOf(Partial.values()),
                dice.onceIn(3) ? somewhere(places) : Optional.empty(),
                !isCloser() && dice.onceIn(2) ? Optional.of(bonus(places, start)) : Optional.empty());
    }

    private Deduct.Bonus bonus(RandomThresholds places, Rational start) {
        Rational cap = dice.onceIn(2) ? scores.score(dice).max(start) : scores.full();
        return new Deduct.Bonus(points(), places.per(), Numbers.decimal(cap), dice.oneOf(Partial.values()));
    }

    private BigDecimal points() {
        Rational tenth = scores.full().dividedBy(Rational.of(10));
        return Numbers.decimal(dice.oneOf(
                tenth,
                dice.between(Numbers.step(1), scores.full().max(Rational.ONE), 1),
                dice.between(Numbers.step(4), tenth, 4)));
    }

    private ScoringMethod passFail(RandomThresholds places) {
        Optional<Threshold> place = dice.onceIn(2) ? somewhere(places) : Optional.empty();
        Rational pass = dice.onceIn(2) ? scores.score(dice) : scores.full();
        Rational fail = dice.onceIn(2) ? scores.score(dice).min(pass) : Rational.ZERO;
        return new PassFail(
                place.orElse(Threshold.target()),
                place.isPresent() && dice.onceIn(2),
                Numbers.decimal(pass),
                Numbers.decimal(fail));
    }

    private Optional<Threshold> somewhere(RandomThresholds places) {
        Rational gap = places.gap();
        if (isCloser() && dice.onceIn(2)) {
            return places.around(gap);
        }
        return places.at(
                dice.onceIn(2) ? places.target().plus(gap) : places.target().minus(gap));
    }
}
