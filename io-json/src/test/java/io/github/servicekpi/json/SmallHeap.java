package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Another Java with little heap, in which a program of the tests runs. */
final class SmallHeap {
    private static final int MOST_SECONDS = 300;
    private static final int MEBIBYTES = 64;

    private SmallHeap() {}

    /** {@return what the program prints in 64 MiB of heap; it must end by itself and well} */
    static String run(Class<?> program, String... arguments)
            throws IOException, InterruptedException, URISyntaxException {
        return run(MEBIBYTES, program, arguments);
    }

    /** {@return what the program prints in so many mebibytes of heap; it must end by itself and well} */
    static String run(int mebibytes, Class<?> program, String... arguments)
            throws IOException, InterruptedException, URISyntaxException {
        Path output = Files.createTempFile("small-heap", ".txt");
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + mebibytes + "m",
                    "-Xss512k",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    classPath(program),
                    program.getName()));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            String printed = Files.readString(output, UTF_8);
            assertTrue(ended, printed);
            assertEquals(0, process.exitValue(), printed);
            return printed;
        } finally {
            Files.delete(output);
        }
    }

    /** What is on the module path here may as well be on the class path there. */
    private static String classPath(Class<?> program) throws URISyntaxException {
        Set<String> places = new LinkedHashSet<>();
        places.add(root(program).toString());
        places.add(Path.of(ScorecardJson.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString());
        places.add(System.getProperty("jdk.module.path", ""));
        places.add(System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, places);
    }

    /** {@return the folder of the tests' classes, which are patched into the module and have no place of their own} */
    private static Path root(Class<?> program) throws URISyntaxException {
        URI file = program.getResource(program.getSimpleName() + ".class").toURI();
        Path root = Path.of(file).getParent();
        for (int i = 0; i < program.getPackageName().split("\\.").length; i++) {
            root = root.getParent();
        }
        return root;
    }
}
