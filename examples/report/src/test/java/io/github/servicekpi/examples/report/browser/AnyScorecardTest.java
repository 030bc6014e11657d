package io.github.servicekpi.examples.report.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.arbitraries.ScorecardArbitraries;
import io.github.servicekpi.arbitraries.Sheet;
import io.github.servicekpi.json.RecordJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a scorecard and a record use of the rules, their sheet shows it, and shows it right. */
class AnyScorecardTest {
    private static final int SHEETS = Integer.getInteger("servicekpi.browser.sheets", 6);
    private static final int GENERATOR_SIZE = 1000; // what jqwik itself asks for

    @TempDir
    static Path folder;

    /** {@return others each time; to repeat one, write it here} */
    static LongStream seeds() {
        return new Random().longs(SHEETS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRandomSheetIsRight(long seed) throws IOException {
        Sheet sheet = ScorecardArbitraries.sheets()
                .generator(GENERATOR_SIZE)
                .next(new Random(seed))
                .value();
        String record = new String(RecordJson.write(sheet.record()), StandardCharsets.UTF_8);

        Report report = Report.of(folder.resolve("report.html"), sheet.scorecard(), List.of(record), "en");

        Page page = report.open(Look.PHONE);
        assertEquals(List.of(), page.complaints());
        assertEquals(List.of(), page.stickingOut());
        assertEquals(SheetFigures.of(report), SheetFigures.of(page));
    }
}
