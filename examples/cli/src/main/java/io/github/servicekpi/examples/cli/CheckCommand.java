package io.github.servicekpi.examples.cli;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.json.ProblemJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: what is wrong with scorecards. */
@Command(
        name = "check",
        header = "Check scorecards, and say what is wrong with them.",
        description = "Prints every problem of every scorecard, one a line as file:line:column: message [code]; nothing"
                + " where there is none.",
        exitCodeList = {
            "0:no problem",
            "1:some problems",
            "2:a file cannot be read, or the command is unusable",
            ExitCode.FAILED_HELP
        },
        footer = {"Example:", "  service-kpi check cards/*.json"})
final class CheckCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Scorecard files; the ids of bundled templates serve as well.")
    private List<String> files = List.of();

    @Option(
            names = "--json",
            description = "Print one line of JSON for every file instead, also for one without problems.")
    private boolean json;

    CheckCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Sources.of(files.toArray(String[]::new)).refuseStandardOutput();
        int exitCode = ExitCode.GOOD;
        for (String file : files) {
            exitCode = Math.max(exitCode, check(file));
        }
        return exitCode;
    }

    private int check(String file) throws IOException {
        List<Problem> problems;
        try {
            problems = problems(file);
        } catch (IOException | CommandFailure e) {
            return ExitCode.report(e, shell); // the other files can still be checked
        }
        print(file, problems);
        return problems.isEmpty() ? ExitCode.GOOD : ExitCode.SOME_PROBLEMS;
    }

    private static List<Problem> problems(String file) throws IOException {
        try {
            Scorecards.read(file);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        }
    }

    private void print(String file, List<Problem> problems) throws IOException {
        if (json) {
            LineOutput.writeLine(ProblemJson.write(file, problems), shell.out());
            return;
        }
        for (String line : Scorecards.lines(file, problems)) {
            shell.out().write((DisplayText.clean(line) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String hint = Scorecards.hint(problems);
        if (!hint.isEmpty()) {
            shell.say(ServiceKpi.NAME + ": " + file + ": is no scorecard" + hint);
        }
    }
}
