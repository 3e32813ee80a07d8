package dev.whimbrel.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The one embedded PostgreSQL of a test JVM: it starts when the first test asks for a database and stops with the JVM. Its
 * files live under {@code target/} of the module under test and are removed at the end. It is the PostgreSQL of the class path,
 * unless the system property {@code whimbrel.test.postgres} names a jar with the binaries of another version.
 *
 * <p>{@code -Dwhimbrel.test.port=5432} uses a server that runs on this machine instead; its superuser {@code postgres} must need
 * no password.
 */
public final class TestServer {

    /** A jar of other PostgreSQL binaries than those on the class path; null for none. */
    private static final @Nullable String BINARIES = System.getProperty("whimbrel.test.postgres");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServer() {}

    /** A new, empty database of its own; close it to drop it. */
    public static TestDatabase create() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        // Quicker to make and to drop than the default since PostgreSQL 15, which writes each page to the log.
        String strategy = majorVersion() < 15 ? "" : " STRATEGY FILE_COPY";
        executeOnServer("CREATE DATABASE " + name + " TEMPLATE template1" + strategy);
        return new TestDatabase(name);
    }

    /** The port that the server listens on, on {@code localhost}. */
    public static int port() {
        Integer other = Integer.getInteger("whimbrel.test.port");
        return other != null ? other : Running.SERVER.getPort();
    }

    /** The server's major version, for example 18. */
    public static int majorVersion() {
        return Running.MAJOR_VERSION;
    }

    /** Runs one statement in the maintenance database, as the superuser {@code postgres}. */
    public static void executeOnServer(String sql) {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Test server: " + sql, e);
        }
    }

    /** A JDBC URL with the user in it; there is no password. */
    public static String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database + "?user=postgres";
    }

    static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database));
    }

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();
        static final int MAJOR_VERSION = readMajorVersion();

        private static EmbeddedPostgres start() {
            Path home = Path.of(
                            "target", "test-server-" + ProcessHandle.current().pid())
                    .toAbsolutePath();
            try {
                // The embedded server stops itself, and removes its files, in a shutdown hook of its own.
                EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
                if (BINARIES != null) {
                    builder.setPgBinaryResolver(TestServer::binariesOfJar);
                }
                return builder.setDataDirectory(home)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("max_connections", "100")
                        .setServerConfig("max_prepared_transactions", "10")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("The test server did not start", e);
            }
        }

        private static int readMajorVersion() {
            try (Connection connection = SERVER.getPostgresDatabase().getConnection()) {
                return connection.getMetaData().getDatabaseMajorVersion();
            } catch (SQLException e) {
                throw new IllegalStateException("The test server does not answer", e);
            }
        }
    }

    private static InputStream binariesOfJar(String system, String machine) throws IOException {
        String entry = "postgres-" + system.toLowerCase(Locale.ROOT) + "-" + machine + ".txz";
        try (ZipFile jar = new ZipFile(Objects.requireNonNull(BINARIES));
                InputStream archive = jar.getInputStream(jar.getEntry(entry))) {
            return new ByteArrayInputStream(archive.readAllBytes());
        }
    }
}
