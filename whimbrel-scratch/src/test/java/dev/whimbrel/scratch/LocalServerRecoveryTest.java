package dev.whimbrel.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LocalServerRecoveryTest {

    @RegisterExtension
    static final ProjectFolder PROJECT = ProjectFolder.shared();

    @RegisterExtension
    final ProjectFolder other = ProjectFolder.fresh();

    @BeforeEach
    void oneRow() throws SQLException {
        try (RunningServer running = PROJECT.server().start();
                Connection connection = running.connectOrCreate("shop")) {
            Sql.execute(connection, "CREATE TABLE IF NOT EXISTS item (name text)");
            Sql.execute(connection, "TRUNCATE item");
            Sql.execute(connection, "INSERT INTO item VALUES ('anchor')");
        }
    }

    private static void assertThatTheRowIsThere(LocalServer server) throws SQLException {
        try (RunningServer running = server.start();
                Connection connection = running.connect("shop")) {
            assertThat(Sql.value(connection, "SELECT name FROM item")).isEqualTo("anchor");
        }
    }

    @Test
    void aKilledServerIsStartedAgain() throws SQLException {
        try (RunningServer running = PROJECT.server().start()) {
            PROJECT.killServer();
            assertThatTheRowIsThere(PROJECT.server());
            assertThat(running.databases()).contains("shop");
        }
        assertThat(PROJECT.runs()).isFalse();
    }

    @Test
    void aKilledServerThatIsKeptRunningIsStartedAgainAndKeptRunning() throws SQLException {
        PROJECT.server().keepRunning().close();
        PROJECT.killServer();
        assertThatTheRowIsThere(PROJECT.server());
        assertThat(PROJECT.runs()).isTrue();
    }

    @Test
    void sessionsThatComputeOnAfterTheirServerWasKilledAreEnded() throws Exception {
        try (RunningServer running = PROJECT.server().start();
                Connection connection = running.connect("postgres")) {
            Thread busy = new Thread(() -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("DO 'BEGIN LOOP END LOOP; END'");
                } catch (SQLException e) {
                    // The session is killed, as it should be.
                }
            });
            busy.start();
            try (Connection observer = running.connect("postgres")) {
                Signals.await(
                        "the endless loop runs",
                        () -> Sql.value(
                                        observer,
                                        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'DO %' AND state = 'active'")
                                .equals("1"));
            }
            PROJECT.killServer();
            assertThatTheRowIsThere(PROJECT.server());
            busy.join();
        }
    }

    @Test
    void aLockFileThatNamesAProcessOfSomebodyElseIsNoObstacle() throws Exception {
        leaveLockFile();
        replaceInLockFile(0, Long.toString(ProcessHandle.current().pid()));
        assertThat(PROJECT.runs()).isFalse();
        assertThatTheRowIsThere(PROJECT.server());
    }

    @Test
    void aLockFileThatNamesTheServerOfAnotherProjectIsNoObstacle() throws Exception {
        leaveLockFile();
        try (RunningServer running = other.server().start()) {
            replaceInLockFile(0, Long.toString(other.serverPid()));
            assertThatTheRowIsThere(PROJECT.server());
            assertThat(other.runs()).isTrue();
            assertThat(running.databases()).isEmpty();
        }
    }

    @Test
    void aLockFileThatNamesNoProcessOrNothingIsNoObstacle() throws Exception {
        leaveLockFile();
        assertThatTheRowIsThere(PROJECT.server());
        Files.createFile(PROJECT.data().resolve("postmaster.pid"));
        assertThat(PROJECT.runs()).isFalse();
        assertThatThrownBy(() -> PROJECT.server().start())
                .hasMessageContaining("lock file \"postmaster.pid\" is empty");
        Files.delete(PROJECT.data().resolve("postmaster.pid"));
        assertThatTheRowIsThere(PROJECT.server());
    }

    /** As a machine leaves it that lost its power. */
    private static void leaveLockFile() {
        RunningServer running = PROJECT.server().start();
        PROJECT.killServer();
        running.close();
        assertThat(PROJECT.data().resolve("postmaster.pid")).exists();
    }

    private static void replaceInLockFile(int line, String text) throws IOException {
        Path file = PROJECT.data().resolve("postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(line, text);
        Files.write(file, lines);
    }

    @Test
    void aProjectCanMoveWithAStoppedAndWithARunningServer() throws Exception {
        Path moved = PROJECT.path().resolveSibling(PROJECT.path().getFileName() + " moved");
        Files.move(PROJECT.path(), moved);
        assertThatTheRowIsThere(LocalServer.of(moved));

        LocalServer.of(moved).keepRunning().close();
        long pid = LocalServer.of(moved).status().pid().orElseThrow();
        Files.move(moved, PROJECT.path());
        assertThat(PROJECT.serverPid()).isEqualTo(pid);
        assertThatTheRowIsThere(PROJECT.server());
        assertThat(PROJECT.server().stop()).isEqualTo(StopResult.STOPPED);
    }

    @Test
    void aCopyOfAProjectDoesNotMeddleWithTheServerOfTheOriginal() throws Exception {
        leaveLockFile();
        try (RunningServer original = PROJECT.server().start()) {
            long pid = PROJECT.serverPid();
            copy(PROJECT.path().resolve(".whimbrel"), other.path().resolve(".whimbrel"));
            Files.copy(
                    PROJECT.data().resolve("postmaster.pid"),
                    other.data().resolve("postmaster.pid"),
                    StandardCopyOption.REPLACE_EXISTING);

            assertThat(other.runs()).isFalse();
            try (RunningServer copy = other.server().start()) {
                assertThat(copy.port()).isNotEqualTo(original.port());
                assertThat(other.serverPid()).isNotEqualTo(pid);
            }
            assertThat(PROJECT.serverPid()).isEqualTo(pid);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void aPortThatIsTakenMeanwhileIsReplacedAndTheNewOneKept() throws Exception {
        int port = PROJECT.server().status().port().orElseThrow();
        int newPort;
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            List<ServerStep> steps = new ArrayList<>();
            try (RunningServer running =
                    PROJECT.server().withProgress(steps::add).start()) {
                newPort = running.port();
            }
            assertThat(steps).startsWith(ServerStep.CHANGING_PORT, ServerStep.STARTING);
        }
        assertThat(newPort).isNotEqualTo(port);
        try (RunningServer running = PROJECT.server().start()) {
            assertThat(running.port()).isEqualTo(newPort);
        }
    }

    @Test
    void aDataDirectoryOfAnotherMajorVersionIsRefusedWithTheCure() throws Exception {
        Path version = PROJECT.data().resolve("PG_VERSION");
        String current = Files.readString(version);
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(() -> PROJECT.server().start())
                    .isInstanceOfSatisfying(
                            WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SERVER_FAILED))
                    .hasMessageContaining("was made by PostgreSQL 17, and this Whimbrel brings PostgreSQL 18.")
                    .hasMessageContaining("whimbrel db:drop");
        } finally {
            Files.writeString(version, current);
        }
    }

    @Test
    void aLostPasswordIsReplacedWhetherTheServerRunsOrNot() throws Exception {
        Files.delete(PROJECT.files().resolve("server.properties"));
        assertThatTheRowIsThere(PROJECT.server());

        PROJECT.server().keepRunning().close();
        Files.writeString(PROJECT.files().resolve("server.properties"), "");
        assertThatTheRowIsThere(PROJECT.server());
    }

    @Test
    void whatAnInterruptedFirstStartLeavesIsReplaced() throws Exception {
        Files.createDirectories(other.files().resolve("data.new/base"));
        Files.writeString(other.files().resolve("data.new/PG_VERSION"), "18");
        Files.writeString(other.files().resolve("password.new"), "old");
        other.server().start().close();
        assertThat(other.files().resolve("data.new")).doesNotExist();
        assertThat(other.files().resolve("password.new")).doesNotExist();
    }

    @Test
    void aServerThatDoesNotStartIsReportedWithTheLastLinesOfItsLog() throws Exception {
        Path configuration = PROJECT.data().resolve("postgresql.conf");
        String before = Files.readString(configuration);
        Files.writeString(configuration, before + "shared_bufers = 1\n");
        try {
            assertThatThrownBy(() -> PROJECT.server().start())
                    .isInstanceOfSatisfying(
                            WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SERVER_FAILED))
                    .hasMessageContaining("The last lines of " + PROJECT.files().resolve("server.log"))
                    .hasMessageContaining("unrecognized configuration parameter \"shared_bufers\"");
        } finally {
            Files.writeString(configuration, before);
        }
        assertThat(PROJECT.server().status().users()).isZero();
        assertThatTheRowIsThere(PROJECT.server());
    }

    @Test
    void aPasswordChangedByHandIsExplained() throws SQLException {
        try (RunningServer running = PROJECT.server().start()) {
            try (Connection connection = running.connect("postgres")) {
                Sql.execute(connection, "ALTER ROLE postgres PASSWORD 'changed'");
            }
            assertThatThrownBy(() -> running.connect("postgres"))
                    .isInstanceOfSatisfying(
                            WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_FAILED))
                    .hasMessageContaining("delete server.properties");
        }
        PROJECT.files().resolve("server.properties").toFile().delete();
        assertThatTheRowIsThere(PROJECT.server());
    }
}
