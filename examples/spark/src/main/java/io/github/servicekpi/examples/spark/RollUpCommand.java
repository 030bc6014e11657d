package io.github.servicekpi.examples.spark;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.json.NdjsonAssessor.Summary;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code roll-up}: records of months in, records and assessments of the year out. */
@Command(
        name = "roll-up",
        header = "Make records of a year, half-year or quarter of those of its parts, and assess them.",
        description = {
            "Writes records.ndjson, a record of the whole period for each subject in the order in which the subjects first "
                    + "appear, and of these the same as assess.",
            "rejects.ndjson holds the parts that are wrong, then the subjects whose parts do not make up the whole, then the "
                    + "wholes that cannot be assessed."
        })
final class RollUpCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--to",
            paramLabel = "PERIOD",
            required = true,
            description = "The whole period, for example 2026, 2026-H2 or 2026-Q3.")
    private String period = "";

    @Mixin
    private OutputFolder output = new OutputFolder();

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Override
    public Integer call() throws IOException {
        AssessmentPeriod whole = AssessmentPeriod.tryParse(period)
                .orElseThrow(() -> new CommandFailure(
                        "--to: \"" + period + "\" is no period; write one like 2026, 2026-H2 or 2026-Q3"));
        try (SparkSession spark = session.open()) {
            Scorecard scorecard = input.card(spark);
            output.requireNew(spark.sparkContext().hadoopConfiguration());
            run(new AssessmentJob(spark, scorecard), input.open(spark), whole, output);
        }
        return 0;
    }

    /** Rolls records up, assesses the wholes and says how many. */
    static void run(AssessmentJob job, RecordSource parts, AssessmentPeriod whole, OutputFolder output) {
        YearRollUp rollUp = new YearRollUp(job, parts, whole);
        LineFiles.write(job.context(), rollUp.wholeLines(), output.of(OutputFolder.RECORDS));
        JavaRDD<Chunk> records = rollUp.wholes();
        Summary summary = job.writeLines(records, output.of(OutputFolder.LINES));
        job.writeTable(records, output.of(OutputFolder.TABLE));
        JavaRDD<byte[]> rejects = rollUp.rejects();
        if (summary.rejected() > 0) {
            rejects = rejects.union(job.rejects(records));
        }
        long rejected = LineFiles.writeCounting(job.context(), rejects, output.of(OutputFolder.REJECTS));
        System.out.println(summary.accepted() + " subjects assessed for " + whole + ", " + rejected
                + " parts and subjects rejected");
    }
}
