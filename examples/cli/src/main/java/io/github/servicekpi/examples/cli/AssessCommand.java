package io.github.servicekpi.examples.cli;

import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.AssessmentJson;
import io.github.servicekpi.json.NdjsonAssessor;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.util.concurrent.Callable;
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
            "2:the scorecard or the command is unusable; no FILE was written",
            ExitCode.FAILED_HELP
        },
        footer = {
            "Examples:",
            "  service-kpi assess card.json records.ndjson -o assessments.ndjson",
            "  cat 2026-*.ndjson | service-kpi assess service-desk-agent - --threads 4"
        })
final class AssessCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private ScoringArguments arguments = new ScoringArguments();

    @Mixin
    private LineOutput output = new LineOutput();

    @Option(names = "--explain", description = "Say of each score which piece of the curve it comes from.")
    private boolean explain;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many threads work, 1 to " + NdjsonAssessor.MOST_THREADS
                    + " (${DEFAULT-VALUE} unless set). The output is the same.")
    private int threads = 1;

    AssessCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1 || threads > NdjsonAssessor.MOST_THREADS) {
            throw new CommandFailure("--threads is " + threads + "; allowed are 1 to " + NdjsonAssessor.MOST_THREADS);
        }
        Scorecard scorecard = arguments.card();
        AssessmentJson writer = AssessmentJson.of(scorecard);
        NdjsonAssessor assessor =
                NdjsonAssessor.of(ScorecardCalculator.of(scorecard), explain ? writer.explaining() : writer, threads);
        return output.write(assessor::assess, arguments, shell);
    }
}
