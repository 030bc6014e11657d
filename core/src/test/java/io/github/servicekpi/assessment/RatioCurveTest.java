package io.github.servicekpi.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.internal.BandRounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ratios doubles decide, and which the exact curve is asked for. */
class RatioCurveTest {
    /** From 0 points at 2 to 100 at 12, in hundredths of a point, with edges at 60 and 90. */
    private final CompiledLine line = new CompiledScorecard(Sheet.scored(
                            "higher-is-better",
                            "10",
                            "{'method': 'interpolate', 'points': [{'score': 0, 'at': 2}, {'score': 100, 'at': 12}]}")
                    .scorecard())
            .in(AssessmentPeriod.parse("2026-09"))
            .line(0);

    private static final double ASKED = 4321;

    /** {@return what a ratio scores; the exact curve is given another ratio, whose score is known by sight} */
    private double score(double numerator, double denominator) {
        double[] scores = new double[1];
        line.ratios()
                .orElseThrow()
                .score(
                        line,
                        new BatchColumns.Ratios(new long[] {6321}, 0, new long[] {1000}, 0),
                        0,
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
        BandRounding rounding = new BandRounding(2, RoundingMode.HALF_UP, List.of(BigDecimal.ZERO));
        assertEquals(
                made,
                RatioCurve.of(line.curve().orElseThrow(), rounding, fullUnits, 1)
                        .isPresent());
    }

    /** Where nothing may be wrong by a sixty thousandth of a unit. */
    @ParameterizedTest
    @CsvSource({"0.01, true", "0.0000001, false"})
    void aCurveThatIsTooSteepIsRefused(String width, boolean made) {
        assertEquals(
                made,
                new CompiledScorecard(Sheet.scored(
                                        "higher-is-better",
                                        "10",
                                        "{'method': 'interpolate', 'points': [{'score': 0, 'at': 2}, {'score': 100, 'at': "
                                                + new BigDecimal(2).add(new BigDecimal(width)) + "}]}")
                                .scorecard())
                        .in(AssessmentPeriod.parse("2026-09"))
                        .line(0)
                        .ratios()
                        .isPresent());
    }
}
