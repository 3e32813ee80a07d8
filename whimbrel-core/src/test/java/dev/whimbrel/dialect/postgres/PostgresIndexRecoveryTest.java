package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.dialect.StatementTraits.ConcurrentIndex;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresIndexRecoveryTest {

    /** 63 bytes; {@code _ccnew} does not fit behind it, and there is no place to cut it at exactly 57. */
    private static final String LONG_NAME = "xééééééééééééééééééééééééééééééé";

    private final TestDatabase database = TestServer.create();

    /** Each table has two equal rows and an index that can't become unique; another table's has failed to be rebuilt before. */
    @BeforeEach
    void createTables() {
        for (String table : List.of("t", "other")) {
            database.execute("CREATE TABLE " + table + " (id int); INSERT INTO " + table + " VALUES (1), (1)");
        }
        fail("CREATE UNIQUE INDEX CONCURRENTLY i ON t (id)");
        fail("CREATE UNIQUE INDEX CONCURRENTLY " + LONG_NAME + " ON t (id)");
        fail("CREATE UNIQUE INDEX CONCURRENTLY i_other ON other (id)");
        fail("REINDEX INDEX CONCURRENTLY i_other");
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REINDEX INDEX CONCURRENTLY i",
                "REINDEX INDEX CONCURRENTLY public.i",
                "REINDEX (CONCURRENTLY) INDEX \"" + LONG_NAME + "\"",
                "REINDEX INDEX CONCURRENTLY public." + LONG_NAME
            })
    void findsWhatTheRebuildOfAnIndexHasLeft(String sql) throws SQLException {
        fail(sql);

        assertThat(leftovers(sql)).hasSize(1);
        database.execute(leftovers(sql).get(0));
        assertThat(leftovers(sql)).isEmpty();
        assertThat(leftovers("REINDEX INDEX CONCURRENTLY i_other"))
                .containsExactly("DROP INDEX CONCURRENTLY IF EXISTS public.i_other_ccnew");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REINDEX TABLE CONCURRENTLY public.broken", "REINDEX (CONCURRENTLY) TABLE broken"})
    void findsWhatTheRebuildOfATableHasLeft(String sql) throws SQLException {
        database.execute("CREATE TABLE broken (id int); INSERT INTO broken VALUES (1)");
        database.execute("CREATE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE sql RETURN $1");
        database.execute("CREATE UNIQUE INDEX i_broken ON broken (f(id))");
        database.execute("INSERT INTO broken VALUES (2)");
        database.execute("CREATE OR REPLACE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE sql RETURN 1");
        fail(sql);

        assertThat(leftovers(sql)).containsExactly("DROP INDEX CONCURRENTLY IF EXISTS public.i_broken_ccnew");
    }

    @Test
    void findsWhatTheRebuildOfASchemaHasLeft() throws SQLException {
        database.execute("CREATE SCHEMA empty");

        assertThat(leftovers("REINDEX SCHEMA CONCURRENTLY public"))
                .containsExactly("DROP INDEX CONCURRENTLY IF EXISTS public.i_other_ccnew");
        assertThat(leftovers("REINDEX SCHEMA CONCURRENTLY empty")).isEmpty();
    }

    private List<String> leftovers(String sql) throws SQLException {
        ConcurrentIndex index =
                Objects.requireNonNull(new PostgresSplitter().classify(sql).concurrentIndex());
        try (Connection connection = database.connect()) {
            return PostgresIndexRecovery.leftovers(connection, index);
        }
    }

    private void fail(String sql) {
        assertThatThrownBy(() -> database.execute(sql)).hasMessageContaining("could not create unique index");
    }
}
