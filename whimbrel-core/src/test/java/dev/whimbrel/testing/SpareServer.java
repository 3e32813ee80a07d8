package dev.whimbrel.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of one test's own, to be killed, starved or copied. */
public final class SpareServer implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres running;

    private SpareServer(Path data) throws IOException {
        this.data = data;
        this.port = freePort();
        this.running = run();
    }

    /** Starts one with a new, empty cluster. */
    public static SpareServer start() {
        try {
            return start(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "spare-server-")
                    .resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one whose cluster is in a folder, or is made there. */
    public static SpareServer start(Path data) {
        try {
            return new SpareServer(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres run() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "30")
                .setServerConfig("min_wal_size", "32MB")
                .setServerConfig("max_wal_size", "64MB")
                .start();
    }

    /** The URL of the maintenance database. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    /** Runs SQL in a connection of its own. */
    public void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in: " + sql, e);
        }
    }

    /** The first column of the only row, as text. */
    public String queryString(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in: " + sql, e);
        }
    }

    /** SIGKILL to the server's first process, after which the others end by themselves. */
    public void kill() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            ProcessHandle server =
                    ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
            List<ProcessHandle> children = server.children().toList();
            server.destroyForcibly();
            Await.until("the server is gone", () -> !server.isAlive());
            children.forEach(child -> Await.until("its process " + child.pid() + " is gone", () -> !child.isAlive()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again after it was killed. */
    public void restart() {
        try {
            running.close();
            running = run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it and starts a hot standby on a copy of its files, which nothing feeds. */
    public SpareServer becomeStandby() {
        try {
            running.close();
            Path copy = data.resolveSibling("standby");
            copy(data, copy);
            Files.createFile(copy.resolve("standby.signal"));
            return start(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().startsWith("epg-lock")) {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
