package io.github.servicekpi.examples.cli;

import io.github.servicekpi.json.ScorecardJson;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code template}: the scorecards that come with the program. */
@Command(
        name = "template",
        header = "List the bundled scorecards, or print one.",
        description = "A template is a scorecard to use by its id, or to copy and change.",
        exitCodeList = {"0:printed", "2:there is no such template"},
        footer = {"Example:", "  service-kpi template service-desk-agent > card.json"})
final class TemplateCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Which one to print; without it all are listed.")
    private @Nullable String id;

    TemplateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        NamedList.print(ScorecardJson.templates(), id, "template", ScorecardJson::templateSource, shell);
        return ExitCode.GOOD;
    }
}
