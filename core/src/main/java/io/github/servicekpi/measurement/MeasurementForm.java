package io.github.servicekpi.measurement;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.judging.RecordRules;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.Form;
import io.github.servicekpi.reading.Forms;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectForm;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ValueReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a measurement is read and written (core/README.md, section 6): a number, or an object of one of four forms. */
final class MeasurementForm implements Form<Measurement, RecordRules> {
    private static final LocalizedText NO_TEXT = LocalizedText.of("");

    private static final ObjectForm<Measurement, Parts, RecordRules> OBJECT =
            ObjectForm.<Measurement, Parts, RecordRules>of(Parts::new, Parts::measurement)
                    .optional(
                            "numerator",
                            Forms.number(NumberRange.QUANTITY),
                            in(Measurement.Ratio.class, Measurement.Ratio::numerator),
                            (parts, numerator) -> parts.numerator = numerator)
                    .optional(
                            "denominator",
                            Forms.number(NumberRange.SIZE),
                            in(Measurement.Ratio.class, Measurement.Ratio::denominator),
                            (parts, denominator) -> parts.denominator = denominator)
                    .optional(
                            "rating",
                            Forms.number(RecordRules::ratings),
                            in(Measurement.Rating.class, Measurement.Rating::rating),
                            (parts, rating) -> parts.rating = rating)
                    .optional(
                            "level",
                            sound(Forms.STRING, ""),
                            in(Measurement.Level.class, Measurement.Level::level),
                            (parts, level) -> parts.level = level)
                    .optional(
                            "notApplicable",
                            sound(Forms.TEXT, NO_TEXT),
                            in(Measurement.NotApplicable.class, Measurement.NotApplicable::reason),
                            (parts, reason) -> parts.reason = reason)
                    .member(new OneForm());

    /** What stands in an object. */
    private static final class Parts {
        private @Nullable BigDecimal numerator;
        private @Nullable BigDecimal denominator;
        private @Nullable BigDecimal rating;
        private @Nullable String level;
        private LocalizedText reason = NO_TEXT;

        Measurement measurement() {
            if (numerator != null && denominator != null) {
                return new Measurement.Ratio(numerator, denominator);
            } else if (rating != null) {
                return new Measurement.Rating(rating);
            }
            return level != null ? new Measurement.Level(level) : new Measurement.NotApplicable(reason);
        }
    }

    /** Wants the members of one form, and all of them; one that is unknown says enough. */
    private static final class OneForm implements ObjectForm.Member<Measurement, Parts, RecordRules> {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public void read(ObjectReader in, Parts parts, RecordRules rules) {
            int ofRatio = (parts.numerator == null ? 0 : 1) + (parts.denominator == null ? 0 : 1);
            int present = in.knownPresent();
            boolean one = ofRatio == 0 ? present == 1 : ofRatio == 2 && present == 2;
            if (!one && !in.hasUnknown()) {
                in.report(
                        ProblemCode.BAD_MEASUREMENT,
                        Finding.of(
                                present == 0 ? "nothing inside" : in.present(),
                                "numerator and denominator, rating, level or notApplicable",
                                "write one of these four forms, or a number"));
            }
        }

        @Override
        public void write(Measurement measurement, Draft.Members out, RecordRules rules) {
            // It has no member of its own.
        }
    }

    /** {@return a part of the measurements of one kind} */
    private static <M extends Measurement, V> Function<Measurement, Optional<V>> in(
            Class<M> kind, Function<M, V> part) {
        return measurement -> Optional.of(measurement)
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(part);
    }

    /** {@return a form with a stand-in for a value that has a problem, as no measurement can have such a value} */
    static <V> Form<V, Object> sound(Form<V, Object> form, V standIn) {
        return Form.of(
                (in, context) -> {
                    V value = form.read(in, context);
                    return in.good() ? value : standIn;
                },
                form::write);
    }

    @Override
    public Measurement read(ValueReader in, RecordRules rules) {
        if (in.isNumber()) {
            return new Measurement.Value(in.number(NumberRange.QUANTITY));
        } else if (!in.isObject()) {
            in.reportType(
                    "a number, or an object with a ratio, a rating, a level or the reason why it is not applicable");
            return new Measurement.NotApplicable(NO_TEXT);
        }
        return OBJECT.read(in, rules);
    }

    @Override
    public Draft write(Measurement measurement, RecordRules rules) {
        return measurement instanceof Measurement.Value value
                ? Draft.number(value.value())
                : OBJECT.write(measurement, rules);
    }
}
