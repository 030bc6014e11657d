package io.github.servicekpi.examples.hr.web;

import io.github.servicekpi.examples.hr.Limits;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that write: a few at a time, first come, first served, and begun again where two stood in each other's way.
 */
@Component
public class Writes {
    private static final int TRIES = 5;

    private final TransactionTemplate transactions;
    private final Semaphore turns;
    private final Duration patience;

    Writes(PlatformTransactionManager transactions, Limits limits) {
        this.transactions = new TransactionTemplate(transactions);
        this.turns = new Semaphore(limits.writers(), true);
        this.patience = limits.patience();
    }

    /**
     * {@return what the work returns}
     *
     * @param work what to do in one transaction; it may be done again from its beginning
     * @throws Refusal if the turn does not come in time
     */
    public <T> T write(Supplier<T> work) {
        await();
        try {
            for (int left = TRIES - 1; ; left--) {
                try {
                    return transactions.execute(status -> work.get());
                } catch (ConcurrencyFailureException e) {
                    if (left == 0) {
                        throw e;
                    }
                    pause();
                }
            }
        } finally {
            turns.release();
        }
    }

    private void await() {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.unavailable("busy", "too many are writing; send the request again in a while");
            }
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    /** Two that met do not meet again at the same moment. */
    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(5, 50));
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    private static Refusal stopped() {
        Thread.currentThread().interrupt();
        return Refusal.unavailable("stopping", "the service is being stopped; send the request again in a while");
    }
}
