package io.github.servicekpi.examples.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code service-kpi}; what it does is done by its subcommands. */
@Command(
        name = ServiceKpi.NAME,
        description = "Scores records of what happened by a KPI scorecard, exactly.",
        mixinStandardHelpOptions = true,
        versionProvider = ServiceKpi.Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is good",
            "1:some of the input has problems",
            "2:the scorecard or the command is unusable",
            ExitCode.FAILED_HELP,
            "141:whoever read the output closed it before the end"
        },
        footerHeading = "%n",
        footer = "\"service-kpi COMMAND --help\" tells more.")
public final class ServiceKpi implements Callable<Integer> {
    static final String NAME = "service-kpi";

    private final Shell shell;

    @Spec
    private @Nullable CommandSpec command;

    private ServiceKpi(Shell shell) {
        this.shell = shell;
    }

    /** Runs a command line, then ends the process with its exit code. */
    public static void main(String... args) {
        Shell shell = Shell.ofProcess();
        Runnable ended = Interruption.watch(shell);
        int exitCode = run(shell, args);
        ended.run();
        System.exit(exitCode);
    }

    /** Without a subcommand there is nothing to do but to say which ones there are. */
    @Override
    public Integer call() {
        requireNonNull(command).commandLine().usage(shell.err());
        return ExitCode.UNUSABLE;
    }

    /** {@return the exit code of a command line, after it was run} */
    static int run(Shell shell, String... args) {
        try {
            return commands(shell).execute(args);
        } catch (Error e) { // else the process would end with 1, which means something else
            return ExitCode.report(e, shell);
        }
    }

    private static CommandLine commands(Shell shell) {
        CommandLine commands = new CommandLine(new ServiceKpi(shell))
                .addSubcommand(new AssessCommand(shell))
                .addSubcommand(new ShowCommand(shell))
                .addSubcommand(new ReportCommand(shell))
                .addSubcommand(new PlanCommand(shell))
                .addSubcommand(new RollUpCommand(shell))
                .addSubcommand(new CheckCommand(shell))
                .addSubcommand(new FormatCommand(shell))
                .addSubcommand(new TemplateCommand(shell))
                .addSubcommand(new SchemaCommand(shell));
        return commands.setOut(new PrintWriter(new OutputStreamWriter(shell.out(), StandardCharsets.UTF_8)))
                .setErr(new PrintWriter(shell.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(shell.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setExpandAtFiles(false) // a subject may begin with @
                .setExecutionStrategy(parsed -> runAndFlush(parsed, shell))
                .setExecutionExceptionHandler((failure, command, parsed) -> ExitCode.report(failure, shell))
                .setParameterExceptionHandler((misuse, args) -> explain(misuse, shell));
    }

    private static int runAndFlush(ParseResult parsed, Shell shell) {
        int exitCode = new RunLast().execute(parsed);
        CommandLine command = parsed.commandSpec().commandLine();
        try {
            command.getOut().flush();
            shell.out().flush();
        } catch (IOException e) {
            throw new ExecutionException(command, "flushing failed", e);
        }
        return exitCode;
    }

    private static int explain(ParameterException misuse, Shell shell) {
        CommandLine command = misuse.getCommandLine();
        shell.say(NAME + ": " + misuse.getMessage());
        UnmatchedArgumentException.printSuggestions(misuse, command.getErr());
        shell.say("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".");
        return ExitCode.UNUSABLE;
    }

    /** Says which version this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String packaged = ServiceKpi.class.getPackage().getImplementationVersion();
            return new String[] {NAME + " " + (packaged == null ? "(not packaged)" : packaged)};
        }
    }
}
