package io.github.servicekpi.scorecard;

import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ScoreLimits;
import io.github.servicekpi.reading.ValueReader;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is known of a scorecard while its members are read and written. Each member that says something about later ones
 * tells it here when it has been read.
 */
final class CardContext {
    private int scale = Rounding.USUAL_SCALE;
    private boolean scaleKnown = true;
    private Optional<BigDecimal> fullScore = Optional.empty();
    private Ids groups = Ids.NONE;
    private Ids indicators = Ids.NONE;

    /** Tells the fraction digits of scores, if they are known. */
    void scale(Optional<Integer> digits) {
        scaleKnown = digits.isPresent();
        scale = digits.orElse(Limits.SCALE);
    }

    /** Tells the full score, if the bands have one. */
    void fullScore(Optional<BigDecimal> score) {
        fullScore = score;
    }

    void groups(Ids ids) {
        groups = ids;
    }

    void indicators(Ids ids) {
        indicators = ids;
    }

    void gateIndicator(ValueReader in, String id) {
        indicators.check(in, ProblemCode.UNKNOWN_INDICATOR, "indicator");
    }

    Ids groups() {
        return groups;
    }

    /** {@return what the full score and the scale allow} */
    ScoreLimits limits() {
        return new ScoreLimits(fullScore.orElse(Limits.SCORE), fullScore.isPresent(), scale);
    }

    /** {@return the scores that bands may begin and end at} */
    NumberRange bandEnd() {
        return NumberRange.SCORE.withDigits(scale);
    }

    /** {@return the scores that gates may stand at, and the totals that they may cap at} */
    NumberRange gateScore() {
        return limits().onScale();
    }

    NumberRange maximumTotal() {
        return NumberRange.SCORE.withDigits(scale).from(fullScore.orElse(BigDecimal.ZERO));
    }

    NumberRange adjustmentPoints() {
        return scaleKnown ? NumberRange.ADJUSTMENT.withDigits(scale) : NumberRange.ADJUSTMENT;
    }
}
