package dev.whimbrel.cli.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;

/** The connections of this process, so that Ctrl-C reaches the server too. Safe for use by several threads. */
public final class OpenConnections {

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    /** Remembers a connection until it is closed. */
    public Connection add(Connection connection) {
        open.removeIf(OpenConnections::isClosed);
        open.add(connection);
        return connection;
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Asks the server to cancel what it does for any of them; the statements fail then, and their transactions end. */
    public void cancelStatements() {
        for (Connection connection : open) {
            try {
                if (!connection.isClosed()) {
                    connection.unwrap(PGConnection.class).cancelQuery();
                }
            } catch (SQLException e) {
                // It is gone already, and with it what it did.
            }
        }
    }
}
