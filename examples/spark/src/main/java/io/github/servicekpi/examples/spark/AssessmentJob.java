package io.github.servicekpi.examples.spark;

import io.github.servicekpi.json.NdjsonAssessor;
import io.github.servicekpi.json.NdjsonAssessor.Summary;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;

/**
 * Assesses records and writes what they come to.
 *
 * <p>Each output is scored anew: scoring a record again takes less than a tenth of the time in which its row of Parquet is
 * written, and less than keeping the assessment somewhere until then.
 */
final class AssessmentJob {
    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Scorecard scorecard;
    private final Broadcast<SharedScorecard> shared;

    AssessmentJob(SparkSession spark, Scorecard scorecard) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.scorecard = scorecard;
        this.shared = context.broadcast(new SharedScorecard(scorecard));
    }

    SparkSession spark() {
        return spark;
    }

    JavaSparkContext context() {
        return context;
    }

    Broadcast<SharedScorecard> shared() {
        return shared;
    }

    /**
     * Writes the assessments as lines of JSON, the same bytes that the library writes for the same records.
     *
     * @param records the records
     * @param folder a folder that does not exist
     * @return how many records were assessed and rejected
     */
    Summary writeLines(JavaRDD<Chunk> records, String folder) {
        LongAccumulator accepted = context.sc().longAccumulator("accepted records");
        LongAccumulator rejected = context.sc().longAccumulator("rejected records");
        Broadcast<SharedScorecard> card = shared;
        LineFiles.write(
                context,
                records.mapPartitions(
                        chunks -> new AssessedChunks(chunks, card.value().assessor(), accepted, rejected)),
                folder);
        return new Summary(accepted.value(), rejected.value());
    }

    /**
     * Writes the assessments as a table in Parquet.
     *
     * @param records the records
     * @param folder a folder that does not exist
     */
    void writeTable(JavaRDD<Chunk> records, String folder) {
        Broadcast<SharedScorecard> card = shared;
        String fingerprint = ScorecardJson.fingerprint(scorecard);
        JavaRDD<Row> rows = records.flatMap(chunk -> {
            List<Row> assessed = new ArrayList<>();
            card.value()
                    .assessor()
                    .assess(
                            chunk.stream(),
                            assessment -> assessed.add(AssessmentTable.row(assessment, fingerprint)),
                            reject -> {});
            return assessed.iterator();
        });
        spark.createDataFrame(rows, AssessmentTable.schema(scorecard)).write().parquet(folder);
    }

    /** {@return the records that cannot be assessed, a line of JSON each, in the order of the records} */
    JavaRDD<byte[]> rejects(JavaRDD<Chunk> records) {
        Broadcast<SharedScorecard> card = shared;
        return records.flatMap(chunk -> {
            List<byte[]> rejected = new ArrayList<>();
            card.value()
                    .assessor()
                    .assess(
                            chunk.stream(),
                            assessment -> {},
                            chunk.placing(reject -> rejected.add(LocatedReject.toJson(chunk.file(), reject))));
            return rejected.iterator();
        });
    }

    /** What chunks come to, as texts of whole lines. */
    private static final class AssessedChunks extends LookAhead<byte[]> {
        private final Iterator<Chunk> chunks;
        private final NdjsonAssessor assessor;
        private final LongAccumulator accepted;
        private final LongAccumulator rejected;

        AssessedChunks(
                Iterator<Chunk> chunks, NdjsonAssessor assessor, LongAccumulator accepted, LongAccumulator rejected) {
            this.chunks = chunks;
            this.assessor = assessor;
            this.accepted = accepted;
            this.rejected = rejected;
        }

        @Override
        byte @Nullable [] make() {
            while (chunks.hasNext()) {
                Optional<byte[]> lines = assess(chunks.next());
                if (lines.isPresent()) {
                    return lines.get();
                }
            }
            return null;
        }

        /** {@return the lines without the last line end, which whoever writes them adds; nothing if all were rejected} */
        private Optional<byte[]> assess(Chunk chunk) {
            TextBuffer lines = new TextBuffer();
            Summary summary = Streams.get(() -> assessor.assess(chunk.stream(), lines, reject -> {}));
            accepted.add(summary.accepted());
            rejected.add(summary.rejected());
            return lines.withoutLastByte();
        }
    }

    private static final class TextBuffer extends ByteArrayOutputStream {
        Optional<byte[]> withoutLastByte() {
            if (count == 0) {
                return Optional.empty();
            }
            byte[] text = new byte[count - 1];
            System.arraycopy(buf, 0, text, 0, text.length);
            return Optional.of(text);
        }
    }
}
