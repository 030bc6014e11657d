package io.github.servicekpi.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Paths that do the same work.
 *
 * @param title what they do
 * @param unit what one operation is
 * @param clock whose time counts
 * @param paths the paths; the speeds are relative to the first
 */
record Section(String title, String unit, Clock clock, List<Path> paths) {
    /** What one operation mostly is. */
    static final String ASSESSMENT = "an assessment";

    /** A clock. */
    enum Clock {
        /** The CPU time of the thread that works. */
        CPU("CPU time"),
        /** The time that passes; it measures the neighbours too. */
        WALL("wall time");

        private final String label;

        Clock(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /**
     * One way to do the work.
     *
     * @param label what readers know it by
     * @param benchmark the name of its benchmark
     * @param ours whether it is ServiceKPI's
     */
    record Path(String label, String benchmark, boolean ours) {
        private static Path ours(String label, String benchmark) {
            return new Path(label, benchmark, true);
        }

        private static Path other(String label, String benchmark) {
            return new Path(label, benchmark, false);
        }
    }

    /** {@return everything that is compared} */
    static List<Section> all() {
        return List.of(batch(2), batch(4), ratios(), records(), engines(), lines(), threads(), reading());
    }

    private static Section batch(int digits) {
        String suffix = " digits=" + digits;
        return new Section(
                "Batch over columns, values with " + digits + " fraction digits",
                ASSESSMENT,
                Clock.CPU,
                List.of(
                        Path.other("double loop by hand", "BatchBenchmark.doubleLoop" + suffix),
                        Path.other("double loop, divisions done before", "BatchBenchmark.tunedDoubleLoop" + suffix),
                        Path.ours("ServiceKPI, long columns", "BatchBenchmark.longColumns" + suffix),
                        Path.ours("ServiceKPI, int columns", "BatchBenchmark.intColumns" + suffix),
                        Path.ours("ServiceKPI, all scores written", "BatchBenchmark.allScores" + suffix)));
    }

    private static Section ratios() {
        return new Section(
                "Batch over ratio columns",
                ASSESSMENT,
                Clock.CPU,
                List.of(
                        Path.other("double loop by hand on ratios", "RatioBenchmark.doubleLoop"),
                        Path.ours("ServiceKPI, ratio columns", "RatioBenchmark.ratioColumns")));
    }

    private static Section records() {
        return new Section(
                "One record, with its results as objects",
                ASSESSMENT,
                Clock.CPU,
                List.of(
                        Path.other(Engine.NAIVE_BIG_DECIMAL.label(), benchmark(Engine.NAIVE_BIG_DECIMAL)),
                        Path.ours("ServiceKPI, assess", "RecordBenchmark.assess"),
                        Path.ours("ServiceKPI, build the record and assess", "RecordBenchmark.buildAndAssess")));
    }

    private static Section engines() {
        List<Path> paths = new ArrayList<>();
        paths.add(Path.ours("ServiceKPI, long columns", "BatchBenchmark.longColumns digits=2"));
        for (Engine engine : Engine.values()) {
            if (engine != Engine.NAIVE_BIG_DECIMAL) {
                paths.add(Path.other(engine.label(), benchmark(engine)));
            }
        }
        return new Section("Formulas in an engine", ASSESSMENT, Clock.CPU, List.copyOf(paths));
    }

    private static String benchmark(Engine engine) {
        return "RecordBenchmark.peer engine=" + engine;
    }

    private static Section lines() {
        return new Section(
                "NDJSON to NDJSON, one thread",
                ASSESSMENT,
                Clock.CPU,
                List.of(
                        Path.other("Jackson: tokens in, the same bytes out", "NdjsonBenchmark.tokeniseAndGenerate"),
                        Path.other("Jackson: tokens in, nothing out", "NdjsonBenchmark.tokenise"),
                        Path.other("Jackson: databind to records, nothing out", "NdjsonBenchmark.databind"),
                        Path.ours("ServiceKPI, NdjsonAssessor", "NdjsonBenchmark.assess")));
    }

    private static Section threads() {
        return new Section(
                "NDJSON to NDJSON, by threads",
                ASSESSMENT,
                Clock.WALL,
                List.of(
                        Path.ours("ServiceKPI, one thread", "NdjsonBenchmark.assess"),
                        Path.ours("ServiceKPI, two threads", "NdjsonBenchmark.assessOnTwoThreads")));
    }

    private static Section reading() {
        return new Section(
                "Reading a scorecard of 1 MiB",
                "a document",
                Clock.CPU,
                List.of(
                        Path.other("Jackson: tokens", "ReadBenchmark.tokenise"),
                        Path.ours("ServiceKPI, with all checks and places", "ReadBenchmark.read")));
    }
}
