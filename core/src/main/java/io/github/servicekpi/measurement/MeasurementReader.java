package io.github.servicekpi.measurement;

import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ValueReader;
import java.math.BigDecimal;

/** Reads one measurement (core/README.md, section 6). */
final class MeasurementReader {
    private static final Measurement NONE = new Measurement.NotApplicable(LocalizedText.of(""));

    private MeasurementReader() {}

    /** {@return what stands here, or some measurement if that has a problem} */
    static Measurement read(ValueReader in, NumberRange score) {
        if (in.isNumber()) {
            return new Measurement.Value(in.number(NumberRange.QUANTITY));
        }
        if (!in.isObject()) {
            in.reportType(
                    "a number, or an object with a ratio, a rating, a level or the reason why it is not applicable");
            return NONE;
        }
        ObjectReader object = in.object();
        ValueReader numerator = object.may("numerator");
        ValueReader denominator = object.may("denominator");
        ValueReader rating = object.may("rating");
        ValueReader level = object.may("level");
        ValueReader notApplicable = object.may("notApplicable");
        boolean unknown = object.hasUnknown();
        object.finish();
        long present = object.knownPresent();
        boolean ratio = numerator.present() && denominator.present() && present == 2;
        if (!ratio && (present != 1 || numerator.present() || denominator.present())) {
            reportForm(in, unknown, object.present());
        }
        BigDecimal above = numerator.number(NumberRange.QUANTITY);
        BigDecimal below = denominator.number(NumberRange.SIZE, BigDecimal.ONE);
        BigDecimal awarded = rating.number(score);
        String id = level.present() ? level.string() : "";
        LocalizedText reason = notApplicable.text();
        if (!in.good()) {
            return NONE;
        } else if (ratio) {
            return new Measurement.Ratio(above, below);
        } else if (rating.present()) {
            return new Measurement.Rating(awarded);
        }
        return level.present() ? new Measurement.Level(id) : new Measurement.NotApplicable(reason);
    }

    /** An unknown member says enough. */
    private static void reportForm(ValueReader in, boolean unknown, String present) {
        if (!unknown) {
            in.report(
                    ProblemCode.BAD_MEASUREMENT,
                    Finding.of(
                            present.isEmpty() ? "nothing inside" : present,
                            "numerator and denominator, rating, level or notApplicable",
                            "write one of these four forms, or a number"));
        }
    }
}
