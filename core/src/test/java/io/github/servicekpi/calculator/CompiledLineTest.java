package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Rational;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.measurement.Measurement;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Measurements whose digits do not fit the 64 bits that most are scored with. */
class CompiledLineTest {
    private static CompiledLine line(String low, String high) {
        Sheet sheet = Sheet.scored(
                        "higher-is-better",
                        "10",
                        "{'method': 'interpolate', 'points': [{'score': 0, 'at': " + low + "}, {'score': 100, 'at': "
                                + high + "}]}")
                .with("/rounding", "{'scale': 4}");
        return new CompiledPeriods(sheet.scorecard())
                .in(AssessmentPeriod.parse("2026-09"))
                .line(0);
    }

    private static long exact(CompiledLine line, Rational value) {
        return line.rounding().round(line.curve().orElseThrow().scoreOf(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999999.999999999",
                "123456789012.345678901",
                "-123456789012.345678901",
                "123456789012.3456789",
                "123456789012.345678",
                "123456789012.34567",
                "0.123456789"
            })
    void aValueOfUpTo21DigitsIsScoredExactly(BigDecimal value) {
        CompiledLine line = line("-900000000000", "900000000000");
        assertEquals(exact(line, Rational.of(value)), line.score(new Measurement.Value(value)));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0.5",
        "0.5, 3",
        "0.5, 0.25",
        "3, 5",
        "-3, 5",
        "999999999999, 7",
        "-999999999999, 7",
        "999999999999, 0.001",
        "1, 999999999999",
        "4611686018, 999999999999"
    })
    void aRatioIsScoredExactlyWhateverItsTermsAndThePlaces(BigDecimal numerator, BigDecimal denominator) {
        Rational value = Rational.of(numerator).dividedBy(Rational.of(denominator));
        for (String high : new String[] {"10", "7.5", "0.000000001", "900000000000.1", "900000000000.000000001"}) {
            CompiledLine line = line("-9", high);
            assertEquals(exact(line, value), line.score(new Measurement.Ratio(numerator, denominator)), high);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 61, (1L << 61) / 10, (1L << 61) / 10 + 1, Long.MAX_VALUE, Long.MIN_VALUE, -(1L << 61)})
    void aRatioOfTheLargestLongsIsScoredExactly(long numerator) {
        for (String high : new String[] {"900000000000", "800000000000.5", "700000000000.123456789"}) {
            CompiledLine line = line("-900000000000", high);
            Rational value = Rational.of(numerator).dividedBy(Rational.of(10_000_000));
            assertEquals(exact(line, value), line.scoreOfRatio(numerator, 10_000_000), high);
        }
    }

    /** 10 times the numerator, in tenths as the places are, is below 0 in 64 bits. */
    @Test
    void aRatioThatDoesNotFit64BitsInThePlacesDigitsIsScoredExactly() {
        assertEquals(1_000_000, line("-9", "0.5").scoreOfRatio(1_000_000_000_000_000_000L, 10_000_000));
        assertEquals(0, line("-9", "0.5").scoreOfRatio(-1_000_000_000_000_000_000L, 10_000_000));
    }
}
