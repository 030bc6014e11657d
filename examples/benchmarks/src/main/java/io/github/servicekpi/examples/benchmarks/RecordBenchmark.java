package io.github.servicekpi.examples.benchmarks;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.measurement.PerformanceRecord;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One assessment at a time, with its results as objects: the library and what would be taken instead. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordBenchmark {
    /** How many assessments take turns; a power of two. */
    private static final int ROWS = 1 << 12;

    /** Which assessment is next. */
    @State(Scope.Thread)
    public static class Turn {
        private int row;

        private int next() {
            row = (row + 1) & (ROWS - 1);
            return row;
        }
    }

    /** The library's side. */
    @NullUnmarked // JMH fills it
    @State(Scope.Benchmark)
    public static class Records {
        private WorkUnit unit;
        private ScorecardCalculator calculator;
        private PerformanceRecord[] records;

        /** Draws the records. */
        @Setup
        public void draw() {
            unit = WorkUnit.of(Shape.usual(2), ROWS);
            calculator = ScorecardCalculator.of(unit.scorecard());
            records = IntStream.range(0, ROWS).mapToObj(unit::record).toArray(PerformanceRecord[]::new);
        }
    }

    /** The other side. */
    @NullUnmarked // JMH fills it
    @State(Scope.Benchmark)
    public static class Others {
        /** Who. */
        @Param
        public Engine engine;

        private Peer peer;

        /** Starts the engine. */
        @Setup
        public void start() {
            peer = engine.start(WorkUnit.of(Shape.usual(2), ROWS));
        }
    }

    @Benchmark
    public Assessment assess(Records records, Turn turn) {
        return records.calculator.assess(records.records[turn.next()]);
    }

    @Benchmark
    public Assessment buildAndAssess(Records records, Turn turn) {
        return records.calculator.assess(records.unit.record(turn.next()));
    }

    @Benchmark
    public Object peer(Others others, Turn turn) {
        return others.peer.assess(turn.next());
    }
}
