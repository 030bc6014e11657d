package io.github.servicekpi.examples.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Lines of records to lines of assessments: the library, and Jackson without any assessing. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(NdjsonBenchmark.LINES)
public class NdjsonBenchmark {
    /** How many lines a run has. */
    static final int LINES = 1 << 14;

    /** The lines. */
    @NullUnmarked // JMH fills it
    @State(Scope.Benchmark)
    public static class Lines {
        private RecordLines records;
        private NdjsonPath one;
        private NdjsonPath two;
        private JacksonPaths jackson;

        /** Draws the lines. */
        @Setup
        public void draw() {
            WorkUnit unit = WorkUnit.of(Shape.usual(2), RecordLines.DIFFERENT);
            records = new RecordLines(unit);
            one = new NdjsonPath(unit, 1);
            two = new NdjsonPath(unit, 2);
            ByteArrayOutputStream assessments = new ByteArrayOutputStream();
            one.assess(new ByteArrayInputStream(records.once()), assessments);
            jackson = new JacksonPaths(assessments.toByteArray());
        }
    }

    @Benchmark
    public long assess(Lines lines) {
        return lines.one.assess(lines.records.lines(LINES), new ByteSink());
    }

    @Benchmark
    public long assessOnTwoThreads(Lines lines) {
        return lines.two.assess(lines.records.lines(LINES), new ByteSink());
    }

    @Benchmark
    public long tokenise(Lines lines) {
        return JacksonPaths.tokenise(lines.records.lines(LINES));
    }

    @Benchmark
    public long tokeniseAndGenerate(Lines lines) {
        ByteSink sink = new ByteSink();
        lines.jackson.tokeniseAndGenerate(lines.records.lines(LINES), sink);
        return sink.count();
    }

    @Benchmark
    public long databind(Lines lines) {
        return lines.jackson.databind(lines.records.lines(LINES));
    }
}
