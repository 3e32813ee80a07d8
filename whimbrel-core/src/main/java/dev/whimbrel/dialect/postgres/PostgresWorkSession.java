package dev.whimbrel.dialect.postgres;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.StatementTraits.ConcurrentIndex;
import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.schema.ObjectName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The runner's work connection to PostgreSQL. In a transaction everything is set with {@code SET LOCAL}; before its commit all
 * settings are reset, so that nothing a migration sets reaches the next one, or another client of a pooler.
 */
final class PostgresWorkSession implements WorkSession {

    private final Connection connection;
    private final Identity identity;
    private final Server server;
    private final boolean checksClient;
    private volatile boolean broken;

    private PostgresWorkSession(Connection connection, Identity identity) throws SQLException {
        this.connection = connection;
        this.identity = identity;
        connection.setAutoCommit(true);
        this.server = PostgresServer.describe(connection);
        this.checksClient = PostgresServer.checksClient(connection);
    }

    static PostgresWorkSession open(ConnectionSource connections, Identity identity) throws SQLException {
        Connection connection = connections.open(PostgresDriver.properties(applicationName(identity)));
        try {
            return new PostgresWorkSession(connection, identity);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Server server() {
        return server;
    }

    @Override
    public void begin(Limits limits) throws SQLException {
        run("BEGIN; " + settings("SET LOCAL", limits));
    }

    @Override
    public void execute(String sql) throws SQLException {
        run(sql);
    }

    @Override
    public void copyIn(String sql, String data) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(sql, new ByteArrayInputStream(data.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new SQLException("The rows could not be sent: " + e.getMessage(), "08006", e);
        }
    }

    @Override
    public void commit(List<String> bookkeeping) throws SQLException {
        StringBuilder message = new StringBuilder("SET SESSION AUTHORIZATION DEFAULT; RESET ALL; ");
        for (String sql : bookkeeping) {
            message.append(sql).append("; ");
        }
        run(message.append("COMMIT").toString());
    }

    @Override
    public void rollback() throws SQLException {
        if (!broken) {
            run("ROLLBACK");
        }
    }

    @Override
    public void executeOutside(String sql, Limits limits) throws SQLException {
        if (server.pooled()) {
            // A session setting would stay with the pooler's server connection and reach another client.
            run(sql);
            return;
        }
        run(settings("SET", limits));
        try {
            run(sql);
        } finally {
            if (!broken) {
                run("SET SESSION AUTHORIZATION DEFAULT; RESET ALL");
            }
        }
    }

    @Override
    public List<Map<String, @Nullable Object>> query(String sql) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (Statement statement = statement();
                ResultSet result = statement.executeQuery(sql)) {
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i), result.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public String literal(@Nullable String text) {
        return text == null ? "NULL" : PostgresDriver.quote(text);
    }

    @Override
    public String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    public List<KeyColumn> primaryKey(ObjectName table) throws SQLException {
        List<KeyColumn> columns = new ArrayList<>();
        for (Map<String, @Nullable Object> row : query("""
                SELECT a.attname::text AS name, format_type(a.atttypid, a.atttypmod) AS type
                FROM pg_catalog.pg_index x
                CROSS JOIN unnest(x.indkey) WITH ORDINALITY AS k (attnum, position)
                JOIN pg_catalog.pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.attnum
                WHERE x.indisprimary AND k.position <= x.indnkeyatts AND x.indrelid = %s
                ORDER BY k.position
                """.formatted(relation(table)))) {
            columns.add(new KeyColumn(String.valueOf(row.get("name")), String.valueOf(row.get("type"))));
        }
        return columns;
    }

    @Override
    public long estimatedRows(ObjectName table) throws SQLException {
        for (Map<String, @Nullable Object> row :
                query("SELECT greatest(reltuples, 0)::bigint AS rows FROM pg_catalog.pg_class WHERE oid = "
                        + relation(table))) {
            return row.get("rows") instanceof Long rows ? rows : 0;
        }
        return 0;
    }

    private String relation(ObjectName table) {
        return literal(identifier(table.schema()) + "." + identifier(table.name())) + "::regclass";
    }

    @Override
    public void abort() {
        broken = true;
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            PostgresDriver.LOG.debug("The work connection failed to abort", e);
        }
    }

    @Override
    public boolean broken() {
        return broken;
    }

    @Override
    public Failure explain(SQLException failure) {
        Failure explained = PostgresErrors.explain(failure);
        if (explained.kind() == Failure.Kind.CONNECTION_LOST) {
            broken = true;
        }
        return explained;
    }

    @Override
    public IndexState indexState(ConcurrentIndex index) throws SQLException {
        return PostgresIndexRecovery.state(connection, index);
    }

    @Override
    public List<String> leftovers(ConcurrentIndex index) throws SQLException {
        return PostgresIndexRecovery.leftovers(connection, index);
    }

    @Override
    public List<Orphan> orphans() throws SQLException {
        String sql = "SELECT pid, application_name, coalesce(state, 'active') || ': ' || left(query, 200)"
                + " FROM pg_catalog.pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                + " AND application_name LIKE "
                + PostgresDriver.quote(PostgresDriver.prefix("work", identity.key()) + "%")
                + " AND application_name <> " + PostgresDriver.quote(applicationName(identity))
                + " AND coalesce(state, 'active') <> 'idle'";
        List<Orphan> orphans = new ArrayList<>();
        try (Statement statement = statement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String name = rows.getString(2);
                orphans.add(new Orphan(rows.getLong(1), name.substring(name.lastIndexOf(' ') + 1), rows.getString(3)));
            }
        }
        return orphans;
    }

    @Override
    public void terminate(Orphan orphan) throws SQLException {
        run("SELECT pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE pid = " + orphan.pid()
                + " AND application_name LIKE "
                + PostgresDriver.quote(PostgresDriver.prefix("work", identity.key()) + "%"));
    }

    @Override
    public void close() {
        try (connection) {
            rollbackBeforeClose();
        } catch (SQLException e) {
            PostgresDriver.LOG.debug("The work connection failed to close", e);
        }
    }

    /** A connection of a pool goes on living: it must not come back with an open transaction. */
    private void rollbackBeforeClose() throws SQLException {
        if (!broken && !connection.isClosed()) {
            run("ROLLBACK");
        }
    }

    private String settings(String set, Limits limits) {
        StringBuilder settings = new StringBuilder(300);
        append(settings, set, "TimeZone", "'UTC'");
        append(settings, set, "lock_timeout", millis(limits.lockTimeout()));
        append(settings, set, "statement_timeout", millis(limits.statementTimeout()));
        append(settings, set, "idle_in_transaction_session_timeout", "0");
        append(settings, set, "application_name", PostgresDriver.quote(applicationName(identity)));
        if (checksClient) {
            // The server notices within two seconds that the runner is gone, and stops the statement.
            append(settings, set, "client_connection_check_interval", "2000");
        }
        return settings.toString();
    }

    private static void append(StringBuilder settings, String set, String name, String value) {
        settings.append(set)
                .append(' ')
                .append(name)
                .append(" = ")
                .append(value)
                .append("; ");
    }

    private static String millis(@Nullable Duration duration) {
        return duration == null ? "0" : Long.toString(duration.toMillis());
    }

    private static String applicationName(Identity identity) {
        return PostgresDriver.applicationName("work", identity.key(), identity.runId());
    }

    private Statement statement() throws SQLException {
        if (broken) {
            throw new WhimbrelException(
                    ErrorCode.LOCK_LOST, "The runner's connection was cut because its lock is lost.");
        }
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = statement()) {
            statement.execute(sql);
        }
    }
}
