package dev.whimbrel.migrate.run;

import static dev.whimbrel.migrate.run.MigratorTest.assertThatCode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.testing.Await;
import dev.whimbrel.testing.Background;
import dev.whimbrel.testing.Blocker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several runners at the same time, for example the instances of an application that starts. */
class ConcurrentRunnersTest {

    private final MigrationFixture fixture = new MigrationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest(name = "{0} runners, simple query mode: {1}")
    @CsvSource({"2, true", "4, true", "4, false"})
    void runnersOnAnEmptyDatabaseApplyEachMigrationOnce(int runners, boolean simple) throws Exception {
        writeMigrations();
        List<Background<List<Outcome>>> all = new ArrayList<>();
        for (int i = 0; i < runners; i++) {
            all.add(Background.start(
                    () -> fixture.migrator(RunnerLockTest.mode(simple)).migrate(null, Permissions.NONE)));
        }
        int applied = 0;
        for (Background<List<Outcome>> each : all) {
            applied += each.result().size();
        }

        assertThat(applied).isEqualTo(6);
        assertAppliedOnce();
    }

    @ParameterizedTest(name = "{0} processes")
    @ValueSource(ints = {2, 4})
    void processesOnAnEmptyDatabaseApplyEachMigrationOnce(int runners) {
        writeMigrations();
        List<RunnerProcess> all = new ArrayList<>();
        for (int i = 0; i < runners; i++) {
            all.add(RunnerProcess.start(fixture, "migrate"));
        }
        for (RunnerProcess each : all) {
            assertThat(each.awaitEnd()).as(each.output()).isZero();
            assertThat(each.output()).endsWith("DONE\n");
        }
        assertAppliedOnce();
    }

    private void writeMigrations() {
        fixture.write(1, "accounts", "CREATE TABLE accounts (id int PRIMARY KEY, amount numeric NOT NULL)")
                .write(2, "rows", "INSERT INTO accounts SELECT g, g FROM generate_series(1, 100) g")
                .write(3, "cents", "UPDATE accounts SET amount = amount * 100; SELECT pg_sleep(0.05)")
                .write(4, "index", "CREATE INDEX CONCURRENTLY accounts_amount_idx ON accounts (amount)")
                .write(
                        5,
                        "kind",
                        "CREATE TYPE kind AS ENUM ('a'); ALTER TYPE kind ADD VALUE 'b'; CREATE TABLE k AS SELECT 'b'::kind")
                .steps(6, "backfill", "BACKFILL accounts | amount = amount + 1 | | 30");
    }

    private void assertAppliedOnce() {
        assertThat(fixture.states()).hasSize(6).containsValue(MigrationState.APPLIED);
        assertThat(fixture.states().values()).containsOnly(MigrationState.APPLIED);
        assertThat(fixture.database.queryLong("SELECT count(*) FROM accounts WHERE amount = id * 100 + 1"))
                .isEqualTo(100);
        assertThat(fixture.database.queryLong("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                .isZero();
        fixture.sessions.awaitNone();
    }

    @ParameterizedTest(name = "simple query mode: {0}")
    @ValueSource(booleans = {true, false})
    void aConcurrentIndexIsBuiltThoughOtherRunnersWait(boolean simple) throws Exception {
        fixture.database.execute("CREATE TABLE t AS SELECT g AS id FROM generate_series(1, 1000) g");
        fixture.write(1, "one", "CREATE INDEX CONCURRENTLY t_idx ON t (id)");
        try (Blocker old = Blocker.reading(fixture.database, "t")) {
            Background<List<Outcome>> first = Background.start(
                    () -> fixture.migrator(RunnerLockTest.mode(simple)).migrate(null, Permissions.NONE));
            fixture.sessions.awaitBlocked("CREATE INDEX CONCURRENTLY");
            Background<List<Outcome>> second = Background.start(
                    () -> fixture.migrator(RunnerLockTest.mode(simple)).migrate(null, Permissions.NONE));
            Await.until(
                    "the second runner waits",
                    () -> !fixture.events(RunEvent.WaitingForLock.class).isEmpty());
            old.release();

            assertThat(first.result()).hasSize(1);
            assertThat(second.result()).isEmpty();
        }
        assertThat(fixture.database.queryString("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_idx'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void aWaitingRunnerMeetsTheSameErrorAsTheOneBefore() throws Exception {
        fixture.write(1, "one", "CREATE TABLE a (id int); SELECT pg_sleep(0.3); SELECT 1/0");
        Background<List<Outcome>> first = Background.start(fixture::migrate);
        fixture.sessions.awaitActive("SELECT pg_sleep");

        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED).hasMessageContaining("division by zero");
        assertThatCode(first::result, ErrorCode.STATEMENT_FAILED).hasMessageContaining("division by zero");
        assertThat(fixture.tables()).isEmpty();
    }

    @Test
    void twoUndosTakeBackTwoMigrationsAndNeverOneTwice() throws Exception {
        for (int i = 1; i <= 3; i++) {
            fixture.write(
                    i,
                    "m" + i,
                    "-- migrate:up\nCREATE TABLE t%d (id int);\n-- migrate:down\nDROP TABLE t%d; SELECT pg_sleep(0.2);"
                            .formatted(i, i));
        }
        fixture.migrate();
        Background<List<Outcome>> first = Background.start(() -> fixture.undo(1));
        Background<List<Outcome>> second = Background.start(() -> fixture.undo(1));

        assertThat(first.result().size() + second.result().size()).isEqualTo(2);
        assertThat(fixture.tables()).containsExactly("t1");
    }

    @Test
    void runnersOfTwoSchemasWithTheSameHistoryTableLeaveEachOtherAlone() throws Exception {
        fixture.database.execute("CREATE SCHEMA one; CREATE SCHEMA two");
        fixture.write(1, "one", "CREATE TABLE a (id int); SELECT pg_sleep(1)");
        Background<List<Outcome>> first =
                Background.start(() -> fixture.migrator(inSchema("one")).migrate(null, Permissions.NONE));
        fixture.sessions.awaitActive("SELECT pg_sleep");

        List<Outcome> second = fixture.migrator(s -> inSchema("two").apply(s).withOrphanPatience(Duration.ZERO))
                .migrate(null, Permissions.NONE);

        assertThat(second).hasSize(1);
        assertThat(first.result()).hasSize(1);
        assertThat(fixture.events(RunEvent.WaitingForOrphan.class)).isEmpty();
        assertThat(fixture.events(RunEvent.WaitingForLock.class)).isEmpty();
        assertThat(fixture.database.queryStrings(
                        "SELECT schemaname FROM pg_tables WHERE tablename = 'a' ORDER BY schemaname"))
                .containsExactly("one", "two");
    }

    private UnaryOperator<MigratorSettings> inSchema(String schema) {
        return settings -> MigrationFixture.withConnections(
                settings, ConnectionSource.of(fixture.database.jdbcUrl() + "&currentSchema=" + schema, Map.of()));
    }

    @Test
    void waitingRunnersOfOtherRolesAreNoOrphans() throws Exception {
        TestRoles.create("whimbrel_first");
        TestRoles.create("whimbrel_second");
        fixture.write(1, "one", "GRANT ALL ON whimbrel_history TO PUBLIC; GRANT CREATE ON SCHEMA public TO PUBLIC");
        fixture.migrate();
        fixture.database.execute("CREATE TABLE blocked (id int)");
        fixture.write(2, "two", "LOCK TABLE blocked").write(3, "three", "SELECT 1");
        try (Blocker blocker = Blocker.of(fixture.database, "LOCK TABLE blocked")) {
            Background<List<Outcome>> first = Background.start(fixture::migrate);
            fixture.sessions.awaitBlocked("LOCK TABLE blocked");
            Background<List<Outcome>> second = Background.start(
                    () -> fixture.migrator(as("whimbrel_first")).migrate(null, Permissions.NONE));
            Background<List<Outcome>> third = Background.start(
                    () -> fixture.migrator(as("whimbrel_second")).migrate(null, Permissions.NONE));
            Await.until(
                    "both wait",
                    () -> fixture.events(RunEvent.WaitingForLock.class).size() >= 2);
            blocker.release();

            assertThat(first.result()).hasSize(2);
            assertThat(second.result()).isEmpty();
            assertThat(third.result()).isEmpty();
        }
        assertThat(fixture.events(RunEvent.WaitingForOrphan.class)).isEmpty();
    }

    private UnaryOperator<MigratorSettings> as(String role) {
        return settings -> MigrationFixture.withConnections(
                settings.withOrphanPatience(Duration.ZERO),
                ConnectionSource.of(fixture.database.jdbcUrl().replace("user=postgres", "user=" + role), Map.of()));
    }
}
