package dev.whimbrel.cli.database;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/** A database on a server that somebody runs. */
public final class ServerDatabase implements TargetDatabase {

    private static final Map<String, String> USUAL = Map.of("connectTimeout", "10", "tcpKeepAlive", "true");
    private static final String DUPLICATE_DATABASE = "42P04";
    private static final String NO_SUCH_DATABASE = "3D000";

    private final ServerUrl url;
    private final ConnectionFailure failure;
    private final OpenConnections connections;

    /**
     * A database; nothing is connected yet.
     *
     * @param source where the URL comes from, for messages
     * @param connections remembers what is opened
     */
    public ServerDatabase(ServerUrl url, String source, OpenConnections connections) {
        this.url = url;
        this.failure = new ConnectionFailure(url, source);
        this.connections = connections;
    }

    @Override
    public String name() {
        return url.database();
    }

    @Override
    public String shownUrl() {
        return url.shown();
    }

    @Override
    public String urlWithPassword() {
        return url.withPassword();
    }

    @Override
    public Connection open(Map<String, String> properties) {
        try {
            return connect(url, properties);
        } catch (SQLException e) {
            throw failure.of(e);
        }
    }

    private Connection connect(ServerUrl to, Map<String, String> properties) throws SQLException {
        DriverLogging.switchOff();
        Properties all = new Properties();
        all.putAll(USUAL);
        all.putAll(properties);
        all.putAll(to.properties());
        Connection connection = new Driver().connect(to.jdbcUrl(), all);
        if (connection == null) {
            throw new SQLException("The driver does not know the address " + to);
        }
        return connections.add(connection);
    }

    @Override
    public boolean create() {
        return onServer("CREATE DATABASE " + quoted(url.database()), DUPLICATE_DATABASE);
    }

    @Override
    public boolean drop() {
        return onServer("DROP DATABASE " + quoted(url.database()) + " WITH (FORCE)", NO_SUCH_DATABASE);
    }

    /** Whether it did anything: false when the server answers with the code that means that there is nothing to do. */
    private boolean onServer(String sql, String nothingToDo) {
        try (Connection connection = maintenance();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (nothingToDo.equals(e.getSQLState())) {
                return false;
            }
            throw new WhimbrelException(ErrorCode.STATEMENT_FAILED, sql + " failed: " + e.getMessage(), e);
        }
    }

    /** A connection to a database that every server has, because no session can make or drop its own. */
    private Connection maintenance() {
        SQLException first;
        try {
            return connect(url.withDatabase("postgres"), Map.of());
        } catch (SQLException e) {
            first = e;
        }
        try {
            return connect(url.withDatabase("template1"), Map.of());
        } catch (SQLException e) {
            first.addSuppressed(e);
            throw failure.of(first);
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() {
        // The server is not ours.
    }
}
