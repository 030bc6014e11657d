package io.github.servicekpi.examples.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code generate}: makes records of an invented company group. */
@Command(
        name = "generate",
        header = "Make a year of records of an invented company group.",
        description = {
            "Writes records, twelve for each subject, for the template after-sales-service-manager, and units, which says in "
                    + "CSV which branch office each subject belongs to.",
            "The same options make the same records, wherever and on however many cores."
        })
final class GenerateCommand implements Callable<Integer> {
    static final String CARD = "after-sales-service-manager";

    private static final int SUBJECTS_IN_PARTITION = 20_000;

    @Option(
            names = "--subjects",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many people there are, ${DEFAULT-VALUE} unless set.")
    private long subjects;

    @Option(
            names = "--units",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many branch offices there are, ${DEFAULT-VALUE} unless set.")
    private int units;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            defaultValue = "2026",
            description = "The year, ${DEFAULT-VALUE} unless set.")
    private int year;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another seed is another group; ${DEFAULT-VALUE} unless set.")
    private long seed;

    @Option(
            names = "--wrong",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many records in a million are wrong, ${DEFAULT-VALUE} unless set.")
    private int wrong;

    @Option(names = "--partitions", paramLabel = "N", description = "How many files of records to write.")
    private @Nullable Integer partitions;

    @Mixin
    private OutputFolder output = new OutputFolder();

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Override
    public Integer call() throws IOException {
        require("--subjects", subjects, 1, 9_999_999);
        require("--units", units, 1, 999);
        require("--year", year, 1000, 9999);
        require("--wrong", wrong, 0, 1_000_000);
        GeneratedGroup group = new GeneratedGroup(seed, subjects, units, year, wrong);
        int parts = partitions == null ? (int) (12 * subjects / SUBJECTS_IN_PARTITION) + 1 : partitions;
        require("--partitions", parts, 1, 100_000);
        try (SparkSession spark = session.open()) {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            output.requireNew(context.hadoopConfiguration());
            write(context, group, parts, output);
            System.out.println(group.size() + " records of " + subjects + " subjects generated");
        }
        return 0;
    }

    private static void require(String option, long value, long from, long to) {
        if (value < from || value > to) {
            throw new CommandFailure(option + " is " + value + "; allowed are " + from + " to " + to);
        }
    }

    /** Writes a group. */
    static void write(JavaSparkContext context, GeneratedGroup group, int parts, OutputFolder output) {
        LineFiles.write(
                context,
                ranges(context, group.size(), parts).flatMap(range -> new Lines(range, group::line)),
                output.of("records"));
        LineFiles.write(
                context,
                ranges(context, group.subjects(), 1).flatMap(range -> new Lines(range, group::unitLine)),
                output.of("units"));
    }

    private static JavaRDD<Range> ranges(JavaSparkContext context, long size, int parts) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            ranges.add(new Range(size * i / parts, size * (i + 1) / parts));
        }
        return context.parallelize(ranges, parts);
    }

    /** Numbers of lines, of which the last is left out. */
    private record Range(long from, long to) implements java.io.Serializable {}

    /** Makes a line. */
    private interface Maker {
        byte[] line(long index);
    }

    /** Lines in texts of about a chunk each. */
    private static final class Lines extends LookAhead<byte[]> {
        private final Maker maker;
        private final long end;
        private long next;

        Lines(Range range, Maker maker) {
            this.maker = maker;
            this.next = range.from();
            this.end = range.to();
        }

        @Override
        byte @Nullable [] make() {
            if (next == end) {
                return null;
            }
            ByteArrayOutputStream text = new ByteArrayOutputStream(Chunk.ENOUGH_BYTES + (1 << 12));
            text.writeBytes(maker.line(next++));
            while (next < end && text.size() < Chunk.ENOUGH_BYTES) {
                text.write('\n');
                text.writeBytes(maker.line(next++));
            }
            return text.toByteArray();
        }
    }
}
