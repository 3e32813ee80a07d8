package dev.whimbrel.cli.database;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.source.ScratchDatabases;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Scratch databases beside a database on somebody's server. Nothing else on the server is touched. */
public final class ServerScratchDatabases implements ScratchDatabases {

    private static final String PREFIX = "whimbrel_scratch_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ServerUrl url;
    private final String source;
    private final OpenConnections connections;
    private final Set<String> left = ConcurrentHashMap.newKeySet();

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
        String name = PREFIX + HexFormat.of().toHexDigits(RANDOM.nextLong());
        left.add(name);
        try {
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
        try (Connection connection = new ServerDatabase(url, source, connections).open(Map.of());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        Set.copyOf(left).forEach(this::drop);
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
