package io.github.servicekpi.examples.benchmarks;

import io.github.servicekpi.calculator.BatchResults;
import io.github.servicekpi.examples.benchmarks.BatchPath.Kind;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Many assessments at once, from columns to totals and bands: the library and the loops written by hand. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(WorkUnit.ROWS)
public class BatchBenchmark {

    /** The rows, prepared for everybody. */
    @NullUnmarked // JMH fills it
    @State(Scope.Benchmark)
    public static class Columns {
        /** How many fraction digits the values have. */
        @Param({"2", "4"})
        public int digits;

        private DoubleLoop loop;
        private TunedDoubleLoop tuned;
        private BatchPath longs;
        private BatchPath ints;
        private BatchPath scores;
        private final double[] totals = new double[WorkUnit.ROWS];
        private final int[] bands = new int[WorkUnit.ROWS];

        /** Draws the rows. */
        @Setup
        public void draw() {
            WorkUnit unit = WorkUnit.of(Shape.usual(digits), WorkUnit.ROWS);
            loop = new DoubleLoop(unit);
            tuned = new TunedDoubleLoop(unit);
            longs = BatchPath.of(unit, Kind.LONGS);
            ints = BatchPath.of(unit, Kind.INTS);
            scores = BatchPath.withScores(unit, Kind.LONGS);
        }
    }

    @Benchmark
    public double[] doubleLoop(Columns columns) {
        columns.loop.assessValues(columns.totals, columns.bands);
        return columns.totals;
    }

    @Benchmark
    public double[] tunedDoubleLoop(Columns columns) {
        columns.tuned.assessValues(columns.totals, columns.bands);
        return columns.totals;
    }

    @Benchmark
    public BatchResults longColumns(Columns columns) {
        return columns.longs.assess();
    }

    @Benchmark
    public BatchResults intColumns(Columns columns) {
        return columns.ints.assess();
    }

    @Benchmark
    public BatchResults allScores(Columns columns) {
        return columns.scores.assess();
    }
}
