package io.github.servicekpi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "1.50, 15, 1",
        "1.5, 15, 1",
        "100, 100, 0",
        "1E+2, 100, 0",
        "0.000, 0, 0",
        "1E+29, 100000000000000000000000000000, 0",
        "1E+30, 1, -30",
        // the last 64 bits of its digits are no multiple of 10, though the number is
        "1234567890123456789.00, 1234567890123456789, 0",
    })
    void aNumberIsKeptWithoutTrailingZerosAndWrittenOutUpTo30Digits(BigDecimal number, String digits, int scale) {
        BigDecimal canonical = Decimals.canonical(number);
        assertEquals(digits, canonical.unscaledValue().toString());
        assertEquals(scale, canonical.scale());
    }
}
