package io.github.servicekpi.examples.benchmarks;

import io.github.servicekpi.examples.benchmarks.Section.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** What a run of JMH measured, by the name of the benchmark and its parameter. */
final class Measurements {
    /** From this many forks on each counts as one sample; below, each iteration does. */
    private static final int FORKS_THAT_SPEAK = 3;

    private final Map<String, RunResult> results = new HashMap<>();

    Measurements(Collection<RunResult> runs) {
        runs.forEach(run -> results.put(name(run.getParams()), run));
    }

    private static String name(BenchmarkParams params) {
        String full = params.getBenchmark();
        String name = full.substring(full.lastIndexOf('.', full.lastIndexOf('.') - 1) + 1);
        StringBuilder text = new StringBuilder(name);
        params.getParamsKeys()
                .forEach(key -> text.append(' ').append(key).append('=').append(params.getParam(key)));
        return text.toString();
    }

    /** {@return the time of an operation, empty if the benchmark did not run} */
    Optional<Measured> time(String benchmark, Clock clock) {
        return clock == Clock.CPU
                ? measured(benchmark, result -> secondary(result, WorkerCost.CPU))
                : measured(benchmark, result -> result.getPrimaryResult().getScore());
    }

    /** {@return the bytes allocated by an operation, empty if the benchmark did not run} */
    Optional<Measured> allocated(String benchmark) {
        return measured(benchmark, result -> secondary(result, WorkerCost.ALLOCATED));
    }

    private static double secondary(IterationResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }

    private Optional<Measured> measured(String benchmark, ToDoubleFunction<IterationResult> figure) {
        return Optional.ofNullable(results.get(benchmark)).map(run -> {
            List<double[]> forks = new ArrayList<>();
            for (BenchmarkResult fork : run.getBenchmarkResults()) {
                forks.add(
                        fork.getIterationResults().stream().mapToDouble(figure).toArray());
            }
            return forks.size() < FORKS_THAT_SPEAK
                    ? Measured.of(forks.stream().flatMapToDouble(Arrays::stream).toArray())
                    : Measured.of(forks.stream()
                            .mapToDouble(fork -> Measured.of(fork).median())
                            .toArray());
        });
    }
}
