package io.github.servicekpi.examples.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkEnv;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;

/** On a cluster of processes the bytes are the same, also if one of them dies in the middle. */
@Timeout(120)
class ClusterTest {
    private static final int PARTITIONS = 8;

    private static Cluster cluster;
    private static Path records;
    private static Plain months;
    private static Plain years;

    @TempDir
    private Path out;

    private SparkSession session;
    private LocalSpark spark;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        cluster = Cluster.start(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "cluster"));
        List<Path> files = RecordFiles.group(folder.resolve("records"), 600, 1);
        records = files.get(0);
        months = Plain.assess(files);
        years = Plain.rollUp(files, "2026");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void open() throws InterruptedException {
        session = cluster.open();
        spark = LocalSpark.on(session);
    }

    @AfterEach
    void close() {
        if (session != null) {
            session.stop();
        }
    }

    @Test
    void sameBytes() throws IOException {
        spark.assess(records, PARTITIONS, out.resolve("months"));
        requireSame(months, out.resolve("months"));
        spark.rollUp(records, PARTITIONS, "2026", out.resolve("years"));
        requireSame(years, out.resolve("years"));
    }

    @Test
    void aWorkerKilledWhileMonthsAreAssessed() throws IOException {
        Killer killer = new Killer(2);
        session.sparkContext().addSparkListener(killer);
        spark.assess(records, PARTITIONS, out.resolve("months"));
        killer.requireKilledMidJob();
        requireSame(months, out.resolve("months"));
    }

    @Test
    void aWorkerKilledWhileYearsAreMade() throws IOException {
        Killer killer;
        int times = 0;
        do { // a busy machine hears of the ended tasks too late, when all of the second stage is under way
            killer = new Killer(PARTITIONS + 2); // half of what the first stage left for the others is then lost
            session.sparkContext().addSparkListener(killer);
            Path folder = out.resolve("years-" + times);
            spark.rollUp(records, PARTITIONS, "2026", folder);
            session.sparkContext().removeSparkListener(killer);
            requireSame(years, folder);
            times++;
        } while (killer.repeated.get() == 0 && times < 5);

        assertTrue(killer.repeated.get() > 0, "no stage was repeated");
        killer.requireKilledMidJob();
    }

    @Test
    void eachExecutorCompilesTheScorecardOnce() {
        Broadcast<SharedScorecard> shared = spark.job().shared();
        List<Integer> tasks = IntStream.range(0, PARTITIONS).boxed().toList();
        Map<String, Set<Integer>> compiled = spark
                .context()
                .parallelize(tasks, PARTITIONS)
                .mapToPair(task -> {
                    Thread.sleep(50); // so that both executors get some
                    return new Tuple2<>(
                            SparkEnv.get().executorId(),
                            System.identityHashCode(shared.value().assessor()));
                })
                .collect()
                .stream()
                .collect(Collectors.groupingBy(Tuple2::_1, Collectors.mapping(Tuple2::_2, Collectors.toSet())));
        assertEquals(2, compiled.size(), compiled.toString());
        compiled.values().forEach(assessors -> assertEquals(1, assessors.size(), compiled.toString()));
    }

    private static void requireSame(Plain plain, Path folder) throws IOException {
        assertArrayEquals(plain.lines.toByteArray(), Folders.whole(folder.resolve("assessments.ndjson")));
        assertArrayEquals(plain.rejects.toByteArray(), Folders.whole(folder.resolve("rejects.ndjson")));
    }

    /** Kills a worker when so many tasks have ended, and has another one started. */
    private static final class Killer extends SparkListener {
        private final int tasks;
        private final AtomicInteger ended = new AtomicInteger();
        private final AtomicInteger lost = new AtomicInteger();
        private final AtomicInteger repeated = new AtomicInteger();

        Killer(int tasks) {
            this.tasks = tasks;
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (ended.incrementAndGet() == tasks) {
                cluster.killWorker();
                try {
                    cluster.addWorker();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
            lost.incrementAndGet();
        }

        @Override
        public void onStageSubmitted(SparkListenerStageSubmitted stage) {
            repeated.addAndGet(stage.stageInfo().attemptNumber() > 0 ? 1 : 0);
        }

        void requireKilledMidJob() {
            assertEquals(1, lost.get(), "executors lost");
            assertTrue(ended.get() > tasks, "tasks ended: " + ended.get());
        }
    }
}
