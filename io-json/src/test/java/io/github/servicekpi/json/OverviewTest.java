package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Javadoc of each module begins with a program; who has nothing else can write, load and score a scorecard. */
class OverviewTest {
    @TempDir
    private Path folder;

    private static String page(String module) {
        return MarkdownPage.read(MarkdownPage.ROOT.resolve(module + "/src/main/javadoc/overview.html"));
    }

    /** {@return what a page shows: the program, and what it prints, which needs no escapes} */
    private static List<String> shown(String page) {
        List<String> shown = Pattern.compile("(?s)<pre>(?:\\{@code)?\n(.*?)}?</pre>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(2, shown.size());
        assertEquals(braces(shown.get(0), '{'), braces(shown.get(0), '}')); // else it ends early in Javadoc
        assertFalse(shown.get(1).matches("(?s).*(?:[<>&]|\\{@).*"), shown.get(1));
        return shown;
    }

    private static long braces(String code, char brace) {
        return code.chars().filter(character -> character == brace).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "io-json"})
    void theProgramThatAPageBeginsWithPrintsWhatItSays(String module) throws IOException, InterruptedException {
        List<String> shown = shown(page(module));

        assertEquals(shown.get(1), run(shown.get(0)));
    }

    private String run(String program) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("FieldEngineer.java"), program);
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dsun.stdout.encoding=UTF-8",
                        "-cp",
                        ShownCode.classPath(),
                        source.toString())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> MarkdownPage.read(folder.resolve("errors.txt")));
        return Files.readString(output);
    }

    @Test
    void thePageNamesEveryMemberAndEveryWordOfTheSchemas() {
        String page = page("io-json");
        Set<String> named = new TreeSet<>();
        for (String schema : List.of("scorecard", "record")) {
            collect(PlainJson.parse(new String(JsonSchemas.schema(schema), UTF_8)), named);
        }
        named.removeIf(name -> name.matches("\\$schema|HALF_EVEN|HALF_DOWN|UP|DOWN|％"));
        assertTrue(named.size() > 90, named::toString);

        assertEquals(
                "",
                named.stream()
                        .filter(name ->
                                !page.contains("<code>" + name + "</code>") && !page.contains("\"" + name + "\""))
                        .collect(Collectors.joining(", ")));
    }

    /** Adds the names of members, and the words that a member may have. */
    private static void collect(Object schema, Set<String> named) {
        if (schema instanceof Map<?, ?> members) {
            if (members.get("properties") instanceof Map<?, ?> properties) {
                properties.keySet().forEach(name -> named.add((String) name));
            }
            if (members.get("enum") instanceof List<?> words) {
                words.stream().filter(String.class::isInstance).forEach(word -> named.add((String) word));
            }
            if (members.get("const") instanceof String word) {
                named.add(word);
            }
            members.values().forEach(value -> collect(value, named));
        } else if (schema instanceof Collection<?> entries) {
            entries.forEach(entry -> collect(entry, named));
        }
    }
}
