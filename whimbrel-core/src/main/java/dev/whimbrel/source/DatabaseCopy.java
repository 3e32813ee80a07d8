package dev.whimbrel.source;

import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.ScratchSession;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.SchemaGraph;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A scratch database that was built like another one, without its rows. Closing it drops it. */
public final class DatabaseCopy implements AutoCloseable {

    private final Dialect dialect;
    private final HiddenTables hidden;
    private final ScriptRun.Filled filled;
    private final boolean ours;
    private final List<String> roles;

    DatabaseCopy(Dialect dialect, HiddenTables hidden, ScriptRun.Filled filled, boolean ours) {
        this.dialect = dialect;
        this.hidden = hidden;
        this.filled = filled;
        this.ours = ours;
        this.roles = new ArrayList<>(filled.roles());
    }

    /** What it was before anything was tried. */
    public ReadSchema schema() {
        return filled.schema();
    }

    /** Where it is. */
    public ConnectionSource connections() {
        return filled.database();
    }

    /**
     * What statements would make of it, in one transaction; they are taken back.
     *
     * @throws SQLException when one fails
     */
    public SchemaGraph after(List<Sql> statements) throws SQLException {
        try (Connection connection = filled.database().open(Map.of())) {
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

    /** What it is now. */
    public SchemaGraph read() throws SQLException {
        try (Connection connection = filled.database().open(Map.of())) {
            return dialect.inspector().inspectGraph(connection, hidden.scope(connection));
        }
    }

    /** Makes roles that are missing, where the whole server is for this purpose; closing drops them. */
    public void makeRoles(List<String> names) throws SQLException {
        if (!ours || names.isEmpty()) {
            return;
        }
        try (ScratchSession session = dialect.openScratch(filled.database())) {
            for (String name : names) {
                if (!session.roles().contains(name)) {
                    session.createRole(name);
                    roles.add(name);
                }
            }
        }
    }

    /** Roles belong to the server and would outlive the database. */
    private void dropRoles() {
        if (roles.isEmpty()) {
            return;
        }
        try (ScratchSession session = dialect.openScratch(filled.database())) {
            for (String role : roles) {
                session.dropRole(role);
            }
        } catch (SQLException e) {
            throw ScratchPool.failed(e);
        }
    }

    @Override
    public void close() {
        try {
            dropRoles();
        } finally {
            filled.database().close();
        }
    }
}
