package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seed:undo}. */
public final class SeedUndoCommand implements Command {

    @Override
    public CommandName name() {
        return CommandName.of("seed:undo", Topics.SEEDS, "takes back what was seeded last", "db:seed:undo");
    }

    @Override
    public void describe(CommandSpec spec) {
        TakingBack.describe(spec);
        Help.examples(spec, "seed:undo", "seed:undo --all");
    }

    @Override
    public Answer run(Invocation invocation) {
        return TakingBack.run(invocation, Kind.SEEDS);
    }
}
