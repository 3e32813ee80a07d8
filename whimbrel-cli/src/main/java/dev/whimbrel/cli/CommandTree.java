package dev.whimbrel.cli;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.GlobalOptions;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands as the command line's library wants to know them. Describing one takes time, so only those are that are needed. */
final class CommandTree {

    private CommandTree() {}

    /** All commands. */
    static CommandLine all() {
        return of(Commands.ALL);
    }

    /** Those commands that the words may mean; all when they mean none. */
    static CommandLine of(Set<String> words) {
        List<Command> named = Commands.ALL.stream()
                .filter(command -> command.name().all().stream().anyMatch(words::contains))
                .toList();
        return of(named.isEmpty() ? Commands.ALL : named);
    }

    private static CommandLine of(List<Command> commands) {
        CommandSpec program = CommandSpec.create().name("whimbrel");
        GlobalOptions.addTo(program);
        for (Command command : commands) {
            CommandName name = command.name();
            program.addSubcommand(name.name(), new CommandLine(spec(command, name)));
        }
        CommandLine line = new CommandLine(program);
        line.setExpandAtFiles(false);
        return line;
    }

    private static CommandSpec spec(Command command, CommandName name) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command)
                .name(name.name())
                .aliases(name.aliases().toArray(String[]::new));
        spec.usageMessage().hidden(name.hidden()).description("whimbrel " + name.name() + " " + name.summary() + ".");
        command.describe(spec);
        return spec;
    }
}
