package io.github.servicekpi.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.examples.benchmarks.GrowthTopic.Series;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.w3c.dom.Document;

/** Figures, tables and pictures say what was measured. */
class ReportTest {
    @Test
    void aTableHasItsFiguresToTheRight() {
        MarkdownTable table =
                new MarkdownTable("path", "speed").row("a|b", "6.2").row("c", "1.0");
        assertEquals("""
                | path | speed |
                |---|---:|
                | a\\|b | 6.2 |
                | c | 1.0 |
                """, table.toString());
        assertThrows(IllegalArgumentException.class, () -> table.row("d"));
    }

    @Test
    void timesHaveTheUnitThatSuitsThem() {
        assertEquals("18.2 ns", Numbers.time(18.2));
        assertEquals("999 ns", Numbers.time(999.4));
        assertEquals("1.00 µs", Numbers.time(999.6));
        assertEquals("3.30 µs", Numbers.time(3300));
        assertEquals("42.0 ms", Numbers.time(42e6));
        assertEquals("1 200 s", Numbers.time(1200e9));
    }

    @Test
    void aSpeedFarBelowOneIsAFraction() {
        assertEquals("6.21", Numbers.ratio(6.21));
        assertEquals("0.37", Numbers.ratio(0.37));
        assertEquals("1/170", Numbers.ratio(1 / 170.0));
        assertEquals("1/10 000", Numbers.ratio(1 / 10_000.0));
        assertEquals("1/283 000", Numbers.ratio(1 / 282_523.0));
    }

    @Test
    void aMedianComesWithHalfTheSpread() {
        assertEquals(new Measured(10, 0.2), Measured.of(12, 8, 10));
        assertEquals(new Measured(9, 1.0 / 9), Measured.of(10, 8));
        Measured speed = new Measured(10, 0.3).speedAgainst(new Measured(60, 0.4));
        assertEquals(6, speed.median());
        assertEquals(0.5, speed.error(), 1e-12);
    }

    @Test
    void wrongScoresAreCountedOneByOne() {
        Wrong wrong = Wrong.count(600, row -> new long[] {row, 2 * row}, row ->
                new long[] {row, row % 100 == 99 ? 0 : 2 * row});
        assertEquals("6 of 1 200", wrong.toString());
    }

    @Test
    void aSectionOfAPageIsFilledAndNothingElseTouched() {
        String page = "before\n<!-- a -->\nold\n<!-- end of a -->\nafter\n";
        assertEquals("before\n<!-- a -->\nnew\n<!-- end of a -->\nafter\n", Report.filled(page, "a", "new\n"));
        assertEquals(page, Report.filled(page, "b", "new\n"));
    }

    @Test
    void barsGrowWithTheLogarithm() throws Exception {
        BarChart chart = new BarChart("Times", "here & now");
        chart.heading("Group");
        chart.bar("one", 10, "1.00 x", false);
        chart.bar("two", 100, "1/10 x", true);
        chart.bar("three", 1000, "1/100 x", false);
        String svg = chart.svg();
        assertParses(svg);
        List<Double> widths = Pattern.compile("width=\"([0-9.]+)\" height=\"17.0\"")
                .matcher(svg)
                .results()
                .map(match -> Double.valueOf(match.group(1)))
                .toList();
        assertEquals(List.of(0.0, 255.0, 510.0), widths);
        assertTrue(svg.contains("Group: one 10.0 ns, 1.00 x; two 100 ns, 1/10 x; three 1.00 µs, 1/100 x."));
        assertTrue(svg.contains(">10 ns<") && svg.contains(">100 ns<") && svg.contains(">1 µs<"));
    }

    @Test
    void linesAreDrawnOnDecadesOrOnDigits() throws Exception {
        GrowthTopic decades = topic("By lines", 1, 10, 100);
        GrowthTopic digits = topic("By digits", 0, 1, 2);
        LineChart chart = new LineChart("Growth", "here");
        chart.panel(decades);
        chart.panel(digits);
        String svg = chart.svg();
        assertParses(svg);
        assertTrue(svg.contains("By lines: time from 6.00 ns at 1 to 105 ns at 100."));
        assertTrue(svg.contains("By digits: time from 5.00 ns at 0 to 7.00 ns at 2."));
        Scale scale = decades.scale(0, 90);
        assertEquals(List.of(0.0, 45.0, 90.0), List.of(scale.at(1), scale.at(10), scale.at(100)));
        assertEquals(45.0, digits.scale(0, 90).at(1));
    }

    @Test
    void theTableOfATopicHasARowForEverySize() {
        Series short_ = Series.measure("short", new long[] {10}, size -> 3.0);
        GrowthTopic both = new GrowthTopic(
                "Two", "lines", List.of(topic("x", 10, 1000).series().get(0), short_));
        assertEquals("""

                **Two**

                | lines | time | short |
                |---|---:|---:|
                | 10 | 15.0 ns | 3.00 ns |
                | 1 000 | 1.01 µs |  |
                """, both.markdown());
    }

    private static GrowthTopic topic(String title, long... sizes) {
        return new GrowthTopic(title, "size", List.of(Series.measure("time", sizes, size -> 5.0 + size)));
    }

    private static void assertParses(String svg) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals("svg", document.getDocumentElement().getTagName());
    }

    @Test
    void everyPathOfASectionIsABenchmark() {
        Set<String> benchmarks = new TreeSet<>();
        for (BenchmarkListEntry entry : BenchmarkList.defaultList().getAll(null, List.of())) {
            Matcher name = Pattern.compile("(\\w+\\.\\w+)$").matcher(entry.getUsername());
            assertTrue(name.find());
            benchmarks.add(name.group(1));
        }
        for (Section section : Section.all()) {
            for (Section.Path path : section.paths()) {
                assertTrue(benchmarks.contains(path.benchmark().split(" ")[0]), path.benchmark());
            }
        }
    }

    @Test
    void everyBenchmarkOfTheLibraryIsChecked() {
        Set<String> checked = new Checks(64, 16).run().keySet();
        for (Section section : Section.all()) {
            for (Section.Path path : section.paths()) {
                boolean scores = !path.benchmark().startsWith("ReadBenchmark")
                        && (path.ours() || !path.benchmark().startsWith("NdjsonBenchmark"));
                assertEquals(scores, checked.contains(path.benchmark()), path.benchmark());
            }
        }
    }

    @Test
    void theWordsOfTheCommandLineAreKnown() {
        assertEquals("growth", name("--growth").substring(0, 6));
        assertTrue(name().endsWith("-short"));
        assertTrue(name("--once").endsWith("-once"));
        assertFalse(name("--full").contains("short"));
        assertEquals(Optional.empty(), Options.parse("--fast"));
        assertEquals(Optional.empty(), Options.parse("--full", "--once"));
    }

    private static String name(String... args) {
        return Options.parse(args).orElseThrow().fileName();
    }
}
