package io.github.servicekpi.examples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * How a time grows with one size.
 *
 * @param title what grows
 * @param size what the size counts
 * @param series the times, a series each
 */
record GrowthTopic(String title, String size, List<Series> series) {
    /** Times of one thing, by ascending size. */
    record Series(String name, List<Point> points) {
        /** {@return the times at all sizes} */
        static Series measure(String name, long[] sizes, LongToDoubleFunction nanoseconds) {
            List<Point> points = new ArrayList<>();
            for (long size : sizes) {
                points.add(new Point(size, nanoseconds.applyAsDouble(size)));
                System.err.println(name + ", " + Numbers.grouped(size) + ": "
                        + Numbers.time(points.get(points.size() - 1).nanoseconds));
            }
            return new Series(name, List.copyOf(points));
        }
    }

    /** A time at a size. */
    record Point(long size, double nanoseconds) {}

    private DoubleStream all(ToDoubleFunction<Point> figure) {
        return series.stream().flatMap(each -> each.points.stream()).mapToDouble(figure);
    }

    /** {@return the scale of the sizes: of whole numbers where they begin at 0, else of decades} */
    Scale scale(double start, double end) {
        double[] sizes = all(Point::size).toArray();
        double least = Arrays.stream(sizes).min().orElse(0);
        int most = (int) Arrays.stream(sizes).max().orElse(1);
        return least == 0 ? new LinearScale(most, start, end) : LogScale.around(sizes, start, end);
    }

    double[] times() {
        return all(Point::nanoseconds).toArray();
    }

    /** {@return the table in Markdown} */
    String markdown() {
        List<String> heads = new ArrayList<>(List.of(size));
        series.forEach(each -> heads.add(each.name));
        MarkdownTable table = new MarkdownTable(heads.toArray(String[]::new));
        TreeSet<Long> rows = new TreeSet<>();
        series.forEach(each -> each.points.forEach(point -> rows.add(point.size)));
        for (long row : rows) {
            List<String> cells = new ArrayList<>(List.of(Numbers.grouped(row)));
            series.forEach(each -> cells.add(each.points.stream()
                    .filter(point -> point.size == row)
                    .map(point -> Numbers.time(point.nanoseconds))
                    .findFirst()
                    .orElse("")));
            table.row(cells.toArray(String[]::new));
        }
        return "\n**" + title + "**\n\n" + table;
    }
}
