package io.github.servicekpi.examples.cli;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.json.NdjsonAssessor.RejectHandler;
import io.github.servicekpi.json.NdjsonAssessor.Summary;
import io.github.servicekpi.json.NdjsonRecords;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.json.Reject;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.rollup.RollUp;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollup}: records of months in, records of the quarter or the year out, one a subject. */
@Command(
        name = "rollup",
        header = "Make records of a quarter, half-year or year of those of its parts.",
        description = {
            "Prints one record for each subject as a line of JSON, in the order in which the subjects first appear.",
            "RECORDS holds the parts of PERIOD in any order; CARD says how each indicator is aggregated.",
            "A subject whose parts do not make up the whole is told on standard error, or to the file of --rejects, and so "
                    + "is a line that is wrong; the rest goes on."
        },
        exitCodeList = {
            "0:every record was accepted and every subject rolled up",
            "1:some records or subjects were rejected",
            "2:the scorecard or the command is unusable; no FILE was written",
            ExitCode.FAILED_HELP
        },
        footer = {
            "Examples:",
            "  service-kpi rollup card.json months.ndjson --to 2026-Q3 -o quarter.ndjson",
            "  service-kpi rollup card.json months.ndjson --to 2026 |",
            "      service-kpi assess card.json -"
        })
final class RollUpCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private ScoringArguments arguments = new ScoringArguments();

    @Option(
            names = "--to",
            paramLabel = "PERIOD",
            required = true,
            description = "The whole period, for example 2026-Q3, 2026-H2 or 2026.")
    private String period = "";

    @Mixin
    private LineOutput output = new LineOutput();

    RollUpCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        AssessmentPeriod whole = AssessmentPeriod.tryParse(period)
                .orElseThrow(() -> new CommandFailure(
                        "--to: \"" + period + "\" is no period; write one like 2026-Q3, 2026-H2 or 2026"));
        Scorecard scorecard = arguments.card();
        return output.write(
                (records, out, rejects) -> rollUp(scorecard, whole, records, out, rejects), arguments, shell);
    }

    private static Summary rollUp(
            Scorecard scorecard, AssessmentPeriod whole, InputStream records, OutputStream out, RejectHandler rejects)
            throws IOException {
        Map<String, PartsOfSubject> subjects = new LinkedHashMap<>();
        Summary lines = NdjsonRecords.readParts(
                records,
                scorecard,
                part -> subjects.computeIfAbsent(part.subject(), subject -> new PartsOfSubject())
                        .add(part),
                rejects);
        long rejected = lines.rejected();
        for (Map.Entry<String, PartsOfSubject> subject : subjects.entrySet()) {
            PerformanceRecord record;
            try {
                record = RollUp.of(scorecard, subject.getValue().records(), whole);
            } catch (InvalidInputException e) {
                rejected++;
                rejects.reject(
                        new Reject(0, Optional.of(subject.getKey()), Optional.of(whole.toString()), e.problems()));
                continue;
            }
            LineOutput.writeLine(RecordJson.write(record), out);
        }
        return new Summary(subjects.size() + lines.rejected() - rejected, rejected);
    }
}
