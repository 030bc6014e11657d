package io.github.servicekpi.examples.spark;

import static org.apache.spark.sql.functions.col;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.json.NdjsonRecords;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.Reject;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.rollup.RollUp;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Makes one record of a whole period from each subject's records of its parts, in the order in which the subjects first
 * appear, which is the command line's.
 *
 * <p>The records meet by subject in a first shuffle. A second one takes what came of them back to the partition in which the
 * subject first appeared. So no partition's size and no executor's speed shows in the order.
 */
final class YearRollUp {
    private static final StructType PART = new StructType()
            .add("subject", DataTypes.StringType, false)
            .add("position", DataTypes.LongType, false)
            .add("record", DataTypes.BinaryType, false);

    /** A place among all records: the partition's number, then the record's number in it. */
    private static final int BITS_IN_PARTITION = 40;

    private final AssessmentJob job;
    private final RecordSource parts;
    private final LongAccumulator rejectedParts;
    private final JavaRDD<Rolled> rolled;

    /**
     * What came of a subject's parts.
     *
     * @param json a record, or the reject that says why there is none
     * @param record whether it is a record
     */
    private record Rolled(byte[] json, boolean record) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;
    }

    YearRollUp(AssessmentJob job, RecordSource parts, AssessmentPeriod whole) {
        this.job = job;
        this.parts = parts;
        this.rejectedParts = job.context().sc().longAccumulator("rejected parts");
        this.rolled = rollUp(whole);
    }

    private JavaRDD<Rolled> rollUp(AssessmentPeriod whole) {
        Broadcast<SharedScorecard> card = job.shared();
        LongAccumulator rejects = rejectedParts;
        int partitions = parts.partitions();
        JavaRDD<Row> rows = parts.chunks(false)
                .mapPartitionsWithIndex((index, chunks) -> new Parts(index, chunks, card, rejects), false);
        JavaRDD<Row> bySubject = job.spark()
                .createDataFrame(rows, PART)
                .repartition(partitions, col("subject"))
                .sortWithinPartitions("subject", "position")
                .toJavaRDD();
        JavaPairRDD<Long, Rolled> wholes = bySubject.mapPartitionsToPair(
                sorted -> new Wholes(sorted, card.value().scorecard(), whole));
        return wholes.repartitionAndSortWithinPartitions(new ByPartition(partitions))
                .values();
    }

    /** {@return the records of the whole period} */
    JavaRDD<Chunk> wholes() {
        return rolled.mapPartitions(WholeChunks::new);
    }

    /** {@return the records of the whole period as lines} */
    JavaRDD<byte[]> wholeLines() {
        return rolled.filter(Rolled::record).map(Rolled::json);
    }

    /**
     * {@return the records that are no parts, and the subjects whose parts do not make up the whole, a line of JSON each}
     *
     * <p>To be called after the wholes were written: only then it is known whether any record was rejected.
     */
    JavaRDD<byte[]> rejects() {
        JavaRDD<byte[]> subjects = rolled.filter(result -> !result.record()).map(Rolled::json);
        if (rejectedParts.isZero()) {
            return subjects;
        }
        Broadcast<SharedScorecard> card = job.shared();
        JavaRDD<byte[]> lines = parts.chunks(true).flatMap(chunk -> {
            List<byte[]> rejected = new ArrayList<>();
            NdjsonRecords.readParts(
                    chunk.stream(),
                    card.value().scorecard(),
                    part -> {},
                    chunk.placing(reject -> rejected.add(LocatedReject.toJson(chunk.file(), reject))));
            return rejected.iterator();
        });
        return lines.union(subjects);
    }

    /** Reads the parts of a partition. */
    private static final class Parts extends LookAhead<Row> {
        private final Iterator<Chunk> chunks;
        private final Scorecard scorecard;
        private final LongAccumulator rejected;
        private Iterator<Row> ready = List.<Row>of().iterator();
        private long position;

        Parts(int partition, Iterator<Chunk> chunks, Broadcast<SharedScorecard> card, LongAccumulator rejected) {
            this.chunks = chunks;
            this.scorecard = card.value().scorecard();
            this.rejected = rejected;
            this.position = (long) partition << BITS_IN_PARTITION;
        }

        @Override
        @Nullable
        Row make() {
            while (!ready.hasNext() && chunks.hasNext()) {
                ready = read(chunks.next()).iterator();
            }
            return ready.hasNext() ? ready.next() : null;
        }

        private List<Row> read(Chunk chunk) {
            List<Row> rows = new ArrayList<>();
            Streams.get(() -> NdjsonRecords.readParts(
                    chunk.stream(),
                    scorecard,
                    part -> rows.add(RowFactory.create(part.subject(), position++, RecordJson.write(part))),
                    reject -> rejected.add(1)));
            return rows;
        }
    }

    /** Rolls up the subjects of a partition, each with the place where it first appeared. */
    private static final class Wholes extends LookAhead<Tuple2<Long, Rolled>> {
        private final Iterator<Row> sorted;
        private final Scorecard scorecard;
        private final AssessmentPeriod whole;
        private @Nullable Row next;

        Wholes(Iterator<Row> sorted, Scorecard scorecard, AssessmentPeriod whole) {
            this.sorted = sorted;
            this.scorecard = scorecard;
            this.whole = whole;
            advance();
        }

        private void advance() {
            next = sorted.hasNext() ? sorted.next() : null;
        }

        @Override
        @Nullable
        Tuple2<Long, Rolled> make() {
            Row first = next;
            if (first == null) {
                return null;
            }
            String subject = first.getString(0);
            List<PerformanceRecord> records = new ArrayList<>();
            for (Row row = first; row != null && row.getString(0).equals(subject); row = next) {
                records.add(RecordJson.readPart(row.<byte[]>getAs(2), scorecard));
                advance();
            }
            return new Tuple2<>(first.getLong(1), rollUp(subject, records));
        }

        private Rolled rollUp(String subject, List<PerformanceRecord> records) {
            try {
                return new Rolled(RecordJson.write(RollUp.of(scorecard, records, whole)), true);
            } catch (InvalidInputException e) {
                Reject reject = new Reject(0, Optional.of(subject), Optional.of(whole.toString()), e.problems());
                return new Rolled(reject.toJson(), false);
            }
        }
    }

    /** Sends what has a place to the partition that the place is in. */
    private static final class ByPartition extends Partitioner {
        @Serial
        private static final long serialVersionUID = 1;

        private final int partitions;

        ByPartition(int partitions) {
            this.partitions = partitions;
        }

        @Override
        public int numPartitions() {
            return partitions;
        }

        @Override
        public int getPartition(Object place) {
            return (int) ((long) place >> BITS_IN_PARTITION);
        }
    }

    /** The records of a partition in chunks. */
    private static final class WholeChunks extends LookAhead<Chunk> {
        private final Iterator<Rolled> rolled;

        WholeChunks(Iterator<Rolled> rolled) {
            this.rolled = rolled;
        }

        @Override
        @Nullable
        Chunk make() {
            if (!rolled.hasNext()) {
                return null;
            }
            ChunkBuilder chunk = new ChunkBuilder(Optional.empty(), 1);
            while (!chunk.isFull() && rolled.hasNext()) {
                Rolled next = rolled.next();
                if (next.record()) {
                    chunk.add(next.json(), next.json().length);
                }
            }
            return chunk.build();
        }
    }
}
