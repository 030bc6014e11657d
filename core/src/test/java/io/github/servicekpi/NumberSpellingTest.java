package io.github.servicekpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are read by value (core/README.md, section 2). */
class NumberSpellingTest {
    private static BigDecimal value(String spelling) {
        return assertInstanceOf(Draft.Numeral.class, Draft.number(spelling)).value();
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, 2",
        "1e2, 100",
        "1E+2, 100",
        "-0, 0",
        "-0.0e5, 0",
        "0e99999999999, 0",
        "0.000e-99999999999, 0",
        "0.50, 0.5",
        "120e-1, 12",
        "-12.340, -12.34",
        "1e-9, 0.000000001",
        "999999999999.999999999, 999999999999.999999999"
    })
    void aNumberIsReadByValue(String spelling, BigDecimal expected) {
        assertEquals(expected, value(spelling)); // the scale too: without trailing zeros
    }

    @Test
    void theSpellingIsKeptForMessages() {
        assertEquals(
                "2.0",
                assertInstanceOf(Draft.Numeral.class, Draft.number("2.0")).spelling());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+1",
                "01",
                "1.",
                ".5",
                "1e",
                "1e+",
                "e1",
                "0x1",
                "1_000",
                "1,5",
                " 1",
                "1 ",
                "NaN",
                "Infinity",
                "１",
                "1e１",
                "--1",
                "1\n"
            })
    void whatIsNoNumberOfJsonIsAString(String spelling) {
        assertEquals(
                spelling,
                assertInstanceOf(Draft.Text.class, Draft.number(spelling)).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "1e99999999999999999999", "-5e999999999", "1e2147483648", "123456e4294967296"})
    void aHugeExponentCostsNothingAndIsOutOfEveryRange(String spelling) {
        BigDecimal value = value(spelling);
        assertTrue(value.abs().compareTo(new BigDecimal("1e29")) > 0);
        assertEquals(spelling.startsWith("-") ? -1 : 1, value.signum());
        assertTrue(value.unscaledValue().bitLength() < 200 && value.scale() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "-1e-99999999999999999999", "0.1e-2147483648"})
    void aTinyNumberIsNotZeroAndHasTooManyDigits(String spelling) {
        BigDecimal value = value(spelling);
        assertEquals(spelling.startsWith("-") ? -1 : 1, value.signum());
        assertTrue(value.abs().compareTo(new BigDecimal("1e-20")) < 0 && value.scale() > 9);
    }

    @Test
    void sixtyDigitsAreReadExactly() {
        String digits = "123456789012.123456789012345678901234567890123456789012345678";
        assertEquals(new BigDecimal(digits), value(digits));
    }

    @Test
    void aMillionZerosAreNoDigits() {
        assertEquals(BigDecimal.ONE, value("1." + "0".repeat(1_000_000)));
        assertEquals(new BigDecimal("0.001"), value("0." + "0".repeat(1_000_000) + "1e999998"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0", "9", "-9", "0.5", "-0.5", "10", "1.25", "123456789012345678", "-123456789012345678"})
    void whatIsShortAndPlainIsReadQuickly(String spelling) {
        assertEquals(
                new BigDecimal(spelling).stripTrailingZeros(),
                NumberSpelling.parsePlain(spelling).stripTrailingZeros());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890123456789",
                "-1234567890123456789",
                "1.2.3",
                "1e5",
                ".5",
                "1.",
                "01",
                "-01",
                "-",
                "",
                "+1",
                "1:",
                "1/",
                "-.5"
            })
    void whatIsNotIsLeftToTheGrammar(String spelling) {
        assertNull(NumberSpelling.parsePlain(spelling));
    }

    @Test
    void aStandInTakesThePlaceOfWhatIsBeyondEveryLimit() {
        assertEquals(new BigDecimal("1e29").setScale(0), value("1e29"));
        assertEquals(new BigDecimal("1e30").setScale(0), value("1e31"));
        assertEquals(new BigDecimal("1e-30"), value("5e-33"));
        assertEquals(new BigDecimal("0." + "3".repeat(60)), value("0." + "3".repeat(60)));
        assertEquals(new BigDecimal("0." + "3".repeat(60) + "1"), value("0." + "3".repeat(62)));
    }
}
