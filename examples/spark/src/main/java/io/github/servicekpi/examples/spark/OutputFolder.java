package io.github.servicekpi.examples.spark;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Option;

/** Where a command writes. */
final class OutputFolder {
    static final String LINES = "assessments.ndjson";
    static final String TABLE = "assessments.parquet";
    static final String REJECTS = "rejects.ndjson";
    static final String RECORDS = "records.ndjson";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            required = true,
            description = "Where to write. It must not exist.")
    private String folder = "";

    /** {@return the path of an output} */
    String of(String name) {
        return folder + "/" + name;
    }

    /** Ends the command if the folder exists: what is in it may be what somebody was assessed by. */
    OutputFolder requireNew(Configuration settings) throws IOException {
        Path path = new Path(folder);
        if (path.getFileSystem(settings).exists(path)) {
            throw new CommandFailure(folder + ": exists already; name another folder, or remove it first");
        }
        return this;
    }

    static OutputFolder at(String folder) {
        OutputFolder output = new OutputFolder();
        output.folder = folder;
        return output;
    }
}
