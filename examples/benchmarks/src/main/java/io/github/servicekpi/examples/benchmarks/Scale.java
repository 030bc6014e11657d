package io.github.servicekpi.examples.benchmarks;

/** An axis of a picture. */
interface Scale {
    /** {@return where a number is drawn} */
    double at(double number);

    /** {@return the numbers that are marked} */
    double[] ticks();

    /** {@return where it starts} */
    double start();

    /** {@return where it ends} */
    double end();
}
