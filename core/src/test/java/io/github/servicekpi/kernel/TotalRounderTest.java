package io.github.servicekpi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.internal.EdgeRounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TotalRounderTest {
    /** With edges at 6 and 9. */
    private static EdgeRounding rounding(int scale, RoundingMode mode) {
        return new EdgeRounding(scale, mode, List.of(BigDecimal.ZERO, new BigDecimal(6), new BigDecimal(9)));
    }

    /** {@return the band of tenths, in bands from 9, 6 and 0} */
    private static int band(long tenths) {
        return tenths >= 90 ? 0 : tenths >= 60 ? 1 : 2;
    }

    @ParameterizedTest
    @EnumSource(
            value = RoundingMode.class,
            names = {"UP", "DOWN", "HALF_UP", "HALF_DOWN", "HALF_EVEN"})
    void everySumIsRoundedAsTheExactTotal(RoundingMode mode) {
        EdgeRounding rounding = rounding(1, mode);
        for (int divisor : new int[] {1, 2, 3, 4, 7, 10, 36, 100}) {
            int count = 120 * divisor + 1;
            double[] sums = new double[count];
            for (int sum = 0; sum < count; sum++) {
                sums[sum] = sum;
            }
            int[] totals = new int[count + 1];
            int[] bands = new int[count + 1];
            TotalRounder.of(rounding, 120, TotalRounderTest::band, divisor)
                    .orElseThrow()
                    .round(sums, count, totals, bands, 1);
            for (int sum = 0; sum < count; sum++) {
                long expected = rounding.round(sum, divisor);
                assertEquals(expected, totals[sum + 1], sum + " / " + divisor);
                assertEquals(band(expected), bands[sum + 1]);
            }
        }
    }

    /** The error, F x 2^-50, must be below 1 / (4 D); and of the largest scores there is no table. */
    @ParameterizedTest
    @CsvSource({
        "10000, 28147497671, true",
        "10000, 28147497672, false",
        "8192, 34359738367, true",
        "8192, 34359738368, false",
        "1048576, 1, true",
        "1048577, 1, false",
        "10000, 1, true",
        "10000, 0, false"
    })
    void itIsMadeWhereDoublesAreExactEnough(long most, long divisor, boolean made) {
        assertEquals(
                made,
                TotalRounder.of(rounding(2, RoundingMode.HALF_UP), most, units -> 0, divisor)
                        .isPresent());
    }
}
