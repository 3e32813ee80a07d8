package dev.whimbrel.migrate.run;

import static dev.whimbrel.migrate.run.MigratorTest.assertThatCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.dialect.postgres.PostgresSplitter;
import dev.whimbrel.plan.Plan;
import dev.whimbrel.plan.Step;
import dev.whimbrel.testing.Await;
import dev.whimbrel.testing.Background;
import dev.whimbrel.testing.Blocker;
import dev.whimbrel.testing.SpareServer;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A plan that is no migration: what is kept of it, and how it waits. */
class PlanRunnerTest {

    private final TestDatabase database = TestServer.create();
    private final List<RunEvent> events = new ArrayList<>();

    @AfterEach
    void drop() {
        database.close();
    }

    private ConnectionSource connections() {
        return ConnectionSource.of(database.jdbcUrl(), Map.of());
    }

    private PlanRunner runner() {
        return new PlanRunner(MigratorSettings.of(connections(), new PostgresDialect(), List::of)
                .withLockTimeout(Duration.ofMillis(100), 3)
                .withListener(events::add));
    }

    private static Plan plan(String sql) {
        return new Plan(new PostgresSplitter()
                .split(sql, "plan", 1).stream()
                        .map(statement -> (Step) new Step.Statement(
                                statement.sql(),
                                statement.traits(),
                                new SourceLocation("plan", 1),
                                null,
                                statement.copyData()))
                        .toList());
    }

    private boolean isThere(String relation) {
        return database.queryString("SELECT to_regclass('" + relation + "')::text") != null;
    }

    @Test
    void isDoneInOneTransactionWithoutAHistory() {
        assertThat(runner().run(plan("CREATE TABLE a (id int); CREATE TABLE b (id int)"), () -> true))
                .isTrue();

        assertThat(isThere("b")).isTrue();
        assertThat(isThere("whimbrel_history")).isFalse();
        assertThat(events).filteredOn(RunEvent.PlanCommitted.class::isInstance).hasSize(1);
    }

    @Test
    void nothingIsDoneWhenItIsNotRightAnyMore() {
        assertThat(runner().run(plan("CREATE TABLE a (id int)"), () -> false)).isFalse();

        assertThat(isThere("a")).isFalse();
    }

    @Test
    void aFailureTakesTheWholeTransactionBack() {
        assertThatThrownBy(() -> runner().run(plan("CREATE TABLE a (id int); SELECT 1/0"), () -> true))
                .hasMessageContaining(
                        "Statement 2 of 2 failed: division by zero [22012]\n  SELECT 1/0\nNothing was changed.");

        assertThat(isThere("a")).isFalse();
    }

    @Test
    void aFailureOfTheCommitIsToldAsThat() {
        database.execute("CREATE TABLE a (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)");

        assertThatThrownBy(() -> runner().run(plan("INSERT INTO a VALUES (1), (1)"), () -> true))
                .hasMessageContaining("The commit after statement 1 of 1 failed: duplicate key")
                .hasMessageContaining("Nothing was changed.");
    }

    @Test
    void whatCannotShareATransactionIsKeptAndSaid() {
        assertThatThrownBy(() -> runner().run(
                                plan("CREATE TABLE a (id int);"
                                        + " CREATE INDEX CONCURRENTLY i ON a (id);"
                                        + " CREATE TABLE b (id int);"
                                        + " SELECT 1/0"),
                                () -> true))
                .hasMessageContaining(
                        "Done, and kept:\n  CREATE TABLE a (id int)\n  CREATE INDEX CONCURRENTLY i ON a (id)\n"
                                + "Not done:\n  CREATE TABLE b (id int)\n  SELECT 1/0\n");

        assertThat(isThere("i")).isTrue();
        assertThat(isThere("b")).isFalse();
    }

    @Test
    void aConcurrentIndexThatFailsLeavesNoInvalidOne() {
        database.execute("CREATE TABLE a (id int); INSERT INTO a VALUES (1), (1)");

        assertThatThrownBy(() -> runner().run(plan("CREATE UNIQUE INDEX CONCURRENTLY i ON a (id)"), () -> true))
                .hasMessageContaining("could not create unique index");

        assertThat(isThere("i")).isFalse();
    }

    @Test
    void oneThatLostItsLockCommitsNothing() {
        Sessions sessions = new Sessions(database);
        PlanRunner runner = new PlanRunner(MigratorSettings.of(connections(), new PostgresDialect(), List::of)
                .withListener(event -> {
                    if (event instanceof RunEvent.PlanStepStarted started && started.number() == 2) {
                        sessions.terminate(sessions.lock());
                    }
                }));

        assertThatCode(
                        () -> runner.run(plan("CREATE TABLE a (id int); CREATE TABLE b (id int)"), () -> true),
                        ErrorCode.LOCK_LOST)
                .hasMessageContaining("Nothing was changed.");

        assertThat(isThere("a")).isFalse();
    }

    @Test
    void aLockIsWaitedForAgainAndAgain() {
        database.execute("CREATE TABLE a (id int)");
        try (Blocker blocker = Blocker.reading(database, "a")) {
            PlanRunner runner = new PlanRunner(MigratorSettings.of(connections(), new PostgresDialect(), List::of)
                    .withLockTimeout(Duration.ofMillis(100), 3)
                    .withListener(event -> {
                        events.add(event);
                        if (event instanceof RunEvent.PlanLockRetry) {
                            blocker.release();
                        }
                    }));
            assertThat(runner.run(plan("CREATE TABLE b (id int); ALTER TABLE a ADD n int"), () -> true))
                    .isTrue();
        }

        assertThat(events).filteredOn(RunEvent.PlanLockRetry.class::isInstance).hasSize(1);
        assertThat(isThere("b")).isTrue();
    }

    @Test
    void whetherAValueCanBeUsedAtOnceIsTriedAndTakenBack() {
        database.execute("CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE a (m mood)");
        Plan uses = plan("ALTER TYPE mood ADD VALUE 'glad'; ALTER TABLE a ALTER m SET DEFAULT 'glad'");
        Plan leaves = plan("ALTER TYPE mood ADD VALUE 'glad'; ALTER TABLE a ADD n int");

        assertThat(runner().takesInOneTransaction(uses)).isFalse();
        assertThat(runner().takesInOneTransaction(leaves)).isTrue();
        assertThat(uses.groups(true)).hasSize(2);
        assertThat(leaves.withoutCommitsBetween().groups(true)).hasSize(1);
        assertThat(database.queryLong("SELECT count(*) FROM pg_enum")).isEqualTo(1);
    }

    @Test
    void newValuesComeFirstAndAreCommittedOnce() {
        Plan plan = plan("ALTER TABLE a RENAME TO b; ALTER TABLE b ADD n int; ALTER TYPE mood ADD VALUE 'glad';"
                        + " ALTER TYPE mood ADD VALUE 'mad'; ALTER TABLE b ALTER m SET DEFAULT 'mad'")
                .withCommitsFirst(1);

        assertThat(plan.groups(true))
                .extracting(group -> group.steps().stream().map(Step::text).toList())
                .containsExactly(
                        List.of(
                                "ALTER TABLE a RENAME TO b",
                                "ALTER TYPE mood ADD VALUE 'glad'",
                                "ALTER TYPE mood ADD VALUE 'mad'"),
                        List.of("ALTER TABLE b ADD n int", "ALTER TABLE b ALTER m SET DEFAULT 'mad'"));
    }

    /** A server whose commits wait for a standby that never comes when a session asks for that, as those of the runner do. */
    private static SpareServer waitingAtCommits() {
        SpareServer server = SpareServer.start();
        server.execute("ALTER DATABASE postgres SET synchronous_commit = local");
        server.execute("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
        server.execute("SELECT pg_reload_conf()");
        return server;
    }

    private Background<Boolean> runUntilItsCommit(SpareServer server) {
        PlanRunner runner = new PlanRunner(MigratorSettings.of(
                        ConnectionSource.of(server.jdbcUrl() + "&options=-csynchronous_commit=on", Map.of()),
                        new PostgresDialect(),
                        List::of)
                .withListener(events::add));
        Background<Boolean> run =
                Background.start(() -> runner.run(plan("CREATE TABLE a (id int); CREATE TABLE b ()"), () -> true));
        Await.until(
                "the commit waits",
                () -> "1"
                        .equals(server.queryString(
                                "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'")));
        return run;
    }

    @Test
    void aCommitThatWasDoneBeforeItsConnectionBrokeIsFoundOut() throws Exception {
        try (SpareServer server = waitingAtCommits()) {
            Background<Boolean> run = runUntilItsCommit(server);
            server.queryString("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");

            assertThat(run.result()).isTrue();
            assertThat(server.queryString("SELECT to_regclass('b')::text")).isEqualTo("b");
        }
        assertThat(events).filteredOn(RunEvent.PlanCommitted.class::isInstance).hasSize(1);
    }

    @Test
    void aCommitThatNobodyCanBeAskedAboutIsInDoubt() {
        try (SpareServer server = waitingAtCommits()) {
            Background<Boolean> run = runUntilItsCommit(server);
            server.kill();

            assertThatThrownBy(run::result)
                    .hasStackTraceContaining("The commit after statement 2 of 2 failed")
                    .hasStackTraceContaining("Whether that was committed isn't known: the server can't be asked.\n"
                            + "In doubt:\n  CREATE TABLE a (id int)\n  CREATE TABLE b ()\n");
        }
        assertThat(events).contains(new RunEvent.PlanInDoubt(2, 2));
    }
}
