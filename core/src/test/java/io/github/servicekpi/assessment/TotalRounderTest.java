package io.github.servicekpi.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.fixture.Sheet;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TotalRounderTest {
    /** Bands from 0, 6 and 9 to a full score, which take so many digits. */
    private static CompiledScorecard compiled(String fullScore, int scale, String mode) {
        return new CompiledScorecard(Sheet.rated("100")
                .with("/rounding", "{'scale': " + scale + ", 'mode': '" + mode + "'}")
                .with("/bands/0", "{'id': 'a', 'from': 9, 'to': " + fullScore + "}")
                .with("/bands/1", "{'id': 'b', 'from': 6, 'to': 9}")
                .with("/bands/2", "{'id': 'c', 'from': 0, 'to': 6}")
                .scorecard());
    }

    @ParameterizedTest
    @EnumSource(
            value = RoundingMode.class,
            names = {"UP", "DOWN", "HALF_UP", "HALF_DOWN", "HALF_EVEN"})
    void everySumIsRoundedAsTheExactTotal(RoundingMode mode) {
        CompiledScorecard compiled = compiled("12", 1, mode.toString());
        for (int divisor : new int[] {1, 2, 3, 4, 7, 10, 36, 100}) {
            int count = 120 * divisor + 1;
            double[] sums = new double[count];
            for (int sum = 0; sum < count; sum++) {
                sums[sum] = sum;
            }
            int[] totals = new int[count + 1];
            int[] bands = new int[count + 1];
            TotalRounder.of(compiled, divisor).orElseThrow().round(sums, count, totals, bands, 1);
            for (int sum = 0; sum < count; sum++) {
                long expected = compiled.rounding().round(sum, divisor);
                assertEquals(expected, totals[sum + 1], sum + " / " + divisor);
                assertEquals(compiled.band(expected), bands[sum + 1]);
            }
        }
    }

    /** The error, F x 2^-50, must be below 1 / (4 D); and of the largest scores there is no table. */
    @ParameterizedTest
    @CsvSource({
        "100, 2, 28147497671, true",
        "100, 2, 28147497672, false",
        "81.92, 2, 34359738367, true",
        "81.92, 2, 34359738368, false",
        "104.8576, 4, 1, true",
        "104.8577, 4, 1, false",
        "100, 2, 1, true",
        "100, 2, 0, false"
    })
    void itIsMadeWhereDoublesAreExactEnough(String fullScore, int scale, long divisor, boolean made) {
        assertEquals(
                made,
                TotalRounder.of(compiled(fullScore, scale, "HALF_UP"), divisor).isPresent());
    }
}
