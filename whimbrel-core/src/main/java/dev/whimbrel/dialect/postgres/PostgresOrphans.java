package dev.whimbrel.dialect.postgres;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.WorkSession.Failure;
import dev.whimbrel.dialect.WorkSession.Identity;
import dev.whimbrel.dialect.WorkSession.Orphan;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Sessions that work for a runner that has no lock any more: it was killed, or cut off. Which session holds which lock is there
 * for every role to see, but what a session of another role does is not (PostgreSQL manual, "The Cumulative Statistics
 * System").
 */
final class PostgresOrphans {

    private static final String RUN_OF = "split_part(%s.application_name, ' ', 4)";

    private PostgresOrphans() {}

    static List<Orphan> find(Connection connection, Identity identity) throws SQLException {
        // A pooler's idle server connection still has the name of its last client.
        String sql = "SELECT a.pid, " + RUN_OF.formatted("a")
                + ", coalesce(a.state, 'busy') || ': ' || left(a.query, 200)"
                + " FROM pg_catalog.pg_stat_activity a WHERE a.datname = current_database()"
                + " AND a.pid <> pg_backend_pid() AND " + RUN_OF.formatted("a") + " <> "
                + PostgresDriver.quote(identity.runId())
                + " AND (" + isNamed("work", identity) + " OR " + isNamed("pooled", identity)
                + " AND EXISTS (SELECT FROM pg_catalog.pg_locks l WHERE l.pid = a.pid))"
                + " AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity h"
                + " JOIN pg_catalog.pg_locks l ON l.pid = h.pid AND l.locktype = 'advisory' AND l.granted"
                + " WHERE h.application_name LIKE 'whimbrel lock %' AND " + RUN_OF.formatted("h") + " = "
                + RUN_OF.formatted("a") + ")";
        List<Orphan> orphans = new ArrayList<>();
        try (Statement statement = PostgresDriver.statement(connection);
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                orphans.add(new Orphan(rows.getLong(1), rows.getString(2), rows.getString(3)));
            }
        }
        return orphans;
    }

    static void terminate(Connection connection, Orphan orphan) throws SQLException {
        try (Statement statement = PostgresDriver.statement(connection)) {
            statement.execute("SELECT pg_terminate_backend(a.pid) FROM pg_catalog.pg_stat_activity a WHERE a.pid = "
                    + orphan.pid() + " AND " + RUN_OF.formatted("a") + " = " + PostgresDriver.quote(orphan.runId()));
        } catch (SQLException e) {
            if (PostgresErrors.explain(e).kind() != Failure.Kind.NO_PERMISSION) {
                throw e;
            }
            throw new WhimbrelException(
                    ErrorCode.LOCK_NOT_ACQUIRED,
                    "Server process " + orphan.pid() + " still works for a runner that is gone (" + orphan.doing()
                            + "), and this role may not end it. Run this again when it has ended, or let a superuser run:"
                            + " SELECT pg_terminate_backend(" + orphan.pid() + ")",
                    e);
        }
    }

    private static String isNamed(String role, Identity identity) {
        return "a.application_name LIKE " + PostgresDriver.quote(PostgresDriver.prefix(role, identity.key()) + "%");
    }
}
