package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ValueReader;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How far from the target one step of a {@link Deduct} reaches.
 *
 * @param amount above 0: in the indicator's unit, or in percent of the target without its sign
 * @param percentOfTarget whether the amount is in percent of the target
 * @serial exclude
 */
public record Distance(BigDecimal amount, boolean percentOfTarget) implements Serializable {
    /**
     * Drops trailing zeros.
     *
     * @param amount the distance
     * @param percentOfTarget whether the amount is in percent of the target
     */
    public Distance {
        amount = Decimals.canonical(amount);
    }

    /**
     * {@return a distance in the indicator's unit}
     *
     * @param amount the distance, spelled as a number
     */
    public static Distance of(String amount) {
        return new Distance(NumberRange.parse(amount), false);
    }

    /**
     * {@return a distance in percent of the target}
     *
     * @param percent the percentage, spelled as a number
     */
    public static Distance percentOfTarget(String percent) {
        return new Distance(NumberRange.parse(percent), true);
    }

    static Distance read(ValueReader in) {
        if (in.isNumber()) {
            return new Distance(in.number(NumberRange.POSITIVE_SIZE, BigDecimal.ONE), false);
        } else if (!in.isObject()) {
            in.reportType("a number or an object like {\"percentOfTarget\": 5}");
            return of("1");
        }
        ObjectReader object = in.object();
        ValueReader percent = object.may(Thresholds.PERCENT_OF_TARGET);
        BigDecimal amount = percent.number(NumberRange.POSITIVE_SIZE, BigDecimal.ONE);
        Thresholds.checkOneMember(object);
        return new Distance(amount, true);
    }

    Draft toDraft() {
        Draft number = Draft.number(amount);
        return percentOfTarget ? Draft.object().put(Thresholds.PERCENT_OF_TARGET, number) : number;
    }

    Rational of(BigDecimal target) {
        return Rational.of(percentOfTarget ? Thresholds.percent(target.abs(), amount) : amount);
    }
}
