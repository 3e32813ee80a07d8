package dev.whimbrel.cli;

import dev.whimbrel.cli.arguments.ArgumentParser;
import dev.whimbrel.cli.arguments.Arguments;
import dev.whimbrel.cli.arguments.ParsedLine;
import dev.whimbrel.cli.arguments.Syntax;
import dev.whimbrel.cli.arguments.UsageException;
import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.GlobalOptions;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.database.OpenConnections;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.ExitCode;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.cli.output.Secrets;
import dev.whimbrel.cli.output.Surroundings;
import dev.whimbrel.cli.output.Verbosity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    public int run(List<String> arguments) {
        ParsedLine line;
        try {
            line = ArgumentParser.parse(Commands.SYNTAXES, GlobalOptions.ALL, arguments);
        } catch (UsageException e) {
            return usage(e, output(roughly(arguments))).number();
        }
        Output output = output(line.arguments());
        try {
            return run(line, output).number();
        } catch (UsageException e) {
            return usage(e, output).number();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return interruption.hasBegun() ? ExitCode.FAILED.number() : output.error(e).number();
        }
    }

    private ExitCode run(ParsedLine line, Output output) {
        Arguments given = line.arguments();
        if (given.has(GlobalOptions.VERSION)) {
            return answer(Commands.VERSION, given, output);
        }
        if (line.command().isEmpty()) {
            if (given.has(GlobalOptions.HELP)) {
                return answer(Commands.HELP, given, output);
            }
            throw new UsageException("There is no command. See them all with: whimbrel help", Optional.empty());
        }
        Syntax syntax = line.command().get();
        if (given.has(GlobalOptions.HELP)) {
            output.answer(Commands.HELP.about(syntax));
            return ExitCode.DONE;
        }
        line.requireParameters();
        return answer(Commands.named(syntax.name()), given, output);
    }

    private ExitCode answer(Command command, Arguments arguments, Output output) {
        try (Invocation invocation = new Invocation(arguments, surroundings, output, connections)) {
            Answer answer = command.run(invocation);
            output.progress().close();
            output.answer(answer);
            return answer.exitCode();
        }
    }

    private static ExitCode usage(UsageException failure, Output output) {
        ExitCode code = output.error(failure);
        if (!output.json()) {
            failure.command().ifPresent(command -> output.hint("See: whimbrel help " + command));
        }
        return code;
    }

    private Output output(Arguments arguments) {
        Verbosity verbosity = Verbosity.NORMAL;
        if (arguments.has(GlobalOptions.VERBOSE)) {
            verbosity = Verbosity.VERBOSE;
        } else if (arguments.has(GlobalOptions.QUIET)) {
            verbosity = Verbosity.QUIET;
        }
        return new Output(surroundings, arguments.has(GlobalOptions.JSON), verbosity, new Secrets());
    }

    /** What can be told of a command line that makes no sense: whether a program listens. */
    private static Arguments roughly(List<String> arguments) {
        return arguments.contains(GlobalOptions.JSON.name())
                ? new Arguments(Map.of(GlobalOptions.JSON, List.of()), Map.of())
                : Arguments.NONE;
    }
}
