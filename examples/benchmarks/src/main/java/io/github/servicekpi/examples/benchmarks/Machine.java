package io.github.servicekpi.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What a measurement is worth nothing without: where and when. */
final class Machine {
    private Machine() {}

    /** {@return the date, the processor, how many cores, and the Java that runs} */
    static String describe() {
        return LocalDate.now(ZoneOffset.UTC) + ", " + processor() + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("java.vm.name") + " "
                + Runtime.version();
    }

    /** {@return the major version of the Java that runs} */
    static int java() {
        return Runtime.version().feature();
    }

    private static String processor() {
        Path file = Path.of("/proc/cpuinfo");
        String unknown = System.getProperty("os.arch");
        if (!Files.isReadable(file)) {
            return unknown;
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(unknown);
        } catch (IOException e) {
            return unknown;
        }
    }
}
