package dev.whimbrel.cli;

import dev.whimbrel.cli.command.Arguments;
import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.GlobalOptions;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.database.OpenConnections;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.ExitCode;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.cli.output.Secrets;
import dev.whimbrel.cli.output.Surroundings;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.cli.output.Verbosity;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs command lines. */
public final class Program {

    private final Surroundings surroundings;
    private final OpenConnections connections;
    private final Interruption interruption;

    /** A program in a world of its own, which Ctrl-C doesn't reach. */
    public Program(Surroundings surroundings) {
        this(surroundings, new OpenConnections(), Interruption.none());
    }

    Program(Surroundings surroundings, OpenConnections connections, Interruption interruption) {
        this.surroundings = surroundings;
        this.connections = connections;
        this.interruption = interruption;
    }

    /**
     * Runs a command line to its end.
     *
     * @return the exit code
     */
    public int run(List<String> words) {
        Output output = output(words.stream().anyMatch(word -> word.startsWith(GlobalOptions.JSON)), Verbosity.NORMAL);
        try {
            Arguments arguments = new Arguments(parse(words));
            output = output(arguments.json(), verbosity(arguments));
            interruption.otherwise(output::interrupted);
            return run(arguments, output).number();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return (interruption.hasBegun() ? output.interrupted(e) : output.error(e)).number();
        }
    }

    private static ParseResult parse(List<String> words) {
        CommandLine program = CommandTree.of(Set.copyOf(words));
        try {
            return program.parseArgs(words.toArray(String[]::new));
        } catch (ParameterException e) {
            throw UsageErrors.of(e);
        }
    }

    private ExitCode run(Arguments arguments, Output output) {
        ParseResult line = arguments.line();
        ParseResult command = line.hasSubcommand() ? line.subcommand() : line;
        if (line.isVersionHelpRequested() || command.isVersionHelpRequested()) {
            return answer(new VersionCommand(), arguments, output);
        }
        if (line.isUsageHelpRequested() || command.isUsageHelpRequested()) {
            CommandLine about = command.commandSpec().commandLine();
            output.answer(new HelpAnswer(line.hasSubcommand() ? about : CommandTree.all()));
            return ExitCode.DONE;
        }
        if (command.commandSpec().userObject() instanceof Command chosen) {
            return answer(chosen, arguments, output);
        }
        throw new UsageException("There is no command. See them all with: whimbrel help");
    }

    private ExitCode answer(Command command, Arguments arguments, Output output) {
        try (Invocation invocation = new Invocation(arguments, surroundings, output, connections)) {
            Answer answer = command.run(invocation);
            output.progress().close();
            output.answer(answer);
            return answer.exitCode();
        } catch (UsageException e) {
            throw e.withHelp(command.name().name());
        }
    }

    private static Verbosity verbosity(Arguments arguments) {
        if (arguments.has(GlobalOptions.VERBOSE)) {
            return Verbosity.VERBOSE;
        }
        return arguments.has(GlobalOptions.QUIET) ? Verbosity.QUIET : Verbosity.NORMAL;
    }

    private Output output(boolean json, Verbosity verbosity) {
        return new Output(surroundings, json, verbosity, new Secrets());
    }
}
