package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    /** Up to 18 digits fit 64 bits; all others are printed as decimals print themselves. */
    @ParameterizedTest
    @CsvSource({
        "84.50, 84.50, 84.5",
        "-0.10, -0.10, -0.1",
        "999999999999.999999999, 999999999999.999999999, 999999999999.999999999",
        "123456789012345678, 123456789012345678, 123456789012345678",
        "1234567890123456789, 1234567890123456789, 1234567890123456789",
        "98765432109876543210.50, 98765432109876543210.50, 98765432109876543210.5",
        "0.000000000000000001, 0.000000000000000001, 0.000000000000000001",
        "0.0000000000000000001, 0.0000000000000000001, 0.0000000000000000001",
        "1E+3, 1000, 1000"
    })
    void aNumberIsWrittenWithItsDigitsOrWithoutTrailingZeros(BigDecimal number, String scaled, String plain) {
        assertEquals(scaled, new String(JsonText.bytes(json -> json.scaled(number)), UTF_8));
        assertEquals(plain, new String(JsonText.bytes(json -> json.number(number)), UTF_8));
    }
}
