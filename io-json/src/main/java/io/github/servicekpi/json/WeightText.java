package io.github.servicekpi.json;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.IndicatorResult;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * One effective weight of one line: its text, encoded once, and the weighted scores that it makes, in 64-bit integers.
 *
 * <p>A weighted score is score x effective weight / 100, so units x {@link #factor} / {@link #divisor} with a factor and a
 * divisor, in lowest terms, of this weight alone. There are three ways:
 *
 * <ul>
 *   <li>The quotient of the two is a decimal of at most 16 fraction digits. Then so is its product with any integer: the
 *       weighted score is exact, and one multiplication.
 *   <li>The divisor has prime factors besides 2 and 5; {@link #odd} is the product of all those. Where it does not divide
 *       the units, the weighted score is no finite decimal and is rounded to 4 digits. Half way between two of those lie
 *       finite decimals only, so there is no tie.
 *   <li>Whatever is left, or may not fit 64 bits, is left to {@link IndicatorResult#weightedScore()}.
 * </ul>
 */
final class WeightText {
    private static final int MOST_DIGITS = 16;
    private static final int ROUNDED_DIGITS = 4;
    private static final BigInteger ROUNDED_UNITS = BigInteger.valueOf(10_000);
    /** No score has more units: it has at most 1000 points and 4 fraction digits. */
    private static final BigInteger MOST_UNITS = BigInteger.valueOf(10_000_000);

    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(62);

    private final Rational effectiveWeight;
    private final byte[] text;
    private final long factor;
    /** 1 where every weighted score is exact, 0 where none is worked out here. */
    private final long divisor;

    private final long odd;
    private final int digits;

    /** Prepares for the lines of an indicator with the effective weight of this one, whose scores have so many digits. */
    WeightText(IndicatorResult line, int scale) {
        this.effectiveWeight = line.exactEffectiveWeight();
        this.text = JsonText.more(json -> json.member("weight", line.indicator().weight())
                .member("effectiveWeight", line.effectiveWeight())
                .name("weightedScore"));
        Rational ofOneUnit = effectiveWeight.dividedBy(Rational.of(BigInteger.TEN.pow(2 + scale), BigInteger.ONE));
        Optional<BigDecimal> decimal = ofOneUnit.toDecimal(MOST_DIGITS);
        BigInteger above = decimal.map(BigDecimal::unscaledValue)
                .orElseGet(() -> ofOneUnit.numerator().multiply(ROUNDED_UNITS));
        BigInteger below = decimal.isPresent() ? BigInteger.ONE : ofOneUnit.denominator();
        boolean fits = above.multiply(MOST_UNITS).max(below).compareTo(LIMIT) < 0;
        this.factor = fits ? above.longValueExact() : 0;
        this.divisor = fits ? below.longValueExact() : 0;
        this.odd = fits ? odd(below).longValueExact() : 1;
        this.digits = decimal.map(BigDecimal::scale).orElse(ROUNDED_DIGITS);
    }

    /** {@return what is left of an integer without its factors 2 and 5} */
    private static BigInteger odd(BigInteger integer) {
        BigInteger odd = integer.shiftRight(integer.getLowestSetBit());
        BigInteger five = BigInteger.valueOf(5);
        while (odd.mod(five).signum() == 0) {
            odd = odd.divide(five);
        }
        return odd;
    }

    /** {@return the effective weight that this is the text of} */
    Rational effectiveWeight() {
        return effectiveWeight;
    }

    /** Writes the weights and the weighted score of a line without a score. */
    void write(JsonText json) {
        json.encoded(text).text().append('0');
    }

    /** Writes the weights and the weighted score of a line with a score. */
    void write(IndicatorResult line, long units, JsonText json) {
        Utf8Buffer out = json.encoded(text).text();
        if (units == 0) {
            out.append('0');
        } else if (divisor == 1) {
            out.appendPlain(units * factor, digits);
        } else if (units % odd != 0) {
            long product = units * factor;
            long floor = product / divisor;
            long rest = product - floor * divisor;
            out.appendPlain(rest > divisor - rest ? floor + 1 : floor, digits);
        } else {
            json.number(line.weightedScore());
        }
    }
}
