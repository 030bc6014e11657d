package io.github.servicekpi.secondopinion;

import static io.github.servicekpi.secondopinion.NumberLimits.HIGHEST_SCORE;

import java.math.BigDecimal;
import java.util.Optional;

/** What the numbers of a card are held to. A part is missing where the card has a problem with it. */
record CardFrame(Optional<Integer> scale, Optional<BigDecimal> fullScore) {

    /** A score of an indicator. Where the bands do not tell the full score, only section 2 bounds it. */
    NumberLimits score() {
        return NumberLimits.score(fullScore.orElse(HIGHEST_SCORE));
    }

    NumberLimits scaledScore() {
        return score().onScale(scale);
    }

    NumberLimits maximumTotal() {
        return NumberLimits.between(fullScore.orElse(BigDecimal.ZERO), HIGHEST_SCORE, 4)
                .onScale(scale);
    }
}
