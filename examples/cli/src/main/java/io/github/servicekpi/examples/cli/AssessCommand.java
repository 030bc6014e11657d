package io.github.servicekpi.examples.cli;

import io.github.servicekpi.assessment.ScorecardCalculator;
import io.github.servicekpi.json.NdjsonAssessor;
import io.github.servicekpi.json.NdjsonAssessor.RejectHandler;
import io.github.servicekpi.json.NdjsonAssessor.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assess}: records in, assessments out, in order. */
@Command(
        name = "assess",
        header = "Assess records: JSON in, JSON out, a line each.",
        description = {
            "Prints the assessment of each record as one line of JSON, in the order of the records.",
            "A record that is wrong is told on standard error, or to the file of --rejects; the rest goes on."
        },
        exitCodeList = {
            "0:every record was accepted",
            "1:some records were rejected",
            "2:the scorecard or the command is unusable; no FILE was written"
        },
        footer = {
            "Examples:",
            "  service-kpi assess card.json records.ndjson -o assessments.ndjson",
            "  cat 2026-*.ndjson | service-kpi assess service-desk-agent -"
        })
final class AssessCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private ScoringArguments arguments = new ScoringArguments();

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

    AssessCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        NdjsonAssessor assessor = NdjsonAssessor.of(ScorecardCalculator.of(arguments.card()));
        Summary summary;
        try (InputStream in = arguments.openRecords(shell);
                Output assessments = output == null ? Output.standard(shell) : open(output);
                Output rejected = rejects == null ? Output.none() : open(rejects)) {
            refuseSame(assessments, rejected);
            RejectHandler handler =
                    rejects == null ? new RejectLog(arguments.recordsName(), shell) : writing(rejected.stream());
            summary = assessor.assess(in, assessments.stream(), handler);
            rejected.commit();
            assessments.commit();
        }
        String where = rejects == null ? "" : ", see " + rejects;
        RejectLog.sum(summary.accepted(), summary.rejected(), where, shell);
        return summary.rejected() == 0 ? ExitCode.GOOD : ExitCode.SOME_PROBLEMS;
    }

    private static RejectHandler writing(OutputStream out) {
        return reject -> {
            out.write(reject.toJson());
            out.write('\n');
        };
    }

    /** An output that replaced what the command reads would be a slip, not a wish. */
    private Output open(String name) throws IOException {
        Output file = Output.to(name, shell);
        if (file instanceof WholeFile whole && arguments.isReplacedBy(whole)) {
            whole.close();
            throw new CommandFailure(name + ": this command reads it; write to another file");
        }
        return file;
    }

    private void refuseSame(Output assessments, Output rejected) throws IOException {
        if (assessments instanceof WholeFile one && rejected instanceof WholeFile other && one.isSameAs(other)) {
            throw new CommandFailure("-o and --rejects name the same file, " + rejects + "; name two");
        }
    }
}
