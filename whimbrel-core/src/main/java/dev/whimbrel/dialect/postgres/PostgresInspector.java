package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.dialect.postgres.catalog.CatalogReader;
import dev.whimbrel.dialect.postgres.catalog.ViewColumns;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Reads a live PostgreSQL 14 to 18. Expressions, types and definitions are in the server's own words, in the form that
 * {@code pg_dump} trusts too: not pretty-printed, with every name qualified that isn't the server's own, whatever the caller's
 * {@code search_path}; literals are as with {@code TimeZone=UTC} and ISO dates. These words differ a little between major
 * versions, so compare schemas that come from the same one. Owners are left out, and so are the names of sequences behind
 * identity columns and of not-null constraints; passwords of foreign servers and subscriptions are masked.
 *
 * <p>With no transaction open, all is read in one snapshot, in a transaction of its own. In a transaction of the caller's,
 * it is read as that transaction sees it. An object that is dropped meanwhile leads to another attempt.
 */
public final class PostgresInspector implements Inspector {

    /** For how long to try again when objects are dropped meanwhile, and how often at least. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LEAST_ATTEMPTS = 5;

    /** What the server says when it is asked for the text of something that is gone. */
    private static final Set<String> STATES_OF_VANISHED_OBJECTS = Set.of("40001", "42704", "42P01", "XX000");

    private static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private static final String CANONICAL_SETTINGS = """
            SET LOCAL search_path = pg_catalog, pg_temp;
            SET LOCAL quote_all_identifiers = off;
            SET LOCAL standard_conforming_strings = on;
            SET LOCAL DateStyle = 'ISO, MDY';
            SET LOCAL IntervalStyle = postgres;
            SET LOCAL TimeZone = 'UTC';
            SET LOCAL extra_float_digits = 1;
            SET LOCAL bytea_output = hex;
            SET LOCAL lc_monetary = 'C';
            SET LOCAL max_parallel_workers_per_gather = 0;
            SET LOCAL jit = off""";

    /** An inspector has no state; one can serve all threads. */
    public PostgresInspector() {}

    @Override
    public Schema inspect(Connection connection, Scope scope) throws SQLException {
        return patiently(connection, () -> CatalogReader.read(connection, scope, PostgresTypeText::formatted));
    }

    @Override
    public SchemaGraph inspectGraph(Connection connection, Scope scope) throws SQLException {
        return patiently(connection, () -> CatalogReader.readGraph(connection, scope, PostgresTypeText::formatted));
    }

    @Override
    public Map<ObjectName, List<ColumnDef>> viewColumns(Connection connection, Scope scope) throws SQLException {
        return patiently(connection, () -> ViewColumns.read(connection, scope, PostgresTypeText::formatted));
    }

    /** Reads the catalog, within a transaction that is prepared for it. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws SQLException;
    }

    private static <T> T patiently(Connection connection, Reading<T> reading) throws SQLException {
        Instant deadline = Instant.now().plus(PATIENCE);
        for (int attempt = 1; ; attempt++) {
            try {
                return connection.getAutoCommit()
                        ? withoutAutoCommit(connection, reading)
                        : inTransaction(connection, reading);
            } catch (SQLException e) {
                boolean tired = attempt >= LEAST_ATTEMPTS && Instant.now().isAfter(deadline);
                if (tired || !STATES_OF_VANISHED_OBJECTS.contains(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private static <T> T withoutAutoCommit(Connection connection, Reading<T> reading) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return inOwnTransaction(connection, reading);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static <T> T inTransaction(Connection connection, Reading<T> reading) throws SQLException {
        return isIdle(connection) ? inOwnTransaction(connection, reading) : inTransactionOfCaller(connection, reading);
    }

    private static <T> T inOwnTransaction(Connection connection, Reading<T> reading) throws SQLException {
        try {
            execute(connection, ONE_SNAPSHOT + ";\n" + CANONICAL_SETTINGS);
            return reading.read();
        } finally {
            connection.rollback();
        }
    }

    private static <T> T inTransactionOfCaller(Connection connection, Reading<T> reading) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            execute(connection, CANONICAL_SETTINGS);
            return reading.read();
        } finally {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        }
    }

    private static boolean isIdle(Connection connection) throws SQLException {
        return connection.isWrapperFor(BaseConnection.class)
                && connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
