package io.github.servicekpi.examples.benchmarks;

/**
 * How large the assessments of a {@link WorkUnit} are.
 *
 * @param indicators how many indicators, from 1
 * @param points how many points each curve has, from 2
 * @param digits how many fraction digits the values and the curves' places have, 0 to 9
 */
record Shape(int indicators, int points, int digits) {
    /** {@return nine indicators with five points each, as on the bundled after-sales sheet} */
    static Shape usual(int digits) {
        return new Shape(9, 5, digits);
    }

    /** {@return how many of the last digit's units make one} */
    long one() {
        long one = 1;
        for (int i = 0; i < digits; i++) {
            one *= 10;
        }
        return one;
    }
}
