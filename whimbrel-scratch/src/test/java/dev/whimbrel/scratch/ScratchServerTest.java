package dev.whimbrel.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ScratchServerTest {

    @Test
    void itIsGoneWithAllItsFilesWhenItIsClosed() throws SQLException {
        Path folder;
        try (RunningServer running = ScratchServer.start();
                ScratchDatabase scratch = running.createScratch()) {
            folder = running.logFile().getParent();
            try (Connection connection = scratch.connect()) {
                assertThat(Sql.value(connection, "SHOW fsync")).isEqualTo("off");
            }
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void theServerOfAnInterruptedProgramIsGoneToo() {
        try (ProgramProcess program = ProgramProcess.run(Path.of("unused"), "scratch-server")) {
            Path folder = Path.of(program.await("ready"));
            program.signal("TERM");
            program.awaitExit();
            assertThat(folder).doesNotExist();
        }
    }

    @Test
    void theServerOfAKilledProgramIsRemovedByTheNextAndThatOfALivingOneIsNot() {
        try (ProgramProcess killed = ProgramProcess.run(Path.of("unused"), "scratch-server");
                ProgramProcess living = ProgramProcess.run(Path.of("unused"), "scratch-server")) {
            Path left = Path.of(killed.await("ready"));
            Path used = Path.of(living.await("ready"));
            killed.kill();
            assertThat(left).isDirectory();
            ScratchServer.start().close();
            assertThat(left).doesNotExist();
            assertThat(Files.isDirectory(used)).isTrue();
            assertThat(living.finish()).isZero();
            assertThat(used).doesNotExist();
        }
    }
}
