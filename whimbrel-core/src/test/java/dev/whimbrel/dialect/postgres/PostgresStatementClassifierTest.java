package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whimbrel.dialect.StatementTraits;
import dev.whimbrel.dialect.StatementTraits.Transactionality;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each statement is classified, and run in a transaction block of a real server, which has the last word. */
class PostgresStatementClassifierTest {

    private static @Nullable TestDatabase database;

    @BeforeAll
    static void createDatabase() {
        database = TestServer.create();
        database.execute("""
                CREATE TABLE t (id int PRIMARY KEY, name text);
                CREATE INDEX i ON t (name);
                CREATE INDEX "concurrently" ON t (name, id);
                CREATE TABLE p (id int) PARTITION BY RANGE (id);
                CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (2);
                CREATE MATERIALIZED VIEW m AS SELECT 1 AS id;
                CREATE UNIQUE INDEX ON m (id);
                CREATE TYPE color AS ENUM ('red');
                CREATE TYPE pair AS (one int);
                CREATE PROCEDURE proc() LANGUAGE sql AS 'SELECT 1';
                CREATE SUBSCRIPTION s CONNECTION 'dbname=nowhere' PUBLICATION pub WITH (connect = false);
                """);
    }

    @AfterAll
    static void dropDatabase() {
        database.execute("ALTER SUBSCRIPTION s SET (slot_name = NONE)");
        database.execute("DROP SUBSCRIPTION s");
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX CONCURRENTLY x ON t (id)",
                "create /* a */ unique -- b\n index concurrently on t (id)",
                "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON public.t USING btree (id) WHERE id > 0",
                "CREATE INDEX CONCURRENTLY if ON t (id)",
                "DROP INDEX CONCURRENTLY i",
                "DROP INDEX CONCURRENTLY IF EXISTS public.i CASCADE",
                "REINDEX INDEX CONCURRENTLY i",
                "REINDEX TABLE CONCURRENTLY t",
                "REINDEX (VERBOSE, CONCURRENTLY) INDEX i",
                "REINDEX (concurrently on, VERBOSE off) TABLE t",
                "REINDEX (CONCURRENTLY 1) TABLE t",
                "REINDEX SCHEMA public",
                "REINDEX SCHEMA CONCURRENTLY public",
                "REINDEX DATABASE \"test\"",
                "REINDEX (VERBOSE) SYSTEM \"test\"",
                "REINDEX (CONCURRENTLY FALSE) DATABASE \"test\"",
                "VACUUM",
                "VACUUM t",
                "VACUUM (FULL, ANALYZE) t",
                "CREATE DATABASE x",
                "DROP DATABASE IF EXISTS x WITH (FORCE)",
                "ALTER DATABASE \"test\" SET TABLESPACE pg_default",
                "CREATE TABLESPACE x LOCATION '/nowhere'",
                "DROP TABLESPACE IF EXISTS x",
                "ALTER SYSTEM SET work_mem = '5MB'",
                "ALTER SYSTEM RESET ALL",
                "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY",
                "ALTER TABLE IF EXISTS ONLY public.\"p\" DETACH PARTITION public.p1 CONCURRENTLY",
                "ALTER TABLE p * DETACH PARTITION p1 CONCURRENTLY",
                "CLUSTER",
                "CLUSTER VERBOSE",
                "CREATE SUBSCRIPTION x CONNECTION 'dbname=nowhere' PUBLICATION pub",
                "CREATE SUBSCRIPTION x CONNECTION 'dbname=nowhere' PUBLICATION pub WITH (enabled = false, create_slot = true)",
                "DROP SUBSCRIPTION s",
                "ALTER SUBSCRIPTION s ENABLE; ALTER SUBSCRIPTION s REFRESH PUBLICATION",
                "ALTER SUBSCRIPTION s ENABLE; ALTER SUBSCRIPTION s REFRESH PUBLICATION WITH (copy_data = false)",
                "ALTER SUBSCRIPTION s ENABLE; ALTER SUBSCRIPTION s SET PUBLICATION pub, pub2",
                "ALTER SUBSCRIPTION s ENABLE; ALTER SUBSCRIPTION s ADD PUBLICATION pub3 WITH (copy_data = false)",
                "ALTER SUBSCRIPTION s ENABLE; ALTER SUBSCRIPTION s SET PUBLICATION pub2 WITH (refresh = true)",
                "ALTER SUBSCRIPTION s SET PUBLICATION pub, pub2 WITH (refresh = false);"
                        + "ALTER SUBSCRIPTION s ENABLE; ALTER SUBSCRIPTION s DROP PUBLICATION pub",
                "DISCARD ALL",
                "COMMIT PREPARED 'x'",
                "ROLLBACK PREPARED 'x'"
            })
    void isRefusedInATransactionBlock(String script) {
        assertThat(classify(script).transactionality())
                .isEqualTo(
                        script.endsWith("PREPARED 'x'")
                                ? Transactionality.TRANSACTION_CONTROL
                                : Transactionality.OUTSIDE);
        assertThatThrownBy(() -> runInBlock(script))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("25001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLUSTER (VERBOSE)",
                "ALTER SUBSCRIPTION s SET (failover = true)",
                "ALTER SUBSCRIPTION s SET (streaming = off, FAILOVER)"
            })
    void isRefusedInATransactionBlockSincePostgres17(String script) {
        assertThat(classify(script).transactionality()).isEqualTo(Transactionality.OUTSIDE);
        assumeTrue(database.queryLong("SHOW server_version_num") >= 17_00_00);
        assertThatThrownBy(() -> runInBlock(script))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX x ON t (id)",
                "CREATE INDEX \"concurrently2\" ON t (id)",
                "DROP INDEX \"concurrently\"",
                "REINDEX INDEX i",
                "REINDEX INDEX \"concurrently\"",
                "REINDEX TABLE t",
                "REINDEX (VERBOSE, CONCURRENTLY false) INDEX i",
                "REINDEX (CONCURRENTLY off, VERBOSE) TABLE t",
                "ANALYZE",
                "ANALYZE t",
                "CLUSTER t USING t_pkey",
                "CLUSTER t USING t_pkey; CLUSTER VERBOSE t",
                "CLUSTER t USING t_pkey; CLUSTER (VERBOSE) t",
                "CLUSTER t_pkey ON t",
                "REFRESH MATERIALIZED VIEW CONCURRENTLY m",
                "ALTER DATABASE \"test\" SET work_mem = '5MB'",
                "ALTER TABLE p DETACH PARTITION p1",
                "ALTER TABLE t ADD COLUMN \"concurrently\" int, ADD COLUMN vacuum text",
                "ALTER TABLE t SET TABLESPACE pg_default",
                "CREATE TABLE database (tablespace text DEFAULT 'VACUUM')",
                "CREATE TABLE system (id int); ALTER TABLE system ADD COLUMN x int",
                "CREATE VIEW subscription AS SELECT 1 AS x; DROP VIEW subscription",
                "CREATE SUBSCRIPTION x CONNECTION 'dbname=nowhere' PUBLICATION pub WITH (connect = false)",
                "CREATE SUBSCRIPTION x CONNECTION 'dbname=nowhere' PUBLICATION pub, pub2 WITH (enabled = 'off', connect = off)",
                "ALTER SUBSCRIPTION s ENABLE; ALTER SUBSCRIPTION s DISABLE",
                "ALTER SUBSCRIPTION s SET PUBLICATION pub2 WITH (refresh = false)",
                "ALTER SUBSCRIPTION s SET (synchronous_commit = off)",
                "ALTER SUBSCRIPTION s CONNECTION 'dbname=elsewhere'",
                "ALTER SUBSCRIPTION s RENAME TO s2",
                "ALTER TYPE color RENAME VALUE 'red' TO 'add'",
                "ALTER TYPE pair ADD ATTRIBUTE value int",
                "DISCARD TEMP",
                "DISCARD PLANS",
                "CALL proc()",
                "DO 'BEGIN END'",
                "LOCK TABLE t",
                "CHECKPOINT",
                "SET TRANSACTION READ ONLY",
                "PREPARE transaction AS SELECT 1; DEALLOCATE transaction",
                "PREPARE transaction (int) AS SELECT $1; DEALLOCATE transaction",
                "SAVEPOINT x; ROLLBACK TO x",
                "SAVEPOINT x; ROLLBACK WORK TO SAVEPOINT x",
                "SAVEPOINT x; ROLLBACK TRANSACTION TO x; RELEASE x",
                "SELECT 'VACUUM' AS vacuum",
                "(SELECT 1)",
                "TABLE t",
                "WITH vacuum AS (SELECT 1) SELECT * FROM vacuum",
                "EXPLAIN SELECT 1"
            })
    void isTakenInATransactionBlock(String script) {
        assertThat(classify(script)).isEqualTo(StatementTraits.ORDINARY);
        assertThatCode(() -> runInBlock(script)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TYPE color ADD VALUE 'blue'",
                "alter /* a */ type public.\"color\" add value if not exists 'blue' before 'red'"
            })
    void makesAValueThatIsOfUseAfterTheCommitOnly(String sql) {
        assertThat(classify(sql)).isEqualTo(StatementTraits.of(Transactionality.COMMIT_AFTER));
        assertThatCode(() -> runInBlock(sql)).doesNotThrowAnyException();
        assertThatThrownBy(() -> runInBlock(sql + "; SELECT 'blue'::color"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("55P04"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMMIT",
                "commit work AND CHAIN",
                "END",
                "End Transaction",
                "ROLLBACK",
                "ROLLBACK TRANSACTION",
                "ROLLBACK AND CHAIN",
                "ABORT WORK",
                "PREPARE TRANSACTION 'x'"
            })
    void endsTheTransactionBlock(String sql) throws SQLException {
        assertThat(classify(sql)).isEqualTo(StatementTraits.of(Transactionality.TRANSACTION_CONTROL));
        try (Connection connection = connectSimply();
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            String before = transaction(statement);
            statement.execute(sql);
            assertThat(transaction(statement)).isNotEqualTo(before);
        } finally {
            database.queryStrings("SELECT gid FROM pg_prepared_xacts WHERE database = current_database()")
                    .forEach(gid -> database.execute("ROLLBACK PREPARED '" + gid + "'"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN",
                "begin work",
                "/* a */ BEGIN ISOLATION LEVEL SERIALIZABLE",
                "START TRANSACTION READ ONLY"
            })
    void startsATransactionBlock(String sql) throws SQLException {
        assertThat(classify(sql)).isEqualTo(StatementTraits.of(Transactionality.TRANSACTION_CONTROL));
        try (Connection connection = connectSimply();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            assertThatCode(() -> statement.execute("SAVEPOINT x")).doesNotThrowAnyException();
        }
    }

    @Test
    void comparesKeyWordsInAsciiOnly() {
        assertThat(classify("ROLLBAC\u212A")).isEqualTo(StatementTraits.ORDINARY);
        assertThat(classify("beg\u0131n")).isEqualTo(StatementTraits.ORDINARY);
        assertThat(classify("vacuum\u00a0")).isEqualTo(StatementTraits.ORDINARY);
    }

    @Test
    void anEmptyTextIsOrdinary() {
        assertThat(classify("")).isEqualTo(StatementTraits.ORDINARY);
        assertThat(classify(" -- VACUUM")).isEqualTo(StatementTraits.ORDINARY);
    }

    private static String transaction(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT pg_current_xact_id()")) {
            row.next();
            return row.getString(1);
        }
    }

    /** The traits of the last statement. */
    private static StatementTraits classify(String script) {
        return new PostgresSplitter()
                .split(script, "test.sql", 1).stream()
                        .reduce((first, last) -> last)
                        .map(last -> last.traits())
                        .orElseGet(() -> new PostgresSplitter().classify(script));
    }

    private static void runInBlock(String script) throws SQLException {
        try (Connection connection = connectSimply();
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            for (String sql : Arrays.asList(script.split(";"))) {
                statement.execute(sql.replace("\"test\"", database.name()));
            }
            statement.execute("ROLLBACK");
        }
    }

    private static Connection connectSimply() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl() + "&preferQueryMode=simple");
    }
}
