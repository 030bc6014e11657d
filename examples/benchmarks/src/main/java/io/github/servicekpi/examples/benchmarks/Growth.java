package io.github.servicekpi.examples.benchmarks;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.calculator.BatchCalculator;
import io.github.servicekpi.calculator.BatchColumns;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.benchmarks.BatchPath.Kind;
import io.github.servicekpi.examples.benchmarks.GrowthTopic.Series;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Measures how the cost grows with everything that can grow. */
final class Growth {
    private static final long[] DECADES = {1, 3, 10, 30, 100, 300, 1000};
    private static final long[] POINTS = {2, 5, 10, 30, 100, 300, 1000};
    private static final int CELLS = 1 << 19;

    private final Options options;
    private final Stopwatch stopwatch;

    /**
     * Prepares the measurement.
     *
     * @param options how much is measured
     */
    Growth(Options options) {
        this.options = options;
        this.stopwatch = options.once() ? Stopwatch.glance() : Stopwatch.patient();
    }

    private long[] upTo(long most, long... sizes) {
        long limit = options.once() ? most / 10 : options.full() ? 10 * most : most;
        return LongStream.of(sizes).filter(size -> size <= limit).toArray();
    }

    /** {@return all that was measured} */
    List<GrowthTopic> measure() {
        List<GrowthTopic> topics = new ArrayList<>();
        topics.add(byShape(
                "CPU time of an assessment, by indicators of five points",
                "indicators",
                DECADES,
                size -> new Shape((int) size, 5, 2)));
        topics.add(byShape(
                "CPU time of an assessment, by points of nine curves",
                "points a curve",
                POINTS,
                size -> new Shape(9, (int) size, 2)));
        topics.add(byDigits());
        topics.add(byLines());
        topics.add(readingByBytes());
        topics.add(buildingByPoints());
        return topics;
    }

    private GrowthTopic byShape(String title, String size, long[] sizes, LongFunction<Shape> shapes) {
        return new GrowthTopic(
                title,
                size,
                List.of(
                        Series.measure("batch", sizes, each -> batch(shapes.apply(each))),
                        Series.measure("assess", sizes, each -> assess(shapes.apply(each)))));
    }

    private GrowthTopic byDigits() {
        long[] digits = LongStream.rangeClosed(0, 9).toArray();
        return byShape(
                "CPU time of an assessment, by fraction digits",
                "fraction digits",
                digits,
                each -> Shape.usual((int) each));
    }

    private static int rows(Shape shape) {
        return Math.max(512, CELLS / shape.indicators() & -512);
    }

    private double batch(Shape shape) {
        WorkUnit unit = WorkUnit.of(shape, rows(shape));
        BatchPath path = BatchPath.of(unit, Kind.LONGS);
        return stopwatch.cpu(path::assess) / unit.rows();
    }

    private double assess(Shape shape) {
        WorkUnit unit = WorkUnit.of(shape, 512);
        ScorecardCalculator calculator = ScorecardCalculator.of(unit.scorecard());
        List<PerformanceRecord> records =
                IntStream.range(0, unit.rows()).mapToObj(unit::record).toList();
        return stopwatch.cpu(() -> records.forEach(calculator::assess)) / unit.rows();
    }

    private GrowthTopic byLines() {
        long[] counts = upTo(1_000_000, 1000, 10_000, 100_000, 1_000_000, 10_000_000);
        WorkUnit unit = WorkUnit.of(Shape.usual(2), RecordLines.DIFFERENT);
        RecordLines lines = new RecordLines(unit);
        List<Series> series = new ArrayList<>();
        for (int threads = 1; threads <= 2; threads++) {
            NdjsonPath path = new NdjsonPath(unit, threads);
            LongFunction<Runnable> task = count -> () -> path.assess(lines.lines(count), new ByteSink());
            String suffix = threads == 1 ? ", 1 thread" : ", 2 threads";
            series.add(Series.measure("wall" + suffix, counts, count -> stopwatch.wall(task.apply(count)) / count));
            series.add(
                    Series.measure("CPU" + suffix, counts, count -> stopwatch.cpuOfProcess(task.apply(count)) / count));
        }
        return new GrowthTopic("Time of an NDJSON line, by lines", "lines", List.copyOf(series));
    }

    private GrowthTopic readingByBytes() {
        long[] sizes = upTo(1000, 100, 200, 500, 1000);
        LongFunction<byte[]> document = indicators ->
                LargeScorecards.document((int) indicators, (int) (indicators * LargeScorecards.MOST_BYTES / 1000));
        return new GrowthTopic(
                "CPU time of a scorecard of up to 1 MiB",
                "indicators of 1 KiB",
                List.of(
                        Series.measure("Jackson's tokens", sizes, size -> {
                            byte[] source = document.apply(size);
                            return stopwatch.cpu(() -> JacksonPaths.tokenise(source));
                        }),
                        Series.measure("read", sizes, size -> {
                            byte[] source = document.apply(size);
                            return stopwatch.cpu(() -> ScorecardJson.read(source));
                        }),
                        Series.measure("compile", sizes, size -> compile(ScorecardJson.read(document.apply(size)))),
                        Series.measure(
                                "compile a batch",
                                sizes,
                                size -> compileBatch(ScorecardJson.read(document.apply(size))))));
    }

    private GrowthTopic buildingByPoints() {
        long[] sizes = upTo(1000, 100, 200, 500, 1000);
        return new GrowthTopic(
                "CPU time of a scorecard of 1000 indicators, built in code",
                "points a curve",
                List.of(
                        Series.measure("build", sizes, points -> stopwatch.cpu(() -> build(points))),
                        Series.measure("compile", sizes, points -> compile(build(points))),
                        Series.measure("compile a batch", sizes, points -> compileBatch(build(points)))));
    }

    /** A calculator compiles what a period needs at its first assessment, so that one is in the time. */
    private static Scorecard build(long points) {
        return LargeScorecards.of(LargeScorecards.MOST, (int) points);
    }

    private double compile(Scorecard scorecard) {
        PerformanceRecord.Builder record =
                PerformanceRecord.builder().subject("E-1").period(WorkUnit.PERIOD);
        scorecard.indicators().forEach(indicator -> record.value(indicator.id(), 1));
        PerformanceRecord built = record.build();
        return stopwatch.cpu(() -> ScorecardCalculator.of(scorecard).assess(built));
    }

    private double compileBatch(Scorecard scorecard) {
        AssessmentPeriod period = AssessmentPeriod.parse(WorkUnit.PERIOD);
        long[] values = {1};
        return stopwatch.cpu(() -> {
            BatchCalculator batch = BatchCalculator.of(scorecard, period);
            BatchColumns columns = batch.columns().rows(1);
            scorecard.indicators().forEach(indicator -> columns.values(indicator.id(), values, 0));
            batch.assess(columns, batch.results(1));
        });
    }
}
