package io.github.servicekpi.examples.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Rows of cells whose columns line up on a terminal, whatever the script. */
final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    /** A table with one column for each argument. */
    Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /** How a column is set. */
    enum Column {
        /** From the left, in several lines where it would be too wide. */
        TEXT(false, true),
        /** From the right, in several lines where it would be too wide. */
        VALUE(true, true),
        /** From the right, never broken. */
        FIGURE(true, false),
        /** The same, with the points of its numbers in one line. */
        DECIMAL(true, false);

        private final boolean fromRight;
        private final boolean breakable;

        Column(boolean fromRight, boolean breakable) {
            this.fromRight = fromRight;
            this.breakable = breakable;
        }
    }

    /**
     * What stands in one place.
     *
     * @param text made harmless for a terminal
     * @param style how it stands out
     * @param indent the spaces before each line of it
     */
    record Cell(String text, Style style, int indent) {
        static final Cell EMPTY = of("");

        Cell {
            text = DisplayText.clean(text);
        }

        static Cell of(String text) {
            return new Cell(text, Style.PLAIN, 0);
        }

        /** {@return how much of a number stands from its point on; 0 for what is no number or has no point} */
        int fractionLength() {
            int point = NUMBER.matcher(text).matches() ? text.indexOf('.') : -1;
            return point < 0 ? 0 : text.length() - point;
        }

        /** {@return a number with the spaces that its fraction lacks to a length; what is no number as it is} */
        Cell padded(int fraction) {
            return NUMBER.matcher(text).matches()
                    ? new Cell(text + " ".repeat(fraction - fractionLength()), style, indent)
                    : this;
        }

        int width() {
            return indent + DisplayText.width(text);
        }

        List<String> lines(int width) {
            return DisplayText.wrap(text, Math.max(1, width - indent)).stream()
                    .map(line -> " ".repeat(indent) + line)
                    .toList();
        }
    }

    /** Adds a row; cells that are left out at its end stay empty. */
    Table row(Cell... cells) {
        List<Cell> row = new ArrayList<>(List.of(cells));
        while (row.size() < columns.size()) {
            row.add(Cell.EMPTY);
        }
        rows.add(List.copyOf(row));
        return this;
    }

    /** Adds a line across. */
    Table rule() {
        rows.add(List.of());
        return this;
    }

    /**
     * {@return the lines of this table, without spaces at their ends}
     *
     * @param most how many columns of the terminal it may take, where texts can be broken to keep to it
     * @param styled whether the cells' styles are wanted
     */
    List<String> lines(int most, boolean styled) {
        lineUpPoints();
        int[] widths = widths(most);
        List<String> lines = new ArrayList<>();
        for (List<Cell> row : rows) {
            if (row.isEmpty()) {
                String rule = "-".repeat(Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1));
                lines.add(styled ? Style.FAINT.apply(rule) : rule);
            } else {
                lines.addAll(lines(row, widths, styled));
            }
        }
        return lines;
    }

    private List<String> lines(List<Cell> row, int[] widths, boolean styled) {
        List<List<String>> broken = IntStream.range(0, widths.length)
                .mapToObj(i -> row.get(i).lines(widths[i]))
                .toList();
        int height = broken.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(n -> broken.stream()
                        .map(lines -> n < lines.size() ? lines.get(n) : "")
                        .toList())
                .map(parts -> line(parts, row, widths, styled))
                .toList();
    }

    private String line(List<String> parts, List<Cell> row, int[] widths, boolean styled) {
        int last = parts.size() - 1;
        while (last >= 0 && parts.get(last).isEmpty()) {
            last--;
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i <= last; i++) {
            String part = parts.get(i);
            String spaces = " ".repeat(Math.max(0, widths[i] - DisplayText.width(part)));
            String shown = styled ? row.get(i).style().apply(part) : part;
            line.append(i == 0 ? "" : GAP);
            if (columns.get(i).fromRight) {
                line.append(spaces).append(shown);
            } else {
                line.append(shown).append(i == last ? "" : spaces);
            }
        }
        return line.toString().replace(DisplayText.NO_BREAK, ' ').stripTrailing();
    }

    private void lineUpPoints() {
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (columns.get(i) == Column.DECIMAL) {
                int longest = rows.stream()
                        .filter(row -> !row.isEmpty())
                        .mapToInt(row -> row.get(column).fractionLength())
                        .max()
                        .orElse(0);
                rows.replaceAll(row ->
                        row.isEmpty() ? row : with(row, column, row.get(column).padded(longest)));
            }
        }
    }

    private static List<Cell> with(List<Cell> row, int column, Cell cell) {
        List<Cell> changed = new ArrayList<>(row);
        changed.set(column, cell);
        return changed;
    }

    private int[] widths(int most) {
        int[] widths = widest(Cell::width);
        int excess = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - most;
        if (excess > 0) {
            narrow(widths, widest(cell -> cell.indent() + DisplayText.longestWord(cell.text())), excess);
        }
        return widths;
    }

    private int[] widest(ToIntFunction<Cell> width) {
        return IntStream.range(0, columns.size())
                .map(i -> rows.stream()
                        .filter(row -> !row.isEmpty())
                        .mapToInt(row -> width.applyAsInt(row.get(i)))
                        .max()
                        .orElse(0))
                .toArray();
    }

    /** Takes from the widest column that can still be broken between words, again and again. */
    private void narrow(int[] widths, int[] words, int excess) {
        for (int left = excess; left > 0; left--) {
            OptionalInt widest = IntStream.range(0, widths.length)
                    .filter(i -> columns.get(i).breakable && widths[i] > Math.max(words[i], NARROWEST))
                    .reduce((one, other) -> widths[other] > widths[one] ? other : one);
            if (widest.isEmpty()) {
                return; // too narrow a terminal: better a line that is too long than words that are cut
            }
            widths[widest.getAsInt()]--;
        }
    }
}
