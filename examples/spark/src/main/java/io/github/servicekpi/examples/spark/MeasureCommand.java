package io.github.servicekpi.examples.spark;

import com.sun.management.OperatingSystemMXBean;
import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.NdjsonAssessor;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code measure}: what Spark costs on this machine. */
@Command(
        name = "measure",
        header = "Measure what the job costs, beside the same work in one plain JVM.",
        description = {
            "Prints a table in Markdown: for each number of records the wall-clock and the processor time of one thread of the "
                    + "library without Spark, and of the parts of the job.",
            "The processor time is that of this whole process, which is driver and executor at once."
        })
final class MeasureCommand implements Callable<Integer> {
    private static final AssessmentPeriod YEAR = AssessmentPeriod.parse("2026");
    private static final int MONTHS = 12;

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            defaultValue = "10000,100000,1000000",
            description = "Numbers of records, ${DEFAULT-VALUE} unless set.")
    private List<Long> sizes = new ArrayList<>();

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often to run each; the fastest counts. ${DEFAULT-VALUE} unless set.")
    private int times;

    @Option(
            names = "--cores",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many cores Spark takes, ${DEFAULT-VALUE} unless set.")
    private int cores;

    /** A piece of work that writes into a folder. */
    private interface Work {
        void run(Path folder) throws IOException;
    }

    /** How long something took. */
    private record Time(double wall, double processor) {}

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("spark-kpi");
        long opened = System.nanoTime();
        try (SparkSession spark = SessionOptions.open("local[" + cores + "]")) {
            System.out.printf("Spark opened in %.1f s%n%n", (System.nanoTime() - opened) / 1e9);
            System.out.println(
                    "| records | work | seconds | processor seconds | records a second | records a processor second |");
            System.out.println("|---|---|---|---|---|---|");
            measure(spark, folder.resolve("warm-up"), sizes.get(0), false);
            for (long size : sizes) {
                measure(spark, folder.resolve(Long.toString(size)), size, true);
            }
        } finally {
            delete(folder);
        }
        return 0;
    }

    private void measure(SparkSession spark, Path folder, long size, boolean shown) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        GeneratedGroup group = new GeneratedGroup(1, Math.max(1, size / MONTHS), 20, 2026, 0);
        GenerateCommand.write(context, group, 1, OutputFolder.at(folder.toString()));
        Path records = folder.resolve("records");
        Scorecard scorecard = CardArgument.read(GenerateCommand.CARD, context.hadoopConfiguration());
        AssessmentJob job = new AssessmentJob(spark, scorecard);
        RecordSource source = InputOptions.open(spark, records.toString(), Optional.empty());
        JavaRDD<Chunk> chunks = source.chunks(false);
        long number = group.size();
        show(shown, number, "plain JVM, one thread: lines", best(folder, out -> plain(scorecard, records, out)));
        show(shown, number, "Spark: lines", best(folder, out -> job.writeLines(chunks, out.toString())));
        show(shown, number, "Spark: table", best(folder, out -> job.writeTable(chunks, out.toString())));
        show(shown, number, "Spark: months to year, all outputs", best(folder, out -> {
            YearRollUp rollUp = new YearRollUp(job, source, YEAR);
            OutputFolder year = OutputFolder.at(out.toString());
            LineFiles.write(context, rollUp.wholeLines(), year.of(OutputFolder.RECORDS));
            job.writeLines(rollUp.wholes(), year.of(OutputFolder.LINES));
            job.writeTable(rollUp.wholes(), year.of(OutputFolder.TABLE));
        }));
        delete(folder);
    }

    private static void plain(Scorecard scorecard, Path records, Path out) throws IOException {
        NdjsonAssessor assessor = NdjsonAssessor.of(ScorecardCalculator.of(scorecard));
        try (InputStream in = Files.newInputStream(records.resolve("part-00000"));
                OutputStream lines = new BufferedOutputStream(Files.newOutputStream(out), 1 << 16)) {
            assessor.assess(in, lines, reject -> {
                throw new IOException("no record is wrong, but this one is: " + reject);
            });
        }
    }

    private Time best(Path folder, Work work) throws IOException {
        Time best = new Time(Double.MAX_VALUE, Double.MAX_VALUE);
        for (int i = 0; i < times; i++) {
            Path out = folder.resolve("out");
            Time time = time(out, work);
            best = new Time(Math.min(best.wall, time.wall), Math.min(best.processor, time.processor));
            delete(out);
        }
        return best;
    }

    private static Time time(Path out, Work work) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run(out);
        return new Time((System.nanoTime() - wall) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
    }

    private static void show(boolean shown, long number, String work, Time time) {
        if (shown) {
            System.out.printf(
                    "| %,d | %s | %.2f | %.2f | %,.0f | %,.0f |%n",
                    number, work, time.wall, time.processor, number / time.wall, number / time.processor);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
