package io.github.servicekpi.reading;

import java.math.BigDecimal;

/**
 * What a scorecard's full score and scale allow its numbers to be.
 *
 * <p>Where the bands are wrong the full score is not known; then only the limits that hold for every scorecard are asked,
 * and checks that need the full score are skipped.
 *
 * @param fullScore the highest score, or 1000 where it is not known
 * @param known whether the full score is known
 * @param scale the fraction digits of rounded scores, or 4 where they are not known
 */
public record ScoreLimits(BigDecimal fullScore, boolean known, int scale) {
    /** {@return the scores that curves and levels may award} */
    public NumberRange score() {
        return NumberRange.SCORE.upTo(fullScore);
    }

    /** {@return the scores with no more fraction digits than the scale} */
    public NumberRange onScale() {
        return score().withDigits(scale);
    }
}
