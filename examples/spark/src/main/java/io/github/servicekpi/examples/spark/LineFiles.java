package io.github.servicekpi.examples.spark;

import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.TextOutputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;
import scala.Tuple2;

/** Folders of lines: one file a partition, which read one after the other by name are the whole. */
final class LineFiles {
    private LineFiles() {}

    /**
     * Writes bytes as they are.
     *
     * @param context where to write
     * @param texts one or more lines each, of which the last has no line end
     * @param folder a folder that does not exist
     */
    static void write(JavaSparkContext context, JavaRDD<byte[]> texts, String folder) {
        texts.mapToPair(bytes -> new Tuple2<>(NullWritable.get(), new Text(bytes)))
                .saveAsHadoopFile(
                        folder,
                        NullWritable.class,
                        Text.class,
                        TextOutputFormat.class,
                        new JobConf(context.hadoopConfiguration()));
    }

    /** Writes lines, without their ends; {@return how many there were} */
    static long writeCounting(JavaSparkContext context, JavaRDD<byte[]> lines, String folder) {
        LongAccumulator count = context.sc().longAccumulator("lines of " + folder);
        write(
                context,
                lines.map(line -> {
                    count.add(1);
                    return line;
                }),
                folder);
        return count.value();
    }
}
