package io.github.servicekpi.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Measures what an operation costs by the clocks of the threads that work: on a machine that others use too, wall time
 * measures its neighbours.
 */
public final class WorkerCost implements InternalProfiler {
    /** Nanoseconds of CPU time that the measuring threads took an operation. */
    static final String CPU = "cpu";

    /** The same for all threads of the process, those of the compiler and the garbage collector included. */
    static final String PROCESS_CPU = "cpu.process";

    /** Bytes that the measuring threads allocated an operation. */
    static final String ALLOCATED = "allocated";

    private record Clocks(double cpu, double process, double allocated) {}

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private Clocks start = new Clocks(0, 0, 0);

    /** JMH makes it by this. */
    public WorkerCost() {}

    @Override
    public String getDescription() {
        return "CPU time and allocation of the measuring threads";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        start = clocks();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        Clocks end = clocks();
        double operations = result.getMetadata().getAllOps();
        return List.of(
                scalar(CPU, (end.cpu - start.cpu) / operations, "ns/op"),
                scalar(PROCESS_CPU, (end.process - start.process) / operations, "ns/op"),
                scalar(ALLOCATED, (end.allocated - start.allocated) / operations, "B/op"));
    }

    private static ScalarResult scalar(String name, double value, String unit) {
        return new ScalarResult(name, value, unit, AggregationPolicy.AVG);
    }

    private Clocks clocks() {
        double cpu = 0;
        double allocated = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().contains("jmh-worker")) {
                cpu += threads.getThreadCpuTime(thread.getId());
                allocated += threads.getThreadAllocatedBytes(thread.getId());
            }
        }
        return new Clocks(cpu, process.getProcessCpuTime(), allocated);
    }
}
