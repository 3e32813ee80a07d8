package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.WorkSession;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Asks a server what it is. */
final class PostgresServer {

    private PostgresServer() {}

    static WorkSession.Server describe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT current_setting('server_version'), current_database(), current_user, current_schema(),
                               pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean, pg_backend_pid()
                        """)) {
            row.next();
            return new WorkSession.Server(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5),
                    pooled(connection, row.getInt(6)));
        }
    }

    /** A pooler hands out a process number of its own when a client connects; behind it is another one. */
    private static boolean pooled(Connection connection, int pid) throws SQLException {
        return connection.isWrapperFor(PGConnection.class)
                && connection.unwrap(PGConnection.class).getBackendPID() != pid;
    }

    /** Whether the server's platform can check that a client is still there (PostgreSQL 14, not on Windows). */
    static boolean checksClient(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET client_connection_check_interval = 2000");
            statement.execute("RESET client_connection_check_interval");
            return true;
        } catch (SQLException e) {
            if (PostgresErrors.explain(e).kind() == WorkSession.Failure.Kind.CONNECTION_LOST) {
                throw e;
            }
            return false;
        }
    }
}
