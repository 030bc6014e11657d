package io.github.servicekpi.examples.benchmarks;

import io.github.servicekpi.examples.benchmarks.Section.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured and counted, section by section, ready to be shown. */
record Comparison(List<Part> parts) {
    /** A section and its rows, those that were measured. */
    record Part(Section section, List<Row> rows) {}

    /**
     * One path.
     *
     * @param path the path
     * @param time the time of an operation
     * @param speed how many times as fast as the section's first path
     * @param allocated bytes allocated by an operation
     * @param wrong how many scores were wrong, or nothing where there are none
     */
    record Row(Section.Path path, Measured time, Measured speed, double allocated, String wrong) {}

    /**
     * {@return the comparison}
     *
     * @param measurements what was measured
     * @param wrong the counts of wrong scores by the name of the benchmark
     */
    static Comparison of(Measurements measurements, Map<String, Wrong> wrong) {
        List<Part> parts = new ArrayList<>();
        for (Section section : Section.all()) {
            Clock clock = section.clock();
            Optional<Measured> reference =
                    measurements.time(section.paths().get(0).benchmark(), clock);
            List<Row> rows = new ArrayList<>();
            for (Section.Path path : section.paths()) {
                Optional<Measured> time = measurements.time(path.benchmark(), clock);
                if (reference.isPresent() && time.isPresent()) {
                    Measured speed = time.get().speedAgainst(reference.get());
                    double allocated = measurements
                            .allocated(path.benchmark())
                            .orElseThrow()
                            .median();
                    rows.add(new Row(path, time.get(), speed, allocated, text(path.benchmark(), wrong)));
                }
            }
            parts.add(new Part(section, List.copyOf(rows)));
        }
        return new Comparison(
                parts.stream().filter(part -> !part.rows.isEmpty()).toList());
    }

    private static String text(String benchmark, Map<String, Wrong> wrong) {
        Wrong four = wrong.get(benchmark + " digits=4");
        String more = four == null ? "" : "; with 4 digits " + Numbers.grouped(four.wrong());
        Wrong count = wrong.get(benchmark);
        return count == null ? "" : count + more;
    }

    /** {@return the tables in Markdown} */
    String markdown() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            Section section = part.section;
            text.append("\n**").append(section.title()).append("**\n\n");
            MarkdownTable table = new MarkdownTable(
                    "path", section.clock() + " of " + section.unit(), "speed", "bytes allocated", "wrong scores");
            for (Row row : part.rows) {
                String label = row.path.label();
                table.row(
                        row.path.ours() ? "**" + label + "**" : label,
                        Numbers.time(row.time.median()),
                        speed(row),
                        section.clock() == Clock.CPU ? Numbers.grouped(Math.round(row.allocated)) : "",
                        row.wrong);
            }
            text.append(table);
        }
        return text.toString();
    }

    private static String speed(Row row) {
        return Numbers.ratio(row.speed.median()) + " ±" + Math.round(100 * row.speed.error()) + " %";
    }

    /** {@return a picture of the times of an assessment} */
    String svg(String caption) {
        BarChart chart = new BarChart("Time of one assessment, shorter is better", caption);
        for (Part part : parts) {
            if (part.section.unit().equals(Section.ASSESSMENT) && part.section.clock() == Clock.CPU) {
                chart.heading(part.section.title());
                part.rows.forEach(row -> chart.bar(
                        row.path.label(),
                        row.time.median(),
                        Numbers.ratio(row.speed.median()) + " x",
                        row.path.ours()));
            }
        }
        return chart.svg();
    }
}
