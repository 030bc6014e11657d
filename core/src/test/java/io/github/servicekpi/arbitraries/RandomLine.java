package io.github.servicekpi.arbitraries;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.Rational;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.scoring.ScoringMethod;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of a random record.
 *
 * @param method the scoring in force
 * @param target the target in force
 * @param ownTarget the record's own target
 * @param measurement what was found
 */
record RandomLine(
        Indicator indicator,
        ScoringMethod method,
        RandomScores scores,
        Optional<BigDecimal> target,
        Optional<BigDecimal> ownTarget,
        boolean isDue,
        Optional<Measurement> measurement) {

    /** {@return a line without a measurement, and with a target of its own if it may have one that its scoring takes} */
    static RandomLine drawn(
            Dice dice, Indicator indicator, AssessmentPeriod period, RandomScores scores, boolean ownTarget) {
        ScoringMethod method = indicator.scoringIn(period);
        Optional<BigDecimal> usual = indicator.targetIn(period);
        Optional<BigDecimal> own = Optional.of(ownTarget(dice, usual))
                .filter(target -> ownTarget)
                .filter(target -> method instanceof Rated
                        || method.problems(indicator.polarity().orElseThrow(), target)
                                .isEmpty());
        return new RandomLine(
                indicator,
                method,
                scores,
                own.or(() -> usual),
                own,
                own.isPresent() || indicator.isDueIn(period),
                Optional.empty());
    }

    private static BigDecimal ownTarget(Dice dice, Optional<BigDecimal> usual) {
        Rational near = Rational.of(usual.orElse(BigDecimal.valueOf(90)));
        Rational span = near.abs().dividedBy(Rational.of(10)).plus(Rational.ONE);
        return Numbers.decimal(new RandomMagnitude(near, span, 3).other(dice));
    }

    String id() {
        return indicator.id();
    }

    RandomLine with(Measurement found) {
        return new RandomLine(indicator, method, scores, target, ownTarget, isDue, Optional.of(found));
    }

    private boolean isRated() {
        return method instanceof Rated;
    }

    /** {@return the simplest measurement that counts} */
    Measurement plain() {
        return isRated()
                ? new Measurement.Rating(Numbers.decimal(scores.full()))
                : new Measurement.Value(target.orElseThrow());
    }

    /** {@return this line as it was measured, or not} */
    RandomLine measured(Dice dice, Habits habits) {
        if (dice.inPercent(habits.missingPercent()) || (!isDue && !dice.onceIn(2))) {
            return this;
        }
        return with(dice.inPercent(habits.notApplicablePercent()) ? notApplicable(dice) : applicable(dice));
    }

    private Measurement notApplicable(Dice dice) {
        if (!(isDue && isRated()) && dice.onceIn(3)) {
            return ratio(Rational.ZERO, Rational.ZERO);
        }
        return new Measurement.NotApplicable(
                dice.onceIn(4) ? LocalizedText.of("") : RandomTexts.text(dice, "none", "无"));
    }

    private Measurement applicable(Dice dice) {
        if (!isDue) {
            return anyForm(dice);
        } else if (method instanceof Rated rated) {
            return rated.levels().isEmpty() || dice.onceIn(2)
                    ? rating(dice)
                    : new Measurement.Level(dice.oneOf(rated.levels()).id());
        } else if (dice.onceIn(15)) {
            return rating(dice);
        }
        return new RandomMeasurement(dice, indicator, method, target.orElseThrow(), scores).measurement();
    }

    /** {@return a measurement of a line that is not due: only its form must be in order} */
    private Measurement anyForm(Dice dice) {
        return switch (dice.below(5)) {
            case 0 -> new Measurement.Value(Numbers.decimal(dice.between(-9, 200, 3)));
            case 1 -> ratio(dice.between(0, 50, 0), dice.between(1, 50, 0));
            case 2 -> ratio(Rational.of(dice.below(2)), Rational.ZERO);
            case 3 -> new Measurement.Level(dice.oneOf("level-0", "no-such-level", ""));
            default -> rating(dice);
        };
    }

    private Measurement rating(Dice dice) {
        Rational wanted = Numbers.cut(scores.wanted(dice), Numbers.SCORE_DIGITS);
        Rational rating = dice.oneOf(scores.score(dice), wanted);
        return new Measurement.Rating(Numbers.decimal(Numbers.clamped(rating, Rational.ZERO, scores.full())));
    }

    static Measurement ratio(Rational numerator, Rational denominator) {
        return new Measurement.Ratio(Numbers.decimal(numerator), Numbers.decimal(denominator));
    }
}
