package io.github.servicekpi.examples.cli;

import io.github.servicekpi.json.ScorecardJson;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code format}: the canonical bytes of a scorecard. */
@Command(
        name = "format",
        header = "Print the one canonical form of a scorecard.",
        description = {
            "Two scorecards that mean the same have the same canonical form. Its SHA-256 is the fingerprint that every"
                    + " assessment carries, so it ends without a line end (but for a terminal's sake)."
        },
        exitCodeList = {"0:printed", "2:the scorecard or the command is unusable", ExitCode.FAILED_HELP},
        footer = {"Example:", "  service-kpi format card.json | sha256sum"})
final class FormatCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private CardArgument card = new CardArgument();

    FormatCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Sources.of(card.name()).refuseStandardOutput();
        shell.out().write(ScorecardJson.write(card.read()));
        if (shell.terminal()) {
            shell.out().write('\n');
        }
        return ExitCode.GOOD;
    }
}
