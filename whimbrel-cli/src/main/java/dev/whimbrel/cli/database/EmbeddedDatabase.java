package dev.whimbrel.cli.database;

import dev.whimbrel.scratch.LocalServer;
import dev.whimbrel.scratch.RunningServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** A database on the project's own server, which starts when it is needed first. */
public final class EmbeddedDatabase implements TargetDatabase {

    private static final String NO_SUCH_DATABASE = "3D000";

    private final LocalServer server;
    private final String name;
    private final OpenConnections connections;
    private final Runnable ready;
    private @Nullable RunningServer running;

    /**
     * A database; nothing is started yet.
     *
     * @param name its name on the server
     * @param connections remembers what is opened
     * @param ready told when the server takes connections
     */
    public EmbeddedDatabase(LocalServer server, String name, OpenConnections connections, Runnable ready) {
        this.server = server;
        this.name = name;
        this.connections = connections;
        this.ready = ready;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String shownUrl() {
        return running().maskedUrl(name);
    }

    @Override
    public String urlWithPassword() {
        return running().url(name);
    }

    /** The server that it is on. */
    public LocalServer server() {
        return server;
    }

    /** The server, started if it has to be. */
    private synchronized RunningServer running() {
        if (running == null) {
            running = server.start();
            ready.run();
        }
        return running;
    }

    /** The database needs no {@code db:create}: like the server, it is there when it is needed. */
    @Override
    public Connection open(Map<String, String> properties) throws SQLException {
        try {
            return connect(properties);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
        }
        create();
        return connect(properties);
    }

    private Connection connect(Map<String, String> properties) throws SQLException {
        DriverLogging.switchOff();
        Properties all = new Properties();
        all.putAll(properties);
        Connection connection = new Driver().connect(running().jdbcUrl(name), all);
        if (connection == null) {
            throw new SQLException("The driver does not know the embedded server's address");
        }
        return connections.add(connection);
    }

    @Override
    public boolean create() {
        return running().createDatabase(name);
    }

    @Override
    public boolean drop() {
        return running().dropDatabase(name);
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
