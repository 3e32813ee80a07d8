package dev.whimbrel.dialect.postgres;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The runner's work connection to PostgreSQL. In a transaction everything is set with {@code SET LOCAL}; before its commit all
 * settings are reset, so that nothing a migration sets reaches the next one, or another client of a pooler. The texts of all
 * this are in {@link PostgresSessionTexts}.
 */
final class PostgresWorkSession implements WorkSession {

    /** How long the server may be silent while nothing is asked of it that takes long. */
    private static final int SILENCE_MILLIS = 30_000;

    private static final int CLOSING_MILLIS = 5_000;

    private final Connection connection;
    private final int networkTimeout;
    private final Identity identity;
    private final PostgresServer server;
    private final PostgresSessionTexts texts;
    private Limits limits = Limits.NONE;
    private volatile boolean broken;

    private PostgresWorkSession(Connection connection, Identity identity) throws SQLException {
        this.connection = connection;
        this.identity = identity;
        this.networkTimeout = connection.getNetworkTimeout();
        if (networkTimeout == 0) {
            connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
        }
        connection.setAutoCommit(true);
        this.server = PostgresServer.of(connection);
        this.texts = new PostgresSessionTexts(
                identity, server, server.pooled() ? PostgresBaseline.EMPTY : PostgresBaseline.of(connection));
        run(texts.open());
    }

    static PostgresWorkSession open(ConnectionSource connections, Identity identity) throws SQLException {
        Connection connection = connections.open(
                PostgresDriver.properties(PostgresDriver.applicationName("read", identity.key(), identity.runId())));
        try {
            return new PostgresWorkSession(connection, identity);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Server server() {
        return server.description();
    }

    @Override
    public void guardedBy(String condition) throws SQLException {
        // From here on the lock's heartbeat notices a silent network, and work may take as long as it takes.
        connection.setNetworkTimeout(Runnable::run, networkTimeout);
        texts.guardedBy(condition);
        run(texts.open());
    }

    @Override
    public void begin(Limits newLimits) throws SQLException {
        limits = newLimits;
        run(texts.begin(limits));
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
        run(texts.commit(bookkeeping, false, limits));
    }

    @Override
    public void commitBatch(List<String> bookkeeping) throws SQLException {
        List<String> all = new ArrayList<>(List.of("SET LOCAL synchronous_commit = off"));
        all.addAll(bookkeeping);
        run(texts.commit(all, false, limits));
    }

    @Override
    public void commitLast(List<String> bookkeeping) throws SQLException {
        run(texts.commit(bookkeeping, true, limits));
    }

    @Override
    public Optional<String> transaction() throws SQLException {
        return query("SELECT pg_catalog.pg_current_xact_id_if_assigned()::pg_catalog.text AS id").stream()
                .flatMap(row -> Optional.ofNullable(row.get("id")).map(String::valueOf).stream())
                .findFirst();
    }

    @Override
    public Outcome outcome(String transaction) throws SQLException {
        return query("SELECT pg_catalog.pg_xact_status(" + literal(transaction) + "::pg_catalog.xid8) AS status")
                .stream()
                .map(row -> switch (String.valueOf(row.get("status"))) {
                    case "committed" -> Outcome.COMMITTED;
                    case "aborted" -> Outcome.ROLLED_BACK;
                    default -> Outcome.UNKNOWN;
                })
                .findFirst()
                .orElse(Outcome.UNKNOWN);
    }

    @Override
    public void rollback() throws SQLException {
        if (!broken) {
            run("ROLLBACK");
        }
    }

    @Override
    public void executeOutside(String sql, List<String> settings, Limits outside) throws SQLException {
        if (server.pooled()) {
            // A session setting would stay with the pooler's server connection and reach another client.
            refuseSettings(settings);
            run(sql);
            return;
        }
        try {
            for (String setting : settings) {
                run(SettingStatement.forSession(setting));
            }
            run(texts.beforeOutside(outside));
            run(sql);
        } catch (SQLException e) {
            resetAfter(e);
            throw e;
        }
        run(texts.reset());
    }

    private static void refuseSettings(List<String> settings) throws SQLException {
        if (!settings.isEmpty()) {
            throw new SQLException(
                    "The connection goes through a pooler that hands each transaction to another server connection, so what"
                            + " this migration sets (" + settings.getFirst() + ") can't reach a statement outside of"
                            + " transactions. Write names with their schema instead, or connect past the pooler.",
                    "0A000");
        }
    }

    @Override
    public boolean isSetting(String sql) {
        return SettingStatement.matches(sql);
    }

    private void resetAfter(SQLException failure) {
        try {
            run(texts.reset());
        } catch (SQLException e) {
            failure.addSuppressed(e);
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
        return PostgresDriver.quoteName(name);
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
        return PostgresOrphans.find(connection, identity);
    }

    @Override
    public void terminate(Orphan orphan) throws SQLException {
        PostgresOrphans.terminate(connection, orphan);
    }

    @Override
    public void close() {
        try (connection) {
            if (!broken && !connection.isClosed()) {
                connection.setNetworkTimeout(Runnable::run, CLOSING_MILLIS);
                run(texts.close());
                connection.setNetworkTimeout(Runnable::run, networkTimeout);
            }
        } catch (SQLException e) {
            PostgresDriver.LOG.debug("The work connection failed to close", e);
        }
    }

    private Statement statement() throws SQLException {
        if (broken) {
            throw new SQLException("The connection is gone.", "08003");
        }
        Statement statement = PostgresDriver.statement(connection);
        statement.setEscapeProcessing(false);
        return statement;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = statement()) {
            statement.execute(sql);
        }
    }
}
