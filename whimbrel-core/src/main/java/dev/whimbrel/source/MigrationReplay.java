package dev.whimbrel.source;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.ScratchSession;
import dev.whimbrel.migrate.run.Migrator;
import dev.whimbrel.migrate.run.MigratorSettings;
import dev.whimbrel.migrate.run.Permissions;
import dev.whimbrel.source.ScratchDatabases.ScratchDatabase;
import java.sql.SQLException;
import java.util.Optional;

/** Applies migrations to a scratch database, by the same runner that production uses, and looks at what became of it. */
final class MigrationReplay {

    private final Dialect dialect;
    private final ScratchDatabases databases;
    private final HiddenTables hidden;
    private final SchemaSource.Migrations source;
    private final Recovery recovery;

    MigrationReplay(Dialect dialect, ScratchDatabases databases, HiddenTables hidden, SchemaSource.Migrations source) {
        this.dialect = dialect;
        this.databases = databases;
        this.hidden = hidden;
        this.source = source;
        this.recovery = new Recovery(databases.isOurs());
    }

    ReadSchema read() {
        try (ScratchDatabase database = databases.create()) {
            migrate(database);
            ReadSchema schema = inspect(database);
            dropRoles(database);
            return schema;
        } catch (SQLException e) {
            throw ScratchPool.failed(e);
        }
    }

    private ReadSchema inspect(ScratchDatabase database) throws SQLException {
        try (ScratchSession session = dialect.openScratch(database)) {
            return new ReadSchema(
                    dialect.inspector().inspectGraph(session.connection(), hidden.scope(session.connection())),
                    session.majorVersion(),
                    recovery.notes());
        }
    }

    /** Roles belong to the server and would outlive the database. */
    private void dropRoles(ScratchDatabase database) throws SQLException {
        if (recovery.roles().isEmpty()) {
            return;
        }
        try (ScratchSession session = dialect.openScratch(database)) {
            for (String role : recovery.roles()) {
                session.dropRole(role);
            }
        }
    }

    /** Applies all of them, with the roles that they need. */
    void migrate(ScratchDatabase database) throws SQLException {
        Migrator migrator = new Migrator(MigratorSettings.of(database, dialect, source.migrations()));
        while (true) {
            try {
                migrator.migrate(null, Permissions.NONE);
                return;
            } catch (WhimbrelException e) {
                try (ScratchSession session = dialect.openScratch(database)) {
                    Optional<String> role = missingRole(session, e);
                    if (role.isEmpty() || !recovery.learnRole(role.get())) {
                        throw new WhimbrelException(
                                e.code(),
                                source.name() + " can't be replayed in a scratch database: " + e.getMessage(),
                                e.location().orElse(null),
                                e);
                    }
                    session.createRole(role.get());
                }
            }
        }
    }

    private static Optional<String> missingRole(ScratchSession session, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && session.missingRole(sql).isPresent()) {
                return session.missingRole(sql);
            }
        }
        return Optional.empty();
    }
}
