package dev.whimbrel.cli;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.UsageException;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code help}. */
final class HelpCommand implements Command {

    @Override
    public CommandName name() {
        return CommandName.of("help", Topics.PROGRAM, "lists the commands, or explains one");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Options.optionalParameter("COMMAND", "the command to explain"));
    }

    @Override
    public Answer run(Invocation invocation) {
        Optional<String> command = invocation.arguments().parameter();
        if (command.isEmpty()) {
            return new HelpAnswer(CommandTree.all());
        }
        CommandLine found =
                CommandTree.of(Set.of(command.get())).getSubcommands().get(command.get());
        if (found == null) {
            throw new UsageException("There is no command " + command.get() + ". See them all with: whimbrel help");
        }
        return new HelpAnswer(found);
    }
}
