package dev.whimbrel.cli.server;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.database.TargetDatabase;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.server.DatabaseAnswer.Next;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code db:create}. */
public final class CreateCommand implements Command {

    @Override
    public CommandName name() {
        return CommandName.of("db:create", Topics.DATABASE, "makes the environment's database, unless it is there");
    }

    @Override
    public void describe(CommandSpec spec) {
        Help.details(spec, "The embedded server's databases need no db:create: they are made when they are needed.");
        Help.examples(spec, "db:create", "db:create --env test");
    }

    @Override
    public Answer run(Invocation invocation) {
        TargetDatabase database = invocation.database();
        boolean created = database.create();
        String sentence = "Database " + database.name() + (created ? " is made." : " is there already.");
        Next next = new Next("migrate", "makes its tables");
        return new DatabaseAnswer(database.name(), "created", created, sentence, Optional.of(next), invocation);
    }
}
