package io.github.servicekpi.examples.report.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
        reports = new ArrayList<>();
        for (int records = 1; records <= 2; records++) {
            for (String language : List.of("en", "zh-CN")) {
                Path html = folder.resolve(records + "-" + language + ".html");
                List<String> some = Report.afterSalesRecords().subList(3, 3 + records);
                Report report = Report.of(html, Report.AFTER_SALES, some, language);
                reports.add(Arguments.of(html.getFileName(), report, language));
            }
        }
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
