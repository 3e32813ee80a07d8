package dev.whimbrel.cli.server;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Guard;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.database.TargetDatabase;
import dev.whimbrel.cli.output.Answer;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code db:drop}. */
public final class DropCommand implements Command {

    @Override
    public CommandName name() {
        return CommandName.of("db:drop", Topics.DATABASE, "drops the environment's database with all that is in it");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Guard.option());
        Help.details(
                spec,
                "Whoever is connected to it is cut off. In a protected environment, which production is unless its configuration"
                        + " says otherwise, the database's name has to be typed or given with --confirm.");
        Help.examples(spec, "db:drop", "db:drop --env production --confirm shop");
    }

    @Override
    public Answer run(Invocation invocation) {
        Guard.require(invocation, "drop");
        TargetDatabase database = invocation.database();
        boolean dropped = database.drop();
        String sentence = dropped
                ? "Database " + database.name() + " is dropped."
                : "Nothing to do: there is no database " + database.name() + ".";
        return new DatabaseAnswer(database.name(), "dropped", dropped, sentence, Optional.empty(), invocation);
    }
}
