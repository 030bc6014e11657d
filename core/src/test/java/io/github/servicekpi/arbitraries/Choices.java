package io.github.servicekpi.arbitraries;

import java.util.Random;

/**
 * Where random sheets get their randomness from: one small choice after the other.
 *
 * <p>Choosing 0 is always the simplest alternative, and to choose nothing but 0 gives the plainest sheet of all. So what was
 * chosen for a sheet that fails a test can be made simpler by leaving choices out and making them smaller.
 */
interface Choices {
    /** {@return a number of 0 to n - 1} */
    int below(int n);

    /** {@return the choices for the next part of a whole: they can be changed without those of other parts} */
    Choices part();

    static Choices of(Random random) {
        return new Choices() {
            @Override
            public int below(int n) {
                return random.nextInt(n);
            }

            @Override
            public Choices part() {
                return this;
            }
        };
    }
}
