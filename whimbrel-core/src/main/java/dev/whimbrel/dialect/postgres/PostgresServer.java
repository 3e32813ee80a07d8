package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.WorkSession;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * What a server is.
 *
 * @param description what everyone may know
 * @param version its number, for example 180001
 * @param checksClient whether its platform can notice in the middle of a statement that a client is gone (not on Windows)
 */
record PostgresServer(WorkSession.Server description, int version, boolean checksClient) {

    static PostgresServer of(Connection connection) throws SQLException {
        try (Statement statement = PostgresDriver.statement(connection);
                ResultSet row = statement.executeQuery("""
                        SELECT current_setting('server_version'), current_database(), current_user, current_schema(),
                               pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean, pg_backend_pid(),
                               current_setting('server_version_num')::integer
                        """)) {
            row.next();
            WorkSession.Server description = new WorkSession.Server(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5),
                    pooled(connection, row.getInt(6)));
            return new PostgresServer(description, row.getInt(7), checksClient(connection));
        }
    }

    boolean pooled() {
        return description.pooled();
    }

    /** A pooler hands out a process number of its own when a client connects; behind it is another one. */
    private static boolean pooled(Connection connection, int pid) throws SQLException {
        return connection.isWrapperFor(PGConnection.class)
                && connection.unwrap(PGConnection.class).getBackendPID() != pid;
    }

    private static boolean checksClient(Connection connection) throws SQLException {
        try (Statement statement = PostgresDriver.statement(connection)) {
            try {
                statement.execute("BEGIN; SET LOCAL client_connection_check_interval = 2000; ROLLBACK");
                return true;
            } catch (SQLException e) {
                if (PostgresErrors.explain(e).kind() == WorkSession.Failure.Kind.CONNECTION_LOST) {
                    throw e;
                }
                statement.execute("ROLLBACK");
                return false;
            }
        }
    }
}
