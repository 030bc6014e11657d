package io.github.servicekpi.scoring;

import io.github.servicekpi.Problem;
import io.github.servicekpi.Rational;
import io.github.servicekpi.reading.NumberRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an indicator's values are judged by in a period: which of them are good, and the target. The one place that turns
 * thresholds and distances into numbers.
 */
record Aim(Polarity polarity, BigDecimal target) {
    Aim {
        Objects.requireNonNull(polarity, "polarity");
        target = NumberRange.QUANTITY.require(target, "target");
    }

    /** {@return the ways in which values get better: one, or that on the left of the target and that on its right} */
    List<Direction> directions() {
        return switch (polarity) {
            case HIGHER_IS_BETTER -> List.of(Direction.UP);
            case LOWER_IS_BETTER -> List.of(Direction.DOWN);
            case CLOSER_IS_BETTER -> List.of(Direction.UP, Direction.DOWN);
        };
    }

    /** {@return the place that a threshold names for one side of the curve, or nothing if it names none there} */
    Optional<BigDecimal> place(Threshold threshold, Direction side) {
        BigDecimal place = one(threshold, side);
        boolean beyondTarget =
                polarity == Polarity.CLOSER_IS_BETTER && side.turned(place).compareTo(side.turned(target)) > 0;
        return beyondTarget ? Optional.empty() : Optional.of(place);
    }

    private BigDecimal one(Threshold threshold, Direction side) {
        if (threshold instanceof Threshold.Value value) {
            return value.value();
        } else if (threshold instanceof Threshold.Relative relative) {
            BigDecimal amount = relative.amount();
            return switch (relative.relation()) {
                case PERCENT_OF_TARGET -> percent(target, amount);
                case TARGET_PLUS -> target.add(amount);
                case WITHIN -> before(amount, side);
                case WITHIN_PERCENT_OF_TARGET -> before(percent(target.abs(), amount), side);
            };
        }
        return target;
    }

    private BigDecimal before(BigDecimal distance, Direction side) {
        return target.subtract(side.turned(distance));
    }

    /** {@return what keeps a threshold that stands at a pointer from naming a place} */
    Stream<Problem> problems(Threshold threshold, String pointer) {
        return threshold.problems(polarity, target).stream().map(problem -> MethodProblems.at(pointer, problem));
    }

    /** {@return what keeps a distance that stands at a pointer from being one} */
    Stream<Problem> problems(Distance distance, String pointer) {
        return distance.problems(target).stream().map(problem -> MethodProblems.at(pointer, problem));
    }

    /** {@return a distance in the indicator's unit} */
    Rational length(Distance distance) {
        return Rational.of(distance.percentOfTarget() ? percent(target.abs(), distance.amount()) : distance.amount());
    }

    private static BigDecimal percent(BigDecimal whole, BigDecimal percent) {
        return whole.multiply(percent).scaleByPowerOfTen(-2);
    }
}
