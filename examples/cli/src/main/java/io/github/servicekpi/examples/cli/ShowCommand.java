package io.github.servicekpi.examples.cli;

import io.github.servicekpi.assessment.Goal;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.report.words.Labels;
import io.github.servicekpi.examples.report.words.Language;
import io.github.servicekpi.json.NdjsonAssessor;
import io.github.servicekpi.json.NdjsonAssessor.Summary;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code show}: the sheet of each record, readable in a terminal. */
@Command(
        name = "show",
        header = "Show the scored sheet of each record.",
        description = "Colours stand out on a terminal only, and never where NO_COLOR is set.",
        exitCodeList = {
            "0:every record was accepted",
            "1:some records were rejected",
            "2:the scorecard or the command is unusable, or nobody is the subject asked for",
            ExitCode.FAILED_HELP
        },
        footer = {"Example:", "  service-kpi show after-sales-service-manager records.ndjson --subject E-1001"})
final class ShowCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private ScoringArguments arguments = new ScoringArguments();

    @Mixin
    private SubjectOption wanted = new SubjectOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--plan",
            paramLabel = "BAND|TOTAL",
            description = "Say below each sheet what it would take to reach a band, by its id, or a total.")
    private @Nullable String plan;

    private long shown;

    ShowCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        arguments.sources().refuseStandardOutput();
        Scorecard scorecard = arguments.card();
        Language chosen = language.chosen(shell);
        Sheet sheet = new Sheet(new Labels(chosen.tag()), shell.columns(), shell.colour());
        ScorecardCalculator calculator = ScorecardCalculator.of(scorecard);
        Optional<Goal> goal = Optional.ofNullable(plan).map(text -> PlanCommand.goal(text, scorecard));
        Summary summary;
        try (InputStream in = arguments.openRecords(shell)) {
            summary = wanted.assess(
                    NdjsonAssessor.of(calculator),
                    in,
                    arguments.recordsName(),
                    assessment ->
                            print(sheet.lines(assessment, goal.map(aim -> calculator.plan(assessment.record(), aim)))),
                    new RejectLog(arguments.recordsName(), shell));
        }
        RejectLog.sum(summary.accepted(), summary.rejected(), "", shell);
        return summary.rejected() == 0 ? ExitCode.GOOD : ExitCode.SOME_PROBLEMS;
    }

    private void print(List<String> lines) throws IOException {
        String text = (shown++ == 0 ? "" : "\n\n") + String.join("\n", lines) + "\n";
        shell.out().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
