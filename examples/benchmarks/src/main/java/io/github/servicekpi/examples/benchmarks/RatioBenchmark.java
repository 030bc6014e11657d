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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Many assessments at once, from columns of ratios to totals and bands: the library and the loop written by hand. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(WorkUnit.ROWS)
public class RatioBenchmark {

    /** The rows, prepared for everybody. */
    @NullUnmarked // JMH fills it
    @State(Scope.Benchmark)
    public static class Columns {
        private DoubleLoop loop;
        private BatchPath ratios;
        private final double[] totals = new double[WorkUnit.ROWS];
        private final int[] bands = new int[WorkUnit.ROWS];

        /** Draws the rows. */
        @Setup
        public void draw() {
            WorkUnit unit = WorkUnit.of(Shape.usual(2), WorkUnit.ROWS);
            loop = new DoubleLoop(unit);
            ratios = BatchPath.of(unit, Kind.RATIOS);
        }
    }

    @Benchmark
    public double[] doubleLoop(Columns columns) {
        columns.loop.assessRatios(columns.totals, columns.bands);
        return columns.totals;
    }

    @Benchmark
    public BatchResults ratioColumns(Columns columns) {
        return columns.ratios.assess();
    }
}
