package io.github.servicekpi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounding below edges (core/README.md, section 2). */
class BandRoundingTest {
    private static final List<BigDecimal> EDGES = List.of(BigDecimal.ZERO, new BigDecimal(60), new BigDecimal(90));

    private static String rounded(String exact, int scale, RoundingMode mode) {
        BandRounding rounding = new BandRounding(scale, mode, EDGES);
        return rounding.decimal(rounding.round(Rational.of(new BigDecimal(exact))))
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "76.1201, 76.12, 76.12, 76.12, 76.13, 76.12",
        "76.125, 76.13, 76.12, 76.12, 76.13, 76.12",
        "76.135, 76.14, 76.14, 76.13, 76.14, 76.13",
        "76.1251, 76.13, 76.13, 76.13, 76.13, 76.12",
        "76.12, 76.12, 76.12, 76.12, 76.12, 76.12",
        "59.991, 59.99, 59.99, 59.99, 59.99, 59.99",
        "59.997, 59.99, 59.99, 59.99, 59.99, 59.99", // 60 is an edge
        "60, 60.00, 60.00, 60.00, 60.00, 60.00",
        "60.006, 60.01, 60.01, 60.01, 60.01, 60.00",
        "99.999, 100.00, 100.00, 100.00, 100.00, 99.99" // the full score is no edge: no better band begins there
    })
    void eachModeRoundsInItsWayAndNoneOverAnEdge(
            String exact, String halfUp, String halfEven, String halfDown, String up, String down) {
        assertEquals(halfUp, rounded(exact, 2, RoundingMode.HALF_UP));
        assertEquals(halfEven, rounded(exact, 2, RoundingMode.HALF_EVEN));
        assertEquals(halfDown, rounded(exact, 2, RoundingMode.HALF_DOWN));
        assertEquals(up, rounded(exact, 2, RoundingMode.UP));
        assertEquals(down, rounded(exact, 2, RoundingMode.DOWN));
    }

    @ParameterizedTest
    @CsvSource({"0, 59", "1, 59.9", "2, 59.99", "3, 59.999", "4, 59.9999"})
    void theLargestNumberBelowTheEdgeIsOneOfTheScale(int scale, String expected) {
        assertEquals(expected, rounded("59.99999", scale, RoundingMode.HALF_UP));
    }
}
