package io.github.servicekpi.examples.cli;

import io.github.servicekpi.assessment.Goal;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.NdjsonAssessor;
import io.github.servicekpi.json.PlanJson;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan}: records in, out comes what each would need to reach a goal. */
@Command(
        name = "plan",
        header = "Print what each record would need to reach a band or a total.",
        description = {
            "Prints an improvement plan for each record as one line of JSON: every line that can reach the goal alone,",
            "with the least score, and the values that earn it.",
            "\"service-kpi show --plan\" says the same in sentences."
        },
        exitCodeList = {
            "0:every record was accepted",
            "1:some records were rejected",
            "2:the scorecard or the command is unusable; no FILE was written",
            ExitCode.FAILED_HELP
        },
        footer = {"Example:", "  service-kpi plan after-sales-service-manager records.ndjson --to exceeds"})
final class PlanCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private ScoringArguments arguments = new ScoringArguments();

    @Option(
            names = "--to",
            paramLabel = "BAND|TOTAL",
            required = true,
            description = "What to reach: the id of a band, or a total.")
    private String goal = "";

    @Mixin
    private LineOutput output = new LineOutput();

    PlanCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Scorecard scorecard = arguments.card();
        Goal aim = goal(goal, scorecard);
        ScorecardCalculator calculator = ScorecardCalculator.of(scorecard);
        return output.write(
                (records, out, rejects) -> NdjsonAssessor.of(calculator)
                        .assess(
                                records,
                                assessment -> LineOutput.writeLine(
                                        PlanJson.write(calculator.plan(assessment.record(), aim)), out),
                                rejects),
                arguments,
                shell);
    }

    /** {@return what a user wants to reach} */
    static Goal goal(String bandOrTotal, Scorecard scorecard) {
        try {
            return Goal.parse(bandOrTotal, scorecard);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }
}
