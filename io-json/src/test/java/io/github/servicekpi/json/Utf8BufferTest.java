package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and texts as bytes. */
class Utf8BufferTest {
    private static String printed(long units, int digits) {
        return new String(new Utf8Buffer().append(units, digits).toBytes(), UTF_8);
    }

    private static String plain(long units, int digits) {
        return new String(new Utf8Buffer().appendPlain(units, digits).toBytes(), UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0,0",
        "0,2,0.00,0",
        "7,0,7,7",
        "7,3,0.007,0.007",
        "8467,2,84.67,84.67",
        "10000,2,100.00,100",
        "-50,1,-5.0,-5",
        "-5,4,-0.0005,-0.0005",
        "99999999,0,99999999,99999999",
        "99999999,7,9.9999999,9.9999999",
        "100000000,0,100000000,100000000",
        "10,8,0.00000010,0.0000001",
        "1200,0,1200,1200",
        "999999999999999999,18,0.999999999999999999,0.999999999999999999",
        "-1000000000,4,-100000.0000,-100000"
    })
    void unitsArePrintedWithTheirDigitsOrWithoutTrailingZeros(long units, int digits, String all, String fewest) {
        assertEquals(all, printed(units, digits));
        assertEquals(fewest, plain(units, digits));
    }

    @Property
    void aNumberIsPrintedAsADecimalPrintsIt(@ForAll long any, @ForAll @IntRange(max = 63) int shift) {
        long units = any == Long.MIN_VALUE ? 0 : any / (1L << Math.min(62, shift));
        for (int digits = 0; digits <= 18; digits++) {
            BigDecimal decimal = BigDecimal.valueOf(units, digits);

            assertEquals(decimal.toPlainString(), printed(units, digits));
            assertEquals(units == 0 ? "0" : decimal.stripTrailingZeros().toPlainString(), plain(units, digits));
        }
    }

    @Test
    void everyLaneOfEightDigitsIsExact() {
        for (int i = 0; i < 10_000; i++) {
            for (long number : new long[] {i, 10_000L * i, 10_000L * i + 9_999 - i}) {
                StringBuilder digits = new StringBuilder();
                for (long left = EightDigits.text(EightDigits.of(number)); left != 0; left >>>= Byte.SIZE) {
                    digits.append((char) (left & 0xff));
                }

                assertEquals(String.format(Locale.ROOT, "%08d", number), digits.toString());
            }
        }
    }

    @Property
    void aTextIsEncodedAsThePlatformEncodesItButForTheEscapes(@ForAll String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            int at = "\"\\\b\t\n\f\r".indexOf(c);
            escaped.append(
                    at >= 0
                            ? "\\" + "\"\\btnfr".charAt(at)
                            : c < ' ' ? String.format("\\u%04x", (int) c) : Character.toString(c));
        }

        assertEquals(
                new String(escaped.toString().getBytes(UTF_8), UTF_8),
                new String(new Utf8Buffer().appendEscaped(text).toBytes(), UTF_8));
    }

    @Test
    void aBufferGrowsAndBeginsAnew() {
        Utf8Buffer buffer = new Utf8Buffer();
        for (int i = 0; i < 10_000; i++) {
            buffer.append('x').append("yz").append(new byte[] {'!'}).append(1, 0);
        }

        assertEquals("xyz!1".repeat(10_000), new String(buffer.toBytes(), UTF_8));
        buffer.clear();
        assertEquals("张😀é", new String(buffer.appendEscaped("张😀é").toBytes(), UTF_8));
    }

    @Test
    void aBufferGrowsForWhatIsLongerThanItAndForWhatGrowsWhenEscaped() {
        String text = "x".repeat(5000);
        assertEquals(text, new String(new Utf8Buffer().append(text).toBytes(), UTF_8));
        String wide = "服".repeat(2000);
        assertEquals(wide, new String(new Utf8Buffer().appendEscaped(wide).toBytes(), UTF_8));
        String breaks = "x".repeat(2040) + "\n".repeat(1000);
        assertEquals(
                "x".repeat(2040) + "\\n".repeat(1000),
                new String(new Utf8Buffer().appendEscaped(breaks).toBytes(), UTF_8));
    }

    @Test
    void everyLengthOfACharacterBeginsAndEndsWhereItShould() {
        String text = "\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\ud800\udc00\udbff\udfff";
        assertEquals(text, new String(new Utf8Buffer().appendEscaped(text).toBytes(), UTF_8));
        assertEquals(
                text.getBytes(UTF_8).length,
                new Utf8Buffer().appendEscaped(text).length());
        for (String half : new String[] {"\ud800", "\udbff", "\udc00", "\udfff"}) {
            assertEquals("?", new String(new Utf8Buffer().appendEscaped(half).toBytes(), UTF_8));
        }
    }
}
