package io.github.servicekpi.examples.report.browser;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.report.HtmlReport;
import io.github.servicekpi.examples.report.ReportFiles;
import io.github.servicekpi.examples.report.ReportInput;
import io.github.servicekpi.json.AssessmentJson;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report in files.
 *
 * @param html the page, or the first page of several
 * @param assessments what the same records come to, as JSON, those of a subject together
 */
record Report(Path html, List<JsonNode> assessments) {
    static final Scorecard AFTER_SALES = ScorecardJson.template("after-sales-service-manager");
    static final Scorecard SERVICE_DESK = ScorecardJson.template("service-desk-agent");

    /** Reads numbers as they are written: 76.00 stays 76.00. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** {@return the records of the managers in the sample data} */
    static List<String> afterSalesRecords() throws IOException {
        return Files.readAllLines(Path.of("../cli/data/after-sales-2026-Q3.ndjson"));
    }

    /** {@return the months of the agents in the sample data} */
    static List<String> serviceDeskRecords() throws IOException {
        return Files.readAllLines(Path.of("../cli/data/service-desk-months.ndjson"));
    }

    /** {@return a report on all managers of the sample data, in one file} */
    static Report ofManagers(Path folder, String language) throws IOException {
        return of(folder.resolve("report.html"), AFTER_SALES, afterSalesRecords(), language);
    }

    /** {@return a report on one manager of the sample data} */
    static Report ofManager(String subject, Path folder, String language) throws IOException {
        List<String> records = afterSalesRecords().stream()
                .filter(record -> record.contains('"' + subject + '"'))
                .toList();
        return of(folder.resolve("report.html"), AFTER_SALES, records, language);
    }

    /** {@return a report on some records, in one file} */
    static Report of(Path html, Scorecard scorecard, List<String> records, String language) throws IOException {
        ScorecardCalculator calculator = ScorecardCalculator.of(scorecard);
        ReportInput input = input(calculator, records);
        try (Writer page = Files.newBufferedWriter(html)) {
            HtmlReport.of(calculator, language).write(input, page);
        }
        return new Report(html, assessments(input, scorecard));
    }

    /** {@return a report on some records, in a new folder} */
    static Report split(Path folder, Scorecard scorecard, List<String> records, String language) throws IOException {
        ScorecardCalculator calculator = ScorecardCalculator.of(scorecard);
        ReportInput input = input(calculator, records);
        ReportFiles.write(HtmlReport.of(calculator, language), input, Files.createDirectory(folder));
        return new Report(folder.resolve("index.html"), assessments(input, scorecard));
    }

    Page open(Look look) {
        return Browser.open(html, look);
    }

    private static ReportInput input(ScorecardCalculator calculator, List<String> records) {
        return ReportInput.of(records.stream()
                .map(record -> RecordJson.assess(record, calculator))
                .toList());
    }

    private static List<JsonNode> assessments(ReportInput input, Scorecard scorecard) throws IOException {
        AssessmentJson writer = AssessmentJson.of(scorecard);
        List<JsonNode> assessments = new ArrayList<>();
        input.forEachSubject(subject -> {
            for (Assessment assessment : subject) {
                assessments.add(JSON.readTree(writer.write(assessment)));
            }
        });
        return List.copyOf(assessments);
    }
}
