package io.github.servicekpi.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** core/README.md and io-json/README.md, through which the sections are numbered: their samples and their tables. */
final class FormatPage {
    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    private final String text;

    FormatPage() throws IOException {
        text = Files.readString(Path.of("..", "core", "README.md"))
                + Files.readString(Path.of("..", "io-json", "README.md"));
    }

    String text() {
        return text;
    }

    /** {@return the samples in a language, in their order} */
    List<String> samples(String language) {
        return FENCED.matcher(text)
                .results()
                .filter(match -> match.group(1).equals(language))
                .map(match -> match.group(2))
                .toList();
    }

    /** {@return the one sample in which a fragment stands} */
    String sample(String language, String fragment) {
        List<String> found = samples(language).stream()
                .filter(sample -> sample.contains(fragment))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " samples have " + fragment);
        }
        return found.get(0);
    }

    /** {@return the scorecard field-service of section 11} */
    String card() {
        return sample("json", "\"$schema\"");
    }

    /** {@return the records of section 12} */
    List<String> records() {
        return sample("jsonl", "\"E-1001\"").lines().toList();
    }

    /** {@return the cells of the rows under a table's head, which stands on the page once} */
    List<List<String>> table(String head) {
        int at = text.indexOf("\n" + head + "\n");
        if (at < 0 || at != text.lastIndexOf("\n" + head + "\n")) {
            throw new AssertionError("not one table " + head);
        }
        return rows(text.substring(at + 1));
    }

    private static List<List<String>> rows(String table) {
        return table.lines()
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** {@return the cells of the rows of an object's members: member, value, default, meaning} */
    List<List<String>> members(String object) {
        String heading = "\n#### `" + object + "`\n\n";
        int at = text.lastIndexOf(heading);
        if (at < 0) {
            throw new AssertionError("no" + heading);
        }
        return rows(text.substring(at + heading.length()));
    }

    /** {@return the first match of a pattern with one group} */
    String find(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern);
        }
        return matcher.group(1);
    }
}
