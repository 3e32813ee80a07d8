package dev.whimbrel.cli;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.files.GenerateCommand;
import dev.whimbrel.cli.files.InitCommand;
import dev.whimbrel.cli.files.ModelCommand;
import dev.whimbrel.cli.files.SeedGenerateCommand;
import dev.whimbrel.cli.migration.BaselineCommand;
import dev.whimbrel.cli.migration.MigrateCommand;
import dev.whimbrel.cli.migration.RedoCommand;
import dev.whimbrel.cli.migration.RepairCommand;
import dev.whimbrel.cli.migration.SeedCommand;
import dev.whimbrel.cli.migration.SeedStatusCommand;
import dev.whimbrel.cli.migration.SeedUndoAllCommand;
import dev.whimbrel.cli.migration.SeedUndoCommand;
import dev.whimbrel.cli.migration.StatusCommand;
import dev.whimbrel.cli.migration.UndoAllCommand;
import dev.whimbrel.cli.migration.UndoCommand;
import dev.whimbrel.cli.migration.VerifyCommand;
import dev.whimbrel.cli.schema.CheckCommand;
import dev.whimbrel.cli.schema.DiffCommand;
import dev.whimbrel.cli.schema.GenerateFromTablesCommand;
import dev.whimbrel.cli.schema.PullCommand;
import dev.whimbrel.cli.schema.PushCommand;
import dev.whimbrel.cli.schema.SquashCommand;
import dev.whimbrel.cli.server.CreateCommand;
import dev.whimbrel.cli.server.DropCommand;
import dev.whimbrel.cli.server.StartCommand;
import dev.whimbrel.cli.server.StopCommand;
import dev.whimbrel.cli.server.UrlCommand;
import java.util.List;
import java.util.Set;

/** All commands, in the order of the overview. */
final class Commands {

    static final List<Command> ALL = List.of(
            new InitCommand(),
            new GenerateCommand(),
            new ModelCommand(),
            new MigrateCommand(),
            new UndoCommand(),
            new UndoAllCommand(),
            new RedoCommand(),
            new StatusCommand(),
            new VerifyCommand(),
            new BaselineCommand(),
            new RepairCommand(),
            new SquashCommand(),
            new GenerateFromTablesCommand(),
            new PullCommand(),
            new PushCommand(),
            new DiffCommand(),
            new CheckCommand(),
            new SeedGenerateCommand(),
            new SeedCommand(),
            new SeedUndoCommand(),
            new SeedUndoAllCommand(),
            new SeedStatusCommand(),
            new CreateCommand(),
            new DropCommand(),
            new StartCommand(),
            new StopCommand(),
            new UrlCommand(),
            new CompletionCommand(),
            new VersionCommand(),
            new HelpCommand(),
            new AotTrainingCommand());

    private static final Set<String> CONNECTING =
            Set.of(Topics.MIGRATIONS, Topics.SCHEMA, Topics.SEEDS, Topics.DATABASE);

    private Commands() {}

    /** Whether the words of a command line probably mean a command that connects to a database. */
    static boolean connect(Set<String> words) {
        return ALL.stream()
                .map(Command::name)
                .anyMatch(name ->
                        CONNECTING.contains(name.topic()) && name.all().stream().anyMatch(words::contains));
    }
}
