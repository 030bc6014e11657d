package io.github.servicekpi.examples.spark;

import io.github.servicekpi.json.NdjsonAssessor.Summary;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code assess}: records in, assessments out. */
@Command(
        name = "assess",
        header = "Assess records.",
        description = {
            "Writes assessments.ndjson, a line of JSON each in the order of the records, assessments.parquet, a table of the "
                    + "same, and rejects.ndjson, what is wrong with the other records and where they stand."
        })
final class AssessCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private OutputFolder output = new OutputFolder();

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = session.open()) {
            Scorecard scorecard = input.card(spark);
            output.requireNew(spark.sparkContext().hadoopConfiguration());
            run(new AssessmentJob(spark, scorecard), input.open(spark), output);
        }
        return 0;
    }

    /** Assesses records and says how many. */
    static void run(AssessmentJob job, RecordSource source, OutputFolder output) {
        JavaRDD<Chunk> records = source.chunks(false);
        Summary summary = job.writeLines(records, output.of(OutputFolder.LINES));
        job.writeTable(records, output.of(OutputFolder.TABLE));
        // Most months nothing is rejected, and nobody need count lines.
        JavaRDD<byte[]> rejects = summary.rejected() == 0 ? job.context().emptyRDD() : job.rejects(source.chunks(true));
        LineFiles.write(job.context(), rejects, output.of(OutputFolder.REJECTS));
        System.out.println(summary.accepted() + " records assessed, " + summary.rejected() + " rejected");
    }
}
