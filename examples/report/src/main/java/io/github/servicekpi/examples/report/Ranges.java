package io.github.servicekpi.examples.report;

import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.ValueRanges;
import io.github.servicekpi.examples.report.words.Figures;
import io.github.servicekpi.examples.report.words.Labels;
import io.github.servicekpi.examples.report.words.Text;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ValueRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The values that earn each band, as a form prints them: {@code ≤ 0.4 %}, {@code 0.4–0.475 %}.
 *
 * <p>As with the bands' own scores, an edge that two ranges share belongs to the better one; where it does not, the better
 * one says so: {@code > 90 %}. An end that has more than 9 fraction digits is moved to the next number that has not.
 */
final class Ranges {
    private static final int DIGITS = 9;

    private final Labels labels;

    Ranges(Labels labels) {
        this.labels = labels;
    }

    /** {@return the values of a band: none, one range, or one on each side of the target} */
    List<RangeView> in(Band band, ValueRanges ranges, Indicator indicator, BigDecimal target) {
        return ranges.in(band).stream()
                .filter(range -> !range.withDigits(DIGITS).isEmpty())
                .map(range -> view(range, indicator, Rational.of(target)))
                .toList();
    }

    private RangeView view(ValueRange range, Indicator indicator, Rational target) {
        ValueRange printed = range.withDigits(DIGITS);
        Optional<End> lower = range.lower()
                .map(end ->
                        End.of(end, printed.lower(), isBetterSide(Polarity.LOWER_IS_BETTER, indicator, end, target)));
        Optional<End> upper = range.upper()
                .map(end ->
                        End.of(end, printed.upper(), isBetterSide(Polarity.HIGHER_IS_BETTER, indicator, end, target)));
        String unit = Figures.unit(indicator);
        return new RangeView(
                Text.figure(text(lower, upper, unit), indicator),
                printed.lower().map(Ranges::figure).orElse(""),
                printed.upper().map(Ranges::figure).orElse(""));
    }

    /** {@return whether what lies beyond an end is better; {@code side} is the polarity of which that is so} */
    private static boolean isBetterSide(Polarity side, Indicator indicator, Bound end, Rational target) {
        Polarity polarity = indicator.polarity().orElse(side);
        int order = end.at().compareTo(target);
        return polarity == Polarity.CLOSER_IS_BETTER
                ? (side == Polarity.LOWER_IS_BETTER ? order >= 0 : order <= 0)
                : polarity == side;
    }

    private String text(Optional<End> lower, Optional<End> upper, String unit) {
        if (lower.isEmpty() && upper.isEmpty()) {
            return labels.word("range.any");
        } else if (upper.isEmpty()) {
            return lower.orElseThrow().alone(">", "≥") + unit;
        } else if (lower.isEmpty()) {
            return upper.orElseThrow().alone("<", "≤") + unit;
        }
        End from = lower.orElseThrow();
        End to = upper.orElseThrow();
        if (from.figure().equals(to.figure())) {
            return from.figure() + unit;
        }
        String dash = from.isMarked() || to.isMarked() ? " – " : "–";
        return from.beside(">") + dash + to.beside("<") + unit;
    }

    private static String figure(Bound end) {
        return Figures.plain(end.at().toDecimal(DIGITS).orElseThrow());
    }

    /** An end as it is printed; what lies beyond it is better or worse. */
    private record End(String figure, boolean included, boolean betterSide) {
        static End of(Bound exact, Optional<Bound> printed, boolean betterSide) {
            return exact.at()
                    .toDecimal(DIGITS)
                    .map(decimal -> new End(Figures.plain(decimal), exact.included(), betterSide))
                    .orElseGet(() -> new End(Ranges.figure(printed.orElseThrow()), true, betterSide));
        }

        String alone(String open, String closed) {
            return (included ? closed : open) + Figures.NO_BREAK + figure;
        }

        /** An open end on the better side needs no word: the better range says that the edge is its own. */
        String beside(String open) {
            return isMarked() ? open + Figures.NO_BREAK + figure : figure;
        }

        boolean isMarked() {
            return !included && !betterSide;
        }
    }
}
