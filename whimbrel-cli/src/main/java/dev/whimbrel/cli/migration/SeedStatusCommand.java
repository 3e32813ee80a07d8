package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seed:status}. */
public final class SeedStatusCommand implements Command {

    @Override
    public CommandName name() {
        return CommandName.of("seed:status", Topics.SEEDS, "shows how all seeds stand");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(StatusCommand.exitCode());
    }

    @Override
    public Answer run(Invocation invocation) {
        return StatusAnswer.of(invocation, Kind.SEEDS);
    }
}
