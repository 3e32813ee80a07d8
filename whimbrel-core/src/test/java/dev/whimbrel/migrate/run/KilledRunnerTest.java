package dev.whimbrel.migrate.run;

import static dev.whimbrel.migrate.run.MigratorTest.assertThatCode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.testing.Await;
import dev.whimbrel.testing.Background;
import dev.whimbrel.testing.Blocker;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kill -9 of a real runner process: the next run ends in the right state without a hand. */
class KilledRunnerTest {

    private final MigrationFixture fixture = new MigrationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void inTheMiddleOfATransactionNothingOfItIsKept() {
        fixture.database.execute("CREATE TABLE blocked (id int)");
        fixture.write(1, "one", "CREATE TABLE a (id int)")
                .write(2, "two", "CREATE TABLE b (id int); LOCK TABLE blocked; CREATE TABLE c (id int)");
        try (Blocker blocker = Blocker.of(fixture.database, "LOCK TABLE blocked");
                RunnerProcess runner = RunnerProcess.start(fixture, "migrate")) {
            fixture.sessions.awaitBlocked("LOCK TABLE blocked");
            runner.kill();
        }
        assertThat(fixture.migrate()).extracting(o -> o.migration().name()).containsExactly("two");
        assertThat(fixture.tables()).containsExactly("a", "b", "blocked", "c");
    }

    @Test
    void theStatementOfAKilledRunnerIsStoppedByTheServerItself() throws Exception {
        fixture.write(1, "one", "CREATE TABLE a (id int); SELECT pg_sleep(600)");
        try (RunnerProcess runner = RunnerProcess.start(fixture, "migrate")) {
            fixture.sessions.awaitActive("SELECT pg_sleep");
            runner.signal("KILL");
            runner.awaitEnd();
        }
        fixture.write(1, "one", "CREATE TABLE a (id int)");

        assertThat(fixture.migrate()).hasSize(1);
        assertThat(fixture.events(RunEvent.OrphanEnded.class)).isEmpty();
    }

    @Test
    void anotherRunnerThatWaitsTakesOver() throws Exception {
        fixture.write(1, "one", "CREATE TABLE a (id int); SELECT pg_sleep(3)");
        try (RunnerProcess runner = RunnerProcess.start(fixture, "migrate")) {
            fixture.sessions.awaitActive("SELECT pg_sleep");
            Background<List<Outcome>> second = Background.start(fixture::migrate);
            Await.until(
                    "the second runner waits",
                    () -> !fixture.events(RunEvent.WaitingForLock.class).isEmpty());
            runner.kill();

            assertThat(second.result()).hasSize(1);
        }
        assertThat(fixture.tables()).containsExactly("a");
    }

    @Test
    void theIndexThatWasLeftInvalidIsBuiltAgain() {
        fixture.database.execute("CREATE TABLE t AS SELECT g AS id FROM generate_series(1, 100) g");
        fixture.write(
                1,
                "one",
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS t_idx ON t (id); COMMENT ON INDEX t_idx IS 'x'");
        try (Blocker blocker = Blocker.reading(fixture.database, "t");
                RunnerProcess runner = RunnerProcess.start(fixture, "migrate")) {
            fixture.sessions.awaitBlocked("CREATE UNIQUE INDEX CONCURRENTLY");
            runner.kill();
            fixture.sessions.awaitNone();
            assertThat(indexes()).containsExactly("t_idx invalid");
        }
        assertThat(fixture.migrate()).hasSize(1);
        assertThat(indexes()).containsExactly("t_idx valid");
        assertThat(fixture.events(RunEvent.LeftoverRemoved.class)).hasSize(1);
    }

    @Test
    void theIndexThatTheServerHasFinishedAloneIsTaken() {
        fixture.database.execute("CREATE TABLE t AS SELECT g AS id FROM generate_series(1, 100) g");
        fixture.write(1, "one", "CREATE INDEX CONCURRENTLY t_idx ON t (id); CREATE TABLE a (id int)");
        String built;
        try (Blocker blocker = Blocker.reading(fixture.database, "t");
                RunnerProcess runner = RunnerProcess.start(fixture, "migrate")) {
            fixture.sessions.awaitBlocked("CREATE INDEX CONCURRENTLY");
            Blocker journal = Blocker.of(fixture.database, "LOCK TABLE whimbrel_history IN EXCLUSIVE MODE");
            blocker.release();
            fixture.sessions.awaitBlocked("SET SESSION AUTHORIZATION");
            built = filenode("t_idx");
            runner.kill();
            journal.close();
        }
        assertThat(fixture.states()).containsEntry("one", MigrationState.FAILED);
        assertThat(fixture.migrate()).hasSize(1);
        assertThat(indexes()).containsExactly("t_idx valid");
        assertThat(filenode("t_idx")).isEqualTo(built);
        assertThat(fixture.tables()).containsExactly("a", "t");
    }

    @Test
    void theFileOfAnIndexThatWasBeingBuiltMayNotChange() {
        fixture.database.execute("CREATE TABLE t AS SELECT g AS id, g AS other FROM generate_series(1, 100) g");
        fixture.write(1, "one", "CREATE INDEX CONCURRENTLY t_idx ON t (id)");
        try (Blocker blocker = Blocker.reading(fixture.database, "t");
                RunnerProcess runner = RunnerProcess.start(fixture, "migrate")) {
            fixture.sessions.awaitBlocked("CREATE INDEX CONCURRENTLY");
            runner.kill();
        }
        fixture.write(1, "one", "CREATE INDEX CONCURRENTLY t_idx ON t (other)");
        assertThatCode(fixture::migrate, ErrorCode.HALF_APPLIED).hasMessageContaining("Put them back");

        fixture.write(1, "one", "CREATE INDEX CONCURRENTLY t_idx ON t (id)");
        assertThat(fixture.migrate()).hasSize(1);
        assertThat(indexes()).containsExactly("t_idx valid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REINDEX INDEX CONCURRENTLY t_idx",
                "REINDEX TABLE CONCURRENTLY t",
                "REINDEX SCHEMA CONCURRENTLY public"
            })
    void nothingIsLeftOfARebuildThatWasCutOff(String reindex) {
        fixture.database.execute("CREATE TABLE t AS SELECT g AS id, g::text AS text FROM generate_series(1, 100) g");
        fixture.database.execute("CREATE INDEX t_idx ON t (id)");
        fixture.write(1, "one", reindex);
        try (Blocker blocker = Blocker.reading(fixture.database, "t");
                RunnerProcess runner = RunnerProcess.start(fixture, "migrate")) {
            fixture.sessions.awaitBlocked("REINDEX");
            runner.kill();
            fixture.sessions.awaitNone();
            assertThat(indexes()).contains("t_idx valid", "t_idx_ccnew invalid");
        }
        assertThat(fixture.migrate()).hasSize(1);
        assertThat(indexes()).containsExactly("t_idx valid");
        assertThat(fixture.database.queryLong("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                .isZero();
    }

    @Test
    void aBackfillGoesOnBehindItsLastBatchAndMeetsEachRowOnce() {
        fixture.database.execute("""
                CREATE TABLE t AS SELECT g AS id, 0 AS n FROM generate_series(1, 200) g;
                ALTER TABLE t ADD PRIMARY KEY (id)""");
        fixture.steps(1, "one", "BACKFILL t | n = n + 1 | | 10");
        try (Blocker blocker = Blocker.of(fixture.database, "SELECT FROM t WHERE id = 105 FOR UPDATE");
                RunnerProcess runner = RunnerProcess.start(fixture, "migrate")) {
            fixture.sessions.awaitBlocked("WITH changed");
            assertThat(fixture.database.queryLong("SELECT sum(n) FROM t")).isEqualTo(100);
            runner.kill();
        }
        assertThat(fixture.migrate()).hasSize(1);
        assertThat(fixture.database.queryString("SELECT count(*) || ' ' || min(n) || ' ' || max(n) FROM t"))
                .isEqualTo("200 1 1");
        assertThat(fixture.events(RunEvent.BackfillProgress.class).getFirst().rowsSeen())
                .isEqualTo(110);
    }

    @Test
    void anUndoInSeveralTransactionsIsFinishedByTheNextUndo() {
        cutOffAnUndo();

        assertThat(fixture.undo(1))
                .singleElement()
                .satisfies(o -> assertThat(o.steps()).isEqualTo(2));
        assertThat(fixture.tables()).containsExactly("t", "u");
        assertThat(fixture.database.queryString("SELECT to_regclass('u_idx')")).isNull();
        assertThat(fixture.states()).containsEntry("one", MigrationState.PENDING);
    }

    @Test
    void anUndoInSeveralTransactionsIsFinishedByTheNextMigrateToo() {
        cutOffAnUndo();

        assertThat(fixture.migrate()).hasSize(2);
        assertThat(fixture.tables()).containsExactly("a", "t", "u");
        assertThat(indexes()).containsExactly("t_idx valid");
        assertThat(fixture.states()).containsEntry("one", MigrationState.APPLIED);
    }

    private void cutOffAnUndo() {
        fixture.database.execute("CREATE TABLE t (id int); CREATE TABLE u (id int)");
        fixture.write(1, "one", """
                -- migrate:up
                CREATE TABLE a (id int);
                CREATE INDEX CONCURRENTLY t_idx ON t (id);
                CREATE INDEX CONCURRENTLY u_idx ON u (id);
                -- migrate:down
                DROP INDEX CONCURRENTLY t_idx;
                DROP INDEX CONCURRENTLY u_idx;
                DROP TABLE a;
                """);
        fixture.migrate();
        try (Blocker blocker = Blocker.reading(fixture.database, "u");
                RunnerProcess runner = RunnerProcess.start(fixture, "1")) {
            fixture.sessions.awaitBlocked("DROP INDEX CONCURRENTLY u_idx");
            assertThat(indexes()).isEmpty();
            runner.kill();
        }
        assertThat(fixture.states()).containsEntry("one", MigrationState.FAILED);
    }

    private List<String> indexes() {
        return fixture.database.queryStrings("""
                SELECT i.relname || CASE WHEN indisvalid THEN ' valid' ELSE ' invalid' END
                FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
                WHERE t.relname = 't' ORDER BY 1""");
    }

    private String filenode(String relation) {
        return fixture.database.queryString("SELECT pg_relation_filenode('" + relation + "')");
    }
}
