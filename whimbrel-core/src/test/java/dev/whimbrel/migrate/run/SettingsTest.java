package dev.whimbrel.migrate.run;

import static dev.whimbrel.migrate.run.MigratorTest.assertThatCode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a migration sets holds for that migration, all of it, and for nothing else. */
class SettingsTest {

    private final MigrationFixture fixture = new MigrationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET work_mem = '3MB'",
                "SELECT set_config('work_mem', '3MB', false)",
                "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE",
                "SET search_path = pg_catalog",
                "SET TimeZone = 'Asia/Tokyo'",
                "SET my.own = 'x'",
                "SET SESSION AUTHORIZATION pg_monitor",
                "CREATE TEMPORARY TABLE settings (name text)",
                "PREPARE statement AS SELECT 1",
                "SELECT pg_advisory_lock(1)",
                "-- migrate:up transaction:false\nSET work_mem = '3MB'",
                "SET work_mem = '3MB'; VACUUM pg_catalog.pg_class"
            })
    void nothingLeaksToTheNextMigration(String text) {
        String settings = """
                CREATE TABLE public.%s AS SELECT name, setting FROM pg_settings WHERE source = 'session' OR name LIKE '%%time%%out'
                UNION SELECT 'user', current_user UNION SELECT 'my.own', coalesce(current_setting('my.own', true), '')
                UNION SELECT 'temporary', count(*)::text FROM pg_class WHERE relnamespace = pg_my_temp_schema()
                UNION SELECT 'prepared', count(*)::text FROM pg_prepared_statements
                UNION SELECT 'locks', count(*)::text FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()
                """;
        fixture.write(1, "one", settings.formatted("before"))
                .write(2, "two", text)
                .write(3, "three", settings.formatted("after"));
        fixture.migrate();

        assertThat(fixture.database.queryStrings(
                        "(TABLE before EXCEPT TABLE after) UNION ALL (TABLE after EXCEPT TABLE before)"))
                .isEmpty();
        assertThat(fixture.database.queryLong("SELECT count(*) FROM after")).isGreaterThan(8);
    }

    @Test
    void aSettingOfTheFileHoldsAcrossItsTransactions() {
        fixture.database.execute("CREATE SCHEMA app");
        fixture.write(1, "one", """
                SET search_path = app;
                SET LOCAL work_mem = '3MB';
                CREATE TYPE kind AS ENUM ('a');
                CREATE TABLE t (kind kind);
                ALTER TYPE kind ADD VALUE 'b';
                INSERT INTO t VALUES ('b');
                CREATE INDEX CONCURRENTLY t_idx ON t (kind);
                CREATE TABLE last AS SELECT current_setting('work_mem') AS mem;
                """);
        fixture.migrate();

        assertThat(fixture.database.queryStrings(
                        "SELECT relname FROM pg_class WHERE relnamespace = 'app'::regnamespace ORDER BY 1"))
                .containsExactly("last", "t", "t_idx");
        assertThat(fixture.database.queryString("SELECT mem FROM app.last")).isEqualTo("3MB");
    }

    @Test
    void aSettingOfTheFileHoldsWithoutTransactionsToo() {
        fixture.database.execute("CREATE SCHEMA app");
        fixture.write(
                1,
                "one",
                "-- migrate:up transaction:false\nSELECT set_config('search_path', 'app', false); CREATE TABLE t (id int)");
        fixture.migrate();

        assertThat(fixture.database.queryString("SELECT to_regclass('app.t')")).isEqualTo("app.t");
    }

    @Test
    void aSettingOfTheFileHoldsWhenItIsTakenUpAgain() {
        fixture.database.execute("CREATE SCHEMA app");
        String kept = "SET search_path = app; CREATE TABLE t (id int); CREATE INDEX CONCURRENTLY t_idx ON t (id); ";
        fixture.write(1, "one", kept + "CREATE TABLE u (id nonsense)");
        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED).hasMessageContaining("Steps 1 to 3 are kept");
        fixture.write(1, "one", kept + "CREATE TABLE u (id int); CREATE INDEX CONCURRENTLY u_idx ON u (id)");
        fixture.migrate();

        assertThat(fixture.database.queryString("SELECT to_regclass('app.u_idx')"))
                .isEqualTo("app.u_idx");
    }

    @Test
    void whatAPoolHasSetHoldsForAllMigrationsAndForThePoolAfterwards() throws Exception {
        TestRoles.create("whimbrel_owner");
        fixture.database.execute("CREATE SCHEMA app; GRANT CREATE, USAGE ON SCHEMA app TO whimbrel_owner");
        fixture.write(1, "one", "CREATE TABLE a (id int)")
                .write(
                        2,
                        "two",
                        "CREATE TABLE b (id int); CREATE INDEX CONCURRENTLY b_idx ON b (id); CREATE TABLE c (id int)");
        try (OneConnectionEach pool = new OneConnectionEach(
                "SET search_path = app, public; SET ROLE whimbrel_owner; SET lock_timeout = '7s'; SET application_name = 'my app'")) {
            new Migrator(MigrationFixture.withConnections(fixture.settings(), pool)).migrate(null, Permissions.NONE);

            assertThat(pool.show("search_path")).isEqualTo("app, public");
            assertThat(pool.show("role")).isEqualTo("whimbrel_owner");
            assertThat(pool.show("lock_timeout")).isEqualTo("7s");
            assertThat(pool.show("application_name")).isEqualTo("my app");
            assertThat(pool.show("idle_session_timeout")).isEqualTo("0");
        }
        assertThat(fixture.database.queryStrings(
                        "SELECT tablename || ' ' || tableowner FROM pg_tables WHERE schemaname = 'app' ORDER BY 1"))
                .containsExactly(
                        "a whimbrel_owner", "b whimbrel_owner", "c whimbrel_owner", "whimbrel_history whimbrel_owner");
    }

    /** A data source that runs a statement on each new connection, and keeps the first one as a pool does. */
    private final class OneConnectionEach implements ConnectionSource, AutoCloseable {

        private final String first;
        private Connection kept;

        OneConnectionEach(String first) {
            this.first = first;
        }

        @Override
        public Connection open(Map<String, String> properties) throws SQLException {
            Connection connection = fixture.connections().open(Map.of());
            try (Statement statement = connection.createStatement()) {
                statement.execute(first);
            }
            if (kept != null) {
                return connection;
            }
            kept = connection;
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("close") ? null : method.invoke(connection, arguments));
        }

        String show(String setting) throws SQLException {
            try (Statement statement = kept.createStatement();
                    var row = statement.executeQuery("SHOW " + setting)) {
                row.next();
                return row.getString(1);
            }
        }

        @Override
        public void close() throws Exception {
            kept.close();
        }
    }

    @Test
    void timeoutsOfTheRoleDoNotReachTheWork() {
        TestRoles.create("whimbrel_timed");
        for (String timeout : new String[] {
            "statement_timeout", "transaction_timeout", "idle_in_transaction_session_timeout", "lock_timeout"
        }) {
            if (!timeout.equals("transaction_timeout") || TestServer.majorVersion() >= 17) {
                fixture.database.execute("ALTER ROLE whimbrel_timed SET " + timeout + " = '150ms'");
            }
        }
        fixture.database.execute("GRANT CREATE ON SCHEMA public TO whimbrel_timed");
        fixture.write(1, "one", """
                CREATE TABLE a (id int PRIMARY KEY, next int);
                SELECT pg_sleep(0.3);
                ALTER TABLE a ADD FOREIGN KEY (next) REFERENCES a DEFERRABLE INITIALLY DEFERRED;
                CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.3); RETURN NULL; END';
                CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON a DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION slow();
                INSERT INTO a VALUES (1, 1);
                """);
        MigratorSettings settings = MigrationFixture.withConnections(
                fixture.settings(),
                ConnectionSource.of(
                        fixture.database.jdbcUrl().replace("user=postgres", "user=whimbrel_timed"), Map.of()));

        assertThat(new Migrator(settings).migrate(null, Permissions.NONE)).hasSize(1);
        assertThat(fixture.database.queryLong("SELECT count(*) FROM a")).isEqualTo(1);
    }

    @Test
    void settingsOfTheRoleThatChangeTheMeaningOfTextDoNotReachTheWork() {
        TestRoles.create("whimbrel_odd");
        fixture.database.execute("ALTER ROLE whimbrel_odd SET standard_conforming_strings = off");
        fixture.database.execute("ALTER ROLE whimbrel_odd SET default_transaction_isolation = 'serializable'");
        fixture.database.execute("GRANT CREATE ON SCHEMA public TO whimbrel_odd");
        fixture.write(
                1,
                "it's \\ odd",
                "CREATE TABLE a AS SELECT 'a\\'::text AS t, current_setting('transaction_isolation') AS i");
        MigratorSettings settings = MigrationFixture.withConnections(
                fixture.settings(),
                ConnectionSource.of(
                        fixture.database.jdbcUrl().replace("user=postgres", "user=whimbrel_odd"), Map.of()));
        new Migrator(settings).migrate(null, Permissions.NONE);

        assertThat(fixture.database.queryString("SELECT t || i FROM a")).isEqualTo("a\\read committed");
        assertThat(fixture.database.queryString("SELECT name FROM whimbrel_history"))
                .isEqualTo("it's \\ odd");
    }

    @Test
    void aMigrationMayChooseItsOwnIsolation() {
        fixture.write(
                1,
                "one",
                "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; CREATE TABLE a AS SELECT current_setting('transaction_isolation')");
        fixture.migrate();
        assertThat(fixture.database.queryString("TABLE a")).isEqualTo("serializable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Asia/Tokyo"})
    void aChangeToTimestamptzMeansTheSameWhateverTheZoneOfTheRunner(String zone) {
        fixture.database.execute("CREATE TABLE t (at timestamp)");
        fixture.database.execute("INSERT INTO t VALUES ('2026-07-01 12:00:00')");
        String filenode = fixture.database.queryString("SELECT pg_relation_filenode('t')");
        fixture.write(1, "one", "ALTER TABLE t ALTER COLUMN at TYPE timestamptz");
        try (RunnerProcess runner = RunnerProcess.start(fixture, "migrate", "-Duser.timezone=" + zone)) {
            assertThat(runner.awaitEnd()).as(runner.output()).isZero();
        }
        assertThat(fixture.database.queryString("SELECT at AT TIME ZONE 'UTC' FROM t"))
                .isEqualTo("2026-07-01 12:00:00");
        assertThat(fixture.database.queryString("SELECT pg_relation_filenode('t')"))
                .isEqualTo(filenode);
    }
}
