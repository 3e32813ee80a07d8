package dev.whimbrel.migrate.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Checksum;
import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.SchemaBuilder;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.internal.JavaMigrationScript;
import dev.whimbrel.migrate.run.Migrator;
import dev.whimbrel.migrate.run.MigratorSettings;
import dev.whimbrel.migrate.run.Permissions;
import dev.whimbrel.migrate.run.UndoTarget;
import dev.whimbrel.testing.CatalogText;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One Java migration on a database of its own. */
final class Trial implements AutoCloseable {

    final TestDatabase database = TestServer.create();
    private final Migrator migrator;

    Trial(String given, Migration migration) {
        if (!given.isEmpty()) {
            database.execute(given);
        }
        AvailableMigration available = new AvailableMigration(
                new Version("20260101000001"),
                "trial",
                "M20260101000001_Trial.java",
                Checksum.ofText("java", "trial"),
                () -> JavaMigrationScript.of(migration));
        migrator = new Migrator(MigratorSettings.of(
                ConnectionSource.of(database.jdbcUrl(), Map.of()), new PostgresDialect(), () -> List.of(available)));
    }

    /** A migration whose way back is derived. */
    static Migration change(Consumer<SchemaBuilder> calls) {
        return new Migration() {
            @Override
            public void change(SchemaBuilder db) {
                calls.accept(db);
            }
        };
    }

    /** A migration without a way back. */
    static Migration up(Consumer<SchemaBuilder> calls) {
        return new Migration() {
            @Override
            public void up(SchemaBuilder db) {
                calls.accept(db);
            }
        };
    }

    void migrate() {
        migrator.migrate(null, Permissions.NONE);
    }

    void undo() {
        migrator.undo(new UndoTarget.All());
    }

    /** What the database holds, apart from the runner's own objects. */
    List<String> catalog() {
        try (Connection connection = database.connect()) {
            return CatalogText.of(connection).stream()
                    .filter(line -> !line.contains("whimbrel"))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes up, down and up; gives the lines of the catalog that differ when it is up. */
    static List<String> upDownUp(String given, Consumer<SchemaBuilder> change) {
        try (Trial trial = new Trial(given, change(change))) {
            List<String> start = trial.catalog();
            trial.migrate();
            List<String> up = trial.catalog();
            trial.undo();
            assertThat(CatalogText.difference(start, trial.catalog()))
                    .as("what the way back left different")
                    .isEmpty();
            trial.migrate();
            assertThat(CatalogText.difference(up, trial.catalog()))
                    .as("what the second way there made different")
                    .isEmpty();
            return CatalogText.difference(start, up);
        }
    }

    /** Runs a migration that fails. */
    static WhimbrelException failure(String given, Migration migration) {
        try (Trial trial = new Trial(given, migration)) {
            return catchThrowableOfType(WhimbrelException.class, trial::migrate);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
