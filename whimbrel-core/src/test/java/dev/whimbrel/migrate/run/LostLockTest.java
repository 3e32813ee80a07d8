package dev.whimbrel.migrate.run;

import static dev.whimbrel.migrate.run.MigratorTest.assertThatCode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.testing.Await;
import dev.whimbrel.testing.Background;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lock's connection is cut while a runner works: it commits nothing more, and the next runner never works beside it. */
class LostLockTest {

    private static final Duration NEVER = Duration.ofHours(1);

    private final MigrationFixture fixture = new MigrationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theHeartbeatStopsTheWork() throws Exception {
        fixture.write(1, "one", "CREATE TABLE a (id int); SELECT pg_sleep(60)");
        Background<List<Outcome>> runner = Background.start(() -> migrateWithHeartbeat(Duration.ofMillis(50)));
        fixture.sessions.awaitActive("SELECT pg_sleep");
        String worker = fixture.sessions.worker();

        fixture.sessions.terminate(fixture.sessions.lock());

        assertThatCode(runner::result, ErrorCode.LOCK_LOST)
                .hasMessageContaining("20260101000001-one")
                .hasMessageContaining("lost its lock, so nothing more was committed. Run it again.");
        Await.until(
                "the server has stopped the statement",
                () -> !fixture.sessions.workers().contains(worker));
        assertThat(fixture.tables()).isEmpty();

        fixture.write(1, "one", "CREATE TABLE a (id int); SELECT pg_sleep(0)");
        assertThat(fixture.migrate()).hasSize(1);
        assertThat(fixture.states()).containsEntry("one", MigrationState.APPLIED);
    }

    @Test
    void theCommitIsRefusedThoughNoHeartbeatHasNoticed() {
        fixture.write(1, "one", "CREATE TABLE a (id int); CREATE TABLE b (id int)");
        fixture.on(RunEvent.StepFinished.class, event -> {
            if (event.number() == 2) {
                fixture.sessions.terminate(fixture.sessions.lock());
            }
        });

        assertThatCode(() -> migrateWithHeartbeat(NEVER), ErrorCode.LOCK_LOST)
                .hasMessageContaining("the runner has lost its lock")
                .hasMessageContaining("Run it again");
        assertThat(fixture.tables()).isEmpty();
        assertThat(fixture.database.queryLong("SELECT count(*) FROM whimbrel_history"))
                .isZero();
    }

    @Test
    void aStatementOutsideOfTransactionsIsNotStarted() {
        fixture.write(1, "one", "CREATE TABLE a (id int); CREATE INDEX CONCURRENTLY a_idx ON a (id)");
        fixture.on(RunEvent.StepFinished.class, event -> fixture.sessions.terminate(fixture.sessions.lock()));

        assertThatCode(() -> migrateWithHeartbeat(NEVER), ErrorCode.LOCK_LOST);
        assertThat(fixture.tables()).isEmpty();
    }

    @Test
    void aBatchOfABackfillIsNotCommitted() {
        fixture.database.execute("CREATE TABLE t AS SELECT g AS id, 0 AS n FROM generate_series(1, 100) g");
        fixture.database.execute("ALTER TABLE t ADD PRIMARY KEY (id)");
        fixture.steps(1, "one", "BACKFILL t | n = n + 1 | | 10");
        fixture.on(RunEvent.BackfillProgress.class, event -> {
            if (event.rowsSeen() == 30) {
                fixture.sessions.terminate(fixture.sessions.lock());
            }
        });

        assertThatCode(() -> migrateWithHeartbeat(NEVER), ErrorCode.LOCK_LOST);
        assertThat(fixture.database.queryLong("SELECT sum(n) FROM t")).isEqualTo(30);

        fixture.migrate();
        assertThat(fixture.database.queryString("SELECT min(n) || ' ' || max(n) FROM t"))
                .isEqualTo("1 1");
    }

    @Test
    void anUndoIsNotCommitted() {
        fixture.write(1, "one", "-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE a;");
        fixture.migrate();
        fixture.on(RunEvent.StepFinished.class, event -> fixture.sessions.terminate(fixture.sessions.lock()));

        assertThatCode(
                () -> fixture.migrator(s -> s.withHeartbeat(NEVER)).undo(new UndoTarget.Steps(1)), ErrorCode.LOCK_LOST);
        assertThat(fixture.tables()).containsExactly("a");
        assertThat(fixture.states()).containsEntry("one", MigrationState.APPLIED);
    }

    @Test
    void theNextRunnerEndsASessionThatIsInTheMiddleOfATransaction() throws Exception {
        fixture.write(1, "one", "CREATE TABLE a (id int); CREATE TABLE b (id int)");
        assertNoOverlap(RunEvent.StepFinished.class);
    }

    @Test
    void theNextRunnerEndsASessionThatIsIdleBetweenTransactions() throws Exception {
        fixture.write(1, "one", "CREATE TABLE a (id int)").write(2, "two", "CREATE TABLE b (id int)");
        assertNoOverlap(RunEvent.Finished.class);
    }

    /** The first runner stops at an event, unaware that its lock is gone; the second one comes; then the first goes on. */
    private void assertNoOverlap(Class<? extends RunEvent> stopAt) throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        fixture.on(stopAt, event -> {
            if (stopped.getCount() > 0) {
                stopped.countDown();
                await(goOn);
            }
        });
        Background<List<Outcome>> first = Background.start(() -> migrateWithHeartbeat(NEVER));
        await(stopped);
        String worker = fixture.sessions.worker();
        fixture.sessions.terminate(fixture.sessions.lock());

        AtomicReference<List<String>> workers = new AtomicReference<>();
        fixture.on(RunEvent.Started.class, event -> workers.compareAndSet(null, fixture.sessions.workers()));
        List<Outcome> second = fixture.migrator(s -> s.withOrphanPatience(Duration.ofMillis(200)))
                .migrate(null, Permissions.NONE);

        assertThat(second).isNotEmpty();
        assertThat(workers.get()).hasSize(1).doesNotContain(worker);
        assertThat(fixture.events(RunEvent.WaitingForOrphan.class))
                .singleElement()
                .satisfies(e -> assertThat(e.pid()).isEqualTo(Long.parseLong(worker)));
        assertThat(fixture.events(RunEvent.OrphanEnded.class)).hasSize(1);
        goOn.countDown();
        assertThatCode(first::result, ErrorCode.CONNECTION_FAILED).hasMessageContaining("Run it again");
        assertThat(fixture.tables()).containsExactly("a", "b");
        assertThat(fixture.migrate()).isEmpty();
    }

    @Test
    void theNextRunnerWaitsForASessionThatEndsInTime() throws Exception {
        fixture.write(1, "one", "CREATE TABLE a (id int); SELECT pg_sleep(1)");
        Background<List<Outcome>> first = Background.start(() -> migrateWithHeartbeat(NEVER));
        fixture.sessions.awaitActive("SELECT pg_sleep");
        fixture.sessions.terminate(fixture.sessions.lock());

        assertThat(fixture.migrate()).hasSize(1);
        assertThat(fixture.events(RunEvent.WaitingForOrphan.class)).hasSize(1);
        assertThat(fixture.events(RunEvent.OrphanEnded.class)).isEmpty();
        assertThatCode(first::result, ErrorCode.LOCK_LOST);
    }

    private List<Outcome> migrateWithHeartbeat(Duration interval) {
        return fixture.migrator(s -> s.withHeartbeat(interval)).migrate(null, Permissions.NONE);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
