package io.github.servicekpi.examples.benchmarks;

import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.ScorecardJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Times whole processes: the command line for one record, and a program that does nothing. */
final class StartUp {
    private final Path folder;
    private final int times;

    /**
     * Prepares the measurement.
     *
     * @param folder an empty folder for what the programs need
     * @param times how often each program is started
     */
    StartUp(Path folder, int times) {
        this.folder = folder;
        this.times = times;
    }

    /**
     * {@return the table in Markdown}
     *
     * @param commandLine the jar of the command line
     */
    String measure(Path commandLine) throws IOException, InterruptedException {
        WorkUnit unit = WorkUnit.of(Shape.usual(2), 1);
        Path card = Files.write(folder.resolve("card.json"), ScorecardJson.write(unit.scorecard()));
        Path records = Files.write(folder.resolve("records.ndjson"), RecordJson.write(unit.record(0)));
        copyOfBare();
        List<String> bare = List.of(java(), "-cp", folder.toString(), Bare.class.getName());
        List<String> assess =
                List.of(java(), "-jar", commandLine.toString(), "assess", card.toString(), records.toString());
        List<Double> ofBare = new ArrayList<>();
        List<Double> ofAssess = new ArrayList<>();
        for (int i = 0; i < times; i++) { // in turn, so that a busy minute hits both
            ofBare.add(run(bare));
            ofAssess.add(run(assess));
        }
        Measured nothing = measured(ofBare);
        Measured something = measured(ofAssess);
        return "\n**A process from start to end, wall time**\n\n"
                + new MarkdownTable("process", "median of " + times, "±")
                        .row("a program that does nothing", Numbers.time(nothing.median()), percent(nothing))
                        .row("service-kpi assess, one record", Numbers.time(something.median()), percent(something));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void copyOfBare() throws IOException {
        String name = Bare.class.getName().replace('.', '/') + ".class";
        Path copy = folder.resolve(name);
        Files.createDirectories(copy.getParent());
        try (InputStream in = Bare.class.getResourceAsStream("Bare.class")) {
            if (in == null) {
                throw new IOException("no " + name + " on the class path");
            }
            Files.copy(in, copy);
        }
    }

    private double run(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        long end = System.nanoTime();
        if (exit != 0) {
            throw new IOException(command + " ended with " + exit + ": " + Files.readString(output));
        }
        return end - start;
    }

    private static Measured measured(List<Double> times) {
        return Measured.of(times.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static String percent(Measured time) {
        return Math.round(100 * time.error()) + " %";
    }
}
