package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.StatementTraits.ConcurrentIndex;
import dev.whimbrel.dialect.WorkSession.IndexState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at what a {@code CONCURRENTLY} statement has left. A failed build leaves an index that is maintained by every write and
 * used by no query, and {@code IF NOT EXISTS} accepts it silently (PostgreSQL manual, CREATE INDEX, "Building Indexes
 * Concurrently").
 */
final class PostgresIndexRecovery {

    private static final String RESOLVED = """
            FROM pg_catalog.pg_class i
            JOIN pg_catalog.pg_namespace n ON n.oid = i.relnamespace
            JOIN pg_catalog.pg_index x ON x.indexrelid = i.oid
            """;

    private PostgresIndexRecovery() {}

    static IndexState state(Connection connection, ConcurrentIndex index) throws SQLException {
        if (index.name() == null) {
            return IndexState.ABSENT;
        }
        String sql = "SELECT x.indisvalid, EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p"
                + " WHERE p.index_relid = i.oid AND p.pid <> pg_backend_pid()) "
                + RESOLVED + " WHERE i.relname = ? AND " + namespaceCondition(index);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, index.name());
            setNamespace(statement, 2, index);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return IndexState.ABSENT;
                }
                if (row.getBoolean(2)) {
                    return IndexState.BUILDING;
                }
                return row.getBoolean(1) ? IndexState.VALID : IndexState.INVALID;
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
        String sql = "SELECT format('DROP INDEX CONCURRENTLY IF EXISTS %I.%I', n.nspname, i.relname) " + RESOLVED
                + " WHERE NOT x.indisvalid AND i.relname = ? AND " + namespaceCondition(index);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, index.name());
            setNamespace(statement, 2, index);
            return strings(statement);
        }
    }

    /**
     * A rebuild makes {@code name_ccnew} first and leaves it, or {@code name_ccold}, when it fails. For the suffix the server
     * cuts a long name, which is recognised by its start.
     */
    private static List<String> transients(Connection connection, ConcurrentIndex index) throws SQLException {
        String rebuilt = index.table() != null
                ? "t.relname = ?"
                : "base = coalesce(?, base) OR (octet_length(i.relname) BETWEEN 60 AND 63 AND starts_with(?, base))";
        String sql = "SELECT format('DROP INDEX CONCURRENTLY IF EXISTS %I.%I', n.nspname, i.relname) " + RESOLVED
                + " JOIN pg_catalog.pg_class t ON t.oid = x.indrelid"
                + " CROSS JOIN LATERAL regexp_replace(i.relname, '_cc(new|old)\\d*$', '') base"
                + " WHERE NOT x.indisvalid AND base <> i.relname AND (" + rebuilt + ")"
                + " AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = i.oid)"
                + " AND " + namespaceCondition(index);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            if (index.table() != null) {
                statement.setString(parameter++, index.table());
            } else {
                statement.setString(parameter++, index.name());
                statement.setString(parameter++, index.name());
            }
            setNamespace(statement, parameter, index);
            return strings(statement);
        }
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
