package dev.whimbrel.scratch.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Databases of a server that are only there for whoever comes next, to be taken or copied. Nobody connects to them, so that they
 * don't change. One appears under its name when it is complete, by being renamed, so that two programs may make the same one at once: the second
 * finds the name taken.
 */
final class KeptDatabases {

    private static final String PREFIX = "whimbrel_kept_";
    private static final String ALL = "SELECT datname, pg_catalog.shobj_description(oid, 'pg_database') AS used"
            + " FROM pg_catalog.pg_database WHERE datname LIKE 'whimbrel\\_kept\\_%'"
            + " ORDER BY used DESC NULLS LAST, datname";

    /** Somebody else was quicker, or is at it: the name is taken, gone, or in use. */
    private static final Set<String> OVERTAKEN = Set.of("42P04", "23505", "3D000", "55006", "XX000");

    private final Databases databases;

    KeptDatabases(Databases databases) {
        this.databases = databases;
    }

    /** Their keys, the one used last first. */
    List<String> keys() {
        try (Connection connection = databases.connect(Databases.MAINTENANCE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ALL)) {
            List<String> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(rows.getString(1).substring(PREFIX.length()));
            }
            return keys;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Makes a database that is the same as a kept one; false when that is gone. */
    boolean copy(String key, String target) {
        boolean copied = tried("CREATE DATABASE " + target + " TEMPLATE " + PREFIX + key);
        if (copied) {
            tried(used(key));
        }
        return copied;
    }

    /** Gives a kept database a name of its own, under which it can be used; false when it is gone. */
    boolean take(String key, String target) {
        String name = PREFIX + key;
        return tried(
                "ALTER DATABASE " + name + " WITH IS_TEMPLATE false ALLOW_CONNECTIONS true",
                "ALTER DATABASE " + name + " RENAME TO " + target);
    }

    /** Makes a database that is the same as another one, to which nobody is connected; false when somebody is. */
    boolean copyOf(String source, String target) {
        return tried("CREATE DATABASE " + target + " TEMPLATE " + source);
    }

    /** Keeps a database under a key; false when there is one already, or somebody is connected to it. */
    boolean keep(String database, String key) {
        String name = PREFIX + key;
        boolean kept = tried("ALTER DATABASE " + database + " RENAME TO " + name);
        if (kept) {
            tried("ALTER DATABASE " + name + " WITH IS_TEMPLATE true ALLOW_CONNECTIONS false", used(key));
        }
        return kept;
    }

    private static String used(String key) {
        return "COMMENT ON DATABASE " + PREFIX + key + " IS '" + Instant.now() + "'";
    }

    /** Drops those that were not used for the longest time. */
    void dropAllBut(int most) {
        List<String> keys = keys();
        for (String key : keys.subList(Math.min(most, keys.size()), keys.size())) {
            tried("ALTER DATABASE " + PREFIX + key + " WITH IS_TEMPLATE false", "DROP DATABASE " + PREFIX + key);
        }
    }

    /** Whether all statements were done. */
    private boolean tried(String... statements) {
        try (Connection connection = databases.connect(Databases.MAINTENANCE);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return true;
        } catch (SQLException e) {
            if (OVERTAKEN.contains(String.valueOf(e.getSQLState()))) {
                return false;
            }
            throw failed(e);
        }
    }

    private static WhimbrelException failed(SQLException e) {
        return new WhimbrelException(
                ErrorCode.STATEMENT_FAILED, "The kept databases can't be used: " + e.getMessage(), e);
    }
}
