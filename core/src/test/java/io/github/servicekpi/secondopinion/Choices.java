package io.github.servicekpi.secondopinion;

import java.util.Random;

/**
 * Where the random sheets get their randomness from: one small choice after the other.
 *
 * <p>Choosing 0 is always the simplest alternative, and to choose nothing but 0 gives the plainest sheet of all. So a
 * list of choices that fails a test can be made simpler by making it shorter and its numbers smaller.
 */
@FunctionalInterface
public interface Choices {
    /** {@return a number of 0 to n - 1} */
    int below(int n);

    static Choices of(Random random) {
        return random::nextInt;
    }

    static Choices seeded(long seed) {
        return of(new Random(seed));
    }
}
