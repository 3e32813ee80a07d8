package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.Capabilities;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.dialect.Notification;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.dialect.RunnerLock;
import dev.whimbrel.dialect.ScratchSession;
import dev.whimbrel.dialect.Splitter;
import dev.whimbrel.dialect.StoredRows;
import dev.whimbrel.dialect.TransactionSettings;
import dev.whimbrel.dialect.ViolatedConstraint;
import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 14 to 18. */
public final class PostgresDialect implements Dialect {

    private static final Capabilities CAPABILITIES = new Capabilities(true, true, 63);

    private static final DefaultNames DEFAULT_NAMES = new PostgresDefaultNames();

    @Override
    public String id() {
        return "postgres";
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Inspector inspector() {
        return new PostgresInspector();
    }

    @Override
    public Renderer renderer(String defaultNamespace) {
        return new PostgresRenderer(defaultNamespace);
    }

    @Override
    public Splitter splitter() {
        return new PostgresSplitter();
    }

    @Override
    public DefaultNames defaultNames() {
        return DEFAULT_NAMES;
    }

    @Override
    public SqlType parseType(String text, String defaultNamespace) {
        return PostgresTypeText.parse(text, defaultNamespace);
    }

    @Override
    public RunnerLock.Factory locks() {
        return PostgresRunnerLock::acquire;
    }

    @Override
    public Map<String, String> storedColumns(Connection connection, Set<ObjectName> hidden) throws SQLException {
        return PostgresStoredColumns.read(connection, hidden);
    }

    @Override
    public void addSampleRows(WorkSession session, Set<ObjectName> hidden) throws SQLException {
        PostgresValueProof.addRows(session, hidden);
    }

    @Override
    public Map<String, String> storedValues(WorkSession session, Set<ObjectName> hidden) throws SQLException {
        return PostgresValueProof.read(session, hidden);
    }

    @Override
    public StoredRows storedRows(Connection connection, Set<ObjectName> hidden, int most) throws SQLException {
        return new PostgresStoredRows(connection, hidden, most).read();
    }

    @Override
    public WorkSession openSession(ConnectionSource connections, WorkSession.Identity identity) throws SQLException {
        return PostgresWorkSession.open(connections, identity);
    }

    @Override
    public ScratchSession openScratch(ConnectionSource connections) throws SQLException {
        return PostgresScratchSession.open(connections);
    }

    @Override
    public WorkSession.Failure explain(SQLException failure) {
        return PostgresErrors.explain(failure);
    }

    @Override
    public SQLException withoutValues(SQLException failure) {
        return PostgresErrorValues.without(failure);
    }

    @Override
    public List<String> startTransaction(TransactionSettings settings) {
        return PostgresTransaction.start(settings);
    }

    @Override
    public Optional<ViolatedConstraint> violatedConstraint(SQLException failure) {
        return PostgresConstraints.violated(failure);
    }

    @Override
    public List<String> constraintColumns(Connection connection, ObjectName table, String constraint)
            throws SQLException {
        return PostgresConstraints.columns(connection, table, constraint);
    }

    @Override
    public boolean isWorthRetrying(SQLException failure) {
        return "40001".equals(failure.getSQLState()) || "40P01".equals(failure.getSQLState());
    }

    @Override
    public boolean isUnreadableValue(SQLException failure) {
        // Class 22, data exception.
        return failure.getSQLState() != null && failure.getSQLState().startsWith("22");
    }

    @Override
    public String loadStatement(ObjectName table, List<String> columns) {
        return PostgresLoad.statement(renderer("public"), table, columns);
    }

    @Override
    public long load(Connection connection, String statement, Iterator<@Nullable String[]> rows) throws SQLException {
        return PostgresLoad.run(connection, statement, rows);
    }

    @Override
    public String insertedRowCondition() {
        // The version of a row that a statement changed has the statement's transaction as the one that locked it; a
        // new row has none.
        return "xmax = 0";
    }

    @Override
    public String notifyStatement() {
        return "SELECT pg_notify(?, ?)";
    }

    @Override
    public void listen(Connection connection, List<String> channels) throws SQLException {
        PostgresNotifications.listen(connection, channels);
    }

    @Override
    public void unlisten(Connection connection) throws SQLException {
        PostgresNotifications.unlisten(connection);
    }

    @Override
    public List<Notification> notifications(Connection connection, Duration atMost) throws SQLException {
        return PostgresNotifications.await(connection, atMost);
    }
}
