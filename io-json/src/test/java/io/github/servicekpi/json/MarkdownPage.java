package io.github.servicekpi.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page in Markdown: its fenced blocks, the anchors of its headings, and where its links lead. */
final class MarkdownPage {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*?)(?: +#+)?");
    private static final Pattern HTML_ANCHOR = Pattern.compile("<a +(?:id|name)=\"([^\"]+)\"");
    private static final Pattern CODE_SPAN = Pattern.compile("(`+)[^`](?:(?!\n\n).)*?\\1(?!`)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile(
            "]\\(([^()\\s]+)(?:\\s+\"[^\"]*\")?\\)|(?:href|src)=\"([^\"]+)\"|(?m:^\\[[^\\]]+]: +(\\S+))");

    private final Path file;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder prose = new StringBuilder();

    /**
     * A fenced block.
     *
     * @param language the first word behind the fence, empty if there is none
     * @param note what follows it: {@code wrong} on a sample that is meant to be refused
     * @param text the lines between the fences
     * @param line which line of the page the text begins in, from 1
     */
    record Block(String language, String note, String text, int line) {
        boolean isWrong() {
            return note.equals("wrong");
        }
    }

    private MarkdownPage(Path file) {
        this.file = file;
        List<String> lines = read(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith("```")) {
                i = addBlock(lines, i);
            } else {
                prose.append(lines.get(i)).append('\n');
            }
        }
    }

    private int addBlock(List<String> lines, int start) {
        String[] words = lines.get(start).strip().substring(3).strip().split(" ", 2);
        StringBuilder text = new StringBuilder();
        int end = start + 1;
        while (!lines.get(end).strip().equals("```")) { // a fence that is left open ends here with an exception
            text.append(lines.get(end)).append('\n');
            end++;
        }
        blocks.add(new Block(words[0], words.length == 1 ? "" : words[1], text.toString(), start + 2));
        return end;
    }

    /** {@return the page of a path from the root of the project} */
    static MarkdownPage of(String path) {
        return new MarkdownPage(ROOT.resolve(path));
    }

    /** {@return every page of the project, built files left out} */
    static List<MarkdownPage> all() {
        return files(".md").stream().map(MarkdownPage::new).toList();
    }

    /** {@return the files of the project with an ending, built ones left out} */
    static List<Path> files(String ending) {
        List<Path> found = new ArrayList<>();
        collect(ROOT, ending, found);
        return found;
    }

    private static void collect(Path folder, String ending, List<Path> found) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                String name = entry.getFileName().toString();
                if (Files.isDirectory(entry)) {
                    boolean skipped = name.equals("target") || name.startsWith(".") && !name.matches("\\.(github|ci)");
                    if (!skipped) {
                        collect(entry, ending, found);
                    }
                } else if (name.endsWith(ending)) {
                    found.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Block> blocks(String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    /** {@return the page without its blocks} */
    String prose() {
        return prose.toString();
    }

    /** {@return what can stand behind a {@code #} to lead to a heading, made of it as GitHub does} */
    Set<String> anchors() {
        Map<String, Integer> seen = new HashMap<>();
        Set<String> anchors = new HashSet<>();
        for (String line : prose.toString().split("\n")) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                String anchor = anchor(heading.group(1));
                int before = seen.merge(anchor, 1, Integer::sum) - 1;
                anchors.add(before == 0 ? anchor : anchor + "-" + before);
            }
        }
        HTML_ANCHOR.matcher(prose).results().forEach(named -> anchors.add(named.group(1)));
        return anchors;
    }

    private static String anchor(String heading) {
        return heading.replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}_ -]", "")
                .replace(' ', '-');
    }

    /** {@return where the links and pictures lead, as it is written} */
    List<String> links() {
        return LINK.matcher(CODE_SPAN.matcher(prose).replaceAll("code"))
                .results()
                .flatMap(link -> Stream.of(1, 2, 3).map(link::group).filter(target -> target != null))
                .toList();
    }

    @Override
    public String toString() {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }
}
