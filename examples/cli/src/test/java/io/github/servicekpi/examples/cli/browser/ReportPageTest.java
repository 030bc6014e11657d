package io.github.servicekpi.examples.cli.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A report can be read: on any screen, by anybody, in both languages, whether of one subject or of several. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageTest {
    private List<Arguments> reports;

    /** Among several assertions the skipping of one would count as its failure. */
    @BeforeAll
    static void assumeBrowser() {
        Browser.assumeInstalled();
    }

    @BeforeAll
    void write(@TempDir Path folder) throws IOException {
        List<String> all = Files.readAllLines(Path.of(Report.AFTER_SALES_RECORDS));
        Path several = Files.write(folder.resolve("several.ndjson"), all.subList(3, 5));
        Path one = Files.write(folder.resolve("one.ndjson"), all.subList(3, 4));
        reports = Stream.of(one, several)
                .flatMap(records -> Stream.of("en", "zh-CN").map(language -> {
                    Path html = folder.resolve(records.getFileName() + "-" + language + ".html");
                    return Arguments.of(
                            html.getFileName(),
                            Report.of(html, Report.AFTER_SALES, records.toString(), "--lang", language),
                            language);
                }))
                .toList();
    }

    private List<Arguments> reports() {
        return reports;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void theBrowserHasNothingToComplainOf(Path name, Report report) {
        assertAll(Stream.of(Look.DESK, Look.PHONE.atNight())
                .map(look -> () -> assertEquals(List.of(), report.open(look).complaints(), look::toString)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void nothingScrollsSideways(Path name, Report report) {
        assertAll(Stream.of(Look.DESK, Look.PHONE)
                .map(look -> () -> assertEquals(List.of(), report.open(look).stickingOut(), look::toString)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void nobodyIsKeptOut(Path name, Report report) {
        boolean several = report.assessments().size() > 1; // which shows whatever a page of one sheet does
        List<Look> looks = several ? Look.all() : List.of(Look.DESK, Look.PHONE.atNight());
        assertAll(looks.stream()
                .map(look -> () -> assertEquals(List.of(), report.open(look).violations(), look::toString)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void theKeyboardReachesEverythingAndItsFocusIsSeen(Path name, Report report) {
        assertAll(Stream.of(Look.DESK, Look.PHONE.atNight())
                .map(look -> () -> assertEquals(List.of(), report.open(look).keyboardTraps(), look::toString)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void thePageSaysItsLanguage(Path name, Report report, String language) {
        assertEquals(language, report.open(Look.DESK).ask("return document.documentElement.lang"));
    }
}
