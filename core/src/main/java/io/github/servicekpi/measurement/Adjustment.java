package io.github.servicekpi.measurement;

import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.judging.RecordRules;
import io.github.servicekpi.reading.Form;
import io.github.servicekpi.reading.Forms;
import io.github.servicekpi.reading.ObjectForm;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Points that an evaluator adds to the total, or takes off it.
 *
 * @param points -1000 to 1000, with at most 4 fraction digits; records are held to the scale of their scorecard
 * @param reason why
 * @serial exclude
 */
public record Adjustment(BigDecimal points, LocalizedText reason) implements Serializable {
    private static final ObjectForm<Adjustment, Parts, RecordRules> OBJECT =
            ObjectForm.<Adjustment, Parts, RecordRules>of(Parts::new, Parts::adjustment)
                    .required(
                            "points",
                            Forms.number(RecordRules::points),
                            Adjustment::points,
                            (parts, points) -> parts.points = points)
                    .required(
                            "reason",
                            MeasurementForm.sound(Forms.TEXT, LocalizedText.of("")),
                            Adjustment::reason,
                            (parts, reason) -> parts.reason = reason);

    /** An adjustment, if the scorecard takes any; else some other. */
    static final Form<Adjustment, RecordRules> FORM = Form.of(
            (in, rules) -> rules.takeAdjustment(in) ? OBJECT.read(in, rules) : new Parts().adjustment(), OBJECT::write);

    /** What stands in an object. */
    private static final class Parts {
        private BigDecimal points = BigDecimal.ZERO;
        private LocalizedText reason = LocalizedText.of("");

        Adjustment adjustment() {
            return new Adjustment(points, reason);
        }
    }

    /**
     * Drops trailing zeros.
     *
     * @param points the points
     * @param reason why
     * @throws IllegalArgumentException if the points lie outside their range or have too many fraction digits, or if a string
     *     of the reason has more than 10 000 code points, or half a surrogate pair
     */
    public Adjustment {
        points = WellFormed.number("points", points, RecordRules.POINTS);
        WellFormed.text("reason", reason);
    }
}
