package dev.whimbrel.source;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.dialect.StoredRows;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.run.Migrator;
import dev.whimbrel.migrate.run.MigratorSettings;
import dev.whimbrel.migrate.run.Permissions;
import dev.whimbrel.migrate.run.RunEvent;
import dev.whimbrel.migrate.run.UndoTarget;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.source.ScratchDatabases.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A scratch database to which migrations were applied, by the same runner that production uses. Closing it drops it, with the
 * roles that were made for it.
 */
public final class ReplayedMigrations implements AutoCloseable {

    private final Dialect dialect;
    private final ReplayDatabase replay;
    private final ScratchDatabase database;
    private final HiddenTables hidden;
    private final StandInRoles roles;
    private final List<AvailableMigration> migrations;
    private final ReadSchema schema;

    private ReplayedMigrations(
            Dialect dialect,
            ReplayDatabase replay,
            HiddenTables hidden,
            StandInRoles roles,
            List<AvailableMigration> migrations,
            String name)
            throws SQLException {
        this.dialect = dialect;
        this.replay = replay;
        this.database = replay.database();
        this.hidden = hidden;
        this.roles = roles;
        this.migrations = migrations;
        if (!replay.isThere()) {
            long start = System.nanoTime();
            migrate(name);
            replay.arrived(Duration.ofNanos(System.nanoTime() - start));
        }
        this.schema = read();
    }

    static ReplayedMigrations of(
            Dialect dialect,
            ScratchDatabases databases,
            HiddenTables hidden,
            SchemaSource.Migrations source,
            Runnable beforeWork) {
        List<AvailableMigration> migrations = source.migrations().list();
        ReplayDatabase replay = ReplayDatabase.open(dialect, databases, migrations, beforeWork);
        StandInRoles roles = new StandInRoles(dialect, replay.database(), databases.isOurs());
        try {
            return new ReplayedMigrations(dialect, replay, hidden, roles, migrations, source.name());
        } catch (SQLException e) {
            replay.close(roles);
            throw ScratchPool.failed(e);
        } catch (RuntimeException | Error e) {
            replay.close(roles);
            throw e;
        }
    }

    private void migrate(String name) throws SQLException {
        Current current = new Current();
        Migrator migrator = new Migrator(
                MigratorSettings.of(database, dialect, () -> migrations).withListener(current));
        while (true) {
            try {
                migrator.migrate(null, Permissions.NONE);
                return;
            } catch (WhimbrelException e) {
                if (!roles.makeFor(e)) {
                    throw current.failure(name, e);
                }
            }
        }
    }

    /** What the migrations made. */
    public ReadSchema schema() {
        return schema;
    }

    /**
     * What statements would make of it; they are taken back.
     *
     * @throws SQLException when one fails
     */
    public SchemaGraph after(List<Sql> statements) throws SQLException {
        return new Trial(dialect, database, hidden).after(statements);
    }

    /** Makes roles that are missing, where the whole server is for this purpose. */
    public void makeRoles(List<String> names) throws SQLException {
        roles.make(names);
    }

    /**
     * The rows that are in it.
     *
     * @param most no more than these are written
     */
    public StoredRows rows(int most) throws SQLException {
        try (Connection connection = database.open(Map.of())) {
            return dialect.storedRows(connection, hidden.scope(connection).hidden(), most);
        }
    }

    /** A schema as a value beside what the migrations make. */
    public DeclaredBeside beside(SchemaSource.Defined goal) {
        return new DeclaredBeside(
                goal.graph(),
                replay,
                new TablesAnew(dialect, database, schema, hidden),
                next -> ReplayKeys.of(dialect, with(next)).after(migrations.size() + 1));
    }

    /**
     * Tries one more migration and its way back, and takes both back.
     *
     * @return empty when that can't be tried, or fails; running it tells more then
     */
    public Optional<ThereAndBack> rehearse(AvailableMigration next) throws SQLException {
        return new Rehearsal(dialect, database, hidden).of(next);
    }

    /**
     * Applies one more migration.
     *
     * @return what it made
     * @throws WhimbrelException when it fails
     */
    public SchemaGraph apply(AvailableMigration next) throws SQLException {
        replay.beforeChange(roles);
        migrator(with(next)).migrate(null, Permissions.NONE);
        return read().graph();
    }

    /**
     * Takes back the migration that was applied last.
     *
     * @return what is left
     * @throws WhimbrelException when it fails
     */
    public SchemaGraph takeBack(AvailableMigration last) throws SQLException {
        migrator(with(last)).undo(new UndoTarget.Steps(1));
        return read().graph();
    }

    private List<AvailableMigration> with(AvailableMigration next) {
        List<AvailableMigration> all = new ArrayList<>(migrations);
        all.add(next);
        return all;
    }

    private Migrator migrator(List<AvailableMigration> all) {
        return new Migrator(MigratorSettings.of(database, dialect, () -> all));
    }

    private ReadSchema read() throws SQLException {
        try (Connection connection = database.open(Map.of())) {
            return new ReadSchema(
                    dialect.inspector().inspectGraph(connection, hidden.scope(connection)),
                    connection.getMetaData().getDatabaseMajorVersion(),
                    roles.notes());
        }
    }

    /** Remembers which migration is being applied. */
    private static final class Current implements Consumer<RunEvent> {

        private @Nullable MigrationId migration;

        @Override
        public void accept(RunEvent event) {
            if (event instanceof RunEvent.Started started) {
                migration = started.migration();
            }
        }

        WhimbrelException failure(String source, WhimbrelException cause) {
            return migration == null ? cause : new ReplayFailure(source, migration, cause);
        }
    }

    @Override
    public void close() {
        replay.close(roles);
    }
}
