package dev.whimbrel.migrate.run;

import static dev.whimbrel.migrate.run.MigratorTest.assertThatCode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.testing.Await;
import dev.whimbrel.testing.Background;
import dev.whimbrel.testing.Blocker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement that waits for a lock blocks all that come after it, so it waits shortly and comes back later. */
class LockTimeoutTest {

    private static final UnaryOperator<MigratorSettings> IMPATIENT =
            settings -> settings.withLockTimeout(Duration.ofMillis(50), 3);

    private final MigrationFixture fixture = new MigrationFixture();

    @BeforeEach
    void createTable() {
        fixture.database.execute("CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1)");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theMigrationSucceedsOnceTheLockIsReleased() {
        fixture.write(1, "one", "CREATE TABLE a (id int); ALTER TABLE t ADD COLUMN name text; CREATE TABLE b (id int)");
        try (Blocker blocker = Blocker.reading(fixture.database, "t")) {
            fixture.on(RunEvent.LockRetry.class, event -> {
                if (event.attempt() == 2) {
                    blocker.release();
                }
            });
            assertThat(fixture.migrator(IMPATIENT).migrate(null, Permissions.NONE))
                    .hasSize(1);
        }
        assertThat(fixture.tables()).containsExactly("a", "b", "t");
        assertThat(fixture.events(RunEvent.LockRetry.class))
                .extracting(RunEvent.LockRetry::attempt)
                .containsExactly(1, 2);
        assertThat(fixture.events(RunEvent.LockRetry.class))
                .allSatisfy(e -> assertThat(e.reason()).contains("canceling statement due to lock timeout"));
    }

    @Test
    void itGivesUpAfterItsLastAttemptAndSaysWhatToDo() {
        fixture.write(1, "one", "CREATE TABLE a (id int); ALTER TABLE t ADD COLUMN name text");
        try (Blocker blocker = Blocker.reading(fixture.database, "t")) {
            assertThatCode(() -> fixture.migrator(IMPATIENT).migrate(null, Permissions.NONE), ErrorCode.LOCK_TIMEOUT)
                    .hasMessageContaining("20260101000001-one.sql:1")
                    .hasMessageContaining("run it again at a quieter time")
                    .hasMessageContaining("lock_timeout");
        }
        assertThat(fixture.events(RunEvent.LockRetry.class)).hasSize(2);
        assertThat(fixture.tables()).containsExactly("t");
        assertThat(fixture.migrate()).hasSize(1);
    }

    @Test
    void readersBehindTheWaitingStatementAreBlockedNoLongerThanTheTimeout() throws Exception {
        fixture.write(1, "one", "ALTER TABLE t ADD COLUMN name text");
        try (Blocker blocker = Blocker.reading(fixture.database, "t")) {
            AtomicBoolean ended = new AtomicBoolean();
            AtomicLong longest = new AtomicLong();
            Background<Integer> reader = Background.start(() -> read(ended, longest));
            assertThatCode(
                    () -> fixture.migrator(s -> s.withLockTimeout(Duration.ofMillis(200), 4))
                            .migrate(null, Permissions.NONE),
                    ErrorCode.LOCK_TIMEOUT);
            ended.set(true);
            assertThat(reader.result()).isGreaterThan(4);
            assertThat(longest.get()).isBetween(20L, 1_500L);
        }
    }

    private int read(AtomicBoolean ended, AtomicLong longest) throws Exception {
        int reads = 0;
        try (var connection = fixture.database.connect();
                var statement = connection.createStatement()) {
            while (!ended.get()) {
                long start = System.nanoTime();
                statement.execute("SELECT count(*) FROM t");
                longest.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
                reads++;
            }
        }
        return reads;
    }

    @Test
    void whileItPausesItHoldsNoLockAtAll() {
        fixture.write(1, "one", "ALTER TABLE t2 ADD COLUMN name text; ALTER TABLE t ADD COLUMN name text");
        fixture.database.execute("CREATE TABLE t2 (id int)");
        try (Blocker blocker = Blocker.reading(fixture.database, "t")) {
            fixture.on(
                    RunEvent.LockRetry.class,
                    event -> assertThat(fixture.database.queryLong(
                                    "SELECT count(*) FROM pg_locks WHERE pid = " + fixture.sessions.worker()))
                            .isZero());
            assertThatCode(() -> fixture.migrator(IMPATIENT).migrate(null, Permissions.NONE), ErrorCode.LOCK_TIMEOUT);
        }
        assertThat(fixture.events(RunEvent.LockRetry.class)).hasSize(2);
    }

    @Test
    void theMarkersOwnTimeoutCounts() {
        fixture.write(
                        1,
                        "one",
                        "-- migrate:up lock_timeout:123ms\nCREATE TABLE a AS SELECT current_setting('lock_timeout')")
                .write(
                        2,
                        "two",
                        "-- migrate:up lock_timeout:0\nCREATE TABLE b AS SELECT current_setting('lock_timeout')")
                .write(3, "three", "CREATE TABLE c AS SELECT current_setting('lock_timeout')");
        fixture.migrate();

        assertThat(fixture.database.queryStrings("TABLE a UNION ALL TABLE b UNION ALL TABLE c"))
                .containsExactly("123ms", "0", "5s");
    }

    @Test
    void copiedRowsArriveOnceAlthoughTheirTransactionIsRepeated() {
        fixture.write(1, "one", "COPY t (id) FROM stdin;\n7\n8\n\\.\nLOCK TABLE held");
        fixture.database.execute("CREATE TABLE held (id int)");
        try (Blocker blocker = Blocker.reading(fixture.database, "held")) {
            fixture.on(RunEvent.LockRetry.class, event -> blocker.release());
            fixture.migrator(IMPATIENT).migrate(null, Permissions.NONE);
        }
        assertThat(fixture.database.queryStrings("SELECT id FROM t ORDER BY id"))
                .containsExactly("1", "7", "8");
    }

    @Test
    void aRowLockIsWaitedForTheSameWay() {
        fixture.write(1, "one", "UPDATE t SET id = id + 1");
        try (Blocker blocker = Blocker.of(fixture.database, "SELECT FROM t WHERE id = 1 FOR UPDATE")) {
            fixture.on(RunEvent.LockRetry.class, event -> blocker.release());
            fixture.migrator(IMPATIENT).migrate(null, Permissions.NONE);
        }
        assertThat(fixture.database.queryLong("SELECT id FROM t")).isEqualTo(2);
    }

    @Test
    void aBatchOfABackfillIsRepeatedAloneAndOnce() {
        fixture.database.execute("CREATE TABLE n AS SELECT g AS id, 0 AS n FROM generate_series(1, 50) g");
        fixture.database.execute("ALTER TABLE n ADD PRIMARY KEY (id)");
        fixture.steps(1, "one", "BACKFILL n | n = n + 1 | | 10");
        try (Blocker blocker = Blocker.of(fixture.database, "SELECT FROM n WHERE id = 25 FOR UPDATE")) {
            fixture.on(RunEvent.LockRetry.class, event -> blocker.release());
            fixture.migrator(IMPATIENT).migrate(null, Permissions.NONE);
        }
        assertThat(fixture.events(RunEvent.LockRetry.class)).hasSize(1);
        assertThat(fixture.database.queryString("SELECT min(n) || ' ' || max(n) || ' ' || count(*) FROM n"))
                .isEqualTo("1 1 50");
    }

    @Test
    void theHistoryItselfBeingLockedIsWaitedForTheSameWay() {
        fixture.write(1, "one", "SELECT 1");
        fixture.migrate();
        fixture.write(2, "two", "INSERT INTO t VALUES (2)");
        try (Blocker blocker = Blocker.of(fixture.database, "LOCK TABLE whimbrel_history IN SHARE MODE")) {
            fixture.on(RunEvent.LockRetry.class, event -> blocker.release());
            assertThat(fixture.migrator(IMPATIENT).migrate(null, Permissions.NONE))
                    .hasSize(1);
        }
        assertThat(fixture.database.queryLong("SELECT count(*) FROM t")).isEqualTo(2);
    }

    @Test
    void aDeadlockIsTriedAgain() throws Exception {
        fixture.database.execute("CREATE TABLE u (id int); ALTER DATABASE " + fixture.database.name()
                + " SET deadlock_timeout = '20ms'");
        fixture.write(1, "one", "LOCK TABLE t; LOCK TABLE u; CREATE TABLE a (id int)");
        try (Blocker blocker = Blocker.of(fixture.database, "SET deadlock_timeout = '1h'; LOCK TABLE u")) {
            waitForTheWorkerAfterItsFirstStep(blocker);
            assertThat(fixture.migrate()).hasSize(1);
        }
        assertThat(fixture.tables()).containsExactly("a", "t", "u");
        assertThat(fixture.events(RunEvent.LockRetry.class))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.reason()).contains("deadlock detected"));
    }

    @Test
    void concurrentStatementsWaitWithoutATimeoutAlsoWhenTheRoleHasOne() throws Exception {
        TestRoles.create("whimbrel_hasty");
        fixture.database.execute("ALTER ROLE whimbrel_hasty SET lock_timeout = '20ms'");
        fixture.database.execute(
                "GRANT CREATE ON SCHEMA public TO whimbrel_hasty; ALTER TABLE t OWNER TO whimbrel_hasty");
        fixture.write(1, "one", "SET lock_timeout = '30ms'; CREATE INDEX CONCURRENTLY t_idx ON t (id)");
        MigratorSettings settings = MigrationFixture.withConnections(
                IMPATIENT.apply(fixture.settings()),
                dev.whimbrel.dialect.ConnectionSource.of(
                        fixture.database.jdbcUrl().replace("user=postgres", "user=whimbrel_hasty"),
                        java.util.Map.of()));
        try (Blocker blocker = Blocker.reading(fixture.database, "t")) {
            Background<List<Outcome>> runner =
                    Background.start(() -> new Migrator(settings).migrate(null, Permissions.NONE));
            fixture.sessions.awaitBlocked("CREATE INDEX CONCURRENTLY");
            assertThat(fixture.database.queryString("SELECT pg_sleep(0.3)")).isEmpty();
            assertThat(runner.ended()).isFalse();
            blocker.release();
            assertThat(runner.result()).hasSize(1);
        }
        assertThat(fixture.events(RunEvent.LockRetry.class)).isEmpty();
    }

    @Test
    void statementsOutsideOfTransactionsThatTakeStrongLocksHaveTheTimeoutToo() {
        fixture.write(1, "one", "VACUUM FULL t");
        try (Blocker blocker = Blocker.reading(fixture.database, "t")) {
            fixture.on(RunEvent.LockRetry.class, event -> blocker.release());
            assertThat(fixture.migrator(IMPATIENT).migrate(null, Permissions.NONE))
                    .hasSize(1);
        }
        assertThat(fixture.events(RunEvent.LockRetry.class)).hasSize(1);
    }

    @Test
    void aDeadlockOfAConcurrentBuildIsCleanedUpAndTriedAgain() throws Exception {
        fixture.database.execute("ALTER DATABASE " + fixture.database.name() + " SET deadlock_timeout = '20ms'");
        fixture.write(1, "one", "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS t_idx ON t (id)");
        String reading = "SET deadlock_timeout = '1h'; SELECT FROM t";
        try (Blocker one = Blocker.of(fixture.database, reading);
                Blocker other = Blocker.of(fixture.database, reading)) {
            Background<List<Outcome>> runner = Background.start(fixture::migrate);
            fixture.sessions.awaitBlocked("CREATE UNIQUE INDEX CONCURRENTLY");
            boolean forOne =
                    fixture.database.queryLong("SELECT unnest(pg_blocking_pids(" + fixture.sessions.worker() + "))")
                            == one.pid();
            // The build looks for deadlocks whenever it starts to wait: here for the second of the two.
            Blocker second = forOne ? other : one;
            Background<String> locked = lockInBackground(second);
            (forOne ? one : other).release();
            locked.result();
            second.release();
            assertThat(runner.result()).hasSize(1);
        }
        assertThat(fixture.events(RunEvent.LockRetry.class)).isNotEmpty();
        assertThat(fixture.events(RunEvent.LeftoverRemoved.class)).isNotEmpty();
        assertThat(fixture.database.queryString("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_idx'::regclass"))
                .isEqualTo("t");
    }

    /** Makes the blocker wait for the runner, so that the runner, which waits last and looks for deadlocks, gives way. */
    private void waitForTheWorkerAfterItsFirstStep(Blocker blocker) {
        AtomicBoolean first = new AtomicBoolean(true);
        fixture.on(RunEvent.StepFinished.class, event -> {
            if (first.getAndSet(false)) {
                Background<String> locked = lockInBackground(blocker);
                fixture.on(RunEvent.LockRetry.class, retry -> release(blocker, locked));
            }
        });
    }

    private static void release(Blocker blocker, Background<String> locked) {
        try {
            locked.result();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        blocker.release();
    }

    private Background<String> lockInBackground(Blocker blocker) {
        Background<String> locked = Background.start(() -> {
            blocker.execute("LOCK TABLE t");
            return "locked";
        });
        Await.until(
                "the other session waits too",
                () -> fixture.database.queryLong("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                + " AND datname = current_database() AND query = 'LOCK TABLE t'")
                        > 0);
        return locked;
    }
}
