package dev.whimbrel.migrate.run;

import static dev.whimbrel.migrate.run.MigratorTest.assertThatCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.testing.Background;
import dev.whimbrel.testing.Blocker;
import dev.whimbrel.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runner's lock while it is held: nothing on the server takes it away or suffers from it. */
class RunnerLockTest {

    private final MigrationFixture fixture = new MigrationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLockHoldsNoSnapshotWhateverTheDriversQueryMode(boolean simple) {
        fixture.write(1, "one", "CREATE TABLE a (id int); INSERT INTO a VALUES (1)");
        fixture.on(
                RunEvent.StepFinished.class,
                event -> assertThat(fixture.database.queryString(
                                "SELECT concat_ws(' ', state, backend_xmin, backend_xid) FROM pg_stat_activity WHERE pid = "
                                        + fixture.sessions.lock()))
                        .isEqualTo("idle in transaction"));

        fixture.migrator(mode(simple)).migrate(null, Permissions.NONE);

        assertThat(fixture.events(RunEvent.StepFinished.class)).hasSize(2);
    }

    @Test
    void theHeartbeatTakesNoSnapshotEither() throws Exception {
        fixture.write(1, "one", "CREATE TABLE a (id int); LOCK TABLE blocked IN SHARE MODE");
        fixture.database.execute("CREATE TABLE blocked (id int)");
        try (Blocker blocker = Blocker.of(fixture.database, "LOCK TABLE blocked")) {
            Background<List<Outcome>> runner = Background.start(() -> fixture.migrator(
                            s -> s.withHeartbeat(Duration.ofMillis(5)).withLockTimeout(Duration.ZERO, 1))
                    .migrate(null, Permissions.NONE));
            fixture.sessions.awaitBlocked("LOCK TABLE blocked");
            String lock = fixture.sessions.lock();
            for (int i = 0; i < 40; i++) {
                assertThat(fixture.database.queryString(
                                "SELECT coalesce(backend_xmin, backend_xid) FROM pg_stat_activity WHERE pid = " + lock))
                        .isNull();
            }
            blocker.release();
            assertThat(runner.result()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"idle_in_transaction_session_timeout", "transaction_timeout"})
    void theLockOutlivesTimeoutsSetOnTheDatabase(String timeout) throws Exception {
        assumeTrue(!timeout.equals("transaction_timeout") || TestServer.majorVersion() >= 17, "new in PostgreSQL 17");
        fixture.database.execute("ALTER DATABASE " + fixture.database.name() + " SET " + timeout + " = '300ms'");
        assertTheLockIsHeldThroughout();
    }

    @Test
    void theLockOutlivesATimeoutThatIsSetOnTheServerWhileItIsHeld() throws Exception {
        try {
            fixture.on(RunEvent.Started.class, event -> {
                TestServer.executeOnServer("ALTER SYSTEM SET idle_in_transaction_session_timeout = '300ms'");
                TestServer.executeOnServer("SELECT pg_reload_conf()");
            });
            assertTheLockIsHeldThroughout();
        } finally {
            TestServer.executeOnServer("ALTER SYSTEM RESET idle_in_transaction_session_timeout");
            TestServer.executeOnServer("SELECT pg_reload_conf()");
        }
    }

    /** The work takes longer than the timeout, and has an idle session of its own in between. */
    private void assertTheLockIsHeldThroughout() throws Exception {
        fixture.write(1, "one", "CREATE TABLE a (id int); SELECT pg_sleep(0.7); INSERT INTO a VALUES (1)");
        fixture.on(RunEvent.StepFinished.class, event -> {
            fixture.sessions.lock();
            fixture.sessions.worker();
        });
        Background<List<Outcome>> first = Background.start(() ->
                fixture.migrator(s -> s.withHeartbeat(Duration.ofHours(1))).migrate(null, Permissions.NONE));
        fixture.sessions.awaitActive("SELECT pg_sleep");

        assertThat(fixture.migrate()).isEmpty();
        assertThat(first.result()).hasSize(1);
        assertThat(fixture.database.queryLong("SELECT count(*) FROM a")).isEqualTo(1);
    }

    @Test
    void aRunnerThatWaitsLongOutlivesTheTimeoutOfIdleSessions() throws Exception {
        fixture.database.execute("ALTER DATABASE " + fixture.database.name() + " SET idle_session_timeout = '800ms'");
        fixture.write(1, "one", "CREATE TABLE a (id int); SELECT pg_sleep(2)");
        Background<List<Outcome>> first = Background.start(fixture::migrate);
        fixture.sessions.awaitActive("SELECT pg_sleep");

        assertThat(fixture.migrate()).isEmpty();
        assertThat(first.result()).hasSize(1);
    }

    @Test
    void aWaitingRunnerTellsWhoHoldsTheLockAndGivesUpWhenItsPatienceEnds() throws Exception {
        fixture.write(1, "one", "LOCK TABLE blocked");
        fixture.database.execute("CREATE TABLE blocked (id int)");
        try (Blocker blocker = Blocker.of(fixture.database, "LOCK TABLE blocked")) {
            Background<List<Outcome>> first = Background.start(() ->
                    fixture.migrator(s -> s.withLockTimeout(Duration.ZERO, 1)).migrate(null, Permissions.NONE));
            fixture.sessions.awaitBlocked("LOCK TABLE blocked");
            String holder = fixture.sessions.lock();
            fixture.events.clear();

            assertThatCode(
                            () -> fixture.migrator(s -> s.withLockPatience(Duration.ofMillis(300)))
                                    .migrate(null, Permissions.NONE),
                            ErrorCode.LOCK_NOT_ACQUIRED)
                    .hasMessageContaining("server process " + holder)
                    .hasMessageContaining("whimbrel lock ")
                    .hasMessageContaining("127.0.0.1");
            assertThat(fixture.events(RunEvent.WaitingForLock.class))
                    .singleElement()
                    .satisfies(e -> assertThat(e.holder()).contains("server process " + holder));
            blocker.release();
            first.result();
        }
    }

    @Test
    void aRunnerWithoutPatienceIsToldAtOnce() throws Exception {
        whileARunnerWorks(() -> assertThatCode(
                () -> fixture.migrator(s -> s.withLockPatience(Duration.ZERO)).migrate(null, Permissions.NONE),
                ErrorCode.LOCK_NOT_ACQUIRED));
    }

    @Test
    void commandsThatOnlyLookNeedNoLock() throws Exception {
        whileARunnerWorks(() -> {
            assertThat(fixture.migrator().status().pending()).isEqualTo(1);
            assertThat(fixture.migrator().plan(null, Permissions.NONE)).hasSize(1);
        });
    }

    private void whileARunnerWorks(Runnable look) throws Exception {
        fixture.database.execute("CREATE TABLE blocked (id int)");
        fixture.write(1, "one", "LOCK TABLE blocked");
        try (Blocker blocker = Blocker.of(fixture.database, "LOCK TABLE blocked")) {
            Background<List<Outcome>> first = Background.start(() ->
                    fixture.migrator(s -> s.withLockTimeout(Duration.ZERO, 1)).migrate(null, Permissions.NONE));
            fixture.sessions.awaitBlocked("LOCK TABLE blocked");
            look.run();
            assertThat(first.ended()).isFalse();
            blocker.release();
            assertThat(first.result()).hasSize(1);
        }
    }

    @Test
    void nothingOfTheLockStaysBehind() {
        fixture.write(1, "one", "CREATE TABLE a (id int)");
        fixture.migrate();

        fixture.sessions.awaitNone();
        assertThat(fixture.database.queryLong("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
                .isZero();
    }

    static UnaryOperator<MigratorSettings> mode(boolean simple) {
        return simple ? UnaryOperator.identity() : MigrationFixture::plainDataSource;
    }
}
