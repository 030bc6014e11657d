package io.github.servicekpi.examples.spark;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code spark-kpi}; what it does is done by its subcommands. */
@Command(
        name = SparkKpi.NAME,
        description = "Assesses a company group's records on Apache Spark.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            GenerateCommand.class,
            AssessCommand.class,
            RollUpCommand.class,
            ReportCommand.class,
            MeasureCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; records that were rejected are counted on the last lines and stand in rejects.ndjson",
            "2:the scorecard or the command is unusable"
        })
public final class SparkKpi implements Callable<Integer> {
    static final String NAME = "spark-kpi";

    private static final int UNUSABLE = 2;

    @Spec
    private @Nullable CommandSpec command;

    SparkKpi() {}

    /** Runs a command line, then ends the process if it failed: a cluster takes any other end for one to try again. */
    public static void main(String... args) {
        int exitCode = run(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Without a subcommand there is nothing to do but to say which ones there are. */
    @Override
    public Integer call() {
        requireNonNull(command).commandLine().usage(System.err);
        return UNUSABLE;
    }

    /** {@return the exit code of a command line, after it was run} */
    static int run(String... args) {
        CommandLine commands = new CommandLine(new SparkKpi())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof CommandFailure) {
                        command.getErr().println(NAME + ": " + failure.getMessage());
                        return UNUSABLE;
                    }
                    throw failure;
                });
        return commands.execute(args);
    }
}
