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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A database with migrations that a test writes, edits and runs. */
final class MigrationFixture implements AutoCloseable {

    final TestDatabase database = TestServer.create();
    final Sessions sessions = new Sessions(database);
    final List<RunEvent> events = new CopyOnWriteArrayList<>();
    private final Map<Version, AvailableMigration> migrations = new TreeMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Class<?>, Consumer<RunEvent>> hooks = new HashMap<>();

    /** Adds or replaces the migration with the version 202601010000NN. */
    MigrationFixture write(int number, String name, String text) {
        return put(version(number) + "-" + name + ".sql", text);
    }

    /** Adds or replaces a migration that is written as {@link StepsScript} reads it. */
    MigrationFixture steps(int number, String name, String text) {
        return put(version(number) + "-" + name + ".steps", text);
    }

    private MigrationFixture put(String file, String text) {
        texts.keySet().removeIf(other -> other.startsWith(file.substring(0, 14)));
        texts.put(file, text);
        return add(available(file, text));
    }

    private static AvailableMigration available(String file, String text) {
        return new AvailableMigration(
                new Version(file.substring(0, 14)),
                file.substring(15, file.lastIndexOf('.')),
                file,
                Checksum.ofText("sql", text),
                () -> file.endsWith(".sql")
                        ? SqlMigrationScript.parse(text, file, new PostgresSplitter())
                        : StepsScript.parse(text));
    }

    /** Writes the migrations into a new folder, for a runner in another process. */
    Path folder() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "migrations-");
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue());
        }
        return folder;
    }

    /** Reads what {@link #folder} wrote. */
    static List<AvailableMigration> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<AvailableMigration> read = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                read.add(available(file.getFileName().toString(), Files.readString(file)));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something on the runner's thread whenever it tells this kind of event. */
    <E extends RunEvent> MigrationFixture on(Class<E> type, Consumer<E> hook) {
        hooks.put(type, event -> hook.accept(type.cast(event)));
        return this;
    }

    MigrationFixture add(AvailableMigration migration) {
        migrations.put(migration.version(), migration);
        return this;
    }

    void delete(int number) {
        migrations.remove(version(number));
        texts.keySet().removeIf(file -> file.startsWith(version(number).digits()));
    }

    static Version version(int number) {
        return new Version(String.valueOf(20260101000000L + number));
    }

    ConnectionSource connections() {
        return ConnectionSource.of(database.jdbcUrl(), Map.of());
    }

    MigratorSettings settings() {
        return MigratorSettings.of(connections(), new PostgresDialect(), () -> new ArrayList<>(migrations.values()))
                .withListener(this::told);
    }

    private void told(RunEvent event) {
        events.add(event);
        hooks.getOrDefault(event.getClass(), ignored -> {}).accept(event);
    }

    /** The same connections, but from a data source that knows nothing of the properties that a dialect asks for. */
    static MigratorSettings plainDataSource(MigratorSettings settings) {
        return withConnections(settings, properties -> settings.connections().open(Map.of()));
    }

    static MigratorSettings withConnections(MigratorSettings settings, ConnectionSource connections) {
        return new MigratorSettings(
                connections,
                settings.dialect(),
                settings.migrations(),
                settings.historyTable(),
                settings.lockPatience(),
                settings.heartbeat(),
                settings.lockTimeout(),
                settings.lockAttempts(),
                settings.orphanPatience(),
                settings.listener());
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
