package io.github.servicekpi.assessment;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.internal.BandRounding;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.scoring.ScoreCurve;
import io.github.servicekpi.scoring.ScoringMethod;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** An indicator with the curves that it has had to show so far: one for each kind of period that it tells apart. */
final class CompiledIndicator {
    /**
     * What holds in one kind of period.
     *
     * @param due whether the indicator is due
     * @param curve nothing where an evaluator awards the score, or there is no target
     */
    record InForce(ScoringMethod method, Optional<BigDecimal> target, boolean due, Optional<ScoreCurve> curve) {
        boolean isRated() {
            return method instanceof Rated;
        }
    }

    private final Indicator indicator;
    private final int group;
    private final BandRounding rounding;
    private final ConcurrentMap<String, InForce> byKey = new ConcurrentHashMap<>();

    CompiledIndicator(Indicator indicator, int group, BandRounding rounding) {
        this.indicator = indicator;
        this.group = group;
        this.rounding = rounding;
    }

    Indicator indicator() {
        return indicator;
    }

    /** {@return the index of the group, 0 where there are none} */
    int group() {
        return group;
    }

    /** {@return the rounding of this indicator's scores, whose edges include its gates'} */
    BandRounding rounding() {
        return rounding;
    }

    InForce in(AssessmentPeriod period) {
        String concrete = period.toString();
        boolean named = indicator.targets().byKey().containsKey(concrete)
                || indicator.scoringByPeriod().byKey().containsKey(concrete);
        return byKey.computeIfAbsent(named ? concrete : period.type().toString(), key -> compile(period));
    }

    private InForce compile(AssessmentPeriod period) {
        ScoringMethod method = indicator.scoringIn(period);
        Optional<BigDecimal> target = indicator.targetIn(period);
        return new InForce(method, target, indicator.isDueIn(period), target.flatMap(t -> curve(method, t)));
    }

    /** {@return what holds in a period with a target of the record's own, or nothing if the curve does not take it} */
    Optional<InForce> with(InForce usual, BigDecimal target) {
        boolean fits = usual.method().problems(polarity(), target).isEmpty();
        return fits
                ? Optional.of(new InForce(usual.method(), Optional.of(target), true, curve(usual.method(), target)))
                : Optional.empty();
    }

    private Optional<ScoreCurve> curve(ScoringMethod method, BigDecimal target) {
        return method instanceof Rated ? Optional.empty() : Optional.of(method.curve(polarity(), target));
    }

    /** {@return the polarity, which may be left out only where no curve asks for it} */
    private Polarity polarity() {
        return indicator.polarity().orElse(Polarity.HIGHER_IS_BETTER);
    }
}
