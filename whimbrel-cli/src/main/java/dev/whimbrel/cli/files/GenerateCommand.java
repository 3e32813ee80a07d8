package dev.whimbrel.cli.files;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import picocli.CommandLine.Model.CommandSpec;

/** {@code migration:generate}. */
public final class GenerateCommand implements Command {

    @Override
    public CommandName name() {
        return CommandName.of(
                "migration:generate", Topics.PROJECT, "writes an empty migration", "new", "migration:create");
    }

    @Override
    public void describe(CommandSpec spec) {
        MigrationWriter.describe(spec, "what it does in a few words, such as create-users");
        Help.details(spec, "Its version is the current time in UTC.");
        Help.examples(spec, "migration:generate create-users", "new add-email-to-users --format java");
    }

    @Override
    public Answer run(Invocation invocation) {
        return new MigrationWriter(invocation, invocation.migrations())
                .empty("migrate", "applies it when it is written");
    }
}
