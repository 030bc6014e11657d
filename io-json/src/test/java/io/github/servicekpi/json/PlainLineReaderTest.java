package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.measurement.PerformanceRecord;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines are plain, and what they say. */
class PlainLineReaderTest {
    private static final String PLAIN = "{\"subject\":\"E-1\",\"period\":\"2026-09\",\"values\":{\"cost-ratio\":"
            + "{\"numerator\":4,\"denominator\":100},\"output\":120,\"teamwork\":{\"level\":\"good\"}}}";

    private final PlainLineReader reader = new PlainLineReader(ScorecardJson.read(Samples.CARD));

    private Optional<PerformanceRecord> read(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        return reader.read(bytes, 0, bytes.length);
    }

    private static String plain(String fragment, String other) {
        assertTrue(PLAIN.contains(fragment), fragment);
        return PLAIN.replace(fragment, other);
    }

    private void assertPlain(String line) {
        assertEquals(Optional.of(RecordJson.read(line)), read(line), line);
    }

    @Test
    void aLineAsProgramsWriteItIsPlain() {
        assertPlain(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0",
                "7.250",
                "-7.25",
                "0.000000001",
                "999999999999.999999999",
                "-999999999999.9999999990000000",
                "-999999999999",
                "100",
                "5.0000000000000000000",
                "{\"rating\":0}",
                "{\"rating\":88.125}",
                "{\"notApplicable\":\"none\"}",
                "{\"notApplicable\":\"\"}",
                "{\"notApplicable\":{\"en\":\"none\",\"zh-CN\" : \"没有\"}}",
                "{\"notApplicable\":{\"zh\":\"\"} }",
                "{\"denominator\":0,\"numerator\":-3}",
                "{\"level\":\"nobody knows it\"}",
                " 1\t",
                "{ \"rating\" : 1 }"
            })
    void measurementsOfAllFormsArePlain(String measurement) {
        assertPlain(plain("120", measurement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"output\":1}",
                "{\"output\":-999999999999.9999999990, \"cost-ratio\" : 0.50}",
            })
    void targetsOfARecordsOwnArePlain(String targets) {
        assertPlain(plain(",\"values\"", ",\"targets\":" + targets + ",\"values\""));
        assertPlain(plain("{\"subject\"", "{\"targets\" : " + targets + " ,\"subject\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"output\"}",
                "{\"outptu\":1}",
                "{\"output\":1,\"output\":1}",
                "{\"output\":1000000000000}",
                "{\"output\":0.0000000001}",
                "{\"output\":\"1\"}",
                "{\"output\":{\"rating\":1}}",
                "{\"output\":1,}"
            })
    void otherTargetsAreUnusual(String targets) {
        String line = plain(",\"values\"", ",\"targets\":" + targets + ",\"values\"");
        assertEquals(Optional.empty(), read(line), targets);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                " [ ] ",
                "[{\"points\":2.50,\"reason\":\"praised\"}]",
                "[{\"reason\":\"\",\"points\":-1000},{\"points\":0.0001,\"reason\":{\"en\":\"late\",\"zh\":\"迟\"}}]",
                "[ { \"points\" : 1 , \"reason\" : \"a\" } , { \"points\" : 1 , \"reason\" : \"a\" } ]"
            })
    void adjustmentsArePlain(String adjustments) {
        assertPlain(plain("}}}", "}},\"adjustments\":" + adjustments + "}"));
        assertPlain(plain("{\"subject\"", "{\"adjustments\":" + adjustments + ",\"subject\""));
    }

    @Test
    void aHundredAdjustmentsArePlainAndNoMore() {
        String one = "{\"points\":1,\"reason\":\"a\"}";
        assertPlain(plain("}}}", "}},\"adjustments\":[" + (one + ",").repeat(99) + one + "]}"));
        assertEquals(
                Optional.empty(), read(plain("}}}", "}},\"adjustments\":[" + (one + ",").repeat(100) + one + "]}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[{}]",
                "[{\"points\":1}]",
                "[{\"reason\":\"a\"}]",
                "[{\"points\":1,\"points\":1}]",
                "[{\"reason\":\"a\",\"reason\":\"a\"}]",
                "[{\"points\":1,\"reason\":\"a\",\"x-by\":1}]",
                "[{\"points\":1000.1,\"reason\":\"a\"}]",
                "[{\"points\":0.00001,\"reason\":\"a\"}]",
                "[{\"points\":1,\"reason\":5}]",
                "[{\"points\":1,\"reason\":{}}]",
                "[{\"points\":1,\"reason\":\"a\"},]",
                "[{\"points\":1,\"reason\":\"a\"}"
            })
    void otherAdjustmentsAreUnusual(String adjustments) {
        assertEquals(Optional.empty(), read(plain("}}}", "}},\"adjustments\":" + adjustments + "}")), adjustments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "é", "\u007f", "a/b", "\u2028", "\ufeff", "it's"})
    void subjectsOfAnyLanguageArePlain(String subject) {
        assertPlain(plain("E-1", subject));
    }

    @Test
    void membersStandInAnyOrderWithSpaceBetween() {
        assertPlain(" { \"values\" : { \"teamwork\" : {\"rating\": 5} , \"output\":1 } ,\t\"period\":\"2026\","
                + "\"subject\" :\r\"E\" } \r");
        assertPlain("{\"values\":{},\"subject\":\"E\",\"period\":\"2026-Q3\"}");
    }

    @Test
    void aLineIsReadByItselfWhateverTheOneBeforeWas() {
        read(PLAIN);
        read(PLAIN.substring(0, 80));
        assertPlain(plain("\"2026-09\"", "\"2026-10\"").replace("\"output\":120,", ""));
        assertPlain(PLAIN);
    }

    @Test
    void onlyTheBytesBetweenTheTwoPlacesAreRead() {
        byte[] more = (PLAIN + "}").getBytes(UTF_8);

        assertEquals(Optional.of(RecordJson.read(PLAIN)), reader.read(more, 0, more.length - 1));
        assertEquals(Optional.empty(), reader.read(more, 0, more.length));
        assertEquals(Optional.empty(), reader.read(more, 1, more.length - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e2",
                "1E2",
                "00",
                "01",
                "-01",
                "-",
                "+1",
                ".5",
                "5.",
                "- 1",
                "1 2",
                "1.2.3",
                "NaN",
                "true",
                "null",
                "\"1\"",
                "[]",
                "{}",
                "1000000000000",
                "-1000000000000",
                "0.0000000001",
                "1234567890123456789",
                "100000000000000000000000000000000000000",
                "0.1234567890123456789",
                "{\"rating\":1001}",
                "{\"rating\":0.12345}",
                "{\"rating\":-1}",
                "{\"rating\":1,\"level\":\"a\"}",
                "{\"numerator\":1}",
                "{\"denominator\":1}",
                "{\"numerator\":1,\"denominator\":-1}",
                "{\"numerator\":1,\"numerator\":1}",
                "{\"numerator\":1,\"denominator\":1,\"x-a\":1}",
                "{\"x-a\":1,\"rating\":1}",
                "{\"level\":5}",
                "{\"notApplicable\":{}}",
                "{\"notApplicable\":{\"english\":\"none\"}",
                "{\"notApplicable\":{\"not a tag\":\"none\"}}",
                "{\"notApplicable\":{\"en\":\"none\",\"en\":\"none\"}}",
                "{\"notApplicable\":{\"en\":5}}",
                "{\"notApplicable\":{\"en\":\"none\",}}",
                "{\"notApplicable\":5}",
                "{\"rating\":1,}",
                "1,",
                ",1",
                "{\"level\":\"a\\u0062\"}",
                "{\"level\":\"a\\\"\"}",
                "{\"level\":\"a\tb\"}",
                "{\"level\":\"\ufffd\"}"
            })
    void otherMeasurementsAreUnusual(String measurement) {
        assertEquals(Optional.empty(), read(plain("120", measurement)), measurement);
    }

    @Test
    void otherLinesAreUnusual() {
        String[][] changes = {
            {"\"output\"", "\"outptu\""},
            {"\"output\"", "\"teamwork\""},
            {"\"output\"", "\"\\u006futput\""},
            {"\"output\"", "output"},
            {"\"output\":", "\"output\"="},
            {"\"E-1\"", "\" \""},
            {"\"E-1\"", "\"\""},
            {"\"E-1\"", "\"a\\\\b\""},
            {"\"E-1\"", "\"" + "a".repeat(10_001) + "\""},
            {"\"E-1\"", "5"},
            {"\"E-1\"", "\"E-1\",\"subject\":\"E-1\""},
            {"\"E-1\"", "\"E-1\",\"x-note\":1"},
            {"\"E-1\"", "\"E-1\",\"targets\":{},\"targets\":{}"},
            {"\"E-1\"", "\"E-1\",\"adjustments\":[],\"adjustments\":[]"},
            {"\"E-1\"", "\"E-1\",\"values\":{}"},
            {"\"2026-09\"", "\"2026-13\""},
            {"\"2026-09\"", "2026"},
            {"{\"subject\"", "[{\"subject\""},
            {"{\"subject\"", "\ufeff{\"subject\""},
            {"}}}", "}}} x"},
            {"}}}", "}}}{}"},
            {"}}}", "}}"},
            {"}}}", "}},}"},
            {"\"subject\":\"E-1\",", ""},
            {"\"period\":\"2026-09\",", ""},
            {",\"values\"", ",\"velues\""},
        };
        for (String[] change : changes) {
            assertEquals(Optional.empty(), read(plain(change[0], change[1])), change[1]);
        }
        assertEquals(Optional.empty(), read(""));
        assertEquals(Optional.empty(), read(PLAIN.replace(",", "\u00a0,")));
    }

    @Test
    void bytesThatAreNoUtf8AreUnusual() {
        for (String bytes : new String[] {"\u00c3", "\u00c3(", "\u00ff", "\u00ed\u00a0\u0080", "\u00c0\u0080"}) {
            byte[] line = plain("E-1", "E" + bytes + "1").getBytes(ISO_8859_1);

            assertEquals(Optional.empty(), reader.read(line, 0, line.length), bytes);
        }
    }

    @Test
    void everyBeginningOfALineIsUnusual() {
        for (int length = 0; length < PLAIN.length(); length++) {
            assertEquals(Optional.empty(), read(PLAIN.substring(0, length)));
        }
    }
}
