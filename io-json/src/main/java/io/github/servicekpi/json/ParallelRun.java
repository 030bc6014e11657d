package io.github.servicekpi.json;

import io.github.servicekpi.json.NdjsonAssessor.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Assesses a file of records on several threads, in order and in constant memory.
 *
 * <p>The caller's thread reads lines into batches, and hands over what the batches come to, in the order in which they were
 * read. A batch for each worker and two more are under way, no further one is read before the first of them is handed
 * over. What a batch holds is bounded by what its lines have and by what they come to. Whatever way the run ends, its workers have ended before.
 */
final class ParallelRun {
    private static final int SPARE = 2;

    private final Supplier<Batch> maker;
    private final int mostWaiting;
    private final ExecutorService workers;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Deque<Running> waiting = new ArrayDeque<>();
    private final Deque<Batch> free = new ArrayDeque<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private long accepted;
    private long rejected;

    private ParallelRun(int number, Supplier<Batch> maker) {
        this.maker = maker;
        this.mostWaiting = number + SPARE;
        this.workers = Executors.newFixedThreadPool(number, task -> {
            Thread worker = new Thread(task, "service-kpi-assessor");
            worker.setDaemon(true);
            this.threads.add(worker);
            return worker;
        });
    }

    /** A batch that is being assessed. */
    private record Running(Batch batch, Future<?> end) {}

    /** Assesses all lines of a stream; {@return how many there were} */
    static Summary run(InputStream records, int threads, Supplier<Batch> maker) throws IOException {
        ParallelRun run = new ParallelRun(threads, maker);
        try {
            run.assess(new LineReader(records));
            return new Summary(run.accepted, run.rejected);
        } finally {
            run.end();
        }
    }

    private void assess(LineReader lines) throws IOException {
        boolean more = true;
        while (more) {
            Batch batch = free.isEmpty() ? maker.get() : free.remove();
            more = batch.fill(lines);
            waiting.add(start(batch));
            while (waiting.size() >= mostWaiting
                    || (!waiting.isEmpty() && waiting.element().end().isDone())) {
                handOver();
            }
        }
        while (!waiting.isEmpty()) {
            handOver();
        }
    }

    private Running start(Batch batch) {
        return new Running(batch, workers.submit(() -> batch.assess(ended)));
    }

    /** Hands over the first batch, part by part where its lines come to much. */
    private void handOver() throws IOException {
        Running first = waiting.remove();
        handOver(first);
        while (!first.batch().isDone()) {
            handOver(start(first.batch()));
        }
        free.add(first.batch());
    }

    private void handOver(Running running) throws IOException {
        try {
            running.end().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while records were being assessed");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch keeps what goes wrong", e);
        }
        Summary summary = running.batch().handOver();
        accepted += summary.accepted();
        rejected += summary.rejected();
    }

    /** Ends the workers and waits for them, also if the caller's thread is interrupted meanwhile. */
    private void end() {
        ended.set(true);
        workers.shutdownNow();
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
