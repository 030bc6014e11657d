package io.github.servicekpi.scorecard;

import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ScoreLimits;
import io.github.servicekpi.reading.ValueReader;
import java.math.BigDecimal;
import java.util.List;
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

    /** {@return what is known of a scorecard that exists} */
    static CardContext of(Scorecard card) {
        CardContext context = new CardContext();
        context.scale = card.rounding().scale();
        context.fullScore = Optional.of(card.fullScore());
        return context;
    }

    void rounding(ValueReader in, Rounding rounding) {
        scaleKnown = in.isObject() && in.member("scale").unspoilt();
        scale = scaleKnown ? rounding.scale() : Limits.SCALE;
    }

    void bands(ValueReader in, List<Band> bands) {
        Ids.of(in, 1, Limits.BANDS);
        fullScore = Tiling.fullScore(in, bands);
    }

    void groups(ValueReader in, List<Group> read) {
        groups = Ids.of(in, 0, Limits.GROUPS);
    }

    void indicators(ValueReader in, List<Indicator> read) {
        indicators = Ids.of(in, 1, Limits.INDICATORS);
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
