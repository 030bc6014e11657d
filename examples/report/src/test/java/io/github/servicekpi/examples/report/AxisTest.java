package io.github.servicekpi.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Rational;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static final Axis AXIS = new Axis(Rational.of(10), Rational.of(40), 100, 400);

    @Test
    void aNumberLiesWhereItsShareOfTheAxisEnds() {
        assertEquals("100", AXIS.at(Rational.of(10)));
        assertEquals("250", AXIS.at(Rational.of(25)));
        assertEquals("400", AXIS.at(Rational.of(40)));
    }

    @Test
    void placesAreRoundedToATenth() {
        assertEquals("203.3", AXIS.at(Rational.of(61).dividedBy(Rational.of(3))));
    }

    @Test
    void whatLiesBeyondAnEndIsDrawnOnTheEnd() {
        assertEquals("100", AXIS.at(Rational.of(-5)));
        assertEquals("400", AXIS.at(Rational.of(1000)));
    }

    @Test
    void anAxisMayRunUpwards() {
        assertEquals("20", new Axis(Rational.ZERO, Rational.of(100), 120, 20).at(Rational.of(100)));
    }
}
