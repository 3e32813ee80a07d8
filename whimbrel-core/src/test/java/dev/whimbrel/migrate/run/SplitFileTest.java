package dev.whimbrel.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file whose statements can't all share a transaction is split by itself. */
class SplitFileTest {

    private final MigrationFixture fixture = new MigrationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anEnumValueIsUsedInTheFileThatAddsIt() {
        fixture.database.execute("CREATE TYPE kind AS ENUM ('a'); CREATE TABLE t (kind kind DEFAULT 'a')");
        fixture.write(1, "one", """
                INSERT INTO t VALUES ('a');
                ALTER TYPE kind ADD VALUE 'b';
                ALTER TYPE kind ADD VALUE IF NOT EXISTS 'c' BEFORE 'b';
                ALTER TABLE t ALTER COLUMN kind SET DEFAULT 'b';
                INSERT INTO t DEFAULT VALUES;
                INSERT INTO t VALUES ('c');
                """);
        assertThat(fixture.migrate()).hasSize(1);
        assertThat(fixture.database.queryStrings("SELECT kind FROM t ORDER BY kind"))
                .containsExactly("a", "c", "b");
    }

    @Test
    void anEnumThatTheFileCreatesIsExtendedAndUsedInIt() {
        fixture.write(1, "one", """
                CREATE TYPE kind AS ENUM ('a');
                CREATE TABLE t (kind kind);
                ALTER TYPE kind ADD VALUE 'b';
                INSERT INTO t VALUES ('b');
                """);
        assertThat(fixture.migrate()).hasSize(1);
        assertThat(fixture.database.queryStrings("SELECT kind FROM t")).containsExactly("b");
    }

    @Test
    void statementsOutsideOfTransactionsStandAmongOthers() {
        fixture.write(1, "one", """
                CREATE TABLE t (id int PRIMARY KEY, n int);
                INSERT INTO t SELECT g, g FROM generate_series(1, 100) g;
                VACUUM (ANALYZE) t;
                CREATE INDEX CONCURRENTLY t_n_idx ON t (n);
                INSERT INTO t VALUES (101, 101);
                REINDEX TABLE CONCURRENTLY t;
                REINDEX INDEX CONCURRENTLY t_n_idx;
                DROP INDEX CONCURRENTLY t_n_idx;
                ALTER SYSTEM RESET work_mem;
                UPDATE t SET n = n + 1;
                """);
        assertThat(fixture.migrate())
                .singleElement()
                .satisfies(o -> assertThat(o.steps()).isEqualTo(10));
        assertThat(fixture.database.queryString("SELECT count(*) || ' ' || sum(n - id) FROM t"))
                .isEqualTo("101 101");
        assertThat(fixture.states()).containsEntry("one", MigrationState.APPLIED);
    }

    @Test
    void aFileOfOneConcurrentIndexNeedsNoOption() {
        fixture.database.execute("CREATE TABLE t (id int)");
        fixture.write(
                1,
                "one",
                "-- migrate:up\nCREATE INDEX CONCURRENTLY t_idx ON t (id);\n-- migrate:down\nDROP INDEX CONCURRENTLY t_idx;");

        assertThat(fixture.migrate()).hasSize(1);
        assertThat(fixture.undo(1)).hasSize(1);
        assertThat(fixture.database.queryString("SELECT to_regclass('t_idx')")).isNull();
        assertThat(fixture.migrate()).hasSize(1);
        assertThat(fixture.database.queryString("SELECT to_regclass('t_idx')")).isEqualTo("t_idx");
    }

    @Test
    void aFileThatCanShareATransactionIsNotSplit() {
        fixture.write(1, "one", """
                CREATE TABLE x (id xid8);
                INSERT INTO x SELECT pg_current_xact_id();
                CREATE TABLE b (id int);
                INSERT INTO x SELECT pg_current_xact_id();
                """);
        fixture.migrate();
        assertThat(fixture.database.queryStrings("SELECT DISTINCT id FROM x")).hasSize(1);
        assertThat(fixture.database.queryString("SELECT DISTINCT xmin FROM whimbrel_history"))
                .isEqualTo(fixture.database.queryString("SELECT DISTINCT id FROM x"));
    }
}
