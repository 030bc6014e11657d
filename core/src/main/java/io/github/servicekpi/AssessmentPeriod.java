package io.github.servicekpi;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that an assessment covers: one concrete month, quarter, half-year or year of the years 0001 to 9999.
 *
 * <p>{@link #parse(String)} reads what {@link #toString()} writes: {@code 2026-09}, {@code 2026-Q3}, {@code 2026-H2} or
 * {@code 2026}. Periods are ordered as these texts are.
 *
 * @serial exclude
 */
public final class AssessmentPeriod implements Comparable<AssessmentPeriod>, Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Pattern TEXT =
            Pattern.compile("(?<year>[0-9]{4})(-(Q(?<quarter>[1-4])|H(?<half>[12])|(?<month>0[1-9]|1[0-2])))?");

    private final PeriodType type;
    private final int year;
    private final int number;

    private AssessmentPeriod(PeriodType type, int year, int number) {
        this.type = type;
        this.year = year;
        this.number = number;
    }

    /**
     * {@return the period of a type}
     *
     * @param type how long it lasts
     * @param year the year, 1 to 9999
     * @param number which one of its year, from 1: up to 12 for a month, 4 for a quarter, 2 for a half-year, 1 for a year
     * @throws IllegalArgumentException if the year or the number lies outside its range
     */
    public static AssessmentPeriod of(PeriodType type, int year, int number) {
        int most = 12 / type.months();
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("year is " + year + "; allowed are 1 to 9999");
        }
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(type + " is " + number + "; allowed are 1 to " + most);
        }
        return new AssessmentPeriod(type, year, number);
    }

    /**
     * {@return the period that a text names}
     *
     * @param text for example {@code 2026-09}, {@code 2026-Q3}, {@code 2026-H2} or {@code 2026}
     * @throws IllegalArgumentException if it names none
     */
    public static AssessmentPeriod parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + text + "\" is no period; write one like 2026-09, 2026-Q3, 2026-H2 or 2026"));
    }

    /**
     * {@return the period that {@code text} names, or nothing if it names none}
     *
     * @param text the text
     */
    public static Optional<AssessmentPeriod> tryParse(String text) {
        Matcher matcher = TEXT.matcher(Objects.requireNonNull(text, "text"));
        if (!matcher.matches() || text.startsWith("0000")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group("year"));
        for (PeriodType type : new PeriodType[] {PeriodType.MONTH, PeriodType.QUARTER, PeriodType.HALF_YEAR}) {
            String number = matcher.group(type == PeriodType.HALF_YEAR ? "half" : type.toString());
            if (number != null) {
                return Optional.of(new AssessmentPeriod(type, year, Integer.parseInt(number)));
            }
        }
        return Optional.of(new AssessmentPeriod(PeriodType.YEAR, year, 1));
    }

    /** {@return how long this period lasts} */
    public PeriodType type() {
        return type;
    }

    /** {@return the year, 1 to 9999} */
    public int year() {
        return year;
    }

    /** {@return which one of its year this is, from 1} */
    public int number() {
        return number;
    }

    /** {@return the first day} */
    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * type.months() + 1, 1);
    }

    /** {@return the last day} */
    public LocalDate lastDay() {
        return firstDay().plusMonths(type.months()).minusDays(1);
    }

    /**
     * {@return whether all days of {@code other} lie in this period}
     *
     * @param other the period that may lie inside this one
     */
    public boolean contains(AssessmentPeriod other) {
        return !other.firstDay().isBefore(firstDay()) && !other.lastDay().isAfter(lastDay());
    }

    /**
     * {@return the periods of a type that make up this one, earliest first}
     *
     * @param partType a type that is not longer than this period's
     * @throws IllegalArgumentException if the type is longer
     */
    public List<AssessmentPeriod> parts(PeriodType partType) {
        if (partType.months() > type.months()) {
            throw new IllegalArgumentException(this + " has no parts that last a " + partType);
        }
        int count = type.months() / partType.months();
        List<AssessmentPeriod> parts = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            parts.add(new AssessmentPeriod(partType, year, (number - 1) * count + i));
        }
        return List.copyOf(parts);
    }

    @Override
    public int compareTo(AssessmentPeriod other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AssessmentPeriod that
                && type == that.type
                && year == that.year
                && number == that.number;
    }

    @Override
    public int hashCode() {
        return (year * 13 + type.months()) * 13 + number;
    }

    /** {@return the text of the formats, for example {@code 2026-Q3}} */
    @Override
    public String toString() {
        String digits = Integer.toString(10_000 + year).substring(1);
        return switch (type) {
            case MONTH -> digits + (number < 10 ? "-0" : "-") + number;
            case QUARTER -> digits + "-Q" + number;
            case HALF_YEAR -> digits + "-H" + number;
            case YEAR -> digits;
        };
    }
}
