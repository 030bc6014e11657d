package io.github.servicekpi.examples.spark;

import java.nio.file.Path;

/**
 * A Java to run programs with.
 *
 * @param home where it is installed
 */
record Jvm(Path home) {
    /** {@return the one that runs this} */
    static Jvm here() {
        return new Jvm(Path.of(System.getProperty("java.home")));
    }

    /** {@return the program to start} */
    String java() {
        return home.resolve("bin/java").toString();
    }
}
