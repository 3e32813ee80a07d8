package dev.whimbrel.source;

import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.SchemaGraph;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * Looks at a scratch database, also at what statements would make of it.
 *
 * @param hidden tables that are no part of a schema
 */
record Trial(Dialect dialect, ConnectionSource database, HiddenTables hidden) {

    /** What it is. */
    SchemaGraph read() throws SQLException {
        return after(List.of());
    }

    /** What it would be after some statements in one transaction; they are taken back. */
    SchemaGraph after(List<Sql> statements) throws SQLException {
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
}
