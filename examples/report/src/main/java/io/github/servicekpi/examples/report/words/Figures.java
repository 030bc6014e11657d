package io.github.servicekpi.examples.report.words;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scorecard.Indicator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** What was found and aimed at, in words and figures. */
public final class Figures {
    /** The space between a figure and its unit. */
    public static final char NO_BREAK = '\u00A0';

    private static final int EXACT_DIGITS = 16;
    private static final int SHORT_DIGITS = 4;
    private static final int SHOWN_DIGITS = 2;
    private static final Rational SHOWN_UNITS = Rational.of(100); // 10 to the power of the shown digits

    private final Labels labels;

    /**
     * Figures with words around them.
     *
     * @param labels the words
     */
    public Figures(Labels labels) {
        this.labels = labels;
    }

    /** {@return a number without an exponent and without zeros at its end} */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** {@return a number with its sign, also above 0} */
    public static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + plain(number);
    }

    /** {@return an exact number with at most 4 fraction digits; where it has more, it is rounded and marked with ≈} */
    public static String approximately(Rational number) {
        return number.toDecimal(SHORT_DIGITS)
                .map(Figures::plain)
                .orElseGet(() -> "≈" + NO_BREAK + plain(rounded(number, SHORT_DIGITS, RoundingMode.HALF_EVEN)));
    }

    /** {@return an exact number as the formats print it: in full up to 16 fraction digits, else rounded to 4} */
    public static String shown(Rational number) {
        return plain(
                number.toDecimal(EXACT_DIGITS).orElseGet(() -> rounded(number, SHORT_DIGITS, RoundingMode.HALF_EVEN)));
    }

    /** {@return a number rounded once} */
    public static BigDecimal rounded(Rational number, int digits, RoundingMode mode) {
        return new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()), digits, mode);
    }

    /** {@return what was aimed at} */
    public String target(IndicatorResult line) {
        return line.target()
                .map(target -> plain(target) + unit(line.indicator()))
                .orElse("-");
    }

    /** {@return the value that was found, a ratio as its quotient; empty where none was} */
    public String value(IndicatorResult line) {
        Measurement measured = line.measurement().orElse(null);
        if (measured instanceof Measurement.Value value) {
            return plain(value.value()) + unit(line.indicator());
        }
        return measured instanceof Measurement.Ratio ratio
                        && ratio.denominator().signum() > 0
                ? quotient(ratio, line.indicator())
                : "";
    }

    /** {@return what was found, and why it does not count if it does not} */
    public String actual(IndicatorResult line, AssessmentPeriod period) {
        Optional<String> status = status(line);
        String found = line.measurement()
                .map(measurement -> found(measurement, line, period, status.isEmpty()))
                .orElse("");
        return found.isEmpty()
                ? status.orElse("-")
                : status.map(why -> labels.phrase("with-status", found, why)).orElse(found);
    }

    private String found(Measurement measurement, IndicatorResult line, AssessmentPeriod period, boolean counts) {
        if (measurement instanceof Measurement.Value value) {
            return plain(value.value()) + unit(line.indicator());
        } else if (measurement instanceof Measurement.Ratio ratio) {
            String cases = plain(ratio.numerator()) + "/" + plain(ratio.denominator());
            return counts ? cases + " =" + NO_BREAK + quotient(ratio, line.indicator()) : cases;
        } else if (measurement instanceof Measurement.Level level) {
            return line.indicator()
                    .scoringIn(period)
                    .level(level.level())
                    .map(known -> labels.name(known.name(), known.id()))
                    .orElse(level.level());
        }
        return measurement instanceof Measurement.Rating ? labels.word("rated") : "";
    }

    /** Digits are cut off, not rounded, so that what is below a target never looks as if it had reached it. */
    private static String quotient(Measurement.Ratio ratio, Indicator indicator) {
        Rational exact = Rational.of(ratio.numerator())
                .dividedBy(Rational.of(ratio.denominator()))
                .times(indicator.ratioFactor());
        Rational shifted = exact.times(SHOWN_UNITS);
        BigInteger whole = shifted.numerator().divide(shifted.denominator());
        boolean finite = shifted.denominator().equals(BigInteger.ONE);
        BigDecimal cut = new BigDecimal(whole, SHOWN_DIGITS);
        return (finite ? plain(cut) : cut.toPlainString() + "..") + unit(indicator);
    }

    /** {@return what follows a figure of an indicator: its unit after a space, or nothing} */
    public static String unit(Indicator indicator) {
        return indicator.unit().map(unit -> NO_BREAK + unit).orElse("");
    }

    private Optional<String> status(IndicatorResult line) {
        if (line.status() == Status.NOT_APPLICABLE
                && line.measurement().orElse(null) instanceof Measurement.Ratio ratio) {
            return Optional.of(
                    ratio.denominator().signum() == 0
                            ? labels.word("status.no-cases")
                            : labels.phrase(
                                    "status.few-cases",
                                    line.indicator()
                                            .minimumCases()
                                            .map(Figures::plain)
                                            .orElse("")));
        }
        return switch (line.status()) {
            case SCORED, RATED -> Optional.empty();
            case NOT_APPLICABLE, MISSING, NOT_DUE -> Optional.of(labels.word("status." + line.status()));
        };
    }
}
