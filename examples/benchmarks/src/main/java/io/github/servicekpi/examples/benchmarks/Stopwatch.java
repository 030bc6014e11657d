package io.github.servicekpi.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Times a task in this process: enough to see how it grows, not to compare it with another. */
final class Stopwatch {
    private static final int ROUNDS = 7;

    private final long warmUp;
    private final long round;
    private final int leastRounds;
    private final long enough;

    private Stopwatch(long warmUp, long round, int leastRounds, long enough) {
        this.warmUp = warmUp;
        this.round = round;
        this.leastRounds = leastRounds;
        this.enough = enough;
    }

    /** {@return one that warms up and repeats} */
    static Stopwatch patient() {
        return new Stopwatch(400_000_000, 60_000_000, 3, 3_000_000_000L);
    }

    /** {@return one that only sees whether the task works} */
    static Stopwatch glance() {
        return new Stopwatch(0, 0, 1, 0);
    }

    /** {@return nanoseconds of this thread's CPU time that the task takes, the median of several rounds} */
    double cpu(Runnable task) {
        return median(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime, task);
    }

    /** {@return nanoseconds of CPU time that all threads of this process take} */
    double cpuOfProcess(Runnable task) {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return median(process::getProcessCpuTime, task);
    }

    /** {@return nanoseconds that pass} */
    double wall(Runnable task) {
        return median(System::nanoTime, task);
    }

    private double median(LongSupplier clock, Runnable task) {
        long start = clock.getAsLong();
        round(clock, warmUp, task);
        List<Double> rounds = new ArrayList<>();
        while (rounds.size() < ROUNDS && (rounds.size() < leastRounds || clock.getAsLong() - start < enough)) {
            rounds.add(round(clock, round, task));
        }
        return Measured.of(rounds.stream().mapToDouble(Double::doubleValue).toArray())
                .median();
    }

    private static double round(LongSupplier clock, long atLeast, Runnable task) {
        long start = clock.getAsLong();
        long runs = 0;
        long end;
        do {
            task.run();
            runs++;
            end = clock.getAsLong();
        } while (end - start < atLeast);
        return (double) (end - start) / runs;
    }
}
