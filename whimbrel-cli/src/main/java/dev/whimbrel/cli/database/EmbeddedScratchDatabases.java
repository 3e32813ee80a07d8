package dev.whimbrel.cli.database;

import dev.whimbrel.compile.ResultCache;
import dev.whimbrel.scratch.RunningServer;
import dev.whimbrel.source.KeptStates;
import dev.whimbrel.source.ScratchDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;

/** Scratch databases on an embedded server. Those that are left are dropped when the server is left, or by the next command. */
public final class EmbeddedScratchDatabases implements ScratchDatabases {

    private final RunningServer server;
    private final OpenConnections connections;

    /**
     * Databases on a server.
     *
     * @param server left when this is closed
     * @param connections remembers what is opened
     */
    public EmbeddedScratchDatabases(RunningServer server, OpenConnections connections) {
        this.server = server;
        this.connections = connections;
    }

    @Override
    public ScratchDatabase create() {
        return new Embedded(server.createScratch(), connections);
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public Optional<KeptStates> kept() {
        return server.keepsDatabases() ? Optional.of(new Kept()) : Optional.empty();
    }

    @Override
    public void close() {
        server.close();
    }

    private record Embedded(dev.whimbrel.scratch.ScratchDatabase database, OpenConnections connections)
            implements ScratchDatabase {

        @Override
        public Connection open(Map<String, String> properties) throws SQLException {
            DriverLogging.switchOff();
            Properties all = new Properties();
            all.putAll(properties);
            Connection connection = new Driver().connect(database.jdbcUrl(), all);
            if (connection == null) {
                throw new SQLException("The driver does not know the embedded server's address");
            }
            return connections.add(connection);
        }

        @Override
        public void close() {
            database.close();
        }
    }

    /** States that stay on a project's own server. */
    private final class Kept implements KeptStates {

        private static final int MOST = 4;

        @Override
        public Optional<ScratchDatabase> take(String key) {
            return server.takeKept(key).map(database -> new Embedded(database, connections));
        }

        @Override
        public Optional<ScratchDatabase> copy(List<String> keys) {
            Set<String> kept = new HashSet<>(server.keptDatabases());
            return keys.stream()
                    .filter(kept::contains)
                    .flatMap(key -> server.createScratchLike(key).stream())
                    .findFirst()
                    .map(database -> new Embedded(database, connections));
        }

        @Override
        public void keep(ScratchDatabase database, String key) {
            ((Embedded) database).database().keep(key, MOST);
        }

        @Override
        public ResultCache notes() {
            return new ResultCache(server.notesFolder());
        }

        @Override
        public void keepCopy(ScratchDatabase database, String key) {
            ((Embedded) database).database().keepCopy(key, MOST);
        }
    }
}
