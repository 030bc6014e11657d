package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.PeriodType;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.rollup.RollUp;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The real service-desk months, rolled up to every quarter, half-year and year that they reach. */
class SpreadsheetRollUpsTest {
    private static final Path DATA = Path.of("data");
    private static final Path PINNED = Path.of("src", "test", "resources", "service-desk-wholes.sums");
    private static final Scorecard CARD = ScorecardJson.template("service-desk-agent");

    @Test
    void theSpreadsheetComesToThePinnedSumsOfEveryWhole() throws IOException {
        assertIterableEquals(
                Files.readAllLines(PINNED), SpreadsheetRollUps.of(DATA.resolve("service-desk-months.csv")));
    }

    @Test
    void halfOfTheWholesLackAMonth() throws IOException {
        List<String> pinned = Files.readAllLines(PINNED);

        assertEquals(352, pinned.size());
        assertEquals(
                176,
                pinned.stream().filter(line -> line.endsWith(" incomplete")).count());
    }

    @Test
    void theLibraryComesToThePinnedSumsOfEveryWhole() throws IOException {
        List<String> found = new ArrayList<>();
        months().forEach((agent, months) -> {
            for (AssessmentPeriod whole : wholes(months)) {
                List<PerformanceRecord> parts = months.stream()
                        .filter(month -> whole.contains(month.period()))
                        .toList();
                found.add(agent + " " + whole + " " + rolledUp(parts, whole));
            }
        });

        assertIterableEquals(
                Files.readAllLines(PINNED).stream().sorted().toList(),
                found.stream().sorted().toList());
    }

    @Test
    void everyCompleteYearIsAlsoTheYearOfItsQuartersAndOfItsHalves() throws IOException {
        int years = 0;
        for (List<PerformanceRecord> months : months().values()) {
            for (AssessmentPeriod year : wholes(months)) {
                List<PerformanceRecord> parts = months.stream()
                        .filter(month -> year.contains(month.period()))
                        .toList();
                if (year.type() != PeriodType.YEAR || parts.size() < 12) {
                    continue;
                }
                years++;
                for (PeriodType type : List.of(PeriodType.QUARTER, PeriodType.HALF_YEAR)) {
                    assertEquals(RollUp.of(CARD, parts, year), RollUp.of(CARD, rolledUp(parts, year, type), year));
                }
            }
        }
        assertTrue(years > 5, "only " + years + " complete years");
    }

    private static List<PerformanceRecord> rolledUp(
            List<PerformanceRecord> months, AssessmentPeriod year, PeriodType type) {
        return year.parts(type).stream()
                .map(part -> RollUp.of(
                        CARD,
                        months.stream()
                                .filter(month -> part.contains(month.period()))
                                .toList(),
                        part))
                .toList();
    }

    private static Map<String, List<PerformanceRecord>> months() throws IOException {
        return Files.readAllLines(DATA.resolve("service-desk-months.ndjson")).stream()
                .map(line -> RecordJson.readPart(line, CARD))
                .collect(Collectors.groupingBy(PerformanceRecord::subject, TreeMap::new, Collectors.toList()));
    }

    /** {@return every longer period that has at least one of the months} */
    private static List<AssessmentPeriod> wholes(List<PerformanceRecord> months) {
        return months.stream()
                .map(month ->
                        AssessmentPeriod.of(PeriodType.YEAR, month.period().year(), 1))
                .distinct()
                .flatMap(year -> List.of(PeriodType.QUARTER, PeriodType.HALF_YEAR, PeriodType.YEAR).stream()
                        .flatMap(type -> year.parts(type).stream()))
                .filter(whole -> months.stream().anyMatch(month -> whole.contains(month.period())))
                .toList();
    }

    private static String rolledUp(List<PerformanceRecord> parts, AssessmentPeriod whole) {
        PerformanceRecord record;
        try {
            record = RollUp.of(CARD, parts, whole);
        } catch (InvalidInputException e) {
            assertEquals(ProblemCode.PARTS_MISSING, e.problems().get(0).code());
            assertEquals(1, e.problems().size());
            return "incomplete";
        }
        return record.values().values().stream()
                .map(SpreadsheetRollUpsTest::shown)
                .collect(Collectors.joining(" "));
    }

    private static String shown(Measurement measurement) {
        if (measurement instanceof Measurement.Ratio ratio) {
            return ratio.numerator().toPlainString() + "/" + ratio.denominator().toPlainString();
        }
        return measurement instanceof Measurement.Value value ? value.value().toPlainString() : "-";
    }
}
