package io.github.servicekpi.rollup;

import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.rules.Roundings;
import io.github.servicekpi.scorecard.Aggregation;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes one measurement of several that have the same form. */
final class RollUpAggregation {
    private static final Measurement NOWHERE =
            new Measurement.NotApplicable(LocalizedText.of("not applicable in any part"));

    private final Scorecard scorecard;
    private final Indicator indicator;
    private final Bounds bounds;

    /** Whether a number of the whole is one that a measurement may have. */
    interface Bounds {
        /** {@return whether a number lies in a range; if not, that was reported} */
        boolean hold(BigDecimal number, NumberRange range, String what);
    }

    RollUpAggregation(Scorecard scorecard, Indicator indicator, Bounds bounds) {
        this.scorecard = scorecard;
        this.indicator = indicator;
        this.bounds = bounds;
    }

    /** {@return the measurement of the whole; nothing if its numbers have become too large} */
    Optional<Measurement> of(List<Measurement> applicable) {
        if (applicable.isEmpty()) {
            return Optional.of(NOWHERE);
        }
        boolean ratios = applicable.get(0) instanceof Measurement.Ratio;
        Comparator<Measurement> byValue = Comparator.comparing(RollUpAggregation::exact);
        return switch (indicator.aggregation().orElse(ratios ? Aggregation.RATIO_OF_SUMS : Aggregation.MEAN)) {
            case RATIO_OF_SUMS -> ratioOfSums(applicable);
            case SUM -> value(sumOfValues(applicable));
            case MEAN -> mean(applicable);
            case LAST -> Optional.of(applicable.get(applicable.size() - 1));
            // Of equal ones the earliest is kept.
            case MAX -> applicable.stream().reduce((a, b) -> byValue.compare(b, a) > 0 ? b : a);
            case MIN -> applicable.stream().reduce((a, b) -> byValue.compare(b, a) < 0 ? b : a);
        };
    }

    /** {@return what a measurement comes to, but for the factor that makes a ratio a percentage} */
    private static Rational exact(Measurement measurement) {
        if (measurement instanceof Measurement.Ratio ratio) {
            return Rational.of(ratio.numerator()).dividedBy(Rational.of(ratio.denominator()));
        } else if (measurement instanceof Measurement.Value value) {
            return Rational.of(value.value());
        } else if (measurement instanceof Measurement.Rating rating) {
            return Rational.of(rating.rating());
        }
        throw new IllegalStateException(measurement + " has no value");
    }

    private Optional<Measurement> value(BigDecimal value) {
        return bounds.hold(value, NumberRange.QUANTITY, "value")
                ? Optional.of(new Measurement.Value(value))
                : Optional.empty();
    }

    private Optional<Measurement> ratio(BigDecimal numerator, BigDecimal denominator) {
        boolean above = bounds.hold(numerator, NumberRange.QUANTITY, "numerator");
        boolean below = bounds.hold(denominator, NumberRange.SIZE, "denominator");
        return above && below ? Optional.of(new Measurement.Ratio(numerator, denominator)) : Optional.empty();
    }

    private Optional<Measurement> ratioOfSums(List<Measurement> ratios) {
        return ratio(
                sum(ratios, Measurement.Ratio.class, Measurement.Ratio::numerator),
                sum(ratios, Measurement.Ratio.class, Measurement.Ratio::denominator));
    }

    private static BigDecimal sumOfValues(List<Measurement> values) {
        return sum(values, Measurement.Value.class, Measurement.Value::value);
    }

    private static <M> BigDecimal sum(List<Measurement> measured, Class<M> form, Function<M, BigDecimal> number) {
        return measured.stream().map(form::cast).map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<Measurement> mean(List<Measurement> measured) {
        if (measured.get(0) instanceof Measurement.Value) {
            // Not a quotient, so that nothing is rounded; the count takes back what a ratio is multiplied by.
            Rational count = Rational.of(measured.size()).times(indicator.ratioFactor());
            return ratio(sumOfValues(measured), new BigDecimal(count.numerator()));
        }
        Rational sum = measured.stream().map(RollUpAggregation::exact).reduce(Rational.ZERO, Rational::plus);
        Rational mean = sum.dividedBy(Rational.of(measured.size()));
        if (measured.get(0) instanceof Measurement.Ratio) {
            return ratio(new BigDecimal(mean.numerator()), new BigDecimal(mean.denominator()));
        }
        EdgeRounding rounding = Roundings.ofScores(scorecard, indicator);
        return Optional.of(new Measurement.Rating(rounding.decimal(rounding.round(mean))));
    }
}
