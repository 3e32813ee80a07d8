package dev.whimbrel.cli.files;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import picocli.CommandLine.Model.CommandSpec;

/** {@code model:generate}. */
public final class ModelCommand implements Command {

    private static final String ATTRIBUTES = "--attributes";

    @Override
    public CommandName name() {
        return CommandName.of(
                "model:generate", Topics.PROJECT, "writes a migration that creates a table", "model:create");
    }

    @Override
    public void describe(CommandSpec spec) {
        NewMigration.describe(spec, "the model in the singular, such as BlogPost");
        spec.addOption(Options.value(ATTRIBUTES, "LIST", "its columns: name:type, separated by commas"));
        Help.examples(
                spec,
                "model:generate Post --attributes"
                        + " 'title:string,price:decimal(10,2),author:references,status:enum(draft,published)'");
    }

    @Override
    public Answer run(Invocation invocation) {
        throw new UnsupportedOperationException("model:generate");
    }
}
