package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.project.EnvironmentSettings;
import dev.whimbrel.cli.project.ProjectConfiguration;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.migrate.MigrationSource;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.compile.JavaMigrationCompiler;
import dev.whimbrel.migrate.files.MigrationDirectory;
import dev.whimbrel.migrate.files.SourceCompiler;
import dev.whimbrel.migrate.run.Migrator;
import dev.whimbrel.migrate.run.MigratorSettings;
import dev.whimbrel.migrate.run.PlanRunner;
import dev.whimbrel.migrate.run.RunEvent;
import dev.whimbrel.migrate.run.StatusReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Makes the runner that suits a command line, and finds the migrations. */
public final class Runners {

    private Runners() {}

    public static Dialect dialect() {
        return new PostgresDialect();
    }

    /** Where migrations or seeds are found. */
    static MigrationSource source(Invocation invocation, Kind kind) {
        return switch (kind) {
            case MIGRATIONS -> migrations(invocation, invocation.migrations());
            case SEEDS ->
                new SeedFolders(
                        invocation.seeds(),
                        invocation.environmentName(),
                        invocation.project().environments(),
                        compiler(invocation));
        };
    }

    /** The migrations of a folder. */
    public static MigrationSource migrations(Invocation invocation, Path folder) {
        return new MigrationDirectory(folder, dialect().splitter(), compiler(invocation));
    }

    /** The migrations of a folder that may not be there yet. */
    public static MigrationSource migrationsIfAny(Invocation invocation, Path folder) {
        return Files.isDirectory(folder) ? migrations(invocation, folder) : List::of;
    }

    /** How the migrations of the environment's database stand; touches nothing. */
    public static StatusReport status(Invocation invocation) {
        return migrator(invocation, Kind.MIGRATIONS, event -> {}).status();
    }

    /** Every migration up to a version counts as applied in the environment's database from now on. */
    public static void baseline(Invocation invocation, Version version) {
        migrator(invocation, Kind.MIGRATIONS, event -> {}).baseline(version);
    }

    /** The same for a project that may have no migrations yet. */
    public static StatusReport statusIfAny(Invocation invocation) {
        return new Migrator(settings(invocation, migrationsIfAny(invocation, invocation.migrations()), event -> {}))
                .status();
    }

    /**
     * A project keeps what was compiled beside its database, so that the next command need not compile. Its class path matters,
     * and is looked at, only when there is something to compile or to load.
     */
    private static SourceCompiler compiler(Invocation invocation) {
        ProjectConfiguration project = invocation.project();
        if (!project.exists()) {
            return JavaMigrationCompiler.of(List.of());
        }
        return sources -> JavaMigrationCompiler.cached(project.classPath(invocation.variables()), keptClasses(project))
                .compile(sources);
    }

    /** Where a project keeps what was compiled from its sources. */
    public static Path keptClasses(ProjectConfiguration project) {
        return project.directory().resolve(".whimbrel").resolve("classes");
    }

    /** A runner for the environment's database. */
    static Migrator migrator(Invocation invocation, Kind kind, Consumer<RunEvent> listener) {
        EnvironmentSettings environment = invocation.environment();
        MigrationSource source = source(invocation, kind);
        String history = switch (kind) {
            case MIGRATIONS -> environment.historyTable();
            case SEEDS -> environment.seedHistoryTable();
        };
        return new Migrator(settings(invocation, source, listener).withHistoryTable(history));
    }

    /**
     * A runner for what is no migration; it takes the lock of the migrations.
     *
     * @param listener told what happens, as a person is
     */
    public static PlanRunner planRunner(Invocation invocation, Consumer<RunEvent> listener) {
        return new PlanRunner(settings(invocation, List::of, new RunReport(invocation.output()).andThen(listener)));
    }

    private static MigratorSettings settings(
            Invocation invocation, MigrationSource source, Consumer<RunEvent> listener) {
        EnvironmentSettings environment = invocation.environment();
        return MigratorSettings.of(invocation.database(), dialect(), source)
                .withHistoryTable(environment.historyTable())
                .withLockPatience(environment.lockWait())
                .withLockTimeout(environment.lockTimeout(), environment.lockAttempts())
                .withListener(listener);
    }
}
