package io.github.servicekpi.examples.spark;

import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scorecard and the records that a command reads. */
final class InputOptions {
    @Mixin
    private CardArgument card = new CardArgument();

    @Parameters(
            index = "1",
            paramLabel = "RECORDS",
            description =
                    "A file of records, one JSON object a line, or a folder of such files; or a table in Parquet with "
                            + "the members of records as columns. It is taken for Parquet if its files end with .parquet.")
    private String records = "";

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description =
                    "About how many partitions to make. Unless set, one for each block of a file. The results are the "
                            + "same.")
    private @Nullable Integer partitions;

    /** {@return the scorecard, which must be usable} */
    Scorecard card(SparkSession spark) throws IOException {
        return card.read(spark.sparkContext().hadoopConfiguration());
    }

    /** {@return the records} */
    RecordSource open(SparkSession spark) throws IOException {
        if (partitions != null && partitions < 1) {
            throw new CommandFailure("--partitions is " + partitions + "; allowed is 1 or more");
        }
        return open(spark, records, Optional.ofNullable(partitions));
    }

    static RecordSource open(SparkSession spark, String records, Optional<Integer> partitions) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<FileStatus> files = NdjsonSource.files(context.hadoopConfiguration(), new Path(records));
        if (files.isEmpty()) {
            throw new CommandFailure(records + ": the folder holds no file");
        }
        if (files.stream().allMatch(file -> file.getPath().getName().endsWith(".parquet"))) {
            return ParquetSource.of(
                    spark.read().parquet(records), records, partitions.orElse(context.defaultParallelism()));
        }
        return NdjsonSource.of(context, files, partitions);
    }
}
