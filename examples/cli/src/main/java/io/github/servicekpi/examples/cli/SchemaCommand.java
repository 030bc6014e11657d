package io.github.servicekpi.examples.cli;

import io.github.servicekpi.json.JsonSchemas;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code schema}: the JSON Schemas of the formats. */
@Command(
        name = "schema",
        header = "List the JSON Schemas of the formats, or print one.",
        description = "The schemas (draft 2020-12) let an editor complete and check a file while it is written;"
                + " \"check\" knows more rules than a schema can say.",
        exitCodeList = {"0:printed", "2:there is no such schema"},
        footer = {"Example:", "  service-kpi schema scorecard > scorecard.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Which one to print; without it all are listed.")
    private @Nullable String name;

    SchemaCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        NamedList.print(JsonSchemas.names(), name, "schema", JsonSchemas::schema, shell);
        return ExitCode.GOOD;
    }
}
