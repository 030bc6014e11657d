package io.github.servicekpi.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Tables of records in Parquet, in the order of the files' names and of the rows in them. The columns are the members of a
 * record; those that are none are left alone.
 *
 * <p>Each row is written as the line of JSON that it stands for and then goes the way of every line, so the rules for
 * records have one place. A decimal keeps all its digits on that way.
 */
final class ParquetSource implements RecordSource {
    private static final List<String> MEMBERS = List.of("subject", "period", "values", "targets", "adjustments");

    private final JavaRDD<Row> rows;

    private ParquetSource(JavaRDD<Row> rows) {
        this.rows = rows;
    }

    /**
     * {@return the rows of a table}
     *
     * @param table the table
     * @param name what messages call it
     * @param partitions how many partitions there shall be
     */
    static ParquetSource of(Dataset<Row> table, String name, int partitions) {
        List<String> present = Arrays.stream(table.schema().fieldNames())
                .filter(MEMBERS::contains)
                .toList();
        for (String required : MEMBERS.subList(0, 3)) {
            if (!present.contains(required)) {
                throw new CommandFailure(name + ": no column \"" + required
                        + "\"; the columns of a table of records are " + String.join(", ", MEMBERS));
            }
        }
        present.forEach(column -> refuseDoubles(table.schema().apply(column), column, name));
        Column line = to_json(struct(present.stream().map(column -> col(column)).toArray(Column[]::new)));
        Dataset<Row> lines = table.select(
                col("_metadata.file_path").as("file"),
                col("_metadata.row_index").as("row"),
                line.as("line"));
        return new ParquetSource(lines.repartitionByRange(partitions, col("file"), col("row"))
                .sortWithinPartitions("file", "row")
                .toJavaRDD());
    }

    private static void refuseDoubles(StructField field, String path, String name) {
        DataType type = field.dataType();
        if (type.equals(DataTypes.DoubleType) || type.equals(DataTypes.FloatType)) {
            throw new CommandFailure(name + ": column " + path + " is " + type.sql()
                    + ", which holds no exact decimal; write it as DECIMAL, for example DECIMAL(21, 9)");
        } else if (type instanceof StructType struct) {
            for (StructField inner : struct.fields()) {
                refuseDoubles(inner, path + "." + inner.name(), name);
            }
        } else if (type instanceof MapType map) {
            refuseDoubles(new StructField("value", map.valueType(), true, null), path + ".value", name);
        } else if (type instanceof ArrayType array) {
            refuseDoubles(new StructField("element", array.elementType(), true, null), path + ".element", name);
        }
    }

    @Override
    public int partitions() {
        return rows.getNumPartitions();
    }

    @Override
    public JavaRDD<Chunk> chunks(boolean numbered) {
        return rows.mapPartitions(Chunks::new);
    }

    /** The rows of a partition in chunks of rows that follow one another. */
    private static final class Chunks extends LookAhead<Chunk> {
        private final Iterator<Row> rows;
        private @Nullable Row next;

        Chunks(Iterator<Row> rows) {
            this.rows = rows;
            advance();
        }

        private void advance() {
            next = rows.hasNext() ? rows.next() : null;
        }

        @Override
        @Nullable
        Chunk make() {
            Row row = next;
            if (row == null) {
                return null;
            }
            ChunkBuilder chunk = new ChunkBuilder(Optional.of(row.getString(0)), row.getLong(1) + 1);
            while (row != null
                    && !chunk.isFull()
                    && chunk.file().equals(Optional.of(row.getString(0)))
                    && chunk.nextLine() == row.getLong(1) + 1) {
                byte[] line = row.getString(2).getBytes(StandardCharsets.UTF_8);
                chunk.add(line, line.length);
                advance();
                row = next;
            }
            return chunk.build();
        }
    }
}
