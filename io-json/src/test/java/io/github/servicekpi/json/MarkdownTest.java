package io.github.servicekpi.json;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.json.MarkdownPage.Block;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page of the project: no link is dead, every JSON block is valid, every Java block compiles. */
class MarkdownTest {
    private static final List<MarkdownPage> PAGES = MarkdownPage.all();

    // Links

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() {
        assertTrue(PAGES.size() >= 10, PAGES::toString);
        return PAGES.stream()
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
                    List<String> dead = page.links().stream()
                            .distinct()
                            .filter(link -> !leadsSomewhere(page, link))
                            .toList();
                    assertEquals(List.of(), dead);
                }));
    }

    private static boolean leadsSomewhere(MarkdownPage page, String link) {
        if (link.matches("[a-z]+:.*")) {
            return link.startsWith("https://") && URI.create(link).getHost() != null || link.startsWith("mailto:");
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page.file()
                : page.file().resolveSibling(parts[0]).normalize();
        if (!target.startsWith(MarkdownPage.ROOT) || target.toString().contains("/target/") || !Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || anchors(target).contains(parts[1]);
    }

    private static Set<String> anchors(Path target) {
        return PAGES.stream()
                .filter(page -> page.file().equals(target))
                .flatMap(page -> page.anchors().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void everyPageIsReachedFromTheFirst() {
        Set<Path> reached = new HashSet<>();
        reach(MarkdownPage.of("README.md").file(), reached);
        List<String> lost = PAGES.stream()
                .filter(page -> !reached.contains(page.file()))
                .filter(page -> !isForm(page))
                .map(MarkdownPage::toString)
                .toList();

        assertEquals(List.of(), lost);
    }

    /** {@return whether a page is there for others to fill in} */
    private static boolean isForm(MarkdownPage page) {
        return page.toString().startsWith(".github");
    }

    private static void reach(Path file, Set<Path> reached) {
        for (MarkdownPage page : PAGES) {
            if (page.file().equals(file) && reached.add(file)) {
                for (String link : page.links()) {
                    if (link.startsWith("#")) {
                        continue;
                    }
                    Path target = file.resolveSibling(link.split("#", 2)[0]).normalize();
                    PAGES.stream()
                            .map(MarkdownPage::file)
                            .filter(linked ->
                                    linked.equals(target) || linked.getParent().equals(target))
                            .forEach(linked -> reach(linked, reached));
                }
            }
        }
    }

    @Test
    void everySectionThatACommentNamesIsOnItsPage() {
        Pattern named = Pattern.compile(
                "(core|io-json)/README\\.md,[\\s*/]+sections?[\\s*/]+(\\d+(?:(?:,|[\\s*/]+and|[\\s*/]+to)[\\s*/]+\\d+)*)");
        List<String> missing = new ArrayList<>();
        int[] found = {0};
        for (Path source : MarkdownPage.files(".java")) {
            named.matcher(MarkdownPage.read(source)).results().forEach(comment -> {
                Set<String> anchors =
                        MarkdownPage.of(comment.group(1) + "/README.md").anchors();
                for (String section : comment.group(2).split("\\D+")) {
                    found[0]++;
                    if (anchors.stream().noneMatch(anchor -> anchor.startsWith(section + "-"))) {
                        missing.add(MarkdownPage.ROOT.relativize(source) + ": " + comment.group());
                    }
                }
            });
        }

        assertEquals(List.of(), missing);
        assertTrue(found[0] > 80, () -> "only " + found[0]);
    }

    @Test
    void everyTestThatAPageNamesExists() {
        Set<String> tests = MarkdownPage.files(".java").stream()
                .map(source -> source.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        Pattern named = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|Laws|Targets))`");
        Set<String> names = PAGES.stream()
                .flatMap(page -> named.matcher(page.prose()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(names.size() > 10, names::toString);
        names.removeAll(tests);

        assertEquals(Set.of(), names);
    }

    // JSON

    @TestFactory
    Stream<DynamicTest> everyJsonBlockIsValid() {
        return blocks("json", "jsonl", "ndjson")
                .filter(shown -> !shown.isOfTheGallery())
                .map(shown -> DynamicTest.dynamicTest(shown.name(), () -> {
                    Stream<String> documents = shown.block().language().equals("json")
                            ? Stream.of(shown.block().text())
                            : shown.block().text().lines();
                    documents.forEach(
                            shown.block().isWrong() ? MarkdownTest::assertRefused : MarkdownTest::assertValid);
                }));
    }

    /** Holds a document to what its members say that it is: a scorecard, a record, a result, or a part of one of them. */
    private static void assertValid(String json) {
        Map<String, Object> members = PlainJson.object(json);
        if (members.containsKey("format") || members.containsKey("indicators") && members.containsKey("bands")) {
            ScorecardJson.read(json);
        } else if (members.get("scorecard") instanceof Map) {
            SchemaTest.assertAssessment(json);
        } else if (members.containsKey("values")) {
            RecordJson.read(json);
        } else if (members.containsKey("method")) {
            assertScoring(json);
        }
    }

    private static void assertRefused(String json) {
        assertThrows(
                InvalidInputException.class,
                () -> {
                    if (json.contains("\"values\"")) {
                        RecordJson.read(json);
                    } else {
                        ScorecardJson.read(json);
                    }
                },
                json);
    }

    /** Holds a scoring to be right for one of the polarities at least. */
    private static void assertScoring(String scoring) {
        List<String> refusals = new ArrayList<>();
        for (String polarity : List.of("higher-is-better", "lower-is-better", "closer-is-better")) {
            try {
                ScorecardJson.read("""
                        {"format": 1, "id": "a", "version": "1", "bands": [{"id": "b", "from": 0, "to": 100}],
                         "indicators": [{"id": "i", "polarity": "%s", "weight": 100, "targets": {"month": 95}, "scoring": %s}]}
                        """.formatted(polarity, scoring));
                return;
            } catch (InvalidInputException e) {
                refusals.add(polarity + ": " + e.getMessage());
            }
        }
        throw new AssertionError(refusals);
    }

    @Test
    void whatTheJsonCheckIsForIsRefusedByIt() {
        assertDoesNotThrow(() -> assertValid("{\"subject\": \"E\", \"period\": \"2026\", \"values\": {}}"));
        for (String wrong : List.of(
                "{\"format\": 1}",
                "{\"indicators\": [], \"bands\": []}",
                "{\"subject\": \"E\", \"period\": \"26\", \"values\": {}}",
                "{\"method\": \"interpolat\"}",
                "{\"format\": 1,}")) {
            assertThrows(Throwable.class, () -> assertValid(wrong), wrong);
        }
        assertThrows(AssertionError.class, () -> assertValid("{\"scorecard\": {\"id\": \"a\"}}"));
    }

    // Java

    @TestFactory
    Stream<DynamicTest> everyJavaBlockCompiles() {
        return blocks("java")
                .map(shown -> DynamicTest.dynamicTest(shown.name(), () -> {
                    List<String> before = shown.page().blocks("java").stream()
                            .filter(block -> block.line() < shown.block().line())
                            .map(Block::text)
                            .toList();
                    ShownCode code = new ShownCode(shown.block().text(), before);
                    if (!code.standsBelow(shown.page().file().getParent())) {
                        assertEquals("", code.errors());
                    }
                }));
    }

    @Test
    void codeThatDoesNotCompileIsFound() {
        assertEquals("", new ShownCode("Band.builder().id(\"a\");", List.of()).errors());
        assertEquals("", new ShownCode("a.toString();", List.of("Band a = null;")).errors());
        assertEquals("", new ShownCode("record A(Band band) {}", List.of()).errors());
        assertEquals("", new ShownCode("Band none() { return null; }", List.of()).errors());
        assertFalse(new ShownCode("Band.builder().name(1);", List.of()).errors().isEmpty());
        assertFalse(new ShownCode("a.toString();", List.of()).errors().isEmpty());
        assertFalse(new ShownCode("Band.builder()", List.of()).errors().isEmpty());
    }

    private record Shown(MarkdownPage page, Block block) {
        /** {@return whether {@link GalleryTest} holds the block to the very message that it gets} */
        boolean isOfTheGallery() {
            return block.isWrong() && page.toString().equals("io-json/README.md");
        }

        String name() {
            return page + ":" + block.line();
        }
    }

    private static Stream<Shown> blocks(String... languages) {
        List<Shown> shown = PAGES.stream()
                .filter(page -> !isForm(page))
                .flatMap(page -> page.blocks().stream()
                        .filter(block -> List.of(languages).contains(block.language()))
                        .map(block -> new Shown(page, block)))
                .toList();
        assertFalse(shown.isEmpty());
        return shown.stream();
    }

    // The pages themselves

    @Test
    void anchorsAreMadeOfHeadingsAsGitHubMakesThem() {
        Set<String> anchors = MarkdownPage.of("core/README.md").anchors();

        assertTrue(anchors.contains("8-weights-groups-adjustments-gates-total"), anchors::toString);
        assertTrue(anchors.contains("pass-fail"), anchors::toString);
        assertTrue(MarkdownPage.of("README.md").anchors().contains("中文简介"));
    }
}
