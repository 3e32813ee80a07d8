package dev.whimbrel.migrate.run;

import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.dialect.postgres.PostgresSplitter;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Checksum;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.files.SqlMigrationScript;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A database with migrations that a test writes, edits and runs. */
final class MigrationFixture implements AutoCloseable {

    final TestDatabase database = TestServer.create();
    final List<RunEvent> events = new CopyOnWriteArrayList<>();
    private final Map<Version, AvailableMigration> migrations = new TreeMap<>();

    /** Adds or replaces the migration with the version 202601010000NN. */
    MigrationFixture write(int number, String name, String text) {
        Version version = version(number);
        String file = version + "-" + name + ".sql";
        migrations.put(
                version,
                new AvailableMigration(
                        version,
                        name,
                        file,
                        Checksum.ofText("sql", text),
                        () -> SqlMigrationScript.parse(text, file, new PostgresSplitter())));
        return this;
    }

    MigrationFixture add(AvailableMigration migration) {
        migrations.put(migration.version(), migration);
        return this;
    }

    void delete(int number) {
        migrations.remove(version(number));
    }

    static Version version(int number) {
        return new Version(String.valueOf(20260101000000L + number));
    }

    ConnectionSource connections() {
        return ConnectionSource.of(database.jdbcUrl(), Map.of());
    }

    MigratorSettings settings() {
        return MigratorSettings.of(connections(), new PostgresDialect(), () -> new ArrayList<>(migrations.values()))
                .withListener(events::add);
    }

    Migrator migrator() {
        return new Migrator(settings());
    }

    Migrator migrator(UnaryOperator<MigratorSettings> change) {
        return new Migrator(change.apply(settings()));
    }

    List<Outcome> migrate() {
        return migrator().migrate(null, Permissions.NONE);
    }

    List<Outcome> undo(int steps) {
        return migrator().undo(new UndoTarget.Steps(steps));
    }

    /** The states of all migrations, by name. */
    Map<String, MigrationState> states() {
        Map<String, MigrationState> states = new TreeMap<>();
        migrator().status().migrations().forEach(m -> states.put(m.migration().name(), m.state()));
        return states;
    }

    List<String> tables() {
        return database.queryStrings(
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
                        + " AND relname NOT LIKE 'whimbrel%' ORDER BY 1");
    }

    <E extends RunEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
