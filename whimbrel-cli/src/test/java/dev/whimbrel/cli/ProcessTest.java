package dev.whimbrel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.whimbrel.testing.InheritedSignals;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProcessTest {

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestProject project;

    @BeforeEach
    void aProject() {
        database = TestServer.create();
        project = TestProject.on(directory, database.url())
                .migration("1", "create-users", "CREATE TABLE users (id int);", "DROP TABLE users;");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void theShellGetsTheExitCodeAndTheResults() throws Exception {
        Process migrate = shell("\"$@\" migrate");

        assertThat(text(migrate)).contains("+ 20260101000001-create-users", "Next: whimbrel status");
        assertThat(migrate.waitFor()).isZero();
        assertThat(shell("\"$@\" status --exit-code --quiet").waitFor()).isZero();
        assertThat(shell("\"$@\" nonsense 2>&1").waitFor()).isEqualTo(2);
    }

    @Test
    void aReaderWhoGoesAwayIsNoError() throws Exception {
        Process help = shell("\"$@\" help | head -n 1");

        assertThat(text(help).lines()).hasSize(1);
        assertThat(errors(help)).isEmpty();
        Process migrate = shell("\"$@\" migrate | true");
        assertThat(migrate.waitFor()).isZero();
        assertThat(errors(migrate)).isEmpty();
        assertThat(project.run("status", "--exit-code").exitCode()).isZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void resultsThatCannotBeWrittenAreAnError() throws Exception {
        Process status = shell("\"$@\" status >/dev/full");

        assertThat(errors(status)).isEqualTo("Error WB-103: The results can't be written: No space left on device\n");
        assertThat(status.waitFor()).isEqualTo(1);
    }

    @Test
    void whatAMigrationPrintsIsNoResult() throws Exception {
        project.write("migrations/M20260101000002_Noisy.java", """
                import dev.whimbrel.migrate.*;
                public final class M20260101000002_Noisy implements Migration {
                    @Override
                    public void change(SchemaBuilder db) {
                        System.out.println("noise");
                    }
                }
                """);

        Process migrate = shell("\"$@\" migrate --json");

        assertThat((List<?>) JsonReader.read(text(migrate)).get("applied")).hasSize(2);
        assertThat(errors(migrate)).contains("noise");
    }

    @Test
    void anInterruptCancelsTheStatementAndKeepsNothingHalfDone() throws Exception {
        assumeFalse(InheritedSignals.ignoreInterrupts(), "The build was started with interrupts ignored");
        project.migration("2", "slow", "CREATE TABLE half (id int);\nSELECT pg_sleep(300);", "DROP TABLE half;");
        Process migrate = shell("exec \"$@\" migrate");
        awaitSleeper(1);

        new ProcessBuilder("kill", "-INT", String.valueOf(migrate.pid()))
                .start()
                .waitFor();

        assertThat(migrate.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(migrate.exitValue()).isEqualTo(130);
        assertThat(errors(migrate)).startsWith("\nInterrupted: ").doesNotContain("Error");
        awaitSleeper(0);
        assertThat(database.queryString("SELECT to_regclass('half')::text")).isNull();
        assertThat(database.queryString("SELECT to_regclass('users')::text")).isEqualTo("users");
    }

    @Test
    void anInterruptedCommandStillAnswersPrograms() throws Exception {
        assumeFalse(InheritedSignals.ignoreInterrupts(), "The build was started with interrupts ignored");
        project.migration("2", "slow", "SELECT pg_sleep(300);", "SELECT 1;");
        Process migrate = shell("exec \"$@\" migrate --json");
        awaitSleeper(1);

        new ProcessBuilder("kill", "-INT", String.valueOf(migrate.pid()))
                .start()
                .waitFor();

        Map<String, Object> document = JsonReader.read(text(migrate));
        assertThat(migrate.waitFor()).isEqualTo(130);
        assertThat((Map<?, ?>) document.get("error")).extracting("code").isEqualTo("WB-104");
        assertThat((List<?>) document.get("applied")).hasSize(1);
    }

    private void awaitSleeper(int count) throws InterruptedException {
        String sleepers = "SELECT count(*) FROM pg_stat_activity WHERE datname = '" + database.name()
                + "' AND state = 'active' AND query LIKE '%pg_sleep(300)%' AND pid <> pg_backend_pid()";
        for (int i = 0; i < 600 && database.queryLong(sleepers) != count; i++) {
            Thread.sleep(50);
        }
        assertThat(database.queryLong(sleepers)).isEqualTo(count);
    }

    /** Runs a line of shell in which {@code "$@"} is the command. */
    private Process shell(String line) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", line, "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().remove("WHIMBREL_ENV");
        return builder.start();
    }

    private static String text(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String errors(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
