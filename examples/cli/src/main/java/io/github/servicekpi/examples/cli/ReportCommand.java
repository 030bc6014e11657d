package io.github.servicekpi.examples.cli;

import static java.util.Objects.requireNonNull;

import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.report.HtmlReport;
import io.github.servicekpi.examples.report.words.Language;
import io.github.servicekpi.json.NdjsonAssessor;
import io.github.servicekpi.json.NdjsonAssessor.RejectHandler;
import io.github.servicekpi.json.NdjsonAssessor.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: the sheets as pages to read, print and sign. */
@Command(
        name = "report",
        header = "Write the scored sheets as an HTML page to read, print and sign.",
        description = {
            "Writes one page that needs nothing but a browser: an overview if there are several sheets, then a sheet for",
            "each record. With --split it becomes a folder: a page for each subject, and index.html with the overview."
        },
        exitCodeList = {
            "0:every record was accepted",
            "1:some records were rejected; the overview lists them",
            "2:the scorecard or the command is unusable, or nobody is the subject asked for; nothing was written",
            ExitCode.FAILED_HELP
        },
        footer = {
            "Examples:",
            "  service-kpi report after-sales-service-manager records.ndjson -o sheets.html",
            "  service-kpi report card.json records.ndjson --lang zh-CN --split sheets"
        })
final class ReportCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private ScoringArguments arguments = new ScoringArguments();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the page. Appears whole or not at all.")
    private @Nullable String output;

    @Option(
            names = "--split",
            paramLabel = "DIR",
            description = "A new or empty folder for a page a subject instead. Appears whole or not at all.")
    private @Nullable String folder;

    @Mixin
    private SubjectOption wanted = new SubjectOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where to write the rejected records, a line of JSON each. Appears whole or not at all.")
    private @Nullable String rejects;

    ReportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        if ((output == null) == (folder == null)) {
            throw new CommandFailure("name either a file with -o or a folder with --split");
        } else if (folder != null && wanted.isSet()) {
            throw new CommandFailure("--split makes a page for every subject; with --subject name a file with -o");
        }
        Language chosen = language.chosen(shell);
        ScorecardCalculator calculator = ScorecardCalculator.of(arguments.card());
        HtmlReport report = HtmlReport.of(calculator, chosen.tag());
        Progress progress = new Progress(shell, System::nanoTime);
        Summary summary;
        Sources sources = arguments.sources();
        try (InputStream in = arguments.openRecords(shell);
                ReportTarget target = target(sources);
                Output rejected = rejects == null ? Output.none() : LineOutput.open(rejects, sources, shell);
                SpooledInput input = new SpooledInput(calculator)) {
            if (rejected instanceof WholeFile whole) {
                target.refuse(whole);
            }
            summary = read(in, calculator, input, rejected, progress);
            target.write(report, new WatchedInput(input, progress));
            Unfinished.commit(rejected, target);
        }
        String where = rejects == null ? "" : ", see " + rejects;
        RejectLog.sum(summary.accepted(), summary.rejected(), where, shell);
        return summary.rejected() == 0 ? ExitCode.GOOD : ExitCode.SOME_PROBLEMS;
    }

    private ReportTarget target(Sources sources) throws IOException {
        return folder == null
                ? new ReportTarget.Page(LineOutput.open(requireNonNull(output), sources, shell))
                : new ReportTarget.Pages(WholeFolder.create(folder));
    }

    private Summary read(
            InputStream in, ScorecardCalculator calculator, SpooledInput input, Output rejected, Progress progress)
            throws IOException {
        RejectHandler handler =
                rejects == null ? new RejectLog(arguments.recordsName(), shell) : LineOutput.writing(rejected.stream());
        long[] read = {0};
        Summary summary = wanted.assess(
                NdjsonAssessor.of(calculator),
                in,
                arguments.recordsName(),
                assessment -> {
                    progress.at("records read:", ++read[0]);
                    input.add(assessment);
                },
                reject -> {
                    progress.clear();
                    input.add(reject);
                    handler.reject(reject);
                });
        progress.clear();
        return summary;
    }
}
