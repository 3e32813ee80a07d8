package dev.whimbrel.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands that are processes of their own, with one server between them. */
class SharedServerTest {

    @RegisterExtension
    static final ProjectFolder PROJECT = ProjectFolder.shared();

    @RegisterExtension
    final ProjectFolder fresh = ProjectFolder.fresh();

    @Test
    void commandsThatStartAtOnceOnANewProjectShareOneServer() throws SQLException {
        runAtOnce(fresh, 1, 3);
    }

    @Test
    @Tag("slow")
    void twentyRoundsOfCommandsThatComeAndGoAtOnceLoseNothing() throws SQLException {
        runAtOnce(PROJECT, 20, 4);
    }

    private static void runAtOnce(ProjectFolder project, int rounds, int commands) throws SQLException {
        for (int round = 1; round <= rounds; round++) {
            List<ProgramProcess> running = new ArrayList<>();
            for (int command = 0; command < commands; command++) {
                running.add(ProgramProcess.run(project.path(), "insert"));
            }
            for (ProgramProcess program : running) {
                assertThat(program.awaitExit())
                        .as(() -> program.lines().toString())
                        .isZero();
            }
            assertThat(project.runs()).isFalse();
            assertThat(project.server().status().users()).isZero();
        }
        try (RunningServer server = project.server().start();
                Connection connection = server.connect("rounds")) {
            assertThat(Sql.value(connection, "SELECT count(*) FROM entry"))
                    .isEqualTo(Integer.toString(rounds * commands));
        }
    }

    @Test
    void theServerStopsWithTheLastOfTwoCommands() {
        try (ProgramProcess first = ProgramProcess.run(PROJECT.path(), "hold");
                ProgramProcess second = ProgramProcess.run(PROJECT.path(), "hold")) {
            assertThat(first.await("ready")).isEqualTo(second.await("ready"));
            assertThat(PROJECT.server().status().users()).isEqualTo(2);
            assertThat(first.finish()).isZero();
            assertThat(PROJECT.runs()).isTrue();
            assertThat(second.finish()).isZero();
            assertThat(PROJECT.runs()).isFalse();
        }
    }

    @Test
    void aKilledCommandDoesNotCountAsAUserAnyMore() {
        try (ProgramProcess killed = ProgramProcess.run(PROJECT.path(), "hold");
                ProgramProcess other = ProgramProcess.run(PROJECT.path(), "hold")) {
            killed.await("ready");
            other.await("ready");
            killed.kill();
            assertThat(PROJECT.server().status().users()).isEqualTo(1);
            assertThat(other.finish()).isZero();
            assertThat(PROJECT.runs()).isFalse();
        }
    }

    @Test
    void theNextCommandStopsTheServerOfAKilledOne() {
        try (ProgramProcess killed = ProgramProcess.run(PROJECT.path(), "hold")) {
            killed.await("ready");
            killed.kill();
        }
        assertThat(PROJECT.runs()).isTrue();
        PROJECT.server().start().close();
        assertThat(PROJECT.runs()).isFalse();
    }

    @Test
    void theScratchDatabaseOfAKilledCommandIsDroppedByTheNext() {
        String name;
        try (ProgramProcess killed = ProgramProcess.run(PROJECT.path(), "hold-scratch")) {
            name = killed.await("ready");
            killed.kill();
        }
        try (RunningServer running = PROJECT.server().start()) {
            assertThat(running.databases()).doesNotContain(name);
        }
    }

    @Test
    void theScratchDatabaseOfALivingCommandIsLeftAlone() {
        try (ProgramProcess living = ProgramProcess.run(PROJECT.path(), "hold-scratch")) {
            String name = living.await("ready");
            try (RunningServer running = PROJECT.server().start()) {
                assertThat(running.databases()).contains(name);
                assertThat(living.finish()).isZero();
                assertThat(running.databases()).doesNotContain(name);
            }
        }
    }

    @Test
    void interruptingACommandStopsItsServerInOrder() {
        try (ProgramProcess interrupted = ProgramProcess.run(PROJECT.path(), "hold")) {
            interrupted.await("ready");
            interrupted.signal("INT");
            assertThat(interrupted.awaitExit()).isEqualTo(130);
            assertThat(PROJECT.runs()).isFalse();
            assertThat(PROJECT.files().resolve("server.log")).content().endsWith("database system is shut down\n");
        }
    }

    @Test
    void interruptingACommandThatWaitsForAnotherEndsItAtOnce() throws IOException {
        PROJECT.server().start().close();
        try (FileChannel other = FileChannel.open(PROJECT.files().resolve("server.lock"), StandardOpenOption.WRITE);
                FileLock held = other.lock();
                ProgramProcess waiting = ProgramProcess.run(PROJECT.path(), "hold")) {
            waiting.await("step WAITING_FOR_OTHER_COMMAND");
            waiting.signal("INT");
            assertThat(waiting.awaitExit()).isEqualTo(130);
            assertThat(held.isValid()).isTrue();
        }
    }

    @Test
    void aCommandThatForgetsToCloseStopsItsServerAllTheSame() {
        try (ProgramProcess forgetful = ProgramProcess.run(PROJECT.path(), "exit-without-closing")) {
            assertThat(forgetful.awaitExit()).isZero();
            assertThat(PROJECT.runs()).isFalse();
        }
    }

    @Test
    void aServerThatIsKeptRunningOutlivesTheInterruptedCommandThatStartedIt() {
        try (ProgramProcess starter = ProgramProcess.run(PROJECT.path(), "keep")) {
            starter.await("ready");
            starter.signal("INT");
            starter.awaitExit();
            assertThat(PROJECT.runs()).isTrue();
        }
    }

    @Test
    void theServerIsOutOfReachOfTheTerminalOfTheCommand() {
        try (ProgramProcess starter = ProgramProcess.run(PROJECT.path(), "hold")) {
            starter.await("ready");
            long server = PROJECT.serverPid();
            assertThat(sessionOf(server)).isEqualTo(server);
        }
    }

    private static long sessionOf(long pid) {
        try (var ps = new ProcessBuilder("ps", "-o", "sess=", "-p", Long.toString(pid))
                .start()
                .inputReader()) {
            return Long.parseLong(ps.readLine().strip());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aCommandKilledInTheMiddleOfItsFirstStartIsNoObstacle() {
        for (String step : List.of("step CREATING", "step STARTING")) {
            try (ProgramProcess killed = ProgramProcess.run(fresh.path(), "hold")) {
                killed.await(step);
                killed.kill();
            }
            if (step.equals("step STARTING")) {
                assertThat(ProgramProcess.run(fresh.path(), "insert").awaitExit())
                        .isZero();
                assertThat(fresh.runs()).isFalse();
            }
        }
    }
}
