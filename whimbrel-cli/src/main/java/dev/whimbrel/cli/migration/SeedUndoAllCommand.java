package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.migrate.run.UndoTarget;
import picocli.CommandLine.Model.CommandSpec;

/** {@code db:seed:undo:all}, which is {@code seed:undo --all} under the name that people know. */
public final class SeedUndoAllCommand implements Command {

    @Override
    public CommandName name() {
        return CommandName.of("db:seed:undo:all", Topics.HIDDEN, "takes back all seeds, as seed:undo --all does");
    }

    @Override
    public void describe(CommandSpec spec) {
        TakingBack.describeAll(spec);
    }

    @Override
    public Answer run(Invocation invocation) {
        return TakingBack.run(invocation, Kind.SEEDS, new UndoTarget.All());
    }
}
