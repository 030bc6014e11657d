package io.github.servicekpi.calculator;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.judging.LineRules;
import io.github.servicekpi.kernel.LongCurve;
import io.github.servicekpi.kernel.RatioCurve;
import io.github.servicekpi.kernel.StraightPieces;
import io.github.servicekpi.kernel.ValueCurve;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scoring.ScoreCurve;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds for one indicator in one kind of period, or for one record with a target of its own. */
final class CompiledLine {
    private static final int MOST_DIGITS = Limits.VALUE_DIGITS;
    private static final int NOT_MET = -2;
    /** A decimal with more digits may not fit 64 bits. */
    private static final int SAFE_DIGITS = 18;

    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> 10 * power).limit(MOST_DIGITS + 1).toArray();

    private final LineRules rules;
    private final EdgeRounding rounding;
    private final long fullUnits;
    private final @Nullable BigDecimal target;
    private final @Nullable ScoreCurve curve;
    private final long ratioFactor;
    /** The digits of {@link #digitsOfPlaces}, once a ratio was met. */
    private int ratioDigits = NOT_MET;

    /** By number of fraction digits, made when they are first met. */
    private final AtomicReferenceArray<@Nullable LongCurve> fixed = new AtomicReferenceArray<>(MOST_DIGITS + 1);

    private final Lazy<StraightPieces> pieces = new Lazy<>();
    private final Lazy<Optional<RatioCurve>> ratioCurve = new Lazy<>();
    private final List<Lazy<Optional<ValueCurve>>> valueCurves = Stream.generate(Lazy<Optional<ValueCurve>>::new)
            .limit(MOST_DIGITS + 1)
            .toList();
    /** Whether compiling a curve for 64 bits pays: not for one value, and many a record's own target meets only one. */
    private boolean worthCompiling;

    CompiledLine(LineRules rules, EdgeRounding rounding, long fullUnits, Optional<BigDecimal> target) {
        this(rules, rounding, fullUnits, target, true);
    }

    private CompiledLine(
            LineRules rules,
            EdgeRounding rounding,
            long fullUnits,
            Optional<BigDecimal> target,
            boolean worthCompiling) {
        this.rules = rules;
        this.rounding = rounding;
        this.fullUnits = fullUnits;
        this.target = target.orElse(null);
        this.curve = target.flatMap(rules::curve).orElse(null);
        this.ratioFactor = rules.indicator().ratioFactor().numerator().longValueExact();
        this.worthCompiling = worthCompiling;
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

    /** {@return how many places its curve has, and one more} */
    int places() {
        return curve == null ? 1 : curve.places().size() + 1;
    }

    /** {@return this line with a record's own target, which suits it} */
    CompiledLine with(BigDecimal ownTarget) {
        return new CompiledLine(rules.withOwnTarget(), rounding, fullUnits, Optional.of(ownTarget), false);
    }

    /** {@return whether this is the target that the line has} */
    boolean hasTarget(BigDecimal other) {
        return target != null && other.compareTo(target) == 0;
    }

    /** {@return what it takes of records} */
    LineRules rules() {
        return rules;
    }

    Indicator indicator() {
        return rules.indicator();
    }

    /** {@return the rounding of this indicator's scores, whose edges include its gates'} */
    EdgeRounding rounding() {
        return rounding;
    }

    boolean isDue() {
        return rules.isDue();
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
                    .times(indicator().ratioFactor())
                    .dividedBy(Rational.of(ratio.denominator())));
        }
        return Optional.empty();
    }

    /** {@return the score that an evaluator awarded, exactly} */
    Optional<Rational> awarded(Measurement measurement) {
        if (measurement instanceof Measurement.Rating rating) {
            return Optional.of(Rational.of(rating.rating()));
        }
        return measurement instanceof Measurement.Level level
                ? rules.awarded(level.level()).map(Rational::of)
                : Optional.empty();
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
        long score = isBelow(lastDigits, LongCurve.LARGEST) && isWorthCompiling()
                ? fixed(digits).score(lastDigits)
                : LongCurve.UNKNOWN;
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
        int digits = isWorthCompiling() ? ratioDigits() : -1;
        long scale = digits < 0 ? 0 : ratioFactor * POWERS_OF_TEN[digits];
        if (scale > 0 && isBelow(numerator, LongCurve.LARGEST / scale)) {
            long score = fixed(digits).score(numerator * scale, denominator);
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

    private int ratioDigits() {
        int digits = ratioDigits;
        if (digits == NOT_MET) {
            digits = digitsOfPlaces(curve().orElseThrow());
            ratioDigits = digits;
        }
        return digits;
    }

    /** {@return whether a value is worth a compiled curve: from the second one on of a line that one record may have alone} */
    private boolean isWorthCompiling() {
        if (worthCompiling) {
            return true;
        }
        worthCompiling = true;
        return false;
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
