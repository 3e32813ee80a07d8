package dev.whimbrel.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A PgBouncer in front of the test server, in transaction mode: each transaction of a client may be served by another server
 * connection. Tests that start one are skipped where it isn't installed.
 */
public final class PgBouncer implements AutoCloseable {

    private static final Pattern VERSION = Pattern.compile("PgBouncer (\\d+)\\.(\\d+)");

    private final Process process;
    private final Path folder;
    private final int port;

    private PgBouncer(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts one.
     *
     * @param settings lines of its configuration, such as {@code default_pool_size = 1}
     */
    public static PgBouncer start(String... settings) {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "PgBouncer is not installed");
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "pgbouncer-");
            int port = freePort();
            Path configuration = Files.writeString(folder.resolve("pgbouncer.ini"), """
                    [databases]
                    * = host=127.0.0.1 port=%d user=postgres
                    [pgbouncer]
                    listen_addr = 127.0.0.1
                    listen_port = %d
                    unix_socket_dir =
                    auth_type = any
                    pool_mode = transaction
                    ignore_startup_parameters = extra_float_digits
                    %s
                    %s
                    """.formatted(
                            TestServer.port(), port, isRoot() ? "user = nobody" : "", String.join("\n", settings)));
            Process process = new ProcessBuilder(program.get().toString(), configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            PgBouncer started = new PgBouncer(process, folder, port);
            Await.until("PgBouncer listens: " + started.log(), started::listens);
            return started;
        } catch (IOException e) {
            throw new AssertionError("PgBouncer did not start", e);
        }
    }

    /** Whether the installed version is at least this one. */
    public static boolean isAtLeast(int major, int minor) {
        Matcher version = VERSION.matcher(program().map(PgBouncer::versionText).orElse(""));
        if (!version.find()) {
            return false;
        }
        int installed = Integer.parseInt(version.group(1));
        return installed > major || installed == major && Integer.parseInt(version.group(2)) >= minor;
    }

    /** The URL of a database through the pooler. */
    public String jdbcUrl(TestDatabase database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database.name() + "?user=postgres";
    }

    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin";
        return Stream.of(path.split(":"))
                .map(folder -> Path.of(folder, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String versionText(Path program) {
        try {
            Process process = new ProcessBuilder(List.of(program.toString(), "--version")).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** PgBouncer refuses to run as root, and becomes somebody else when it is told to. */
    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean listens() throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError("PgBouncer has ended: " + log());
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
