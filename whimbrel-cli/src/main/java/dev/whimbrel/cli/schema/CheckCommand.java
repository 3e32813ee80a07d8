package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.run.MigrationState;
import dev.whimbrel.migrate.run.MigrationStatus;
import dev.whimbrel.migrate.run.StatusReport;
import dev.whimbrel.source.SchemaComparison;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.SchemaSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** {@code check}. */
public final class CheckCommand implements Command {

    private static final Set<MigrationState> IN_THE_DATABASE = Set.of(MigrationState.APPLIED, MigrationState.EDITED);

    @Override
    public CommandName name() {
        return CommandName.of("check", Topics.SCHEMA, "finds what differs from the migrations", "db:check");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Scratch.option());
        Help.details(
                spec,
                "The migrations that are applied are applied again in a scratch database, and what the environment's database"
                        + " has more, less or otherwise is told object by object, with the SQL that mends it. Nothing is"
                        + " changed.",
                "Exit codes: 0; 3 when something differs, or the history has migrations that were edited, failed or are missing.");
        Help.examples(spec, "check", "check --env production --json");
    }

    @Override
    public Answer run(Invocation invocation) {
        StatusReport status = Runners.status(invocation);
        List<AvailableMigration> all =
                Runners.migrations(invocation, invocation.migrations()).list();
        try (SchemaReader reader = Scratch.reader(invocation, false)) {
            SchemaComparison comparison = new SchemaComparison(
                    Runners.dialect(), reader, task -> Thread.ofPlatform().start(task));
            invocation.output().progress().show("reading the schemas", 0, 0);
            SchemaComparison.Result result = compare(invocation, comparison, applied(all, status));
            boolean unmanaged = hasNoHistory(status)
                    && !all.isEmpty()
                    && !result.difference().isNone();
            return unmanaged
                    ? new CheckAnswer(invocation, compare(invocation, comparison, all), status, true)
                    : new CheckAnswer(invocation, result, status, false);
        }
    }

    private static SchemaComparison.Result compare(
            Invocation invocation, SchemaComparison comparison, List<AvailableMigration> migrations) {
        return comparison.compare(
                new SchemaSource.Live("The database of " + invocation.environmentName(), invocation.database()),
                new SchemaSource.Migrations("The migrations", () -> migrations));
    }

    private static List<AvailableMigration> applied(List<AvailableMigration> all, StatusReport status) {
        Set<MigrationId> applied = status.migrations().stream()
                .filter(migration -> IN_THE_DATABASE.contains(migration.state()))
                .map(MigrationStatus::migration)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(migration -> applied.contains(migration.id()))
                .toList();
    }

    private static boolean hasNoHistory(StatusReport status) {
        return status.migrations().stream().allMatch(migration -> migration.state() == MigrationState.PENDING);
    }
}
