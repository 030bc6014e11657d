package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The real service-desk months: their records, and the totals that are pinned for them. */
class SpreadsheetTotalsTest {

    private static final Path DATA = Path.of("data");
    private static final Path CSV = DATA.resolve("service-desk-months.csv");
    private static final Path PINNED = Path.of("src", "test", "resources", "service-desk-months.totals");

    @Test
    void theSpreadsheetComesToThePinnedTotalOfEveryMonth() throws IOException {
        List<String> pinned = Files.readAllLines(PINNED);

        assertEquals(456, pinned.size());
        assertIterableEquals(pinned, SpreadsheetTotals.of(CSV));
    }

    @Test
    void everyRecordHoldsTheFiguresOfItsLineInTheSpreadsheet() throws IOException {
        List<String> expected = Files.readAllLines(CSV).stream()
                .skip(1)
                .map(SpreadsheetTotalsTest::recordOf)
                .toList();

        assertIterableEquals(expected, Files.readAllLines(DATA.resolve("service-desk-months.ndjson")));
    }

    private static String recordOf(String line) {
        String[] columns = line.split(",");
        String month = columns[0];
        String agent = columns[1];
        String closed = columns[2];
        String taken = columns[3];
        return "{\"subject\": \"" + agent + "\", \"period\": \"" + month + "\", \"values\": {"
                + ratio("taken-within-4h-rate", columns[4], taken)
                + ratio("resolved-within-15d-rate", columns[5], closed)
                + ratio("resolved-once-rate", columns[6], closed)
                + ratio("escalation-rate", columns[7], closed)
                + ratio("waits-per-ticket", columns[8], closed)
                + "\"tickets-closed\": " + closed + "}}";
    }

    private static String ratio(String indicator, String numerator, String denominator) {
        return "\"" + indicator + "\": {\"numerator\": " + numerator + ", \"denominator\": " + denominator + "}, ";
    }
}
