package dev.whimbrel.source;

import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.ScratchSession;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.run.Migrator;
import dev.whimbrel.migrate.run.MigratorSettings;
import dev.whimbrel.migrate.run.Permissions;
import dev.whimbrel.migrate.run.UndoTarget;
import dev.whimbrel.schema.SchemaGraph;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A scratch database to which migrations were applied. Closing it drops it. */
public final class ReplayedMigrations implements AutoCloseable {

    private final Dialect dialect;
    private final ScratchDatabases.ScratchDatabase database;
    private final HiddenTables hidden;
    private final List<AvailableMigration> migrations;
    private final ReadSchema schema;
    private final boolean ours;

    private ReplayedMigrations(
            Dialect dialect,
            ScratchDatabases.ScratchDatabase database,
            HiddenTables hidden,
            List<AvailableMigration> migrations,
            ReadSchema schema,
            boolean ours) {
        this.dialect = dialect;
        this.database = database;
        this.hidden = hidden;
        this.migrations = migrations;
        this.schema = schema;
        this.ours = ours;
    }

    static ReplayedMigrations of(
            Dialect dialect, ScratchDatabases databases, HiddenTables hidden, SchemaSource.Migrations source) {
        ScratchDatabases.ScratchDatabase database = databases.create();
        try {
            List<AvailableMigration> migrations = source.migrations().list();
            new MigrationReplay(dialect, databases, hidden, source).migrate(database);
            ReadSchema schema = read(dialect, database, hidden);
            return new ReplayedMigrations(dialect, database, hidden, migrations, schema, databases.isOurs());
        } catch (SQLException e) {
            database.close();
            throw ScratchPool.failed(e);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
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
        try (Connection connection = database.open(Map.of())) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                for (Sql sql : statements) {
                    statement.execute(sql.text());
                }
                return dialect.inspector().inspectGraph(connection, hidden.scope(connection));
            } finally {
                connection.rollback();
            }
        }
    }

    /** Makes roles that are missing, where the whole server is for this purpose. */
    public void makeRoles(List<String> names) throws SQLException {
        if (!ours || names.isEmpty()) {
            return;
        }
        try (ScratchSession session = dialect.openScratch(database)) {
            for (String name : names) {
                if (!session.roles().contains(name)) {
                    session.createRole(name);
                }
            }
        }
    }

    /**
     * Applies one more migration.
     *
     * @return what it made
     * @throws dev.whimbrel.WhimbrelException when it fails
     */
    public SchemaGraph apply(AvailableMigration next) throws SQLException {
        migrator(next).migrate(null, Permissions.NONE);
        return read(dialect, database, hidden).graph();
    }

    /**
     * Takes back the migration that was applied last.
     *
     * @return what is left
     * @throws dev.whimbrel.WhimbrelException when it fails
     */
    public SchemaGraph takeBack(AvailableMigration last) throws SQLException {
        migrator(last).undo(new UndoTarget.Steps(1));
        return read(dialect, database, hidden).graph();
    }

    private Migrator migrator(AvailableMigration next) {
        List<AvailableMigration> all = new ArrayList<>(migrations);
        all.add(next);
        return new Migrator(MigratorSettings.of(database, dialect, () -> all));
    }

    private static ReadSchema read(Dialect dialect, ScratchDatabases.ScratchDatabase database, HiddenTables hidden)
            throws SQLException {
        try (Connection connection = database.open(Map.of())) {
            return new ReadSchema(
                    dialect.inspector().inspectGraph(connection, hidden.scope(connection)),
                    connection.getMetaData().getDatabaseMajorVersion(),
                    List.of());
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
