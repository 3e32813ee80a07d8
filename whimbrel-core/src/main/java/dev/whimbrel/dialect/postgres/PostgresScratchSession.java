package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.ScratchSession;
import dev.whimbrel.dialect.ScriptStatement;
import dev.whimbrel.dialect.WorkSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/** A session in a scratch database of PostgreSQL. */
final class PostgresScratchSession implements ScratchSession {

    private static final String UNDEFINED_OBJECT = "42704";
    private static final String DUPLICATE_OBJECT = "42710";
    private static final String DUPLICATE_SCHEMA = "42P06";
    private static final Pattern MISSING_ROLE = Pattern.compile("role \"(.*)\" does not exist");

    private final Connection connection;
    private final int majorVersion;

    private PostgresScratchSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.majorVersion = connection.getMetaData().getDatabaseMajorVersion();
    }

    static PostgresScratchSession open(ConnectionSource connections) throws SQLException {
        Connection connection = connections.open(PostgresDriver.properties("whimbrel scratch"));
        try {
            return new PostgresScratchSession(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public int majorVersion() {
        return majorVersion;
    }

    @Override
    public void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void reset() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        run("DISCARD ALL");
    }

    @Override
    public void execute(ScriptStatement statement) throws SQLException {
        String data = statement.copyData();
        if (data == null) {
            run(statement.sql());
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement.sql(), new ByteArrayInputStream(data.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new SQLException("The rows could not be sent: " + e.getMessage(), "08006", e);
        }
    }

    @Override
    public void becomeSelf() throws SQLException {
        run("RESET SESSION AUTHORIZATION; RESET ROLE");
    }

    @Override
    public Optional<String> refusal(ScriptStatement statement) {
        StatementReader reader = new StatementReader(statement.sql());
        String verb = reader.takeWord();
        boolean beyond = switch (verb) {
            case "CREATE", "DROP" -> reader.at("DATABASE") || reader.at("TABLESPACE");
            case "ALTER" -> reader.at("SYSTEM") || reader.at("DATABASE") || reader.at("TABLESPACE");
            default -> false;
        };
        return beyond
                ? Optional.of(verb + " " + reader.takeWord()
                        + " reaches beyond the database that the script describes. Remove it.")
                : Optional.empty();
    }

    @Override
    public boolean isDispensable(ScriptStatement statement, SQLException failure) {
        StatementReader reader = new StatementReader(statement.sql());
        return switch (String.valueOf(failure.getSQLState())) {
            case UNDEFINED_OBJECT ->
                reader.accept("SET") && missingRole(failure).isEmpty();
            case DUPLICATE_SCHEMA -> reader.accept("CREATE", "SCHEMA", "PUBLIC");
            case DUPLICATE_OBJECT -> makesUsualLanguage(reader);
            default -> false;
        };
    }

    private static boolean makesUsualLanguage(StatementReader reader) {
        if (!reader.accept("CREATE")) {
            return false;
        }
        reader.accept("OR", "REPLACE");
        reader.accept("TRUSTED");
        reader.accept("PROCEDURAL");
        return (reader.accept("LANGUAGE") || reader.accept("EXTENSION")) && reader.at("PLPGSQL");
    }

    @Override
    public Optional<String> missingRole(SQLException failure) {
        if (!UNDEFINED_OBJECT.equals(failure.getSQLState()) || failure.getMessage() == null) {
            return Optional.empty();
        }
        Matcher role = MISSING_ROLE.matcher(failure.getMessage());
        return role.find() ? Optional.of(role.group(1)) : Optional.empty();
    }

    @Override
    public void createRole(String name) throws SQLException {
        run("CREATE ROLE " + PostgresDriver.quoteName(name));
    }

    @Override
    public void dropRole(String name) throws SQLException {
        String role = PostgresDriver.quoteName(name);
        run("DROP OWNED BY " + role + "; DROP ROLE " + role);
    }

    @Override
    public Set<String> roles() throws SQLException {
        Set<String> roles = new TreeSet<>();
        try (Statement statement = PostgresDriver.statement(connection);
                ResultSet rows = statement.executeQuery("SELECT rolname::text FROM pg_catalog.pg_roles")) {
            while (rows.next()) {
                roles.add(rows.getString(1));
            }
        }
        return roles;
    }

    @Override
    public WorkSession.Failure explain(SQLException failure) {
        return PostgresErrors.explain(failure);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            PostgresDriver.LOG.debug("A scratch connection failed to close", e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = PostgresDriver.statement(connection)) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
