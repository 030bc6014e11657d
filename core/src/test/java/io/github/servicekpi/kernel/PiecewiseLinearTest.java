package io.github.servicekpi.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.Rational;
import io.github.servicekpi.kernel.PiecewiseLinear.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecewiseLinearTest {
    private static Point point(long at, long value) {
        return new Point(Rational.of(at), Rational.of(value));
    }

    @Test
    void itRunsThroughItsPoints() {
        PiecewiseLinear sum =
                PiecewiseLinear.of(List.of(point(0, 1), point(2, 5), point(4, 5), point(5, -1), point(8, 0)));
        double[] values = new double[8];
        sum.at(new double[] {0, 1, 2, 3, 4, 4.5, 5, 8}, values, 8);
        assertArrayEquals(new double[] {1, 3, 5, 5, 5, 2, -1, 0}, values, 1e-12);
        assertEquals(6, sum.steepest());
        assertEquals(7, PiecewiseLinear.of(List.of(point(0, 1), point(3, 22))).steepest());
        assertEquals(
                9,
                PiecewiseLinear.of(List.of(point(0, 1), point(1, 3), point(2, 12)))
                        .steepest());
        assertEquals(0, PiecewiseLinear.of(List.of(point(0, 7))).steepest());
    }

    /** a = 3, b = 1, c = -1, M = 3 + 1 x 4 + 2 x 4 x 1, and 3 bends are added. */
    @Test
    void itsErrorIsAtMostWhatItsSumsMayBeWrongBy() {
        double error = PiecewiseLinear.of(List.of(point(0, 1), point(2, 5), point(4, 5)))
                .error();
        double bound = 0x1p-53 * (4 * 3 + 16) * 15;
        assertTrue(error > bound && error < 1.001 * bound);
    }
}
