package io.github.servicekpi.json;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Java code that a page shows: a whole file, members of a class, or statements that may go on from those shown before them.
 *
 * <p>Common imports are understood, since a page leaves them out.
 */
final class ShownCode {
    private static final ToolProvider JAVAC = ToolProvider.findFirst("javac").orElseThrow();
    private static final String IMPORTS = Stream.of(
                    "java.io",
                    "java.math",
                    "java.nio.file",
                    "java.util",
                    "java.util.stream",
                    "io.github.servicekpi",
                    "io.github.servicekpi.assessment",
                    "io.github.servicekpi.calculator",
                    "io.github.servicekpi.json",
                    "io.github.servicekpi.measurement",
                    "io.github.servicekpi.rollup",
                    "io.github.servicekpi.scorecard",
                    "io.github.servicekpi.scoring")
            .map(name -> "import " + name + ".*;\n")
            .collect(Collectors.joining());

    private final String code;
    private final List<String> before;

    ShownCode(String code, List<String> before) {
        this.code = code;
        this.before = before;
    }

    /** {@return whether the code stands, however indented, in a Java source below a folder, which its own build compiles} */
    boolean standsBelow(Path folder) {
        String plain = plain(code);
        return MarkdownPage.files(".java").stream()
                .filter(source -> source.startsWith(folder.resolve("src")))
                .anyMatch(source -> plain(MarkdownPage.read(source)).contains(plain));
    }

    private static String plain(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** {@return what the compiler says in each of the ways to read the code, empty if one of them compiles} */
    String errors() {
        List<String> sources = new ArrayList<>();
        if (code.matches("(?s)(package|import) .*")) {
            sources.add(code);
        } else {
            sources.add(IMPORTS + code);
            sources.add(IMPORTS + "class Shown {\n" + code + "}\n");
            sources.add(statements(code));
            sources.add(statements(String.join("", before) + code));
        }
        List<String> errors = new ArrayList<>();
        for (String source : sources) {
            String said = compile(source);
            if (said.isEmpty()) {
                return "";
            }
            errors.add(said);
        }
        return String.join("\n", errors);
    }

    private static String statements(String body) {
        return IMPORTS + "class Shown {\nvoid shown() throws Exception {\n" + body + "}\n}\n";
    }

    private static String compile(String source) {
        try {
            Path folder = Files.createTempDirectory("shown");
            try {
                Path file = Files.writeString(folder.resolve("Shown.java"), source);
                StringWriter said = new StringWriter();
                int code = JAVAC.run(
                        new PrintWriter(said),
                        new PrintWriter(said),
                        arguments(folder, file).toArray(String[]::new));
                return code == 0 ? "" : said.toString();
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> arguments(Path folder, Path file) {
        return List.of(
                "-encoding", "UTF-8", "-proc:none", "-cp", classPath(), "-d", folder.toString(), file.toString());
    }

    /** {@return where the classes of the library and of these tests are, with all that they use} */
    static String classPath() {
        return Stream.of("jdk.module.path", "java.class.path")
                .map(name -> System.getProperty(name, ""))
                .filter(entries -> !entries.isEmpty())
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
