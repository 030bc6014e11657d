package io.github.servicekpi.examples.benchmarks;

import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Scorecard;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A scorecard of 1 MiB: read with all its checks and places, and only cut into tokens. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReadBenchmark {

    /** The document. */
    @NullUnmarked // JMH fills it
    @State(Scope.Benchmark)
    public static class Document {
        private byte[] bytes;

        /** Writes the document. */
        @Setup
        public void write() {
            bytes = LargeScorecards.document(LargeScorecards.MOST, LargeScorecards.MOST_BYTES);
        }
    }

    @Benchmark
    public Scorecard read(Document document) {
        return ScorecardJson.read(document.bytes);
    }

    @Benchmark
    public long tokenise(Document document) {
        return JacksonPaths.tokenise(document.bytes);
    }
}
