package io.github.servicekpi.measurement;

import io.github.servicekpi.reading.NumberRange;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Sees quickly that measurements are well formed. Where it does not, the rules for drafts decide: its no may be wrong, its
 * yes must not.
 */
final class WellFormed {
    /** A text of so many characters has no more code points than it may. */
    private static final int MOST_CHARACTERS = 10_000;
    /** What has no more digits before the point is below the limit of values. */
    private static final int WHOLE_DIGITS = 12;

    private WellFormed() {}

    /** {@return whether a subject and what was found of it certainly are well formed} */
    static boolean are(String subject, Map<String, Measurement> values) {
        boolean[] all = {saysSomething(subject)};
        values.forEach((id, measurement) -> all[0] &= is(measurement));
        return all[0];
    }

    private static boolean is(Measurement measurement) {
        if (measurement instanceof Measurement.Value value) {
            return isQuantity(value.value());
        } else if (measurement instanceof Measurement.Ratio ratio) {
            return isQuantity(ratio.numerator())
                    && isQuantity(ratio.denominator())
                    && ratio.denominator().signum() >= 0;
        } else if (measurement instanceof Measurement.Rating rating) {
            return NumberRange.SCORE.contains(rating.rating())
                    && rating.rating().scale() <= NumberRange.SCORE.digits();
        } else if (measurement instanceof Measurement.Level level) {
            return isText(level.level());
        }
        return measurement instanceof Measurement.NotApplicable none
                && (none.reason().isForEverybody()
                        ? isText(none.reason().toString())
                        : none.reason().byLanguage().values().stream().allMatch(WellFormed::isText));
    }

    /** Measured numbers have no trailing zeros. */
    static boolean isQuantity(BigDecimal number) {
        int digits = number.scale();
        return digits >= 0 && digits <= NumberRange.QUANTITY.digits() && number.precision() - digits <= WHOLE_DIGITS;
    }

    private static boolean saysSomething(String subject) {
        if (!isText(subject)) {
            return false;
        }
        for (int i = 0; i < subject.length(); i++) {
            if (subject.charAt(i) > ' ') {
                return true;
            }
        }
        return false;
    }

    /** Surrogates may come in pairs or not; that too is left to the rules for drafts. */
    private static boolean isText(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
