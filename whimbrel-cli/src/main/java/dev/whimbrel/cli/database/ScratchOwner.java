package dev.whimbrel.cli.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Marks scratch databases on somebody's server as belonging to a process that is alive: their names carry a number, and as long as it
 * lives a transaction of its holds an advisory lock of that number. The lock is taken before the first database is made and the server
 * lets go of it when the process is gone, however it went; so what has a name but no lock was left behind.
 */
final class ScratchOwner implements AutoCloseable {

    private static final String PREFIX = "whimbrel_scratch_";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The first half of the locks' keys, so that nobody else's are mistaken for them. */
    private static final int CLASS = 0x77626C73;

    private final Connection connection;
    private final String number;

    private ScratchOwner(Connection connection, String number) {
        this.connection = connection;
        this.number = number;
    }

    /**
     * Takes a lock that is held until this is closed.
     *
     * @param connection its own from now on
     */
    static ScratchOwner on(Connection connection) throws SQLException {
        int number = RANDOM.nextInt();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + CLASS + ", " + number + ")");
            statement.execute("SELECT set_config(name, '0', true) FROM pg_catalog.pg_settings"
                    + " WHERE name IN ('idle_in_transaction_session_timeout', 'transaction_timeout')");
            // A statement without rows comes last: it lets go of the snapshot, for which others would wait.
            statement.execute("SET LOCAL application_name = 'whimbrel scratch databases'");
            return new ScratchOwner(connection, HexFormat.of().toHexDigits(number));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** A name for another database. */
    String newName() {
        return PREFIX + number + "_" + HexFormat.of().toHexDigits(RANDOM.nextInt());
    }

    /** Drops what processes that are gone have left of this role's, unless somebody is connected to it. */
    static void sweep(Connection connection) throws SQLException {
        for (String name : left(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP DATABASE IF EXISTS " + name);
            } catch (SQLException e) {
                // Somebody looks at it, or drops it too; the next command finds it if it stays.
            }
        }
    }

    private static List<String> left(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT d.datname FROM pg_catalog.pg_database d"
                        + " JOIN pg_catalog.pg_roles r ON r.oid = d.datdba AND r.rolname = current_user"
                        + " WHERE d.datname ~ '^" + PREFIX + "[0-9a-f]{8}_[0-9a-f]{8}$'"
                        + " AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)"
                        + " AND NOT EXISTS (SELECT FROM pg_catalog.pg_locks l WHERE l.locktype = 'advisory'"
                        + " AND l.objsubid = 2 AND l.classid::bigint = " + CLASS
                        + " AND lpad(to_hex(l.objid::bigint), 8, '0') = substr(d.datname, " + (PREFIX.length() + 1)
                        + ", 8))")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** Lets go of the lock. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
