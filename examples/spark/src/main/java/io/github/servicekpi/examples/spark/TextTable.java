package io.github.servicekpi.examples.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** A small table as a text in columns. */
final class TextTable {
    private final StructField[] columns;
    private final List<List<String>> lines = new ArrayList<>();

    private TextTable(Dataset<Row> table) {
        this.columns = table.schema().fields();
        lines.add(Arrays.stream(columns).map(StructField::name).toList());
        for (Row row : table.collectAsList()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < columns.length; i++) {
                cells.add(Objects.toString(row.get(i), "-"));
            }
            lines.add(cells);
        }
    }

    /** {@return a table as a text, texts to the left and numbers to the right} */
    static String of(Dataset<Row> table) {
        TextTable text = new TextTable(table);
        return text.lines.stream().map(text::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            int column = i;
            int width = lines.stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            String blank = " ".repeat(width - cells.get(i).length());
            boolean left = columns[i].dataType().equals(DataTypes.StringType);
            line.append(i == 0 ? "" : "  ").append(left ? cells.get(i) + blank : blank + cells.get(i));
        }
        return line.toString().stripTrailing();
    }
}
