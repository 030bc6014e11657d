package io.github.servicekpi.examples.spark;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: one command that shows everything. */
@Command(
        name = "demo",
        header = "Generate a small group, assess its months, roll them up to the year and report on it.",
        description = "Writes what generate, assess and roll-up write to the folders group, months and year.")
final class DemoCommand implements Callable<Integer> {
    private static final int UNITS = 8;
    private static final int YEAR = 2026;
    private static final int WRONG = 500;

    @Option(
            names = "--subjects",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many people there are, ${DEFAULT-VALUE} unless set.")
    private long subjects;

    @Mixin
    private OutputFolder output = new OutputFolder();

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Override
    public Integer call() throws IOException {
        if (subjects < 1) {
            throw new CommandFailure("--subjects is " + subjects + "; allowed is 1 or more");
        }
        try (SparkSession spark = session.open()) {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            output.requireNew(context.hadoopConfiguration());
            Scorecard scorecard = CardArgument.read(GenerateCommand.CARD, context.hadoopConfiguration());
            OutputFolder group = OutputFolder.at(output.of("group"));
            GenerateCommand.write(context, new GeneratedGroup(1, subjects, UNITS, YEAR, WRONG), 2, group);
            AssessmentJob job = new AssessmentJob(spark, scorecard);
            RecordSource records = InputOptions.open(spark, group.of("records"), Optional.empty());
            AssessCommand.run(job, records, OutputFolder.at(output.of("months")));
            OutputFolder year = OutputFolder.at(output.of("year"));
            RollUpCommand.run(job, records, AssessmentPeriod.parse(Integer.toString(YEAR)), year);
            ReportCommand.run(spark, scorecard, year.of(OutputFolder.TABLE), group.of("units"));
        }
        return 0;
    }
}
