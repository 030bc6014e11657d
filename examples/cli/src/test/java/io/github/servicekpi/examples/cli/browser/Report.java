package io.github.servicekpi.examples.cli.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.examples.cli.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report as the command line writes it.
 *
 * @param html the page, or the first page of several
 * @param assessments what {@code assess} says of the same records, those of a subject together
 */
record Report(Path html, List<JsonNode> assessments) {
    static final String AFTER_SALES = "after-sales-service-manager";
    static final String AFTER_SALES_RECORDS = "data/after-sales-2026-Q3.ndjson";

    /** Reads numbers as they are written: 76.00 stays 76.00. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** {@return a report on the managers of the sample data, in one file} */
    static Report afterSales(Path folder, String language, String... options) {
        Path html = folder.resolve("report.html");
        return of(html, AFTER_SALES, AFTER_SALES_RECORDS, with(options, "--lang", language));
    }

    /** {@return a report on some records, in one file} */
    static Report of(Path html, String card, String records, String... options) {
        run(with(options, "report", card, records, "-o", html.toString()));
        List<String> all = List.of(options);
        int subject = all.indexOf("--subject") + 1;
        return new Report(
                html,
                assessments(card, records)
                        .filter(each -> subject == 0
                                || all.get(subject).equals(each.get("subject").asString()))
                        .toList());
    }

    /** {@return a report on some records, in a folder} */
    static Report split(Path folder, String card, String records, String... options) {
        run(with(options, "report", card, records, "--split", folder.toString()));
        return new Report(
                folder.resolve("index.html"), assessments(card, records).toList());
    }

    Page open(Look look) {
        return Browser.open(html, look);
    }

    private static void run(String... arguments) {
        assertEquals(new Run(0, "", ""), Run.of(arguments));
    }

    private static String[] with(String[] options, String... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of(options)).toArray(String[]::new);
    }

    private static Stream<JsonNode> assessments(String card, String records) {
        Map<String, List<JsonNode>> bySubject = new LinkedHashMap<>();
        for (String line : Run.of("assess", card, records).outLines()) {
            JsonNode assessment = JSON.readTree(line);
            bySubject
                    .computeIfAbsent(assessment.get("subject").asString(), subject -> new ArrayList<>())
                    .add(assessment);
        }
        return bySubject.values().stream().flatMap(List::stream);
    }
}
