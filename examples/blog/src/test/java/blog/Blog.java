package blog;

import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.MigrationSource;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.compile.JavaMigrationCompiler;
import dev.whimbrel.migrate.files.MigrationDirectory;
import dev.whimbrel.migrate.run.Migrator;
import dev.whimbrel.migrate.run.MigratorSettings;
import dev.whimbrel.migrate.run.Permissions;
import dev.whimbrel.migrate.run.UndoTarget;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.TestScratch;
import dev.whimbrel.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The blog's files, run as the command runs them: from their folders, Java compiled in memory. */
final class Blog {

    static final Dialect POSTGRES = new PostgresDialect();

    private static final Set<String> ENVIRONMENTS = Set.of("development", "test", "production");

    private Blog() {}

    /** The migrations. */
    static MigrationSource migrations() {
        return folder("migrations");
    }

    /** The seeds of an environment. */
    static MigrationSource seeds(String environment) {
        List<AvailableMigration> seeds =
                new ArrayList<>(folder("seeds").passingOver(ENVIRONMENTS).list());
        seeds.addAll(folder("seeds/" + environment).list());
        seeds.sort(Comparator.comparing(AvailableMigration::version));
        return () -> seeds;
    }

    private static MigrationDirectory folder(String name) {
        return new MigrationDirectory(Path.of(name), POSTGRES.splitter(), JavaMigrationCompiler.of(List.of()));
    }

    /** A runner of the migrations. */
    static Migrator migrator(TestDatabase database) {
        return new Migrator(settings(database, migrations()));
    }

    /** A runner of the seeds. */
    static Migrator seeder(TestDatabase database, String environment) {
        return new Migrator(settings(database, seeds(environment)).withHistoryTable(MigratorSettings.SEED_HISTORY));
    }

    static void migrate(TestDatabase database) {
        migrator(database).migrate(null, Permissions.NONE);
    }

    /** Applies the migrations up to one. */
    static void migrateTo(TestDatabase database, String name) {
        migrator(database).migrate(version(name), Permissions.NONE);
    }

    /** Takes back the migrations after one. */
    static void undoTo(TestDatabase database, String name) {
        migrator(database).undo(new UndoTarget.To(version(name)));
    }

    private static Version version(String name) {
        return migrations().list().stream()
                .filter(migration -> migration.name().equals(name))
                .map(AvailableMigration::version)
                .findFirst()
                .orElseThrow();
    }

    /** Reads schemas, on scratch databases of the tests' server. */
    static SchemaReader reader() {
        return new SchemaReader(
                POSTGRES,
                () -> new TestScratch(true),
                Set.of(MigratorSettings.MIGRATION_HISTORY, MigratorSettings.SEED_HISTORY));
    }

    static ConnectionSource connections(TestDatabase database) {
        return ConnectionSource.of(database.jdbcUrl(), Map.of());
    }

    private static MigratorSettings settings(TestDatabase database, MigrationSource source) {
        return MigratorSettings.of(connections(database), POSTGRES, source);
    }
}
