package io.github.servicekpi.examples.benchmarks;

/** A program that does nothing: what a Java process costs anyway. */
final class Bare {
    private Bare() {}

    /** Does nothing. */
    public static void main(String... args) {}
}
