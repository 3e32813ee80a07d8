package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.generate.Clash;
import dev.whimbrel.generate.Goal;
import dev.whimbrel.generate.Lineage;
import dev.whimbrel.generate.MigrationGenerator;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.run.MigrationState;
import dev.whimbrel.migrate.run.MigrationStatus;
import dev.whimbrel.migrate.run.StatusReport;
import dev.whimbrel.source.ReadSchema;
import dev.whimbrel.source.ReplayFailure;
import dev.whimbrel.source.SchemaComparison;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.SchemaSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code check}. */
public final class CheckCommand implements Command {

    private static final String NO_DATABASE = "--no-database";
    private static final String ALLOW_PENDING = "--allow-pending";
    private static final Set<MigrationState> IN_THE_DATABASE = Set.of(MigrationState.APPLIED, MigrationState.EDITED);
    private static final Set<MigrationState> NOT_YET = Set.of(MigrationState.PENDING, MigrationState.LATE);

    @Override
    public CommandName name() {
        return CommandName.of(
                "check", Topics.SCHEMA, "compares table classes, migrations and the database", "db:check");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Options.flag(NO_DATABASE, "compare the table classes with the migrations only"));
        spec.addOption(Options.flag(ALLOW_PENDING, "the database may be behind the migrations"));
        spec.addOption(Scratch.option());
        Help.details(
                spec,
                "When the project has table classes, they are compared with what all migrations make in a scratch database:"
                        + " nothing is found exactly when generate has nothing to do. Two migrations that were made at once"
                        + " and don't get on are named.",
                "The migrations that are applied are applied again in a scratch database, and what the environment's database"
                        + " has more, less or otherwise is told object by object, with the SQL that mends it. Nothing is"
                        + " changed.",
                "Exit codes: 0; 3 when something differs, migrations are pending, or the history has some that were edited,"
                        + " failed, are late or missing.");
        Help.examples(spec, "check", "check --no-database", "check --env production --allow-pending --json");
    }

    @Override
    public Answer run(Invocation invocation) {
        Optional<Goal> goal = new ProjectTables(invocation).goalIfAny();
        boolean alone = invocation.arguments().has(NO_DATABASE);
        if (alone && goal.isEmpty()) {
            throw new UsageException("There is nothing to compare: " + NO_DATABASE
                    + " leaves the table classes and the migrations, and the project has no table classes.");
        }
        @Nullable StatusReport status = alone ? null : Runners.status(invocation);
        List<AvailableMigration> all =
                Runners.migrationsIfAny(invocation, invocation.migrations()).list();
        invocation.output().progress().show("reading the schemas", 0, 0);
        try (SchemaReader reader = Scratch.reader(invocation, false)) {
            Optional<Classes> classes = goal.map(wanted -> classes(invocation, reader, wanted, all, status));
            @Nullable ReadSchema made = classes.map(Classes::made).orElse(null);
            return new CheckAnswer(
                    invocation,
                    classes.map(Classes::check),
                    Optional.ofNullable(status).map(known -> database(invocation, reader, all, known, made)));
        }
    }

    private record Classes(ClassCheck check, @Nullable ReadSchema made) {}

    private static Classes classes(
            Invocation invocation,
            SchemaReader reader,
            Goal goal,
            List<AvailableMigration> all,
            @Nullable StatusReport status) {
        try (MigrationGenerator generator = new MigrationGenerator(
                Runners.dialect(), reader, migrations(all), goal, DecisionOptions.of(invocation))) {
            generator.notes().forEach(invocation.output()::note);
            ClassCheck check = ClassCheck.Compared.of(generator.route(), new Lineage(all), open(all, status));
            ReadSchema made = generator.migrated();
            return new Classes(check, new ReadSchema(made.graph(), made.majorVersion(), List.of()));
        } catch (ReplayFailure e) {
            return new Classes(new ClassCheck.Unreadable(Clash.of(reader, all, e)), null);
        }
    }

    /** Those that may be written anew; without a database only the newest can be one. */
    private static List<AvailableMigration> open(List<AvailableMigration> all, @Nullable StatusReport status) {
        return status == null ? all.subList(Math.max(0, all.size() - 1), all.size()) : in(NOT_YET, all, status);
    }

    private static DatabaseCheck database(
            Invocation invocation,
            SchemaReader reader,
            List<AvailableMigration> all,
            StatusReport status,
            @Nullable ReadSchema made) {
        SchemaComparison comparison = Scratch.comparison(reader);
        SchemaSource.Live live = Sources.environment(invocation);
        List<AvailableMigration> applied = in(IN_THE_DATABASE, all, status);
        boolean pendingIsFine = invocation.arguments().has(ALLOW_PENDING);
        SchemaComparison.Result result = comparison.compare(live, source(applied, all, made));
        boolean unmanaged =
                hasNoHistory(status) && !all.isEmpty() && !result.difference().isNone();
        return unmanaged
                ? new DatabaseCheck(comparison.compare(live, source(all, all, made)), status, true, pendingIsFine)
                : new DatabaseCheck(result, status, false, pendingIsFine);
    }

    /** What all migrations make is known when the table classes were compared with it. */
    private static SchemaSource source(
            List<AvailableMigration> some, List<AvailableMigration> all, @Nullable ReadSchema made) {
        return made != null && some.size() == all.size()
                ? new SchemaSource.Known("The migrations", made)
                : migrations(some);
    }

    private static SchemaSource.Migrations migrations(List<AvailableMigration> migrations) {
        return new SchemaSource.Migrations("The migrations", () -> migrations);
    }

    private static List<AvailableMigration> in(
            Set<MigrationState> states, List<AvailableMigration> all, StatusReport status) {
        Set<Version> versions = status.migrations().stream()
                .filter(migration -> states.contains(migration.state()))
                .map(MigrationStatus::migration)
                .map(id -> id.version())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(migration -> versions.contains(migration.version()))
                .toList();
    }

    private static boolean hasNoHistory(StatusReport status) {
        return status.migrations().stream().allMatch(migration -> migration.state() == MigrationState.PENDING);
    }
}
