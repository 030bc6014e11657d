package io.github.servicekpi.examples.benchmarks;

import io.github.servicekpi.examples.benchmarks.Svg.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Times as bars on a logarithmic scale, under headings. */
final class BarChart {
    private static final String OURS = "#0b7a5c";
    private static final String OTHERS = "#9aa5b1";
    private static final double WIDTH = 960;
    private static final double LEFT = 300;
    private static final double RIGHT = 810;
    private static final double TOP = 76;
    private static final double ROW = 24;

    private record Bar(String label, double nanoseconds, String note, boolean ours) {}

    private record Group(String heading, List<Bar> bars) {}

    private final String title;
    private final String caption;
    private final List<Group> groups = new ArrayList<>();

    BarChart(String title, String caption) {
        this.title = title;
        this.caption = caption;
    }

    /** Begins a group of bars. */
    void heading(String heading) {
        groups.add(new Group(heading, new ArrayList<>()));
    }

    /**
     * Adds a bar to the latest group.
     *
     * @param note what stands behind its time
     */
    void bar(String label, double nanoseconds, String note, boolean ours) {
        groups.get(groups.size() - 1).bars.add(new Bar(label, nanoseconds, note, ours));
    }

    /** {@return the picture} */
    String svg() {
        List<Bar> all = groups.stream().flatMap(group -> group.bars.stream()).toList();
        LogScale scale =
                LogScale.around(all.stream().mapToDouble(Bar::nanoseconds).toArray(), LEFT, RIGHT);
        double bottom = TOP + ROW * (all.size() + 1.5 * groups.size());
        Svg svg = new Svg();
        svg.text(24, 32, Anchor.START, Svg.style(18, Svg.INK, true), title);
        svg.text(24, 52, Anchor.START, Svg.style(12, Svg.PALE_INK, false), caption);
        for (double decade : scale.ticks()) {
            svg.line(scale.at(decade), TOP, scale.at(decade), bottom, Svg.GRID, 1);
            String label = Numbers.time(decade).replaceFirst("\\.0+ ", " ");
            svg.text(scale.at(decade), bottom + 18, Anchor.MIDDLE, Svg.style(12, Svg.PALE_INK, false), label);
        }
        double y = TOP;
        for (Group group : groups) {
            y += 1.5 * ROW;
            svg.text(24, y - 8, Anchor.START, Svg.style(13, Svg.INK, true), group.heading);
            for (Bar bar : group.bars) {
                draw(svg, bar, scale, y);
                y += ROW;
            }
        }
        return svg.document(WIDTH, bottom + 36, title, description());
    }

    private static void draw(Svg svg, Bar bar, LogScale scale, double y) {
        double end = scale.at(bar.nanoseconds);
        String note = Numbers.time(bar.nanoseconds) + " · " + bar.note;
        svg.text(LEFT - 8, y + 13, Anchor.END, Svg.style(12, Svg.INK, bar.ours), bar.label);
        svg.rectangle(LEFT, y + 1, end - LEFT, ROW - 7, bar.ours ? OURS : OTHERS);
        svg.text(end + 8, y + 13, Anchor.START, Svg.style(12, Svg.INK, bar.ours), note);
    }

    private String description() {
        return groups.stream()
                .map(group -> group.heading + ": "
                        + group.bars.stream()
                                .map(bar -> bar.label + " " + Numbers.time(bar.nanoseconds) + ", " + bar.note)
                                .collect(Collectors.joining("; ")))
                .collect(Collectors.joining(". ", "", "."));
    }
}
