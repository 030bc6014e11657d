package io.github.servicekpi.examples.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.Partition;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.NewHadoopPartition;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Files of records, one JSON object a line, in the order of their names.
 *
 * <p>The lines are taken as bytes. Spark's own reader of JSON would turn numbers into doubles.
 */
final class NdjsonSource implements RecordSource {
    private final JavaNewHadoopRDD<LongWritable, Text> lines;
    private final List<Split> splits;

    /** A piece of a file. */
    private record Split(String file, long start) {}

    private NdjsonSource(JavaNewHadoopRDD<LongWritable, Text> lines) {
        this.lines = lines;
        this.splits = lines.partitions().stream().map(NdjsonSource::split).toList();
    }

    /**
     * {@return the files that a path names, a folder's in the order of their names}
     *
     * @param context where to read
     * @param files the files
     * @param partitions about how many partitions there shall be; a file has at least one
     */
    static NdjsonSource of(JavaSparkContext context, List<FileStatus> files, Optional<Integer> partitions)
            throws IOException {
        Job job = Job.getInstance(context.hadoopConfiguration());
        FileInputFormat.setInputPaths(
                job, files.stream().map(FileStatus::getPath).toArray(Path[]::new));
        Configuration settings = job.getConfiguration();
        settings.set("textinputformat.record.delimiter", "\n"); // a carriage return alone ends no line
        partitions.ifPresent(number -> {
            long bytes = files.stream().mapToLong(FileStatus::getLen).sum();
            long size = Math.max(1, (bytes + number - 1) / number);
            FileInputFormat.setMinInputSplitSize(job, size);
            FileInputFormat.setMaxInputSplitSize(job, size);
        });
        return new NdjsonSource((JavaNewHadoopRDD<LongWritable, Text>)
                context.newAPIHadoopRDD(settings, TextInputFormat.class, LongWritable.class, Text.class));
    }

    /** {@return all files below a path that do not begin with a dot or an underscore, by name} */
    static List<FileStatus> files(Configuration settings, Path path) throws IOException {
        FileSystem system = path.getFileSystem(settings);
        FileStatus[] found = system.globStatus(path);
        if (found == null || found.length == 0) {
            throw new CommandFailure(path + ": no such file or folder");
        }
        List<FileStatus> files = new ArrayList<>();
        for (FileStatus file : found) {
            addFiles(system, file, files);
        }
        files.sort(Comparator.comparing(file -> file.getPath().toString()));
        return files;
    }

    private static void addFiles(FileSystem system, FileStatus file, List<FileStatus> files) throws IOException {
        if (!file.isDirectory()) {
            files.add(file);
            return;
        }
        for (FileStatus child : system.listStatus(file.getPath())) {
            if (!child.getPath().getName().startsWith("_")
                    && !child.getPath().getName().startsWith(".")) {
                addFiles(system, child, files);
            }
        }
    }

    private static Split split(Partition partition) {
        FileSplit split = (FileSplit)
                ((NewHadoopPartition) partition).serializableHadoopSplit().value();
        return new Split(split.getPath().toString(), split.getStart());
    }

    @Override
    public int partitions() {
        return splits.size();
    }

    @Override
    public JavaRDD<Chunk> chunks(boolean numbered) {
        long[] before = numbered ? linesBefore() : new long[splits.size()];
        String[] files = splits.stream().map(Split::file).toArray(String[]::new);
        return lines.mapPartitionsWithIndex((index, part) -> new Chunks(part, files[index], before[index] + 1), false);
    }

    /** {@return by partition, how many lines its file has before it} */
    private long[] linesBefore() {
        boolean[] continued = new boolean[splits.size()];
        for (int i = 0; i + 1 < continued.length; i++) {
            continued[i] = splits.get(i).file().equals(splits.get(i + 1).file());
        }
        List<Long> counts = lines.mapPartitionsWithIndex(
                        (index, part) ->
                                List.of(continued[index] ? count(part) : 0).iterator(),
                        false)
                .collect();
        long[] before = new long[splits.size()];
        for (int i = 1; i < before.length; i++) {
            before[i] = continued[i - 1] ? before[i - 1] + counts.get(i - 1) : 0;
        }
        return before;
    }

    private static long count(Iterator<?> lines) {
        long count = 0;
        for (; lines.hasNext(); lines.next()) {
            count++;
        }
        return count;
    }

    /** The lines of a partition in chunks. */
    private static final class Chunks extends LookAhead<Chunk> {
        private final Iterator<Tuple2<LongWritable, Text>> lines;
        private final Optional<String> file;
        private long nextLine;

        Chunks(Iterator<Tuple2<LongWritable, Text>> lines, String file, long firstLine) {
            this.lines = lines;
            this.file = Optional.of(file);
            this.nextLine = firstLine;
        }

        @Override
        @Nullable
        Chunk make() {
            if (!lines.hasNext()) {
                return null;
            }
            ChunkBuilder chunk = new ChunkBuilder(file, nextLine);
            while (!chunk.isFull() && lines.hasNext()) {
                Text line = lines.next()._2();
                chunk.add(line.getBytes(), line.getLength());
            }
            nextLine = chunk.nextLine();
            return chunk.build();
        }
    }
}
