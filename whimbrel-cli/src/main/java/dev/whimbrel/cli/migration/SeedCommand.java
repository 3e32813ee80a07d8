package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Arguments;
import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.cli.seed.MadeUpRows;
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
        spec.addOption(Options.values(
                MadeUpRows.ROWS, "[TABLE=]N", "make up so many rows, for every table or for one; can be repeated"));
        spec.addOption(Options.value(
                MadeUpRows.RANDOM,
                "NUMBER",
                "the number that made-up rows depend on; the same one gives the same rows"));
        Applying.describe(spec);
        Help.details(
                spec,
                "Seeds are files like migrations, with a history of their own, so that each runs once. Those in the folder of"
                        + " seeds are for every environment, those in its sub-folder named like the environment for that one"
                        + " only.",
                "With --rows no file is run. Rows are made up that honour types, checks, unique and foreign keys, and written"
                        + " in one transaction: all or none. Parents that are needed and missing are made up too. Protected"
                        + " environments are refused.");
        Help.examples(
                spec,
                "seed",
                "seed --env test",
                "seed --rows 1000",
                "seed --rows users=1000 --rows posts=5000 --random 42");
    }

    @Override
    public Answer run(Invocation invocation) {
        Arguments arguments = invocation.arguments();
        if (!arguments.has(MadeUpRows.ROWS)) {
            refuse(arguments, MadeUpRows.RANDOM, "is for rows that are made up: add " + MadeUpRows.ROWS + " 1000.");
            return Applying.run(invocation, Kind.SEEDS);
        }
        for (String option : Applying.OPTIONS) {
            refuse(
                    arguments,
                    option,
                    "is for seeds in files, which " + MadeUpRows.ROWS + " doesn't run. Leave one of them out.");
        }
        return MadeUpRows.write(invocation);
    }

    private static void refuse(Arguments arguments, String option, String reason) {
        if (arguments.has(option)) {
            throw new UsageException(option + " " + reason);
        }
    }
}
