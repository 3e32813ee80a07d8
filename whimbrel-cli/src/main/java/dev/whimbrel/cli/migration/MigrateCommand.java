package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import picocli.CommandLine.Model.CommandSpec;

/** {@code migrate}. */
public final class MigrateCommand implements Command {

    @Override
    public CommandName name() {
        return CommandName.of("migrate", Topics.MIGRATIONS, "applies what is pending", "db:migrate");
    }

    @Override
    public void describe(CommandSpec spec) {
        Applying.describe(spec);
        Help.details(
                spec,
                "One runner at a time works on a database; others wait. Each migration runs in one transaction together with its"
                        + " entry in the history; what can't, such as CREATE INDEX CONCURRENTLY, is recorded step by step, so"
                        + " that the next run goes on where a killed one stopped.",
                "Exit codes: 0 when everything is applied, 1 when something failed, 3 when somebody has to decide first,"
                        + " because a migration is late, was edited or is missing.");
        Help.examples(spec, "migrate", "migrate --to 20260101120000", "migrate --dry-run | psql");
    }

    @Override
    public Answer run(Invocation invocation) {
        return Applying.run(invocation, Kind.MIGRATIONS);
    }
}
