package io.github.servicekpi;

import java.util.Locale;

/**
 * How long an {@link AssessmentPeriod} lasts. The constants stand in the order in which the formats list them.
 */
public enum PeriodType {
    /** A calendar month, written {@code 2026-09}. */
    MONTH(1),
    /** A calendar quarter, written {@code 2026-Q3}. */
    QUARTER(3),
    /** Half a calendar year, written {@code 2026-H2}. */
    HALF_YEAR(6),
    /** A calendar year, written {@code 2026}. */
    YEAR(12);

    private final int months;
    private final String word;

    PeriodType(int months) {
        this.months = months;
        this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return how many months a period of this type lasts: 1, 3, 6 or 12} */
    public int months() {
        return months;
    }

    /** {@return the word of the formats: {@code month}, {@code quarter}, {@code half-year} or {@code year}} */
    @Override
    public String toString() {
        return word;
    }
}
