package io.github.servicekpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Exact arithmetic, held against that of integers: every fraction is compared by multiplying across. */
class RationalLaws {
    @Provide
    Arbitrary<Rational> rationals() {
        Arbitrary<BigInteger> whole = Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30))
                .withoutEdgeCases();
        Arbitrary<BigInteger> small =
                Arbitraries.bigIntegers().between(BigInteger.valueOf(-20), BigInteger.valueOf(20));
        Arbitrary<BigInteger> any = Arbitraries.oneOf(whole, small);
        return Combinators.combine(any, any.filter(n -> n.signum() != 0)).as(Rational::of);
    }

    private static void assertIs(BigInteger numerator, BigInteger denominator, Rational actual) {
        assertEquals(
                numerator.multiply(actual.denominator()), actual.numerator().multiply(denominator), actual::toString);
        assertEquals(1, actual.denominator().signum());
        assertEquals(BigInteger.ONE, actual.numerator().gcd(actual.denominator()));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aSumIsTakenOverACommonDenominator(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
        BigInteger common = a.denominator().multiply(b.denominator());
        BigInteger left = a.numerator().multiply(b.denominator());
        BigInteger right = b.numerator().multiply(a.denominator());
        assertIs(left.add(right), common, a.plus(b));
        assertIs(left.subtract(right), common, a.minus(b));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aProductIsTakenAboveAndBelowTheLine(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
        assertIs(a.numerator().multiply(b.numerator()), a.denominator().multiply(b.denominator()), a.times(b));
        if (b.signum() != 0) {
            assertIs(a.numerator().multiply(b.denominator()), a.denominator().multiply(b.numerator()), a.dividedBy(b));
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theOrderIsThatOfTheDifference(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
        int order = a.minus(b).signum();
        assertEquals(order, Integer.signum(a.compareTo(b)));
        assertEquals(order == 0, a.equals(b));
        assertEquals(order <= 0 ? a : b, a.min(b));
        assertEquals(order >= 0 ? a : b, a.max(b));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void anIntegerIsNextToEveryNumber(@ForAll("rationals") Rational a) {
        Rational floor = Rational.of(a.floor(), BigInteger.ONE);
        Rational ceiling = Rational.of(a.ceiling(), BigInteger.ONE);
        assertTrue(floor.compareTo(a) <= 0 && a.minus(floor).compareTo(Rational.ONE) < 0);
        assertTrue(ceiling.compareTo(a) >= 0 && ceiling.minus(a).compareTo(Rational.ONE) < 0);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aDecimalComesBackAsItWas(@ForAll BigDecimal decimal, @ForAll @IntRange(max = 12) int digits) {
        Rational exact = Rational.of(decimal);
        BigDecimal stripped = decimal.stripTrailingZeros();
        boolean fits = stripped.scale() <= digits;
        assertEquals(fits, exact.toDecimal(digits).isPresent());
        exact.toDecimal(digits).ifPresent(back -> {
            assertEquals(0, decimal.compareTo(back));
            assertEquals(Math.max(0, stripped.scale()), back.scale());
        });
    }
}
