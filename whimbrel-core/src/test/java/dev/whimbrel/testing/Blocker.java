package dev.whimbrel.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** An open transaction that others have to wait for. */
public final class Blocker implements AutoCloseable {

    private final Connection connection;

    private Blocker(Connection connection) {
        this.connection = connection;
    }

    /** Runs SQL in a transaction and leaves that open. */
    public static Blocker of(TestDatabase database, String sql) {
        try {
            Connection connection = database.connect();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Blocker blocker = new Blocker(connection);
            blocker.execute(sql);
            return blocker;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in: " + sql, e);
        }
    }

    /** A transaction that writes to nothing but sees the table as it is now: concurrent builds wait for it. */
    public static Blocker reading(TestDatabase database, String table) {
        return of(database, "SELECT count(*) FROM " + table);
    }

    /** The server's process. */
    public int pid() throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    /** Runs more SQL in the transaction. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Takes the transaction back, so that the others go on. */
    public void release() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
