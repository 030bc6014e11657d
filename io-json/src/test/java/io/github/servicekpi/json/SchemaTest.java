package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.CardMutations;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.RandomSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schemas, held to samples and to the readers by a validator that knows nothing of either. */
class SchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema CARDS = schema("scorecard");
    private static final Schema RECORDS = schema("record");
    private static final Schema ASSESSMENTS = schema("assessment");

    private static Schema schema(String name) {
        return REGISTRY.getSchema(source(name), InputFormat.JSON);
    }

    private static String source(String name) {
        return new String(JsonSchemas.schema(name), UTF_8);
    }

    private static List<String> errors(Schema schema, String json) {
        List<String> errors = new ArrayList<>();
        for (Error error : schema.validate(json, InputFormat.JSON)) {
            errors.add(error.getInstanceLocation() + ": " + error.getMessage());
        }
        return errors;
    }

    private static void assertValid(Schema schema, String json) {
        assertEquals(List.of(), errors(schema, json), json);
    }

    static void assertAssessment(String json) {
        assertValid(ASSESSMENTS, json);
    }

    private static String string(byte[] utf8) {
        return new String(utf8, UTF_8);
    }

    // The schemas themselves

    @Test
    void thereIsASchemaForEachKindOfDocument() {
        assertEquals(List.of("assessment", "record", "scorecard"), JsonSchemas.names());
        for (String name : JsonSchemas.names()) {
            Map<String, Object> schema = PlainJson.object(source(name));

            assertEquals("https://json-schema.org/draft/2020-12/schema", schema.get("$schema"));
            assertEquals("urn:servicekpi:schema:" + name + ":1", schema.get("$id"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scorecards", "", "../templates/service-desk-agent"})
    void anUnknownSchemaIsAnsweredWithTheKnownOnes(String name) {
        String message = assertThrows(NoSuchElementException.class, () -> JsonSchemas.schema(name))
                .getMessage();

        assertTrue(message.endsWith("there are: assessment, record, scorecard"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment", "record", "scorecard"})
    void aSchemaIsValidByTheMetaSchema(String name) {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertValid(meta, source(name));
        assertFalse(errors(meta, source(name).replaceFirst("\"type\": \"object\"", "\"type\": \"thing\""))
                .isEmpty());
    }

    // What they accept

    @Test
    void theSamplesOfTheFormatsPageAreValid() throws IOException {
        FormatPage page = new FormatPage();

        assertValid(CARDS, page.card());
        page.records().forEach(record -> assertValid(RECORDS, record));
        assertValid(ASSESSMENTS, page.sample("json", "\"sha256\": \"8cd9"));
        assertValid(
                RECORDS,
                page.sample("json", "\"adjustments\": [{\"points\": 4")
                        .replaceFirst("\\{", "{\"subject\": \"E\", \"period\": \"2026\", \"values\": {}, "));
        assertValid(CARDS, Samples.CARD);
        assertValid(RECORDS, Samples.RECORD);
    }

    @Test
    void theTemplatesAreValidWithTheirNotesAndWithout() {
        for (String id : ScorecardJson.templates()) {
            assertValid(CARDS, string(ScorecardJson.templateSource(id)));
            assertValid(CARDS, string(ScorecardJson.write(ScorecardJson.template(id))));
        }
    }

    @Test
    void theRecordsOfTheExamplesAndTheirAssessmentsAreValid() throws IOException {
        Path data = Path.of("..", "examples", "cli", "data");
        assertRecordsAndAssessments("after-sales-service-manager", data.resolve("after-sales-2026-Q3.ndjson"));
        assertRecordsAndAssessments("service-desk-agent", data.resolve("service-desk-months.ndjson"));
    }

    private static void assertRecordsAndAssessments(String template, Path records) throws IOException {
        Scorecard card = ScorecardJson.template(template);
        ScorecardCalculator calculator = ScorecardCalculator.of(card);
        List<String> lines = Files.readAllLines(records);
        assertFalse(lines.isEmpty());
        for (String line : lines.subList(0, Math.min(lines.size(), 60))) {
            assertValid(RECORDS, line);
            assertValid(ASSESSMENTS, AssessmentJson.of(card).toString(RecordJson.assess(line, calculator)));
        }
    }

    @Property(tries = 100)
    void whatTheReadersAcceptIsValidAndSoIsWhatItComesTo(@ForAll long seed) {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> plainCard = RandomSheets.card(choices);
        String text = RandomText.of(plainCard, choices);
        Scorecard card = ScorecardJson.read(text);
        ScorecardCalculator calculator = ScorecardCalculator.of(card);
        assertValid(CARDS, text);
        assertValid(CARDS, string(ScorecardJson.write(card)));
        for (int i = 0; i < 5; i++) {
            String record = RandomText.of(RandomSheets.record(plainCard, choices, 0), choices);
            assertValid(RECORDS, record);
            try {
                assertValid(ASSESSMENTS, AssessmentJson.of(card).toString(RecordJson.assess(record, calculator)));
            } catch (InvalidInputException e) {
                // Some lack a measurement, or have nothing that counts; as records they are valid.
                assertTrue(
                        e.problems().stream()
                                .allMatch(problem -> problem.pointer().equals("/values")),
                        record);
            }
        }
    }

    // What they reject

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "format": 1,                    | "format": 2,
            "format": 1,                    | "x-format": 1,
            "id": "desk"                    | "id": "Desk"
            "version": "1.0"                | "version": " \\t"
            "version": "1.0"                | "version": 1
            "zh-CN"                         | "zh_CN"
            "individualTargets": true       | "individualTargets": 1
            "bands"                         | "bands": [], "x-bands"
            "to": 100                       | "to": 1000.0001
            "groups"                        | "x-groups"
            {"id": "service", "weight": 70} | {"id": "service", "weight": 70, "color": 1}
            "unit": "%"                     | "unit": "％"
            "lower-is-better"               | "lower"
            "weight": 60                    | "weight": -1
            {"month": 5}                    | {"months": 5}
            {"month": 5}                    | {"2026-13": 5}
            {"month": 5}                    | {"month": 1e12}
            {"month": 5}                    | {}
            "percentOfTarget": 60           | "within": 60
            "percentOfTarget": 60           | "percentOfTarget": 60, "targetPlus": 1
            "at": "target"                  | "at": "targets"
            "at": "target"                  | "beyond": "target"
            {"score": 0, "at": 10}          | {"score": 0}
            "method": "attainment"          | "method": "attained"
            "method": "attainment"          | "method": "attainment", "form": "ratio"
            "method": "attainment"          | "method": "deduct", "points": 0, "per": 1
            "method": "attainment"          | "method": "pass-fail", "at": 1, "beyond": 1
            "method": "attainment"          | "method": "steps", "steps": []
            "method": "interpolate"         | "method": "rated"
            "polarity": "higher-is-better", | "x": 1,
            "min": -5                       | "min": 1
            "capTotalAt": 59                | "x-cap": 59
            """)
    void theScorecardsSchemaRejectsWhatTheReaderRejects(String fragment, String wrong) {
        String card = Samples.card(fragment, wrong);

        assertThrows(InvalidInputException.class, () -> ScorecardJson.read(card));
        assertFalse(errors(CARDS, card).isEmpty(), card);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "E-1"                                | ""
            "E-1"                                | 5
            "2026-09"                            | "2026-9"
            "2026-09"                            | "0000"
            {"output": 150}                      | {"output": "150"}
            {"output": 150}                      | {"output": -1e12}
            "output": 120                        | "output": null
            "output": 120                        | "output": {}
            "denominator": 100                   | "denominator": -1
            , "denominator": 100                 | , "x-denominator": 100
            {"level": "good"}                    | {"level": "good", "rating": 5}
            {"level": "good"}                    | {"rating": 1000.5}
            {"level": "good"}                    | {"notApplicable": {}}
            {"level": "good"}                    | {"levels": "good"}
            "points": 2,                         | "points": -1001,
            "points": 2,                         | "x": 2,
            "reason": "Helped out."              | "reason": ["Helped out."]
            "subject"                            | "x-subject"
            """)
    void theRecordsSchemaRejectsWhatTheReaderRejects(String fragment, String wrong) {
        String record = Samples.record(fragment, wrong);

        assertThrows(InvalidInputException.class, () -> RecordJson.read(record));
        assertFalse(errors(RECORDS, record).isEmpty(), record);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "status":"scored"           | "status":"guessed"
            "sha256":"                  | "sha256":"x
            "band":"meets","weight":60, | "weight":60,
            "score":80.00,              | "score":-1,
            "coverage":100,             | "coverage":100.5,
            "coverage":100,             |
            "gates":[]                  | "gates":[{}]
            "total":                    | "withheld":"minimum-coverage","total":
            "actual":120                | "actual":"120"
            """)
    void theAssessmentsSchemaRejectsWhatIsNeverPrinted(String fragment, String wrong) {
        Scorecard card = ScorecardJson.read(Samples.CARD);
        String right =
                AssessmentJson.of(card).toString(RecordJson.assess(Samples.RECORD, ScorecardCalculator.of(card)));
        assertValid(ASSESSMENTS, right);
        assertTrue(right.contains(fragment), right);
        String broken = right.replace(fragment, wrong == null ? "" : wrong);

        assertFalse(errors(ASSESSMENTS, broken).isEmpty(), broken);
    }

    @Property(tries = 300)
    void whatTheScorecardsSchemaRejectsTheReaderRejectsToo(@ForAll long seed) {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> card = RandomSheets.card(choices);
        Object broken = choices.below(2) == 0 ? CardMutations.broken(card, choices) : Mutant.of(card, choices);
        String text = RandomText.exactly(broken, choices);
        if (text.length() < 100_000 && !errors(CARDS, text).isEmpty()) {
            assertThrows(InvalidInputException.class, () -> ScorecardJson.read(text), text);
        }
    }

    @Property(tries = 300)
    void whatTheRecordsSchemaRejectsTheReaderRejectsToo(@ForAll long seed) {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> card = RandomSheets.card(choices);
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.read(RandomText.exactly(card, choices)));
        for (int i = 0; i < 5; i++) {
            Map<String, Object> record = RandomSheets.record(card, choices, 70);
            Object broken = choices.below(2) == 0 ? record : Mutant.of(record, choices);
            String text = RandomText.exactly(broken, choices);
            if (!errors(RECORDS, text).isEmpty()) {
                assertThrows(InvalidInputException.class, () -> RecordJson.assess(text, calculator), text);
            }
        }
    }

    @Test
    void theMutantsAreRejectedByTheSchemasOftenEnoughToSaySomething() {
        Set<String> keywords = new TreeSet<>();
        for (int seed = 0; seed < 300; seed++) {
            Choices choices = Choices.seeded(seed);
            String text = RandomText.exactly(Mutant.of(PlainJson.parse(Samples.CARD), choices), choices);
            CARDS.validate(text, InputFormat.JSON).forEach(error -> keywords.add(error.getKeyword()));
        }

        assertTrue(
                keywords.containsAll(Set.of(
                        "type",
                        "required",
                        "minimum",
                        "maximum",
                        "enum",
                        "pattern",
                        "minItems",
                        "unevaluatedProperties")),
                keywords::toString);
    }
}
