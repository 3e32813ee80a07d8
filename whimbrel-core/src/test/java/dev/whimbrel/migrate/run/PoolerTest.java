package dev.whimbrel.migrate.run;

import static dev.whimbrel.migrate.run.MigratorTest.assertThatCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.testing.Await;
import dev.whimbrel.testing.Background;
import dev.whimbrel.testing.Blocker;
import dev.whimbrel.testing.PgBouncer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

/** The runner behind a PgBouncer in transaction mode. */
class PoolerTest {

    private final MigrationFixture fixture = new MigrationFixture();
    private PgBouncer pooler;

    @AfterEach
    void close() {
        if (pooler != null) {
            pooler.close();
        }
        fixture.close();
    }

    @ParameterizedTest(name = "simple query mode: {0}")
    @ValueSource(booleans = {true, false})
    void allCommandsWork(boolean simple) {
        pooler = PgBouncer.start();
        writeMigrations();
        Migrator migrator = new Migrator(through(RunnerLockTest.mode(simple)));

        assertThat(migrator.migrate(null, Permissions.NONE)).hasSize(6);
        assertThat(migrator.status().pending()).isZero();
        assertAllApplied();
        assertThat(migrator.undo(new UndoTarget.Steps(1))).hasSize(1);
        assertThat(migrator.migrate(null, Permissions.NONE)).hasSize(1);
        assertThat(migrator.undo(new UndoTarget.All())).hasSize(6);
        assertThat(fixture.tables()).isEmpty();
        assertThat(migrator.baseline(MigrationFixture.version(2))).hasSize(2);
    }

    @Test
    void thePoolerIsSeen() throws SQLException {
        pooler = PgBouncer.start();
        assertThat(pooled(pooler.jdbcUrl(fixture.database))).isTrue();
        assertThat(pooled(fixture.database.jdbcUrl())).isFalse();
    }

    private boolean pooled(String url) throws SQLException {
        try (var session = fixture.settings()
                .dialect()
                .openSession(ConnectionSource.of(url, Map.of()), new WorkSession.Identity("key", "run"))) {
            return session.server().pooled();
        }
    }

    @Test
    void eachTransactionMayBeServedByAnotherServerConnection() throws Exception {
        pooler = PgBouncer.start();
        fixture.database.execute("CREATE TABLE backends (pid int)");
        fixture.on(RunEvent.Finished.class, event -> turnThePool());
        for (int i = 1; i <= 6; i++) {
            fixture.write(i, "m" + i, "INSERT INTO backends VALUES (pg_backend_pid()); SET work_mem = '99MB'");
        }

        new Migrator(through(UnaryOperator.identity())).migrate(null, Permissions.NONE);

        assertThat(fixture.database.queryLong("SELECT count(DISTINCT pid) FROM backends"))
                .isGreaterThan(1);
        assertThat(fixture.states().values()).containsOnly(MigrationState.APPLIED);
    }

    /** Ends the pool's idle server connections, so that the next transaction gets a new one. */
    private void turnThePool() {
        fixture.database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle'");
        Await.until(
                "the pool's idle connections have ended",
                () -> fixture.database.queryLong("SELECT count(*) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND state = 'idle'")
                        == 0);
    }

    @ParameterizedTest(name = "{0} runners, simple query mode: {1}")
    @CsvSource({"2, true", "4, true", "4, false"})
    void runnersOnAnEmptyDatabaseApplyEachMigrationOnce(int runners, boolean simple) throws Exception {
        pooler = PgBouncer.start();
        writeMigrations();
        List<Background<List<Outcome>>> all = new ArrayList<>();
        for (int i = 0; i < runners; i++) {
            all.add(Background.start(
                    () -> new Migrator(through(RunnerLockTest.mode(simple))).migrate(null, Permissions.NONE)));
        }
        int applied = 0;
        for (Background<List<Outcome>> each : all) {
            applied += each.result().size();
        }
        assertThat(applied).isEqualTo(6);
        assertAllApplied();
    }

    @Test
    void aRunnerPastThePoolerAndOneThroughItExcludeEachOther() throws Exception {
        pooler = PgBouncer.start();
        fixture.write(1, "one", "CREATE TABLE a (id int); SELECT pg_sleep(0.5)");
        Background<List<Outcome>> direct = Background.start(fixture::migrate);
        fixture.sessions.awaitActive("SELECT pg_sleep");

        assertThat(new Migrator(through(UnaryOperator.identity())).migrate(null, Permissions.NONE))
                .isEmpty();
        assertThat(direct.result()).hasSize(1);
    }

    @ParameterizedTest(name = "simple query mode: {0}")
    @ValueSource(booleans = {true, false})
    void nothingReachesOtherClientsOfThePooler(boolean simple) throws Exception {
        pooler = PgBouncer.start("default_pool_size = 3");
        for (String timeout : List.of("lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout")) {
            fixture.database.execute("ALTER DATABASE " + fixture.database.name() + " SET " + timeout + " = '33s'");
        }
        List<String> before = statesOfThePool();
        fixture.write(1, "one", """
                        SET search_path = pg_catalog; SET work_mem = '99MB'; SET SESSION lock_timeout = '9s';
                        SELECT set_config('my.setting', 'x', false); SET TimeZone = 'Asia/Tokyo';
                        CREATE TEMPORARY TABLE scratch (id int); SET ROLE pg_monitor; RESET ROLE; LISTEN news;
                        DECLARE held CURSOR WITH HOLD FOR SELECT 1;
                        SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY
                        """)
                .write(2, "two", "CREATE TABLE t (id int); CREATE INDEX CONCURRENTLY t_idx ON t (id)")
                .write(3, "three", "-- migrate:up transaction:false\nSET work_mem = '98MB'; CREATE TABLE u (id int)");

        new Migrator(through(RunnerLockTest.mode(simple))).migrate(null, Permissions.NONE);

        assertThat(before).allSatisfy(state -> assertThat(state).contains("lock_timeout=33000"));
        assertThat(statesOfThePool()).isEqualTo(before);
    }

    /** What three clients at once find on the server connections that they are given. */
    private List<String> statesOfThePool() throws SQLException {
        List<Connection> clients = new ArrayList<>();
        List<String> states = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Connection client = DriverManager.getConnection(pooler.jdbcUrl(fixture.database) + "&prepareThreshold=0");
            client.setAutoCommit(false);
            clients.add(client);
            try (Statement statement = client.createStatement();
                    ResultSet row = statement.executeQuery("""
                            SELECT string_agg(concat(name, '=', setting), ' ' ORDER BY name)
                              || ' my.setting=' || coalesce(current_setting('my.setting', true), '')
                              || ' temporary=' || (SELECT count(*) FROM pg_class WHERE relpersistence = 't')
                              || ' cursors=' || (SELECT count(*) FROM pg_cursors WHERE is_holdable)
                              || ' channels=' || (SELECT count(*) FROM pg_listening_channels())
                              || ' locks=' || (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory')
                            FROM pg_settings WHERE setting IS DISTINCT FROM boot_val
                            """)) {
                row.next();
                states.add(row.getString(1));
            }
        }
        for (Connection client : clients) {
            client.rollback();
            client.close();
        }
        return states;
    }

    @Test
    void theLockOutlivesTheTimeoutsOfServerAndPooler() throws Exception {
        pooler = PgBouncer.start("server_idle_timeout = 1", "idle_transaction_timeout = 1", "server_lifetime = 1");
        fixture.database.execute(
                "ALTER DATABASE " + fixture.database.name() + " SET idle_in_transaction_session_timeout = '300ms'");
        fixture.write(1, "one", "CREATE TABLE a (id int); SELECT pg_sleep(2.5); INSERT INTO a VALUES (1)")
                .write(2, "two", "CREATE TABLE b (id int)");
        Background<List<Outcome>> first = Background.start(() ->
                new Migrator(through(s -> s.withHeartbeat(Duration.ofMillis(200)))).migrate(null, Permissions.NONE));
        fixture.sessions.awaitActive("SELECT pg_sleep");

        assertThat(new Migrator(through(UnaryOperator.identity())).migrate(null, Permissions.NONE))
                .isEmpty();
        assertThat(first.result()).hasSize(2);
        assertThat(fixture.database.queryLong("SELECT count(*) FROM a")).isEqualTo(1);
    }

    @Test
    void aPoolerThatEndsTheLocksTransactionStopsTheWork() {
        pooler = PgBouncer.start("idle_transaction_timeout = 1");
        fixture.write(1, "one", "CREATE TABLE a (id int); SELECT pg_sleep(5)");

        assertThatCode(
                () -> new Migrator(through(s -> s.withHeartbeat(Duration.ofMillis(2500))))
                        .migrate(null, Permissions.NONE),
                ErrorCode.LOCK_LOST);
        assertThat(fixture.tables()).isEmpty();
    }

    @Test
    void aPoolOfOneConnectionIsToldAsTheCause() {
        pooler = PgBouncer.start("default_pool_size = 1", "query_wait_timeout = 1");
        fixture.write(1, "one", "CREATE TABLE a (id int)");

        assertThatCode(
                        () -> new Migrator(through(UnaryOperator.identity())).migrate(null, Permissions.NONE),
                        ErrorCode.CONNECTION_FAILED)
                .hasMessageContaining("two connections");
        assertThat(fixture.tables()).isEmpty();
    }

    @Test
    void aKilledRunnersTransactionLeavesNothing() {
        pooler = PgBouncer.start();
        fixture.database.execute("CREATE TABLE blocked (id int)");
        fixture.write(1, "one", "CREATE TABLE a (id int)")
                .write(2, "two", "CREATE TABLE b (id int); LOCK TABLE blocked; CREATE TABLE c (id int)");
        try (Blocker blocker = Blocker.of(fixture.database, "LOCK TABLE blocked");
                RunnerProcess runner = RunnerProcess.startAt(pooler.jdbcUrl(fixture.database), fixture, "migrate")) {
            fixture.sessions.awaitBlocked("LOCK TABLE blocked");
            runner.kill();
        }
        assertThat(new Migrator(through(UnaryOperator.identity())).migrate(null, Permissions.NONE))
                .hasSize(1);
        assertThat(fixture.tables()).containsExactly("a", "b", "blocked", "c");
    }

    @Test
    void aKilledRunnersBackfillGoesOnBehindItsLastBatch() {
        pooler = PgBouncer.start();
        fixture.database.execute("""
                CREATE TABLE t AS SELECT g AS id, 0 AS n FROM generate_series(1, 200) g;
                ALTER TABLE t ADD PRIMARY KEY (id)""");
        fixture.steps(1, "one", "BACKFILL t | n = n + 1 | | 10");
        try (Blocker blocker = Blocker.of(fixture.database, "SELECT FROM t WHERE id = 105 FOR UPDATE");
                RunnerProcess runner = RunnerProcess.startAt(pooler.jdbcUrl(fixture.database), fixture, "migrate")) {
            fixture.sessions.awaitBlocked("WITH changed");
            runner.kill();
        }
        new Migrator(through(UnaryOperator.identity())).migrate(null, Permissions.NONE);
        assertThat(fixture.database.queryString("SELECT count(*) || ' ' || min(n) || ' ' || max(n) FROM t"))
                .isEqualTo("200 1 1");
    }

    @ParameterizedTest(name = "the build of the killed runner succeeds: {0}")
    @ValueSource(booleans = {true, false})
    void theIndexThatAKilledRunnersSessionStillBuildsIsWaitedFor(boolean succeeds) throws Exception {
        pooler = PgBouncer.start();
        fixture.database.execute("CREATE TABLE t AS SELECT g AS id FROM generate_series(1, 100) g");
        fixture.write(1, "one", "CREATE UNIQUE INDEX CONCURRENTLY t_idx ON t (id)");
        Background<List<Outcome>> second;
        try (Blocker blocker = Blocker.reading(fixture.database, "t")) {
            try (RunnerProcess runner = RunnerProcess.startAt(pooler.jdbcUrl(fixture.database), fixture, "migrate")) {
                Await.until("the build waits", () -> builders().size() == 1);
                runner.kill();
            }
            second = Background.start(
                    () -> new Migrator(through(UnaryOperator.identity())).migrate(null, Permissions.NONE));
            Await.until(
                    "the second runner waits",
                    () -> !fixture.events(RunEvent.WaitingForBuild.class).isEmpty());
            if (!succeeds) {
                fixture.sessions.terminate(builders().getFirst());
            }
        }
        assertThat(second.result()).hasSize(1);
        assertThat(fixture.database.queryString("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_idx'::regclass"))
                .isEqualTo("t");
        assertThat(fixture.events(RunEvent.LeftoverRemoved.class)).hasSize(succeeds ? 0 : 1);
    }

    private List<String> builders() {
        return fixture.database.queryStrings("SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                + " AND query LIKE 'CREATE UNIQUE INDEX CONCURRENTLY%' AND wait_event_type = 'Lock'");
    }

    @ParameterizedTest(name = "max_prepared_statements = {0}, options {1}")
    @CsvSource({
        "0, prepareThreshold=1",
        "0, preferQueryMode=extendedCacheEverything",
        "0, preferQueryMode=extendedForPrepared",
        "100, prepareThreshold=1",
        "100, preferQueryMode=extendedCacheEverything"
    })
    void theDriversServerPreparedStatementsDoNotMeetAnotherServerConnection(int prepared, String options) {
        boolean knowsPrepared = PgBouncer.isAtLeast(1, 21);
        assumeTrue(prepared == 0 || knowsPrepared, "this PgBouncer knows nothing of prepared statements");
        pooler = PgBouncer.start(knowsPrepared ? "max_prepared_statements = " + prepared : "");
        fixture.on(RunEvent.Finished.class, event -> turnThePool());
        fixture.write(1, "table", "CREATE TABLE t (id int)");
        for (int i = 2; i <= 9; i++) {
            fixture.write(i, "m" + i, "CREATE INDEX CONCURRENTLY t_idx ON t (id); DROP INDEX CONCURRENTLY t_idx");
        }
        UnaryOperator<MigratorSettings> extended =
                settings -> MigrationFixture.plainDataSource(MigrationFixture.withConnections(
                        settings, ConnectionSource.of(pooler.jdbcUrl(fixture.database) + "&" + options, Map.of())));

        assertThat(fixture.migrator(extended).migrate(null, Permissions.NONE)).hasSize(9);
    }

    private MigratorSettings through(UnaryOperator<MigratorSettings> change) {
        return change.apply(MigrationFixture.withConnections(
                fixture.settings(), ConnectionSource.of(pooler.jdbcUrl(fixture.database), Map.of())));
    }

    private void writeMigrations() {
        fixture.write(
                        1,
                        "accounts",
                        reversible(
                                "CREATE TABLE accounts (id int PRIMARY KEY, amount numeric NOT NULL)",
                                "DROP TABLE accounts"))
                .write(
                        2,
                        "rows",
                        reversible(
                                "INSERT INTO accounts SELECT g, g FROM generate_series(1, 100) g",
                                "DELETE FROM accounts"))
                .write(
                        3,
                        "cents",
                        reversible(
                                "UPDATE accounts SET amount = amount * 100",
                                "UPDATE accounts SET amount = amount / 100"))
                .write(
                        4,
                        "index",
                        reversible(
                                "CREATE INDEX CONCURRENTLY accounts_amount_idx ON accounts (amount)",
                                "DROP INDEX CONCURRENTLY accounts_amount_idx"))
                .write(
                        5,
                        "kind",
                        reversible(
                                "CREATE TYPE kind AS ENUM ('a'); ALTER TYPE kind ADD VALUE 'b'; CREATE TABLE k AS SELECT 'b'::kind",
                                "DROP TABLE k; DROP TYPE kind"))
                .write(
                        6,
                        "copy",
                        reversible(
                                "CREATE TABLE copied (id int);\nCOPY copied FROM stdin;\n1\n2\n\\.\n",
                                "DROP TABLE copied"));
    }

    private static String reversible(String up, String down) {
        return "-- migrate:up\n" + up + ";\n-- migrate:down\n" + down + ";\n";
    }

    private void assertAllApplied() {
        assertThat(fixture.states().values()).hasSize(6).containsOnly(MigrationState.APPLIED);
        assertThat(fixture.database.queryLong("SELECT count(*) FROM accounts WHERE amount = id * 100"))
                .isEqualTo(100);
        assertThat(fixture.database.queryLong("SELECT count(*) FROM copied")).isEqualTo(2);
        assertThat(fixture.database.queryLong("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                .isZero();
    }
}
