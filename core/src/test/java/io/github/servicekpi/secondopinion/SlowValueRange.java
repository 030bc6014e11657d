package io.github.servicekpi.secondopinion;

import java.util.stream.Stream;

/**
 * Which values score how much after rounding (core/README.md, section 10): not the ends of the range, only whether a
 * value lies in it, and whether any value of a grid does.
 */
record SlowValueRange(SlowScoring scoring, SlowRounding rounding) {
    /** What no value reaches (core/README.md, section 2). */
    static final Fraction LIMIT = Fraction.of(1_000_000_000_000L);

    Fraction roundedScore(Fraction value) {
        return rounding.round(scoring.curve().score(value));
    }

    /** {@return whether the rounded score of the value is at least this one} */
    boolean reaches(Fraction score, Fraction value) {
        return !roundedScore(value).isBelow(score);
    }

    /**
     * {@return whether an allowed multiple of the step scores so much}
     *
     * @param step what the numbers are multiples of
     * @param unit the value that the number 1 stands for
     */
    boolean isReachable(Fraction score, Fraction step, Fraction unit) {
        return bestNumbers(step, unit).anyMatch(number -> reaches(score, number.times(unit)));
    }

    /** {@return the allowed multiples of the step of which one scores as much as any} */
    private Stream<Fraction> bestNumbers(Fraction step, Fraction unit) {
        Fraction most = LIMIT.minus(step);
        if (!scoring.isCloserBetter()) {
            return Stream.of(scoring.isHigherBetter() ? most : most.negate());
        }
        Fraction below = scoring.target().over(unit).over(step).floor().times(step);
        return Stream.of(below, below.plus(step)).map(number -> number.min(most).max(most.negate()));
    }
}
