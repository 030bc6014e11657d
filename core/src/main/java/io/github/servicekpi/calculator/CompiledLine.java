package io.github.servicekpi.calculator;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.kernel.LongCurve;
import io.github.servicekpi.kernel.RatioCurve;
import io.github.servicekpi.kernel.StraightPieces;
import io.github.servicekpi.kernel.ValueCurve;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.scoring.ScoreCurve;
import io.github.servicekpi.scoring.ScoringMethod;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds for one indicator in one kind of period, or for one record with a target of its own. */
final class CompiledLine {
    private static final int MOST_DIGITS = 9;
    /** A decimal with more digits may not fit 64 bits. */
    private static final int SAFE_DIGITS = 18;

    private static final BigDecimal MOST_CASES = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> 10 * power).limit(MOST_DIGITS + 1).toArray();

    private final Indicator indicator;
    private final EdgeRounding rounding;
    private final long fullUnits;
    private final ScoringMethod method;
    private final boolean due;
    private final @Nullable BigDecimal target;
    private final @Nullable ScoreCurve curve;
    private final @Nullable BigDecimal minimumCases;
    private final long ratioFactor;
    private final int ratioDigits;
    /** By number of fraction digits, made when they are first met. */
    private final AtomicReferenceArray<@Nullable LongCurve> fixed = new AtomicReferenceArray<>(MOST_DIGITS + 1);

    private final Lazy<StraightPieces> pieces = new Lazy<>();
    private final Lazy<Optional<RatioCurve>> ratioCurve = new Lazy<>();
    private final List<Lazy<Optional<ValueCurve>>> valueCurves = Stream.generate(Lazy<Optional<ValueCurve>>::new)
            .limit(MOST_DIGITS + 1)
            .toList();

    CompiledLine(
            Indicator indicator,
            EdgeRounding rounding,
            long fullUnits,
            ScoringMethod method,
            boolean due,
            Optional<BigDecimal> target) {
        this.indicator = indicator;
        this.rounding = rounding;
        this.fullUnits = fullUnits;
        this.method = method;
        this.due = due;
        this.target = target.orElse(null);
        // The polarity may be left out only where no curve asks for it.
        this.curve = method instanceof Rated
                ? null
                : target.map(place -> method.curve(indicator.polarity().orElse(Polarity.HIGHER_IS_BETTER), place))
                        .orElse(null);
        this.minimumCases = indicator.minimumCases().orElse(null);
        this.ratioFactor = indicator.ratioFactor().numerator().longValueExact();
        this.ratioDigits = curve == null ? -1 : digitsOfPlaces(curve);
    }

    /** {@return the least number of fraction digits that all places have, -1 if that is more than a value has} */
    static int digitsOfPlaces(ScoreCurve curve) {
        return curve.places().stream()
                .mapToInt(place -> place.toDecimal(MOST_DIGITS)
                        .map(decimal -> Math.max(0, decimal.stripTrailingZeros().scale()))
                        .orElse(MOST_DIGITS + 1))
                .boxed()
                .reduce(0, (one, other) -> one < 0 || other > MOST_DIGITS ? -1 : Math.max(one, other));
    }

    /** {@return this line with a record's own target, or nothing if the scoring does not take that} */
    Optional<CompiledLine> with(BigDecimal ownTarget) {
        boolean fits = method.problems(indicator.polarity().orElse(Polarity.HIGHER_IS_BETTER), ownTarget)
                .isEmpty();
        return fits
                ? Optional.of(new CompiledLine(indicator, rounding, fullUnits, method, true, Optional.of(ownTarget)))
                : Optional.empty();
    }

    Indicator indicator() {
        return indicator;
    }

    /** {@return the rounding of this indicator's scores, whose edges include its gates'} */
    EdgeRounding rounding() {
        return rounding;
    }

    boolean isDue() {
        return due;
    }

    boolean isRated() {
        return method instanceof Rated;
    }

    Optional<BigDecimal> target() {
        return Optional.ofNullable(target);
    }

    Optional<ScoreCurve> curve() {
        return Optional.ofNullable(curve);
    }

    /** {@return the measured value in the indicator's unit, exactly} */
    Optional<Rational> value(Measurement measurement) {
        if (measurement instanceof Measurement.Value value) {
            return Optional.of(Rational.of(value.value()));
        } else if (measurement instanceof Measurement.Ratio ratio) {
            return Optional.of(Rational.of(ratio.numerator())
                    .times(indicator.ratioFactor())
                    .dividedBy(Rational.of(ratio.denominator())));
        }
        return Optional.empty();
    }

    /** {@return the score that an evaluator awarded, exactly} */
    Optional<Rational> awarded(Measurement measurement) {
        if (measurement instanceof Measurement.Rating rating) {
            return Optional.of(Rational.of(rating.rating()));
        } else if (measurement instanceof Measurement.Level level && method instanceof Rated rated) {
            return rated.level(level.level()).map(found -> Rational.of(found.score()));
        }
        return Optional.empty();
    }

    /** {@return the score of a value in units; only of a line that has a curve} */
    long score(Measurement.Value value) {
        int digits = value.value().scale();
        return value.value().precision() <= SAFE_DIGITS && digits <= MOST_DIGITS
                ? scoreOfValue(lastDigits(value.value()), digits)
                : exactScore(Rational.of(value.value()));
    }

    /** {@return the score, in units, of a value given by its last digits; only of a line that has a curve} */
    long scoreOfValue(long lastDigits, int digits) {
        long score = isBelow(lastDigits, LongCurve.LARGEST) ? fixed(digits).score(lastDigits) : LongCurve.UNKNOWN;
        return score != LongCurve.UNKNOWN ? score : exactScore(Rational.of(BigDecimal.valueOf(lastDigits, digits)));
    }

    /** {@return the score of a ratio in units; only of a line that has a curve, and of a denominator above 0} */
    long score(Measurement.Ratio ratio) {
        BigDecimal numerator = ratio.numerator();
        BigDecimal denominator = ratio.denominator();
        if (numerator.scale() == 0 && denominator.scale() == 0) { // below 10^12 each
            return scoreOfRatio(lastDigits(numerator), lastDigits(denominator));
        }
        return exactScore(value(ratio).orElseThrow());
    }

    /** {@return the score, in units, of a ratio of two integers; only of a line that has a curve} */
    long scoreOfRatio(long numerator, long denominator) {
        long scale = ratioDigits < 0 ? 0 : ratioFactor * POWERS_OF_TEN[ratioDigits];
        if (scale > 0 && isBelow(numerator, LongCurve.LARGEST / scale)) {
            long score = fixed(ratioDigits).score(numerator * scale, denominator);
            if (score != LongCurve.UNKNOWN) {
                return score;
            }
        }
        return exactScore(Rational.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator))
                .times(Rational.of(ratioFactor)));
    }

    /** {@return whether a number lies between -limit and limit} {@link Math#abs} would leave the least long negative. */
    private static boolean isBelow(long number, long limit) {
        return number < limit && number > -limit;
    }

    /** {@return the score, in units, of a ratio of two decimals; only of a line that has a curve} */
    long scoreOfRatio(BigDecimal numerator, BigDecimal denominator) {
        return exactScore(Rational.of(numerator).times(Rational.of(ratioFactor)).dividedBy(Rational.of(denominator)));
    }

    /** {@return whether a denominator given by its last digits is below the least number of cases} */
    boolean hasFewerCases(long denominator, int digits) {
        return minimumCases != null && BigDecimal.valueOf(denominator, digits).compareTo(minimumCases) < 0;
    }

    private long exactScore(Rational value) {
        return rounding.round(curve().orElseThrow().scoreOf(value));
    }

    private StraightPieces pieces() {
        return pieces.orMake(() -> PiecesOfCurve.of(curve().orElseThrow()));
    }

    /** {@return the curve for columns of ratios, if there is one} */
    Optional<RatioCurve> ratioCurve() {
        return ratioCurve.orMake(
                () -> curve == null ? Optional.empty() : RatioCurve.of(pieces(), rounding, fullUnits, ratioFactor));
    }

    /** {@return the least denominator, in last digits, with which a ratio is applicable; at least 1} */
    long leastCases(int digits) {
        return minimumCases == null
                ? 1
                : minimumCases
                        .movePointRight(digits)
                        .setScale(0, RoundingMode.CEILING)
                        .max(BigDecimal.ONE)
                        .min(MOST_CASES)
                        .longValue();
    }

    /** {@return the curve for columns of values with so many fraction digits, if there is one} */
    Optional<ValueCurve> valueCurve(int digits) {
        return valueCurves
                .get(digits)
                .orMake(() -> curve == null ? Optional.empty() : ValueCurve.of(pieces(), rounding, digits));
    }

    /** {@return the digits of a decimal of at most 18 digits as an integer} */
    private static long lastDigits(BigDecimal decimal) {
        return decimal.scaleByPowerOfTen(decimal.scale()).longValue();
    }

    private LongCurve fixed(int digits) {
        LongCurve made = fixed.get(digits);
        if (made == null) {
            made = LongCurve.of(pieces(), rounding, fullUnits, digits);
            fixed.set(digits, made);
        }
        return made;
    }
}
