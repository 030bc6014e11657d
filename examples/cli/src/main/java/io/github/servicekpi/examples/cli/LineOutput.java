package io.github.servicekpi.examples.cli;

import io.github.servicekpi.json.NdjsonAssessor.RejectHandler;
import io.github.servicekpi.json.NdjsonAssessor.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the commands write that turn lines of records into lines of JSON. */
final class LineOutput {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write instead of standard output. Appears whole or not at all.")
    private @Nullable String output;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where to write the rejected records, a line of JSON each. Appears whole or not at all.")
    private @Nullable String rejects;

    /** Turns lines into lines. */
    interface Job {
        Summary run(InputStream records, OutputStream out, RejectHandler rejects) throws IOException;
    }

    /** {@return the exit code of a job, whose output is there in the end or, where the job fails, is not} */
    int write(Job job, ScoringArguments arguments, Shell shell) throws IOException {
        Summary summary;
        Sources sources = arguments.sources();
        try (InputStream in = arguments.openRecords(shell);
                Output results = output == null ? standard(sources, shell) : open(output, sources, shell);
                Output rejected = rejects == null ? Output.none() : open(rejects, sources, shell)) {
            refuseSame(results, rejected);
            if (output == null) {
                refuseStandardOutput(rejected);
            }
            RejectHandler handler =
                    rejects == null ? new RejectLog(arguments.recordsName(), shell) : writing(rejected.stream());
            summary = job.run(in, results.stream(), handler);
            Unfinished.commit(rejected, results);
        }
        String where = rejects == null ? "" : ", see " + rejects;
        RejectLog.sum(summary.accepted(), summary.rejected(), where, shell);
        return summary.rejected() == 0 ? ExitCode.GOOD : ExitCode.SOME_PROBLEMS;
    }

    /** {@return what writes the rejected records, a line each} */
    static RejectHandler writing(OutputStream out) {
        return reject -> writeLine(reject.toJson(), out);
    }

    /** Writes a line at once, so that whatever ends the process there is all of it or nothing. */
    static void writeLine(byte[] json, OutputStream out) throws IOException {
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        out.write(line);
    }

    /** {@return a file to write to; one that replaced what the command reads would be a slip, not a wish} */
    static Output open(String name, Sources sources, Shell shell) throws IOException {
        sources.refuse(name);
        return Output.to(name, shell);
    }

    private static Output standard(Sources sources, Shell shell) throws IOException {
        sources.refuseStandardOutput();
        return Output.standard(shell);
    }

    /** Two outputs in one file would be a slip, too. */
    static void refuseSame(Output results, Output rejected) throws IOException {
        if (results instanceof WholeFile one
                && rejected instanceof WholeFile other
                && (one.target().equals(other.target()) || Sources.isSame(one.target(), other.target()))) {
            throw new CommandFailure("-o and --rejects name the same file, " + other.name() + "; name two");
        }
    }

    private static void refuseStandardOutput(Output rejected) throws IOException {
        if (rejected instanceof WholeFile whole && Sources.isStandardOutput(whole.target())) {
            throw new CommandFailure(whole.name() + ": standard output goes to this file; name another for --rejects");
        }
    }
}
