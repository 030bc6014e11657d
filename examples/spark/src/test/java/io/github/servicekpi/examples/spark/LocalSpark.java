package io.github.servicekpi.examples.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Spark in this process, and what the commands do in it. */
final class LocalSpark implements AutoCloseable {
    final SparkSession session;

    private LocalSpark(SparkSession session) {
        this.session = session;
    }

    static LocalSpark open() {
        return new LocalSpark(SessionOptions.open("local[2]"));
    }

    static LocalSpark on(SparkSession session) {
        return new LocalSpark(session);
    }

    JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(session.sparkContext());
    }

    AssessmentJob job() {
        return new AssessmentJob(session, Plain.CARD);
    }

    RecordSource source(Path records, int partitions) throws IOException {
        return InputOptions.open(session, records.toString(), Optional.of(partitions));
    }

    void assess(Path records, int partitions, Path out) throws IOException {
        AssessCommand.run(job(), source(records, partitions), OutputFolder.at(out.toString()));
    }

    void rollUp(Path records, int partitions, String period, Path out) throws IOException {
        RollUpCommand.run(
                job(),
                source(records, partitions),
                io.github.servicekpi.AssessmentPeriod.parse(period),
                OutputFolder.at(out.toString()));
    }

    @Override
    public void close() throws IOException {
        session.close();
    }
}
