package dev.whimbrel.cli.database;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.source.ScratchDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Scratch databases beside a database on somebody's server. Nothing else on the server is touched, but for what a process that was
 * killed has left of them: that is dropped before the first one is made.
 */
public final class ServerScratchDatabases implements ScratchDatabases {

    private final ServerUrl url;
    private final String source;
    private final OpenConnections connections;
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private @Nullable ScratchOwner owner;

    /**
     * Databases beside another one.
     *
     * @param url a database that is there, and whose role may make databases
     * @param source where the URL comes from, for messages
     * @param connections remembers what is opened
     */
    public ServerScratchDatabases(ServerUrl url, String source, OpenConnections connections) {
        this.url = url;
        this.source = source;
        this.connections = connections;
    }

    @Override
    public ScratchDatabase create() {
        String name = "";
        try {
            name = owner().newName();
            left.add(name);
            run("CREATE DATABASE " + name + " TEMPLATE template0");
        } catch (SQLException e) {
            left.remove(name);
            throw new WhimbrelException(
                    ErrorCode.STATEMENT_FAILED,
                    "No scratch database can be made on " + url.shown() + ": " + e.getMessage()
                            + "\nThe role needs the right to make databases (CREATEDB).",
                    e);
        }
        return new Beside(name, new ServerDatabase(url.withDatabase(name), source, connections));
    }

    private synchronized ScratchOwner owner() throws SQLException {
        if (owner == null) {
            try (Connection connection = open()) {
                ScratchOwner.sweep(connection);
            }
            owner = ScratchOwner.on(open());
        }
        return owner;
    }

    private Connection open() {
        return new ServerDatabase(url, source, connections).open(Map.of());
    }

    @Override
    public boolean isOurs() {
        return false;
    }

    private void drop(String name) {
        if (!left.remove(name)) {
            return;
        }
        try {
            run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new WhimbrelException(
                    ErrorCode.STATEMENT_FAILED,
                    "The scratch database " + name + " on " + url.shown() + " can't be dropped: " + e.getMessage()
                            + "\nDrop it by hand.",
                    e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            Set.copyOf(left).forEach(this::drop);
        } finally {
            disown();
        }
    }

    private synchronized void disown() {
        if (owner == null) {
            return;
        }
        try {
            owner.close();
        } catch (SQLException e) {
            throw new WhimbrelException(
                    ErrorCode.CONNECTION_FAILED,
                    "The connection to " + url.shown() + " can't be closed: " + e.getMessage(),
                    e);
        }
        owner = null;
    }

    /** A database of this server. */
    private final class Beside implements ScratchDatabase {

        private final String name;
        private final ServerDatabase database;

        Beside(String name, ServerDatabase database) {
            this.name = name;
            this.database = database;
        }

        @Override
        public Connection open(Map<String, String> properties) {
            return database.open(properties);
        }

        @Override
        public void close() {
            drop(name);
        }
    }
}
