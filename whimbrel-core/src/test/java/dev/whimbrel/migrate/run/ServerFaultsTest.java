package dev.whimbrel.migrate.run;

import static dev.whimbrel.migrate.run.MigratorTest.assertThatCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.testing.Await;
import dev.whimbrel.testing.Background;
import dev.whimbrel.testing.SpareServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a whole server may do to a runner: die, be a replica, run out of disk. */
class ServerFaultsTest {

    private final MigrationFixture fixture = new MigrationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aServerThatIsKilledInATransactionLosesNothingThatWasCommitted() {
        fixture.write(1, "one", "CREATE TABLE a (id int)")
                .write(2, "two", "CREATE TABLE b (id int); INSERT INTO b VALUES (1); INSERT INTO b VALUES (2)");
        try (SpareServer server = SpareServer.start()) {
            int[] killed = {0};
            fixture.on(RunEvent.StepFinished.class, event -> {
                if (event.migration().name().equals("two") && event.number() == 2 && killed[0]++ == 0) {
                    server.kill();
                }
            });
            assertThatCode(() -> migrate(server), ErrorCode.CONNECTION_FAILED)
                    .hasMessageContaining("Nothing of it is kept. The connection broke. Run it again");
            assertThatCode(() -> migrate(server), ErrorCode.CONNECTION_FAILED).hasMessageContaining("can't be reached");

            server.restart();
            assertThat(server.queryString("SELECT to_regclass('a') || ' ' || coalesce(to_regclass('b')::text, '-')"))
                    .isEqualTo("a -");
            assertThat(migrate(server)).hasSize(1);
            assertThat(server.queryString("SELECT count(*) FROM b")).isEqualTo("2");
        }
    }

    @Test
    void aServerThatIsKilledInABackfillGoesOnWhereItStopped() {
        fixture.steps(1, "one", "BACKFILL t | n = n + 1 | | 10");
        try (SpareServer server = SpareServer.start()) {
            server.execute("CREATE TABLE t (id int PRIMARY KEY, n int);"
                    + " INSERT INTO t SELECT g, 0 FROM generate_series(1, 100) g");
            int[] killed = {0};
            fixture.on(RunEvent.BackfillProgress.class, event -> {
                if (event.rowsSeen() == 50 && killed[0]++ == 0) {
                    server.kill();
                }
            });
            assertThatCode(() -> migrate(server), ErrorCode.CONNECTION_FAILED);
            server.restart();
            assertThat(migrate(server)).hasSize(1);
            assertThat(server.queryString("SELECT min(n) || ' ' || max(n) FROM t"))
                    .isEqualTo("1 1");
        }
    }

    @Test
    void aServerThatIsKilledInAConcurrentBuildBuildsTheIndexAgain() throws Exception {
        fixture.write(1, "one", "CREATE INDEX CONCURRENTLY t_idx ON t (slow(id))");
        try (SpareServer server = SpareServer.start()) {
            server.execute("CREATE TABLE t (id int); INSERT INTO t VALUES (1);"
                    + " CREATE FUNCTION slow(id int) RETURNS int IMMUTABLE LANGUAGE sql"
                    + " AS 'SELECT id FROM (SELECT pg_sleep(20)) s'");
            Background<List<Outcome>> runner = Background.start(() -> migrate(server));
            Await.until(
                    "the index is being built",
                    () -> server.queryString("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'")
                            .equals("1"));
            server.kill();
            assertThatCode(runner::result, ErrorCode.CONNECTION_FAILED);

            server.restart();
            server.execute("CREATE OR REPLACE FUNCTION slow(id int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT id'");
            assertThat(migrate(server)).hasSize(1);
            assertThat(server.queryString("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_idx'::regclass"))
                    .isEqualTo("t");
            assertThat(fixture.events(RunEvent.LeftoverRemoved.class)).hasSize(1);
        }
    }

    @Test
    void aReplicaShowsTheStatusAndRefusesToMigrate() {
        fixture.write(1, "one", "CREATE TABLE a (id int)");
        try (SpareServer primary = SpareServer.start()) {
            migrate(primary);
            fixture.write(2, "two", "CREATE TABLE b (id int)");
            try (SpareServer standby = primary.becomeStandby()) {
                assertThat(standby.queryString("SELECT pg_is_in_recovery()")).isEqualTo("t");
                assertThatCode(() -> migrate(standby), ErrorCode.READ_ONLY)
                        .hasMessageContaining("is read-only: it is a replica")
                        .hasMessageContaining("Run this against the primary");
                assertThatCode(() -> new Migrator(on(standby)).undo(new UndoTarget.Steps(1)), ErrorCode.READ_ONLY);
                assertThat(new Migrator(on(standby)).status().pending()).isEqualTo(1);
            }
        }
    }

    @Test
    @Tag("slow")
    void aFullDiskIsToldAndTheNextRunWithSpaceEndsRight() throws Exception {
        Path disk = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "small-disk-");
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk.toString()),
                "No right to mount a small disk");
        try {
            fixture.write(1, "one", "CREATE TABLE a (id int)")
                    .write(2, "two", "CREATE TABLE b AS SELECT g, repeat('x', 1000) FROM generate_series(1, 200000) g")
                    .write(3, "three", "CREATE TABLE c (id int)");
            try (SpareServer server = SpareServer.start()) {
                Path space = Files.createDirectory(disk.resolve("space"));
                server.execute("CREATE TABLESPACE small LOCATION '" + space + "'");
                server.execute("ALTER DATABASE postgres SET default_tablespace = small");

                assertThatCode(() -> migrate(server), ErrorCode.STATEMENT_FAILED)
                        .hasMessageContaining("No space left on device")
                        .hasMessageContaining("53100");
                assertThat(server.queryString("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                        .isEqualTo("2");
                fixture.write(2, "two", "CREATE TABLE b AS SELECT 1 AS g");
                assertThat(migrate(server)).hasSize(2);
            }
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private List<Outcome> migrate(SpareServer server) {
        return new Migrator(on(server)).migrate(null, Permissions.NONE);
    }

    private MigratorSettings on(SpareServer server) {
        return MigrationFixture.withConnections(fixture.settings(), ConnectionSource.of(server.jdbcUrl(), Map.of()));
    }
}
