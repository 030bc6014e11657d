package io.github.servicekpi.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, its first column text, the others figures to the right. */
final class MarkdownTable {
    private final List<List<String>> lines = new ArrayList<>();

    MarkdownTable(String... heads) {
        lines.add(List.of(heads));
    }

    /** Adds a row with as many cells as there are heads. */
    MarkdownTable row(String... cells) {
        if (cells.length != lines.get(0).size()) {
            throw new IllegalArgumentException("found " + cells.length + " cells; the table has "
                    + lines.get(0).size() + " columns");
        }
        lines.add(List.of(cells));
        return this;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        boolean head = true;
        for (List<String> line : lines) {
            text.append('|');
            line.forEach(
                    cell -> text.append(' ').append(cell.replace("|", "\\|")).append(" |"));
            text.append('\n');
            if (head) {
                text.append("|---|").append("---:|".repeat(line.size() - 1)).append('\n');
            }
            head = false;
        }
        return text.toString();
    }
}
