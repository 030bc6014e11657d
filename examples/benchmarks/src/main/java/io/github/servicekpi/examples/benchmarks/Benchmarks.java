package io.github.servicekpi.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks, prints their tables and writes them, with a picture, to the module's folder. */
public final class Benchmarks {
    private static final int MISUSE = 2;

    private final Options options;
    private final Report report;

    private Benchmarks(Options options) {
        this.options = options;
        this.report = new Report(options);
    }

    /**
     * Runs what the arguments ask for.
     *
     * @param args as {@code --help} says
     * @throws Exception if a benchmark fails, a process does not start, or a file cannot be written
     */
    public static void main(String... args) throws Exception {
        Optional<Options> options = Options.parse(args);
        if (options.isEmpty()) {
            System.err.println(Options.USAGE);
            System.exit(MISUSE);
        }
        Benchmarks benchmarks = new Benchmarks(options.orElseThrow());
        if (benchmarks.options.growth()) {
            benchmarks.grow();
        } else {
            benchmarks.compare();
        }
    }

    private void compare() throws RunnerException, IOException {
        System.err.println("Counting wrong scores");
        Map<String, Wrong> wrong = (options.once() ? new Checks(1024, 64) : new Checks(WorkUnit.ROWS, 4096)).run();
        Measurements measurements = new Measurements(new Runner(jmh()).run());
        Comparison comparison = Comparison.of(measurements, wrong);
        String tables = comparison.markdown();
        print(tables, report.write("ServiceKPI beside its alternatives", tables, comparison.svg(report.caption())));
    }

    private org.openjdk.jmh.runner.options.Options jmh() {
        ChainedOptionsBuilder jmh = new OptionsBuilder()
                .include(Benchmarks.class.getPackageName().replace(".", "\\.") + "\\.")
                .addProfiler(WorkerCost.class)
                .shouldFailOnError(true);
        int forks = options.full() ? 3 : 1;
        int warmUps = options.once() ? 1 : options.full() ? 5 : 4;
        int iterations = options.once() ? 1 : 5;
        TimeValue time = TimeValue.milliseconds(options.once() ? 50 : options.full() ? 1000 : 450);
        return jmh.forks(forks)
                .warmupIterations(warmUps)
                .warmupTime(time)
                .measurementIterations(iterations)
                .measurementTime(time)
                .build();
    }

    private void grow() throws IOException, InterruptedException {
        List<GrowthTopic> topics = new Growth(options).measure();
        LineChart chart = new LineChart("How the cost grows", report.caption());
        StringBuilder tables = new StringBuilder();
        for (GrowthTopic topic : topics) {
            chart.panel(topic);
            tables.append(topic.markdown());
        }
        tables.append(startUp());
        print(tables.toString(), report.write("How the cost grows", tables.toString(), chart.svg()));
    }

    private String startUp() throws IOException, InterruptedException {
        Path commandLine = options.module().resolveSibling("cli").resolve("target/service-kpi.jar");
        if (!Files.exists(commandLine)) {
            return "\nThe start of the command line was not measured: " + commandLine.getFileName()
                    + " is not built.\n";
        }
        Path folder = Files.createTempDirectory("start-up");
        try {
            return new StartUp(folder, options.once() ? 1 : options.full() ? 21 : 9).measure(commandLine);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void print(String tables, Path page) {
        System.out.println(tables);
        System.out.println("Written to " + page + " and the picture beside it.");
    }
}
