package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import picocli.CommandLine.Model.CommandSpec;

/** {@code undo}. */
public final class UndoCommand implements Command {

    @Override
    public CommandName name() {
        return CommandName.of("undo", Topics.MIGRATIONS, "takes back what was applied last", "db:migrate:undo");
    }

    @Override
    public void describe(CommandSpec spec) {
        TakingBack.describe(spec);
        Help.details(
                spec,
                "A migration is taken back by the down that was recorded when it was applied, whatever its file says now, in the"
                        + " reverse order of application.");
        Help.examples(spec, "undo", "undo --steps 3", "undo --to 20260101120000", "undo --all --dry-run");
    }

    @Override
    public Answer run(Invocation invocation) {
        return TakingBack.run(invocation, Kind.MIGRATIONS);
    }
}
