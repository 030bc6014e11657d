package io.github.servicekpi.examples.benchmarks;

import io.github.servicekpi.examples.benchmarks.Svg.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Panels side by side, each with lines on two logarithmic scales. */
final class LineChart {
    private static final List<String> COLOURS = List.of("#0b7a5c", "#2563eb", "#b45309", "#9f1239", "#6d28d9");
    private static final int COLUMNS = 2;
    private static final double PANEL_WIDTH = 470;
    private static final double PANEL_HEIGHT = 330;
    private static final double TOP = 64;

    private final String title;
    private final String caption;
    private final List<GrowthTopic> panels = new ArrayList<>();

    LineChart(String title, String caption) {
        this.title = title;
        this.caption = caption;
    }

    /** Adds a panel. */
    void panel(GrowthTopic topic) {
        panels.add(topic);
    }

    /** {@return the picture} */
    String svg() {
        Svg svg = new Svg();
        svg.text(24, 32, Anchor.START, Svg.style(18, Svg.INK, true), title);
        svg.text(24, 52, Anchor.START, Svg.style(12, Svg.PALE_INK, false), caption);
        for (int i = 0; i < panels.size(); i++) {
            int row = i / COLUMNS;
            draw(svg, panels.get(i), i % COLUMNS * PANEL_WIDTH, TOP + row * PANEL_HEIGHT);
        }
        int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
        String description = panels.stream().map(LineChart::description).collect(Collectors.joining(" "));
        return svg.document(COLUMNS * PANEL_WIDTH + 20, TOP + rows * PANEL_HEIGHT + 16, title, description);
    }

    private static void draw(Svg svg, GrowthTopic topic, double left, double top) {
        double bottom = top + PANEL_HEIGHT - 56;
        Scale x = topic.scale(left + 74, left + PANEL_WIDTH - 20);
        Scale y = LogScale.around(topic.times(), bottom, top + 62);
        svg.text(left + 24, top + 20, Anchor.START, Svg.style(14, Svg.INK, true), topic.title());
        for (double decade : x.ticks()) {
            svg.line(x.at(decade), y.end(), x.at(decade), bottom, Svg.GRID, 1);
            String label = Numbers.grouped(Math.round(decade));
            svg.text(x.at(decade), bottom + 17, Anchor.MIDDLE, Svg.style(11, Svg.PALE_INK, false), label);
        }
        for (double decade : y.ticks()) {
            svg.line(x.start(), y.at(decade), x.end(), y.at(decade), Svg.GRID, 1);
            String label = Numbers.time(decade).replaceFirst("\\.0+ ", " ");
            svg.text(x.start() - 8, y.at(decade) + 4, Anchor.END, Svg.style(11, Svg.PALE_INK, false), label);
        }
        double middle = (x.start() + x.end()) / 2;
        svg.text(middle, bottom + 36, Anchor.MIDDLE, Svg.style(12, Svg.INK, false), topic.size());
        double legend = left + 24;
        for (int i = 0; i < topic.series().size(); i++) {
            GrowthTopic.Series series = topic.series().get(i);
            String colour = COLOURS.get(i % COLOURS.size());
            draw(svg, series, x, y, colour);
            svg.rectangle(legend, top + 34, 12, 4, colour);
            svg.text(legend + 17, top + 40, Anchor.START, Svg.style(11, Svg.INK, false), series.name());
            legend += 36 + 6 * series.name().length();
        }
    }

    private static void draw(Svg svg, GrowthTopic.Series series, Scale x, Scale y, String colour) {
        List<GrowthTopic.Point> points = series.points();
        for (int i = 0; i < points.size(); i++) {
            double toX = x.at((double) points.get(i).size());
            double toY = y.at(points.get(i).nanoseconds());
            if (i > 0) {
                GrowthTopic.Point from = points.get(i - 1);
                svg.line(x.at((double) from.size()), y.at(from.nanoseconds()), toX, toY, colour, 2);
            }
            svg.circle(toX, toY, 3, colour);
        }
    }

    private static String description(GrowthTopic topic) {
        return topic.title() + ": "
                + topic.series().stream()
                        .map(series -> series.name() + " from " + ends(series.points()))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String ends(List<GrowthTopic.Point> points) {
        GrowthTopic.Point first = points.get(0);
        GrowthTopic.Point last = points.get(points.size() - 1);
        return Numbers.time(first.nanoseconds()) + " at " + Numbers.grouped(first.size()) + " to "
                + Numbers.time(last.nanoseconds()) + " at " + Numbers.grouped(last.size());
    }
}
