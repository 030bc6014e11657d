package io.github.servicekpi.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.AssessmentJson;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from tables, what is written to them, and what Spark SQL makes of it. */
class TablesTest {
    private static LocalSpark spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        spark = LocalSpark.open();
    }

    @AfterAll
    static void close() throws IOException {
        spark.close();
    }

    @Test
    void theTableHoldsWhatTheLinesSay() throws IOException {
        List<Path> files = RecordFiles.group(folder.resolve("records"), 60, 1);
        spark.assess(files.get(0), 3, folder.resolve("out"));
        Dataset<Row> table = spark.session
                .read()
                .parquet(folder.resolve("out/assessments.parquet").toString());
        assertFalse(
                table.schema().json().matches("(?s).*\"(double|float)\".*"),
                table.schema().json());
        List<Row> rows = new ArrayList<>(table.collectAsList());
        List<Assessment> assessments = Plain.assess(files).assessments;
        assertEquals(assessments.size(), rows.size());
        Map<String, Row> byWhom =
                rows.stream().collect(Collectors.toMap(row -> row.getString(0) + row.getString(1), row -> row));
        assessments.forEach(
                assessment -> requireRow(assessment, byWhom.get(assessment.subject() + assessment.period())));
    }

    private static void requireRow(Assessment assessment, Row row) {
        assertEquals(ScorecardJson.fingerprint(Plain.CARD), row.<String>getAs("scorecard"));
        assertEquals(assessment.period().firstDay(), row.<LocalDate>getAs("first_day"));
        assertEquals(assessment.period().lastDay(), row.<LocalDate>getAs("last_day"));
        assertEquals(0, assessment.coverage().compareTo(row.getAs("coverage")));
        assertEquals(assessment.weightedTotal(), row.<BigDecimal>getAs("weighted_total"));
        assertEquals(assessment.total(), row.<BigDecimal>getAs("total"));
        assertEquals(assessment.band().id(), row.<String>getAs("band"));
        List<Row> lines = row.getList(row.fieldIndex("indicators"));
        for (int i = 0; i < lines.size(); i++) {
            IndicatorResult line = assessment.indicators().get(i);
            Row cells = lines.get(i);
            assertEquals(line.indicator().id(), cells.<String>getAs("id"));
            assertEquals(line.status().toString(), cells.<String>getAs("status"));
            assertEquals(line.score().orElse(null), cells.<BigDecimal>getAs("score"));
            assertEquals(line.band().map(Band::id).orElse(null), cells.<String>getAs("band"));
            assertEquals(0, line.effectiveWeight().compareTo(cells.getAs("effective_weight")));
            assertEquals(0, line.weightedScore().compareTo(cells.getAs("weighted_score")));
        }
        assertEquals(assessment.indicators().size(), lines.size());
    }

    /** What a scorecard may also have: another scale, gates, adjustments, a minimum of coverage. */
    @Test
    void withheldTotalsGatesAndAdjustmentsHaveTheirColumns() throws IOException {
        Scorecard card = ScorecardJson.read("""
                {"format": 1, "id": "card", "version": "1", "rounding": {"scale": 4}, "minimumCoverage": 60,
                 "bands": [{"id": "good", "from": 60, "to": 100}, {"id": "poor", "from": 0, "to": 60}],
                 "gates": [{"indicator": "a", "scoreBelow": 50, "capTotalAt": 40}],
                 "adjustmentRange": {"min": -5, "max": 5}, "whenMissing": "redistribute",
                 "indicators": [
                   {"id": "a", "polarity": "higher-is-better", "weight": 50, "targets": {"year": 3},
                    "scoring": {"method": "attainment", "scoreAtTarget": 100}},
                   {"id": "b", "polarity": "higher-is-better", "weight": 50, "targets": {"year": 3},
                    "scoring": {"method": "attainment", "scoreAtTarget": 100}}]}""");
        List<String> records = List.of(
                "{'subject': 'S', 'period': '2026', 'values': {'a': 1, 'b': 2}, 'adjustments': [{'points': 7, 'reason': 'r'}]}",
                "{'subject': 'T', 'period': '2026', 'values': {'a': 2}}",
                "{'subject': 'U', 'period': '2026', 'values': {'a': 2, 'b': 1}}");
        Path file = folder.resolve("records.ndjson");
        Files.write(file, records.stream().map(line -> line.replace('\'', '"')).toList());
        AssessCommand.run(
                new AssessmentJob(spark.session, card),
                spark.source(file, 1),
                OutputFolder.at(folder.resolve("out").toString()));
        List<Row> rows = spark.session
                .read()
                .parquet(folder.resolve("out/assessments.parquet").toString())
                .orderBy("subject")
                .collectAsList();
        assertEquals(List.of("a"), rows.get(0).getList(rows.get(0).fieldIndex("gates")));
        assertEquals(new BigDecimal("5.0000"), rows.get(0).<BigDecimal>getAs("adjustment"));
        assertEquals(new BigDecimal("40.0000"), rows.get(0).<BigDecimal>getAs("total"));
        assertTrue(rows.get(1).isNullAt(rows.get(1).fieldIndex("total")));
        assertTrue(rows.get(1).isNullAt(rows.get(1).fieldIndex("band")));
        assertEquals(new BigDecimal("50.0000"), rows.get(2).<BigDecimal>getAs("total"));
        ReportCommand.prepare(
                spark.session, card, folder.resolve("out/assessments.parquet").toString(), null);
        assertEquals(
                "[[good,0,0.00], [poor,2,66.67], [(withheld),1,33.33]]",
                ReportCommand.byBand(spark.session).collectAsList().toString());
    }

    /** A table as a warehouse has it: decimals of one scale, cells without a value, a column that is no member. */
    @Test
    void recordsComeFromTablesOfDecimals() throws IOException {
        StructType ratio = new StructType()
                .add("numerator", DataTypes.createDecimalType(14, 2))
                .add("denominator", DataTypes.LongType);
        StructType values = new StructType()
                .add("service-cost-ratio", DataTypes.createDecimalType(21, 9))
                .add("warranty-visits-per-unit", DataTypes.createDecimalType(5, 1))
                .add("on-time-repair-rate", ratio)
                .add("on-time-commissioning-rate", ratio)
                .add("service-satisfaction-rate", ratio)
                .add("customer-visit-completion-rate", ratio)
                .add("customer-complaints", DataTypes.IntegerType)
                .add(
                        "complaint-handling-satisfaction-rate",
                        new StructType().add("notApplicable", DataTypes.StringType))
                .add("report-timeliness-rate", DataTypes.IntegerType);
        StructType schema = new StructType()
                .add("subject", DataTypes.StringType)
                .add("department", DataTypes.StringType)
                .add("period", DataTypes.StringType)
                .add("values", values);
        List<Row> rows = new ArrayList<>();
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ScorecardCalculator calculator = ScorecardCalculator.of(Plain.CARD);
        AssessmentJson writer = AssessmentJson.of(Plain.CARD);
        for (int i = 0; i < 100; i++) {
            String subject = "售后 \"" + i + "\"\n";
            Integer complaints = i == 40 ? null : i % 2;
            BigDecimal cost = BigDecimal.valueOf(400_000_001L + i, 9);
            rows.add(RowFactory.create(
                    subject,
                    "north",
                    "2026-Q3",
                    RowFactory.create(
                            cost,
                            new BigDecimal("2.4"),
                            RowFactory.create(new BigDecimal("190.00"), 200L),
                            RowFactory.create(new BigDecimal("49.00"), 50L),
                            RowFactory.create(new BigDecimal("239.00"), 240L),
                            RowFactory.create(new BigDecimal("39.50"), 40L),
                            complaints,
                            RowFactory.create("none"),
                            100)));
            if (complaints != null) {
                String json = "{\"subject\":\"售后 \\\"" + i
                        + "\\\"\\n\",\"period\":\"2026-Q3\",\"values\":{\"service-cost-ratio\":"
                        + cost + ",\"warranty-visits-per-unit\":2.4,"
                        + "\"on-time-repair-rate\":{\"numerator\":190,\"denominator\":200},"
                        + "\"on-time-commissioning-rate\":{\"numerator\":49,\"denominator\":50},"
                        + "\"service-satisfaction-rate\":{\"numerator\":239,\"denominator\":240},"
                        + "\"customer-visit-completion-rate\":{\"numerator\":39.5,\"denominator\":40},"
                        + "\"customer-complaints\":" + complaints
                        + ",\"complaint-handling-satisfaction-rate\":{\"notApplicable\":\"none\"},\"report-timeliness-rate\":100}}";
                expected.writeBytes(writer.write(RecordJson.assess(json, calculator)));
                expected.write('\n');
            }
        }
        Path table = folder.resolve("table");
        spark.session.createDataFrame(rows, schema).coalesce(1).write().parquet(table.toString());
        for (int partitions : new int[] {1, 4}) {
            Path out = folder.resolve("out-" + partitions);
            spark.assess(table, partitions, out);
            assertArrayEquals(expected.toByteArray(), Folders.whole(out.resolve("assessments.ndjson")));
            String rejects = new String(Folders.whole(out.resolve("rejects.ndjson")), StandardCharsets.UTF_8);
            assertEquals(1, rejects.lines().count(), rejects);
            assertTrue(rejects.contains(".parquet\",\"line\":41,\"subject\":\"售后 \\\"40\\\"\\n\""), rejects);
            assertTrue(rejects.contains("missing-measurement"), rejects);
        }
    }

    @Test
    void tablesOfDoublesAreRefused() {
        String table = folder.resolve("table").toString();
        spark.session
                .sql("SELECT 'S' AS subject, '2026' AS period, map('customer-complaints', 1.5D) AS values")
                .write()
                .parquet(table);
        CommandFailure failure = assertThrows(CommandFailure.class, () -> spark.source(Path.of(table), 1));
        assertTrue(failure.getMessage().contains("values.value is DOUBLE"), failure.getMessage());
    }

    @Test
    void tablesWithoutSubjectsAreRefused() {
        String table = folder.resolve("table").toString();
        spark.session.sql("SELECT '2026' AS period, 1 AS values").write().parquet(table);
        CommandFailure failure = assertThrows(CommandFailure.class, () -> spark.source(Path.of(table), 1));
        assertTrue(failure.getMessage().contains("no column \"subject\""), failure.getMessage());
    }

    @Test
    void bandsUnitsAndIndicatorsAddUp() throws IOException {
        GeneratedGroup group = new GeneratedGroup(3, 300, 4, 2026, 2_000);
        OutputFolder made = OutputFolder.at(folder.resolve("group").toString());
        GenerateCommand.write(spark.context(), group, 2, made);
        Path records = folder.resolve("group/records");
        spark.rollUp(records, 4, "2026", folder.resolve("year"));
        String table = folder.resolve("year/assessments.parquet").toString();
        ReportCommand.prepare(spark.session, Plain.CARD, table, made.of("units"));
        List<Assessment> years = Plain.rollUp(Folders.parts(records), "2026").assessments;

        List<String> bands = new ArrayList<>();
        for (Band band : Plain.CARD.bandScale().bestFirst()) {
            long number =
                    years.stream().filter(year -> year.band().equals(band)).count();
            bands.add("[" + band.name().orElseThrow().in("en") + "," + number + "," + percent(number, years.size())
                    + "]");
        }
        assertEquals(bands, strings(ReportCommand.byBand(spark.session)));

        Map<String, List<Assessment>> byUnit =
                new TreeMap<>(years.stream().collect(Collectors.groupingBy(year -> unit(group, year.subject()))));
        List<String> units = byUnit.entrySet().stream()
                .map(unit -> "[" + unit.getKey() + "," + unit.getValue().size() + "," + mean(unit.getValue()) + ","
                        + unit.getValue().stream()
                                .map(Assessment::total)
                                .min(BigDecimal::compareTo)
                                .orElseThrow() + ","
                        + unit.getValue().stream()
                                .map(Assessment::total)
                                .max(BigDecimal::compareTo)
                                .orElseThrow() + ","
                        + percent(
                                count(unit.getValue(), "far-exceeds"),
                                unit.getValue().size()) + ","
                        + percent(
                                count(unit.getValue(), "misses"),
                                unit.getValue().size()) + "]")
                .toList();
        assertEquals(4, units.size());
        assertEquals(units, strings(ReportCommand.byUnit(spark.session)));

        Row weakest = ReportCommand.byIndicator(spark.session).first();
        String id = weakest.getString(0);
        BigDecimal sum = years.stream()
                .map(year -> year.indicator(id).score().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(sum.divide(BigDecimal.valueOf(years.size()), 2, RoundingMode.HALF_UP), weakest.getDecimal(2));
    }

    @Test
    void subjectsOfNoUnitAreCountedTogether() throws IOException {
        Path file = RecordFiles.group(folder.resolve("records"), 20, 1).get(0);
        spark.assess(file, 1, folder.resolve("out"));
        Path units = Files.writeString(folder.resolve("units.csv"), "M-0000001,north\n");
        ReportCommand.prepare(
                spark.session,
                Plain.CARD,
                folder.resolve("out/assessments.parquet").toString(),
                units.toString());
        assertEquals(
                List.of("(no unit)", "north"),
                ReportCommand.byUnit(spark.session).select(col("unit")).collectAsList().stream()
                        .map(row -> row.getString(0))
                        .toList());
    }

    @Test
    void assessmentsByAnotherScorecardAreNotReportedOn() throws IOException {
        Path file = RecordFiles.group(folder.resolve("records"), 2, 1).get(0);
        spark.assess(file, 1, folder.resolve("out"));
        CommandFailure failure = assertThrows(
                CommandFailure.class,
                () -> ReportCommand.prepare(
                        spark.session,
                        ScorecardJson.template("service-desk-agent"),
                        folder.resolve("out/assessments.parquet").toString(),
                        null));
        assertTrue(failure.getMessage().contains("another scorecard"), failure.getMessage());
    }

    private static String unit(GeneratedGroup group, String subject) {
        String line = new String(group.unitLine(Long.parseLong(subject.substring(2)) - 1), StandardCharsets.UTF_8);
        return line.substring(line.indexOf(',') + 1);
    }

    private static long count(List<Assessment> assessments, String band) {
        return assessments.stream().filter(one -> one.band().id().equals(band)).count();
    }

    private static BigDecimal mean(List<Assessment> assessments) {
        return assessments.stream()
                .map(Assessment::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(assessments.size()), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(long number, long all) {
        return BigDecimal.valueOf(100 * number).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
    }

    private static List<String> strings(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).toList();
    }
}
