package io.github.servicekpi.arbitraries;

import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scoring.ScoreCurve;
import io.github.servicekpi.scoring.ScoringMethod;
import io.github.servicekpi.scoring.ValueRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Values that are worth a try on one curve, as numbers and as ratios: where it bends, right beside, where a band begins. */
final class RandomMeasurement {
    private static final long LARGEST = 999_999_999_999L;

    private final Dice dice;
    private final Rational factor;
    private final Rational minimumCases;
    private final RandomScores scores;
    private final Rational target;
    private final ScoreCurve curve;
    private final List<Rational> places;

    /**
     * Looks at a curve.
     *
     * @param method any but a rated one, and sound for the target
     */
    RandomMeasurement(Dice dice, Indicator indicator, ScoringMethod method, BigDecimal target, RandomScores scores) {
        this.dice = dice;
        this.factor = indicator.ratioFactor();
        this.minimumCases = Rational.of(indicator.minimumCases().orElse(BigDecimal.ONE));
        this.scores = scores;
        this.target = Rational.of(target);
        this.curve = method.curve(indicator.polarity().orElseThrow(), target);
        TreeSet<Rational> marks = new TreeSet<>(curve.places());
        marks.add(this.target);
        this.places = List.copyOf(marks);
    }

    Measurement measurement() {
        if (dice.onceIn(12)) {
            return someRatio();
        }
        Rational value = value();
        if (!Numbers.fits(value) || dice.onceIn(3)) {
            Optional<Measurement> ratio = ratio(value.dividedBy(factor));
            if (ratio.isPresent()) {
                return ratio.get();
            }
        }
        return new Measurement.Value(
                Numbers.quantity(Numbers.cut(value, Numbers.VALUE_DIGITS)).orElseGet(() -> Numbers.decimal(target)));
    }

    private Rational value() {
        Rational place = dice.oneOf(places);
        return switch (dice.below(11)) {
            case 0, 1 -> target;
            case 2 -> place;
            case 3 -> place.plus(Numbers.SMALLEST);
            case 4 -> place.minus(Numbers.SMALLEST);
            case 5, 6 -> reaching(scores.wanted(dice));
            case 7 -> reaching(scores.wanted(dice)).plus(dice.oneOf(Numbers.SMALLEST, Numbers.SMALLEST.negated()));
            case 8 -> besides(place);
            case 9 -> place.plus(target.abs().plus(Rational.ONE).times(dice.between(-2, 2, 3)));
            default ->
                dice.oneOf(
                        Rational.ZERO,
                        Numbers.SMALLEST,
                        Numbers.VALUE_END.minus(Numbers.SMALLEST),
                        Numbers.SMALLEST.minus(Numbers.VALUE_END),
                        dice.between(0, LARGEST, Numbers.VALUE_DIGITS));
        };
    }

    /** {@return a value at which a score is just reached, the target if none is} */
    private Rational reaching(Rational score) {
        ValueRange range = curve.valuesReaching(new Bound(score, true));
        List<Rational> ends = Stream.of(range.lower(), range.upper())
                .flatMap(Optional::stream)
                .map(Bound::at)
                .toList();
        return range.isEmpty() || ends.isEmpty() ? target : dice.oneOf(ends);
    }

    /** {@return a value halfway to the next place, or well above the last one} */
    private Rational besides(Rational place) {
        return places.stream()
                .filter(next -> next.compareTo(place) > 0)
                .findFirst()
                .map(next -> place.plus(next).times(Numbers.HALF))
                .orElse(place.plus(place.abs()).plus(Rational.ONE));
    }

    /** {@return cases of which some are counted} */
    private Measurement someRatio() {
        if (dice.onceIn(3)) {
            return RandomLine.ratio(
                    dice.between(0, LARGEST, Numbers.VALUE_DIGITS),
                    dice.between(Numbers.SMALLEST, Rational.of(LARGEST), Numbers.VALUE_DIGITS));
        }
        Rational cases = dice.between(1, 200, 0);
        return RandomLine.ratio(dice.between(Rational.ZERO, cases, 0), cases);
    }

    /** {@return a ratio of exactly this value, if its numbers fit the limits} */
    private Optional<Measurement> ratio(Rational value) {
        Rational numerator = Numbers.whole(value.numerator());
        Rational denominator = Numbers.whole(value.denominator());
        Rational cases = minimumCases.dividedBy(denominator);
        Rational times =
                switch (dice.below(8)) {
                    case 0, 1 -> Rational.ONE;
                    case 2 -> most(numerator.abs().max(denominator));
                    case 3 -> Numbers.step(dice.oneOf(1, 3, 9));
                    case 4 -> atLeastOne(Numbers.whole(cases.ceiling()));
                    case 5 -> atLeastOne(Numbers.whole(cases.ceiling()).minus(Rational.ONE));
                    default -> Rational.of(dice.oneOf(2, 3, 10, 997));
                };
        Rational top = numerator.times(times);
        Rational bottom = denominator.times(times);
        return Numbers.fits(top) && Numbers.fits(bottom)
                ? Optional.of(RandomLine.ratio(top, bottom))
                : Optional.empty();
    }

    private static Rational most(Rational larger) {
        Rational end = Numbers.VALUE_END.minus(Rational.ONE);
        return atLeastOne(Numbers.whole(end.dividedBy(larger).floor()));
    }

    private static Rational atLeastOne(Rational number) {
        return number.max(Rational.ONE);
    }
}
