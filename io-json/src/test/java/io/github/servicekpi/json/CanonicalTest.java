package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.RandomSheets;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one form in which a scorecard is written (io-json/README.md, section 11). */
class CanonicalTest {
    /** Everything a scorecard may say, nothing of it a default, the members in the order of the page. */
    private static final String EVERYTHING = """
            {"format":1,"id":"all","version":"2","name":{"de":"Alles","en":"All","zh-CN":"全部"},"description":"d",
            "position":{"title":"t","code":"c","headcount":"1","grade":"g","department":"d","reportsTo":"r","substitute":"s",
            "rotatesWith":"w","promotesTo":"p","directReports":"2","indirectReports":"3","responsibilities":["b","a"],
            "authority":["a"],"equipment":["e"],"qualifications":["q"],"externalContacts":["x"],"internalContacts":["i"]},
            "rounding":{"scale":3,"mode":"HALF_EVEN"},"weights":"relative","whenMissing":"zero","minimumCoverage":12.5,
            "individualTargets":true,
            "bands":[{"id":"low","name":"l","from":0,"to":60.5},{"id":"high","name":"h","from":60.5,"to":120}],
            "groups":[{"id":"g","name":"G","weight":0.25}],
            "indicators":[
            {"id":"i","name":"n","description":"d","group":"g","unit":"%","polarity":"lower-is-better","weight":1,
            "targets":{"month":1,"quarter":-0.5,"half-year":0.000000001,"year":999999999999,"0001":2,"2025-12":3,"2026":1,"2026-01":2,"2026-H1":3,"2026-Q1":4},
            "scoring":{"method":"interpolate","points":[{"score":0,"at":{"targetPlus":3}},{"score":60,"at":"target"},{"score":119.9999,"at":{"targetPlus":-1}}]},
            "scoringByPeriod":{"quarter":{"method":"steps","steps":[{"score":100,"beyond":2},{"score":80,"at":{"targetPlus":9}}],"otherwise":1},
            "2026-07":{"method":"pass-fail","beyond":"target","pass":100,"fail":20},
            "2026-08":{"method":"pass-fail","at":{"targetPlus":1},"pass":100,"fail":20}},
            "whenNotApplicable":"full","minimumCases":7,"aggregation":"sum"},
            {"id":"d","group":"g","polarity":"higher-is-better","weight":0,"targets":{"month":95},
            "scoring":{"method":"deduct","start":80,"points":5,"per":{"percentOfTarget":1},"floor":20,"partial":"count",
            "zeroIfWorseThan":{"percentOfTarget":80},"bonus":{"points":4,"per":1,"cap":110,"partial":"ignore"}}},
            {"id":"a","group":"g","polarity":"lower-is-better","weight":2,"targets":{"month":95},
            "scoring":{"method":"attainment","scoreAtTarget":80,"form":"ratio","cap":110,"floor":1}},
            {"id":"c","group":"g","polarity":"closer-is-better","weight":2,"targets":{"month":95},
            "scoring":{"method":"interpolate","points":[{"score":100,"at":{"within":1}},{"score":0,"at":{"withinPercentOfTarget":50}}]}},
            {"id":"r","group":"g","weight":3,"scoring":{"method":"rated","levels":[{"id":"y","name":"Y","score":1},{"id":"x","score":0}]}}],
            "adjustmentRange":{"min":-0.5,"max":0},"maximumTotal":120,
            "gates":[{"indicator":"r","scoreBelow":1,"capTotalAt":0,"whenUnmeasured":"cap","reason":"why"}]}
            """.replace("\n", "");

    private static String canonical(String json) {
        return new String(ScorecardJson.write(ScorecardJson.read(json)), UTF_8);
    }

    @Test
    void whatIsCanonicalAlreadyIsWrittenByteForByte() {
        assertEquals(EVERYTHING, canonical(EVERYTHING));
    }

    @Test
    void membersAreWrittenInTheOrderOfThePageHoweverTheyStand() {
        for (int seed = 0; seed < 50; seed++) {
            Map<String, Object> shuffled = shuffled(PlainJson.object(EVERYTHING), new Random(seed));

            assertEquals(EVERYTHING, canonical(RandomText.of(shuffled, Choices.seeded(seed))));
        }
    }

    private static Map<String, Object> shuffled(Map<?, ?> object, Random random) {
        List<Object> names = new ArrayList<>(object.keySet());
        Collections.shuffle(names, random);
        Map<String, Object> shuffled = new LinkedHashMap<>();
        for (Object name : names) {
            shuffled.put((String) name, shuffledValue(object.get(name), random));
        }
        return shuffled;
    }

    private static Object shuffledValue(Object value, Random random) {
        if (value instanceof List<?> list) {
            return list.stream().map(entry -> shuffledValue(entry, random)).toList();
        }
        return value instanceof Map<?, ?> map ? shuffled(map, random) : value;
    }

    @Test
    void theOrderIsThatOfThePagesTable() throws IOException {
        Map<String, Object> card = PlainJson.object(canonical(EVERYTHING));

        assertOrder("scorecard", card);
        assertOrder("position", card.get("position"));
        assertOrder("rounding", card.get("rounding"));
        assertOrder("band", ((List<?>) card.get("bands")).get(0));
        assertOrder("group", ((List<?>) card.get("groups")).get(0));
        assertOrder("indicator", ((List<?>) card.get("indicators")).get(0));
        assertOrder("adjustmentRange", card.get("adjustmentRange"));
        assertOrder("gate", ((List<?>) card.get("gates")).get(0));
        Map<String, Object> record = PlainJson.object(Samples.RECORD);
        assertOrder("record", record);
        assertOrder("adjustment", ((List<?>) record.get("adjustments")).get(0));
    }

    private static void assertOrder(String name, Object object) throws IOException {
        assertEquals(
                new FormatPage()
                        .members(name).stream()
                                .map(row -> row.get(0).replace("*", ""))
                                .collect(Collectors.joining(" ")),
                String.join(
                        " ",
                        ((Map<?, ?>) object)
                                .keySet().stream().map(String::valueOf).toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', emptyValue = "", textBlock = """
            ,"mode":"HALF_EVEN"         | ,"mode":"HALF_UP"
            "scale":3,                  | "scale":2,
            "whenMissing":"zero",       | "whenMissing":"reject",
            "minimumCoverage":12.5,     | "minimumCoverage":0.0,
            "individualTargets":true,   | "individualTargets":false,
            "whenNotApplicable":"full", | "whenNotApplicable":"redistribute",
            ,"otherwise":1              | ,"otherwise":0
            "start":80,                 | "start":120,
            "floor":20,                 | "floor":0e5,
            "partial":"count",          | "partial":"pro-rata",
            ,"partial":"ignore"         | ,"partial":"pro-rata"
            "scoreAtTarget":80,         | "scoreAtTarget":1.2e2,
            "form":"ratio",             | "form":"difference",
            ,"floor":1                  | ,"floor":-0
            "at":{"targetPlus":1},      | "at":"target",
            "whenUnmeasured":"cap",     | "whenUnmeasured":"pass",
            """)
    void aMemberThatEqualsItsDefaultIsLeftOut(String fragment, String withDefault) {
        // Without the caps, so that the full score may take the place of start and scoreAtTarget.
        assertLeftOut(EVERYTHING.replace(",\"cap\":110", ""), fragment, withDefault);
    }

    @Test
    void aCapThatIsTheFullScoreIsLeftOut() {
        assertLeftOut(EVERYTHING, ",\"cap\":110,\"partial\"", ",\"cap\":120,\"partial\"", ",\"partial\"");
        assertLeftOut(EVERYTHING, ",\"cap\":110,\"floor\"", ",\"cap\":120.000,\"floor\"", ",\"floor\"");
        assertLeftOut(EVERYTHING, "\"pass\":100,\"fail\"", "\"pass\":120,\"fail\"", "\"fail\"");
        assertLeftOut(EVERYTHING, ",\"fail\":20", ",\"fail\":0", "");
    }

    private static void assertLeftOut(String card, String fragment, String withDefault) {
        assertLeftOut(card, fragment, withDefault, "");
    }

    private static void assertLeftOut(String card, String fragment, String withDefault, String without) {
        int at = card.indexOf(fragment);
        assertTrue(at >= 0, fragment);
        String rest = card.substring(at + fragment.length());
        String said = card.substring(0, at) + withDefault + rest;
        String unsaid = card.substring(0, at) + without + rest;

        assertEquals(unsaid, canonical(said));
        assertEquals(unsaid, canonical(unsaid));
        assertEquals(ScorecardJson.read(unsaid), ScorecardJson.read(said));
    }

    @Test
    void emptyObjectsAndListsAreLeftOut() {
        String plain = "{\"format\":1,\"id\":\"a\",\"version\":\"1\",\"bands\":[{\"id\":\"b\",\"from\":0,\"to\":9}],"
                + "\"indicators\":[{\"id\":\"i\",\"weight\":100,\"scoring\":{\"method\":\"rated\"}}]}";
        String said = plain.replace(
                        "\"version\"",
                        "\"$schema\":\"\",\"x-a\":[1],\"position\":{\"equipment\":[],\"x-a\":1},\"rounding\":{},"
                                + "\"weights\":\"percent\",\"groups\":[],\"gates\":[],\"version\"")
                .replace("\"weight\":", "\"targets\":{},\"scoringByPeriod\":{\"x-a\":{}},\"weight\":");

        assertEquals(plain, canonical(plain));
        assertEquals(plain, canonical(said));
        assertEquals(
                plain, canonical(said.replace("\"rounding\":{}", "\"rounding\":{\"mode\":\"HALF_UP\",\"scale\":2}")));
    }

    @Test
    void stringsEscapeNoMoreThanTheyMust() {
        String text = "\"\\u0000\\u001F\\b\\t\\n\\f\\r\\\"\\\\\\/\\u007f\\u0080\\u2028\\ud83d\\ude00服'<>&\"";
        String written = "\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\u007f\u0080\u2028😀服'<>&\"";

        assertTrue(canonical(Samples.card("\"Desk\"", text)).contains("\"en\":" + written + ","));
    }

    @Test
    void languageTagsAreAscending() {
        assertTrue(
                canonical(Samples.card("\"Desk\"", "\"\", \"zh\": \"\", \"ZH\": \"\", \"de-AT\": \"\", \"de\": \"\""))
                        .contains(
                                "\"name\":{\"ZH\":\"\",\"de\":\"\",\"de-AT\":\"\",\"en\":\"\",\"zh\":\"\",\"zh-CN\":\"服务台\"}"));
    }

    @Test
    void numbersArePlainAndShort() {
        String numbers = "\"month\": 1.50e1, \"year\": -0.0, \"2026-01\": 1E-9, \"2026-02\": 0.123456789000,"
                + " \"2026-03\": 999999999999.999999999, \"2026-04\": -12e-1, \"quarter\": 120e9";

        assertTrue(canonical(Samples.card("\"month\": 5", numbers)
                        .replace("{\"percentOfTarget\": 60}", "{\"targetPlus\": -2e0}")
                        .replace("\"score\": 0, \"at\": 10", "\"score\": 0, \"at\": {\"targetPlus\": 5}"))
                .contains("\"targets\":{\"month\":15,\"quarter\":120000000000,\"year\":0,\"2026-01\":0.000000001,"
                        + "\"2026-02\":0.123456789,\"2026-03\":999999999999.999999999,\"2026-04\":-1.2}"));
    }

    @Test
    void theFingerprintIsTheSha256OfTheseBytes() throws NoSuchAlgorithmException {
        Scorecard card = ScorecardJson.read(EVERYTHING);
        String fingerprint = ScorecardJson.fingerprint(card);

        assertTrue(fingerprint.matches("[0-9a-f]{64}"));
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(EVERYTHING.getBytes(UTF_8))),
                fingerprint);
        assertNotEquals(
                fingerprint, ScorecardJson.fingerprint(ScorecardJson.read(EVERYTHING.replace("\"why\"", "\"Why\""))));
    }

    @Test
    void writtenTemplatesReadBackEqual() {
        for (String id : ScorecardJson.templates()) {
            Scorecard template = ScorecardJson.template(id);
            byte[] written = ScorecardJson.write(template);

            assertEquals(template, ScorecardJson.read(written));
            assertArrayEquals(written, ScorecardJson.write(ScorecardJson.read(written)));
        }
    }

    @Property(tries = 300)
    void writingReadingAndWritingAgainChangesNothing(@ForAll long seed) {
        Choices choices = Choices.seeded(seed);
        Scorecard card = ScorecardJson.read(RandomText.of(RandomSheets.card(choices), choices));
        byte[] written = ScorecardJson.write(card);
        Scorecard again = ScorecardJson.read(written);

        assertEquals(card, again);
        assertArrayEquals(written, ScorecardJson.write(again));
        assertEquals(ScorecardJson.fingerprint(card), ScorecardJson.fingerprint(again));
    }

    @Property(tries = 300)
    void whateverItsSpellingAScorecardHasOneForm(@ForAll long seed) {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> plain = RandomSheets.card(choices);

        assertEquals(canonical(RandomText.exactly(plain, choices)), canonical(RandomText.of(plain, choices)));
    }

    @Property(tries = 200)
    void aWrittenRecordReadsBackEqual(@ForAll long seed) {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> plain = RandomSheets.record(RandomSheets.card(choices), choices, 0);
        byte[] written = RecordJson.write(RecordJson.read(RandomText.of(plain, choices)));

        assertEquals(RecordJson.read(RandomText.exactly(plain, choices)), RecordJson.read(written));
        assertArrayEquals(written, RecordJson.write(RecordJson.read(written)));
    }
}
