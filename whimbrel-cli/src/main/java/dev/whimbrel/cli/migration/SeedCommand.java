package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seed}. */
public final class SeedCommand implements Command {

    @Override
    public CommandName name() {
        return CommandName.of(
                "seed",
                Topics.SEEDS,
                "fills the database with the seeds that it has not had yet",
                "db:seed:all",
                "db:seed");
    }

    @Override
    public void describe(CommandSpec spec) {
        Applying.describe(spec);
        Help.details(
                spec,
                "Seeds are files like migrations, with a history of their own, so that each runs once. Those in the folder of"
                        + " seeds are for every environment, those in its sub-folder named like the environment for that one"
                        + " only.");
        Help.examples(spec, "seed", "seed --env test");
    }

    @Override
    public Answer run(Invocation invocation) {
        return Applying.run(invocation, Kind.SEEDS);
    }
}
