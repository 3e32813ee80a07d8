package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.StatementTraits.ConcurrentIndex;
import dev.whimbrel.dialect.WorkSession.IndexState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what a {@code CONCURRENTLY} statement has left. A failed build leaves an index that is maintained by every write and
 * used by no query, and {@code IF NOT EXISTS} accepts it silently (PostgreSQL manual, CREATE INDEX, "Building Indexes
 * Concurrently").
 */
final class PostgresIndexRecovery {

    private static final String INDEXES = """
            FROM pg_catalog.pg_class i
            JOIN pg_catalog.pg_namespace n ON n.oid = i.relnamespace
            JOIN pg_catalog.pg_index x ON x.indexrelid = i.oid AND i.relkind = 'i'
            """;

    /**
     * Builders of the index's table. What a session of another role builds is not shown, but which locks it holds is, and a
     * builder holds this one until its end.
     */
    private static final String BUILDERS = """
            FROM pg_catalog.pg_stat_progress_create_index p
            JOIN pg_catalog.pg_locks l ON l.pid = p.pid AND l.locktype = 'relation' AND l.granted
             AND l.mode = 'ShareUpdateExclusiveLock' AND l.relation = x.indrelid
             AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
            WHERE p.pid <> pg_backend_pid()
            """;

    private static final String DROP =
            "SELECT format('DROP INDEX CONCURRENTLY IF EXISTS %I.%I', n.nspname, i.relname) ";

    /** What a rebuild calls the new index, and the old one at the end; a number follows when that name is taken. */
    private static final String TRANSIENT = "_cc(new|old)\\d*$";

    private PostgresIndexRecovery() {}

    static IndexState state(Connection connection, ConcurrentIndex index) throws SQLException {
        if (index.name() == null) {
            return IndexState.ABSENT;
        }
        String sql = "SELECT x.indisvalid, EXISTS (SELECT " + BUILDERS + " AND coalesce(p.index_relid, i.oid) = i.oid) "
                + INDEXES + " WHERE i.relname = ? AND " + namespaceCondition(index);
        try (PreparedStatement statement = PostgresDriver.statement(connection, sql)) {
            statement.setString(1, index.name());
            setNamespace(statement, 2, index);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return IndexState.ABSENT;
                }
                if (row.getBoolean(1)) {
                    return IndexState.VALID;
                }
                return row.getBoolean(2) ? IndexState.BUILDING : IndexState.INVALID;
            }
        }
    }

    static List<String> leftovers(Connection connection, ConcurrentIndex index) throws SQLException {
        return switch (index.action()) {
            case CREATE, DROP ->
                state(connection, index) == IndexState.INVALID ? invalid(connection, index) : List.of();
            case REINDEX -> transients(connection, index);
        };
    }

    private static List<String> invalid(Connection connection, ConcurrentIndex index) throws SQLException {
        String sql = DROP + INDEXES + " WHERE NOT x.indisvalid AND i.relname = ? AND " + namespaceCondition(index);
        try (PreparedStatement statement = PostgresDriver.statement(connection, sql)) {
            statement.setString(1, index.name());
            setNamespace(statement, 2, index);
            return strings(statement);
        }
    }

    /** What an interrupted rebuild has left of its target: an index, all indexes of a table, of a schema, or all there are. */
    private static List<String> transients(Connection connection, ConcurrentIndex index) throws SQLException {
        String sql = DROP + INDEXES + " WHERE NOT x.indisvalid AND i.relname ~ '" + TRANSIENT
                + "' AND NOT EXISTS (SELECT " + BUILDERS + ") AND ";
        if (index.name() != null) {
            // The server cuts a long name to make room for its suffix.
            return strings(
                    connection,
                    sql
                            + "x.indrelid = (SELECT o.indrelid FROM pg_catalog.pg_index o WHERE o.indexrelid = to_regclass(?))"
                            + " AND starts_with(?, regexp_replace(i.relname, '" + TRANSIENT + "', ''))",
                    qualified(index.schema(), index.name()),
                    index.name());
        }
        String ofTable =
                sql + "EXISTS (SELECT FROM pg_catalog.pg_class t WHERE x.indrelid IN (t.oid, t.reltoastrelid) AND ";
        if (index.table() != null) {
            return strings(
                    connection, ofTable + "t.oid = to_regclass(?))", qualified(index.tableSchema(), index.table()));
        }
        return index.schema() == null
                ? strings(connection, sql + "true")
                : strings(
                        connection,
                        ofTable + "t.relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = ?))",
                        index.schema());
    }

    private static String qualified(@Nullable String schema, String name) {
        String quoted = PostgresDriver.quoteName(name);
        return schema == null ? quoted : PostgresDriver.quoteName(schema) + "." + quoted;
    }

    /** An index lives in its table's namespace; without a written one the table decides, or else the search path. */
    private static String namespaceCondition(ConcurrentIndex index) {
        if (index.schema() != null || index.tableSchema() != null) {
            return "n.nspname = ?";
        }
        if (index.table() != null) {
            return "n.oid = (SELECT relnamespace FROM pg_catalog.pg_class WHERE oid = to_regclass(quote_ident(?)))";
        }
        return "pg_catalog.pg_table_is_visible(i.oid)";
    }

    private static void setNamespace(PreparedStatement statement, int parameter, ConcurrentIndex index)
            throws SQLException {
        if (index.schema() != null) {
            statement.setString(parameter, index.schema());
        } else if (index.tableSchema() != null) {
            statement.setString(parameter, index.tableSchema());
        } else if (index.table() != null) {
            statement.setString(parameter, index.table());
        }
    }

    private static List<String> strings(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = PostgresDriver.statement(connection, sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            return strings(statement);
        }
    }

    private static List<String> strings(PreparedStatement statement) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
