package io.github.servicekpi.examples.report.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a page for each subject: the overview finds them all, and each finds back. */
class FileSetTest {
    /** No name of theirs may be the name of a file as it is. */
    private static final List<String> SUBJECTS = List.of(
            "../outside", "a/b", "a\\b", "CON", "..", "?query=1#part", "100%25", "张三", "index", "A", "a", "<b>\"");

    private Path set;
    private Report report;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        String record = Report.afterSalesRecords().get(3);
        List<String> records = SUBJECTS.stream()
                .map(subject -> record.replace("\"E-1004\"", Report.JSON.writeValueAsString(subject)))
                .toList();
        set = folder.resolve("set");
        report = Report.split(set, Report.AFTER_SALES, records, "en");
    }

    @Test
    void theOverviewListsAllAndEveryLinkLeadsToAPageOfItsSubjectAndBack() {
        List<String> subjects = report.assessments().stream()
                .map(each -> each.get("subject").asString())
                .toList();
        Page overview = report.open(Look.DESK);
        assertEquals(List.of(), overview.complaints());
        assertEquals(
                subjects,
                overview.texts("return [...document.querySelectorAll('[data-subject-row] a')].map(a => a.innerText)"));

        List<String> links =
                overview.texts("return [...document.querySelectorAll('[data-subject-row] a')].map(a => a.href)");
        for (int i = 0; i < links.size(); i++) {
            Page page = Browser.open(Path.of(URI.create(links.get(i).replaceAll("#.*", ""))), Look.DESK);

            assertEquals(List.of(), page.complaints());
            assertEquals(subjects.get(i), page.ask("return document.querySelector('article.sheet').dataset.subject"));
            assertEquals(
                    report.html().toUri().toString(),
                    page.ask("return document.querySelector('.back a').href.replace(/#.*/, '')"));
        }
    }

    @Test
    void thePagesLieInTheFolderAndNowhereElse() throws IOException {
        try (Stream<Path> files = Files.list(set);
                Stream<Path> beside = Files.list(set.getParent())) {
            assertEquals(SUBJECTS.size() + 1, files.filter(Files::isRegularFile).count());
            assertEquals(1, beside.count());
        }
    }

    @Test
    void namesDifferByMoreThanCase() throws IOException {
        try (Stream<Path> files = Files.list(set)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertEquals(
                    names.size(),
                    names.stream().map(String::toLowerCase).distinct().count());
            assertTrue(names.stream().allMatch(name -> name.matches("[a-z0-9][a-z0-9.-]*\\.html")), names::toString);
        }
    }
}
