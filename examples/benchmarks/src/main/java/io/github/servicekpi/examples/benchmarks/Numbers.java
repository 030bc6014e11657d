package io.github.servicekpi.examples.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Figures as a reader of the tables sees them. */
final class Numbers {
    private static final String[] UNITS = {"ns", "µs", "ms", "s"};

    private Numbers() {}

    /** {@return a whole number with its thousands apart} */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    /** {@return a time of three digits in the unit that suits it} */
    static String time(double nanoseconds) {
        int unit = 0;
        double number = nanoseconds;
        while (number >= 999.5 && unit < UNITS.length - 1) {
            number /= 1000;
            unit++;
        }
        return digits(number) + " " + UNITS[unit];
    }

    /** {@return how many times as fast, or as a fraction where that is less than a tenth} */
    static String ratio(double ratio) {
        return ratio < 0.1 ? "1/" + digits(1 / ratio) : digits(ratio);
    }

    /** {@return a number of about three digits} */
    static String digits(double number) {
        if (number >= 999.5) {
            return grouped(new BigDecimal(number).round(new MathContext(3)).longValue());
        }
        int fraction = number < 9.995 ? 2 : number < 99.95 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + fraction + "f", number);
    }
}
