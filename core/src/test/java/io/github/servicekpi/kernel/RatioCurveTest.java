package io.github.servicekpi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.kernel.StraightPieces.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ratios doubles decide, and which the exact curve is asked for. */
class RatioCurveTest {
    private static final double ASKED = 4321;
    private static final EdgeRounding ROUNDING =
            new EdgeRounding(2, RoundingMode.HALF_UP, List.of(BigDecimal.ZERO, new BigDecimal(60), new BigDecimal(90)));

    /** From 0 points at 2 to 100 at some place. */
    private static StraightPieces upTo(String best) {
        Rational from = Rational.of(2);
        Rational to = Rational.of(new BigDecimal(best));
        Rational slope = Rational.HUNDRED.dividedBy(to.minus(from));
        return new StraightPieces(
                List.of(from, to),
                List.of(Rational.ZERO, Rational.HUNDRED),
                List.of(
                        Optional.of(new Line(Rational.ZERO, Rational.ZERO)),
                        Optional.of(new Line(slope.times(from).negated(), slope)),
                        Optional.of(new Line(Rational.HUNDRED, Rational.ZERO))));
    }

    /** {@return what a ratio scores; if the exact curve is asked, a score that is known by sight} */
    private static double score(double numerator, double denominator) {
        double[] scores = new double[1];
        RatioCurve.of(upTo("12"), ROUNDING, 10_000, 1)
                .orElseThrow()
                .score(
                        new RatioCurve.Ratios(
                                new long[] {3},
                                new long[] {7},
                                0,
                                (above, below) -> above == 3 && below == 7 ? 4321 : -1),
                        1,
                        new double[] {numerator},
                        new double[] {denominator},
                        scores);
        return scores[0];
    }

    @ParameterizedTest
    @CsvSource({
        // where the score is clear, also right below and above a tie
        "5, 1, 3000",
        "20004, 10000, 0",
        "20006, 10000, 1",
        "20014999, 10000000, 1",
        "20015001, 10000000, 2",
        // a score below an edge is held there, one above it is not
        "79999, 10000, 5999",
        "80001, 10000, 6000",
        "80009, 10000, 6001",
        // beyond the ends
        "1, 1, 0",
        "-5, 1, 0",
        "13, 1, 10000",
        "831, 1, 10000",
        "-831, 1, 0"
    })
    void doublesDecide(double numerator, double denominator, double score) {
        assertEquals(score, score(numerator, denominator));
    }

    @ParameterizedTest
    @CsvSource({
        // ties, and what is too near to them
        "20005, 10000", "20015, 10000", "2001500000000001, 1000000000000000",
        // edges, and what is too near to them: the error is about 1.8e-9
        "8, 1", "8000000000001, 1000000000000", "7999999999999, 1000000000000",
        // farther than 64 times what the curve takes
        "832, 1", "-832, 1"
    })
    void theExactCurveIsAsked(double numerator, double denominator) {
        assertEquals(ASKED, score(numerator, denominator));
    }

    @ParameterizedTest
    @CsvSource({"1048576, true", "1048577, false"})
    void thereIsATableOfEdgesUpToSoManyUnits(long fullUnits, boolean made) {
        EdgeRounding rounding = new EdgeRounding(2, RoundingMode.HALF_UP, List.of(BigDecimal.ZERO));
        assertEquals(made, RatioCurve.of(upTo("12"), rounding, fullUnits, 1).isPresent());
    }

    /** Where nothing may be wrong by a sixty thousandth of a unit. */
    @ParameterizedTest
    @CsvSource({"0.01, true", "0.0000001, false"})
    void aCurveThatIsTooSteepIsRefused(String width, boolean made) {
        String best = new BigDecimal(2).add(new BigDecimal(width)).toString();
        assertEquals(made, RatioCurve.of(upTo(best), ROUNDING, 10_000, 1).isPresent());
    }
}
