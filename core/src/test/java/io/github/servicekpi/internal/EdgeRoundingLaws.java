package io.github.servicekpi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Rounding below edges (core/README.md, section 2). */
class EdgeRoundingLaws {
    private static final List<BigDecimal> EDGES = List.of(BigDecimal.ZERO, new BigDecimal(60), new BigDecimal(90));

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(
                RoundingMode.HALF_UP,
                RoundingMode.HALF_EVEN,
                RoundingMode.HALF_DOWN,
                RoundingMode.UP,
                RoundingMode.DOWN);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void exactAndRoundedLieOnTheSameSideOfEveryEdgeLessThanAUnitApart(
            @ForAll @IntRange(max = 2) int edgeIndex,
            @ForAll @IntRange(min = -60, max = 60) int offset,
            @ForAll @IntRange(min = 1, max = 20) int denominator,
            @ForAll @IntRange(max = 4) int scale,
            @ForAll("modes") RoundingMode mode) {
        BigInteger unitsPerPoint = BigInteger.TEN.pow(scale);
        Rational exact = Rational.of(EDGES.get(edgeIndex))
                .plus(Rational.of(BigInteger.valueOf(offset), unitsPerPoint.multiply(BigInteger.valueOf(denominator))))
                .max(Rational.ZERO);
        EdgeRounding rounding = new EdgeRounding(scale, mode, EDGES);
        BigDecimal rounded = rounding.decimal(rounding.round(exact));
        for (BigDecimal edge : EDGES) {
            assertEquals(exact.compareTo(Rational.of(edge)) >= 0, rounded.compareTo(edge) >= 0);
        }
        Rational unit = Rational.of(BigDecimal.ONE.movePointLeft(scale));
        assertTrue(Rational.of(rounded).minus(exact).abs().compareTo(unit) < 0);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void awayFromTheEdgesRoundingIsThatOfBigDecimal(
            @ForAll @LongRange(max = 12_000_000) long unscaled,
            @ForAll @IntRange(max = 4) int scale,
            @ForAll("modes") RoundingMode mode) {
        BigDecimal exact = BigDecimal.valueOf(unscaled, 5);
        BigDecimal expected = exact.setScale(scale, mode);
        BigDecimal nextEdge = EDGES.stream()
                .filter(edge -> edge.compareTo(exact) > 0)
                .findFirst()
                .orElse(new BigDecimal(1000));
        if (expected.compareTo(nextEdge) == 0) {
            expected = nextEdge.subtract(BigDecimal.ONE.movePointLeft(scale));
        }
        EdgeRounding rounding = new EdgeRounding(scale, mode, EDGES);
        assertEquals(expected, rounding.decimal(rounding.round(Rational.of(exact))));
    }

    @Property(tries = 2000)
    void roundingARatioOfIntegersIsRoundingTheExactNumber(
            @ForAll @LongRange(max = 10_100) long whole,
            @ForAll @IntRange(max = 40) int part,
            @ForAll @IntRange(min = 1, max = 40) int denominator,
            @ForAll @IntRange(max = 2) int scale,
            @ForAll("modes") RoundingMode mode) {
        EdgeRounding rounding = new EdgeRounding(scale, mode, EDGES);
        long numerator = whole * denominator + part % denominator;
        long expected =
                rounding.roundUnits(Rational.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
        assertEquals(expected, rounding.round(numerator, denominator));
        long above = numerator / denominator + 1;
        assertEquals(expected, rounding.round(numerator, denominator, rounding.isEdge(above) ? above : -1));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void aRatioBesideAnEdgeIsHeldBelowIt(
            @ForAll @IntRange(min = 1, max = 2) int edgeIndex,
            @ForAll @IntRange(min = -60, max = 60) int offset,
            @ForAll @IntRange(min = 1, max = 20) int denominator,
            @ForAll @IntRange(max = 4) int scale,
            @ForAll("modes") RoundingMode mode) {
        EdgeRounding rounding = new EdgeRounding(scale, mode, EDGES);
        long edge = rounding.units(EDGES.get(edgeIndex));
        long numerator = edge * denominator + offset;
        long expected =
                rounding.roundUnits(Rational.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
        assertEquals(expected, rounding.round(numerator, denominator));
        assertEquals(expected, rounding.round(numerator, denominator, edge));
        assertEquals(offset >= 0, rounding.round(numerator, denominator, edge) >= edge);
    }
}
