package dev.whimbrel.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LocalServerTest {

    @RegisterExtension
    static final ProjectFolder SHARED = ProjectFolder.shared();

    @RegisterExtension
    final ProjectFolder fresh = ProjectFolder.fresh();

    private final ProjectFolder project = SHARED;

    @Test
    void dataAndPortOutliveTheServer() throws SQLException {
        int port;
        try (RunningServer running = project.server().start();
                Connection connection = running.connectOrCreate("shop")) {
            port = running.port();
            Sql.execute(connection, "CREATE TABLE item AS SELECT 'anchor' AS name");
        }
        assertThat(project.runs()).isFalse();
        try (RunningServer running = project.server().start();
                Connection connection = running.connect("shop")) {
            assertThat(Sql.value(connection, "SELECT name FROM item")).isEqualTo("anchor");
            assertThat(running.port()).isEqualTo(port);
        }
    }

    @Test
    void aFirstStartTellsItsStepsAndALaterOneOnlyThatItStarts() {
        List<ServerStep> first = new ArrayList<>();
        fresh.server().withProgress(first::add).start().close();
        List<ServerStep> second = new ArrayList<>();
        fresh.server().withProgress(second::add).start().close();

        assertThat(first).endsWith(ServerStep.CREATING, ServerStep.STARTING, ServerStep.STOPPING);
        assertThat(second).containsExactly(ServerStep.STARTING, ServerStep.STOPPING);
    }

    @Test
    void usersInOneJvmShareTheServerAndTheLastOneStopsIt() {
        RunningServer first = project.server().start();
        RunningServer second = project.server().start();
        assertThat(second.port()).isEqualTo(first.port());
        assertThat(project.server().status().users()).isEqualTo(2);

        first.close();
        assertThat(project.runs()).isTrue();
        first.close();
        assertThat(project.runs()).isTrue();
        second.close();
        assertThat(project.runs()).isFalse();
    }

    @Test
    void joiningARunningServerStartsNoProcess() {
        try (RunningServer first = project.server().start()) {
            List<ServerStep> steps = new ArrayList<>();
            long pid = project.serverPid();
            project.server().withProgress(steps::add).start().close();
            assertThat(steps).isEmpty();
            assertThat(project.serverPid()).isEqualTo(pid);
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void aServerThatIsKeptRunningGoesOnUntilItIsStopped() {
        project.server().keepRunning().close();
        project.server().start().close();
        assertThat(project.runs()).isTrue();
        assertThat(project.server().status().keptRunning()).isTrue();

        assertThat(project.server().stop()).isEqualTo(StopResult.STOPPED);
        assertThat(project.runs()).isFalse();
        assertThat(project.server().stop()).isEqualTo(StopResult.NOT_RUNNING);
        project.server().start().close();
        assertThat(project.runs()).isFalse();
    }

    @Test
    void stoppingAServerInUseLeavesThatToItsLastUser() {
        try (RunningServer running = project.server().keepRunning()) {
            assertThat(project.server().stop()).isEqualTo(StopResult.IN_USE);
            assertThat(running.port()).isPositive();
        }
        assertThat(project.runs()).isFalse();
    }

    @Test
    void stoppingNowCutsOffItsUsers() throws SQLException {
        try (RunningServer running = project.server().start();
                Connection connection = running.connect("postgres")) {
            assertThat(project.server().stopNow()).isEqualTo(StopResult.STOPPED);
            assertThatThrownBy(() -> connection.createStatement().execute("SELECT 1"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(project.server().start()).satisfies(RunningServer::close);
    }

    @Test
    void askingForTheStatusStartsAndMakesNothing() {
        assertThat(fresh.server().status().state()).isEqualTo(ServerStatus.State.NOT_CREATED);
        assertThat(fresh.server().stop()).isEqualTo(StopResult.NOT_RUNNING);
        assertThat(fresh.path()).isEmptyDirectory();

        project.server().start().close();
        assertThat(project.server().status().state()).isEqualTo(ServerStatus.State.STOPPED);
        assertThat(project.server().status().port()).isPresent();
        assertThat(project.server().status().pid()).isEmpty();
    }

    @Test
    void aDeletedServerLeavesNoDataAndItsPasswordIsForgotten() {
        String url;
        try (RunningServer running = fresh.server().start()) {
            running.createDatabase("shop");
            url = running.url("shop");
            assertThatThrownBy(() -> fresh.server().delete()).isInstanceOfSatisfying(WhimbrelException.class, e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.SERVER_FAILED);
                assertThat(e).hasMessageContaining("in use by 1 command");
            });
        }
        fresh.server().delete();
        assertThat(fresh.server().status().state()).isEqualTo(ServerStatus.State.NOT_CREATED);
        try (RunningServer running = fresh.server().start()) {
            assertThat(running.databases()).isEmpty();
            assertThat(running.url("shop")).isNotEqualTo(url);
        }
    }

    @Test
    void theServerBehavesTheSameOnEveryMachine() throws SQLException {
        try (RunningServer running = project.server().start();
                Connection connection = running.connectOrCreate("shop")) {
            assertThat(Sql.value(connection, "SHOW server_version")).startsWith("18.");
            assertThat(Sql.value(connection, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(Sql.value(
                            connection,
                            "SELECT concat(datlocprovider, ' ', datlocale) FROM pg_database WHERE datname = 'shop'"))
                    .isEqualTo("b C.UTF-8");
            assertThat(Sql.value(connection, "SELECT upper('äß€')")).isEqualTo("Äß€");
            assertThat(Sql.value(connection, "SELECT setting FROM pg_file_settings WHERE lower(name) = 'timezone'"))
                    .isEqualTo("UTC");
            assertThat(Sql.value(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(Sql.value(connection, "SHOW synchronous_commit")).isEqualTo("off");
        }
    }

    @Test
    void aSettingOfTheUserWinsAndStays() throws SQLException {
        try (RunningServer running = project.server().start();
                Connection connection = running.connect("postgres")) {
            Sql.execute(connection, "ALTER SYSTEM SET max_connections = 37");
        }
        try (RunningServer running = project.server().start();
                Connection connection = running.connect("postgres")) {
            assertThat(Sql.value(connection, "SHOW max_connections")).isEqualTo("37");
            Sql.execute(connection, "ALTER SYSTEM RESET max_connections");
        }
    }

    @Test
    void nobodyElseOnTheMachineOrTheNetworkGetsIn() throws Exception {
        try (RunningServer running = project.server().start();
                Connection connection = running.connect("postgres")) {
            assertThat(Sql.value(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.value(connection, "SHOW unix_socket_directories")).isEmpty();
            assertThatThrownBy(() -> DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + running.port() + "/postgres?user=postgres&password=guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(Sql.value(connection, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(project.files())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(project.files().resolve("server.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void rolesOfTheUserGetFullyProtectedPasswords() throws SQLException {
        try (RunningServer running = project.server().start();
                Connection connection = running.connect("postgres")) {
            Sql.execute(connection, "CREATE ROLE app PASSWORD 'secret'");
            assertThat(Sql.value(connection, "SELECT rolpassword FROM pg_authid WHERE rolname = 'app'"))
                    .startsWith("SCRAM-SHA-256$4096:");
        }
    }

    @Test
    void passwordsAreInUrlsAndNowhereElse() {
        try (RunningServer running = project.server().start()) {
            String url = running.url("nothing");
            String password = url.substring("postgres://postgres:".length(), url.indexOf('@'));
            assertThat(password).hasSizeGreaterThan(20);
            assertThat(running.jdbcUrl("shop")).contains("password=" + password);
            assertThat(running.maskedUrl("nothing")).isEqualTo(url.replace(password, "***"));
            assertThat(running.toString()).doesNotContain(password);
            assertThatThrownBy(() -> running.connect("nothing"))
                    .isInstanceOfSatisfying(
                            WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_FAILED))
                    .hasMessageContaining("\"nothing\" does not exist")
                    .hasMessageNotContaining(password);
            assertThat(running.logFile()).content().doesNotContain(password);
        }
    }

    @Test
    void databasesAreMadeAndDroppedWithAnyName() throws SQLException {
        try (RunningServer running = project.server().start()) {
            String name = "my \"odd\" db/ü?&%";
            assertThat(running.createDatabase(name)).isTrue();
            assertThat(running.createDatabase(name)).isFalse();
            assertThat(running.databases()).contains(name);
            try (Connection connection = running.connect(name)) {
                assertThat(Sql.value(connection, "SELECT current_database()")).isEqualTo(name);
                assertThat(running.dropDatabase(name)).isTrue();
            }
            assertThat(running.dropDatabase(name)).isFalse();
        }
    }

    @Test
    void aDatabaseNameThatPostgresqlWouldCutIsRefused() {
        try (RunningServer running = project.server().start()) {
            assertThatThrownBy(() -> running.createDatabase("ü".repeat(32)))
                    .isInstanceOfSatisfying(
                            WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NAME_TOO_LONG));
            assertThat(running.createDatabase("ü".repeat(31))).isTrue();
        }
    }

    @Test
    void scratchDatabasesAreGoneWhenTheyAreClosedOrTheServerIs() throws SQLException {
        String left;
        try (RunningServer running = project.server().keepRunning()) {
            ScratchDatabase scratch = running.createScratch();
            try (Connection connection = scratch.connect()) {
                Sql.execute(connection, "CREATE TABLE t ()");
                scratch.close();
                scratch.close();
                assertThat(running.databases()).doesNotContain(scratch.name());
            }
            left = running.createScratch().name();
            assertThat(running.databases()).contains(left);
        }
        try (RunningServer running = project.server().start()) {
            assertThat(running.databases()).doesNotContain(left);
        }
    }

    @Test
    void theFilesAreKeptOutOfVersionControl() {
        project.server().start().close();
        assertThat(project.path().resolve(".whimbrel/.gitignore")).hasContent("*");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedWithTheCure() throws Exception {
        Files.writeString(fresh.path().resolve(".whimbrel"), "in the way");
        assertThatThrownBy(() -> fresh.server().start())
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SERVER_FAILED))
                .hasMessageContaining(".whimbrel")
                .hasMessageContaining("make the folder writable");
    }
}
