package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.Inspector.Scope;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PostgresInspectorConcurrencyTest {

    private static final int INSPECTIONS = 15;

    private static final String COME_AND_GO = """
            CREATE TYPE mood_%1$d AS ENUM ('a');
            CREATE TABLE t_%1$d (a integer PRIMARY KEY DEFAULT 5, b mood_%1$d DEFAULT 'a', c text CHECK (c <> ''), d text COLLATE "C");
            CREATE INDEX t_%1$d_idx ON t_%1$d (lower(c), (a + 1)) WHERE a > 3;
            CREATE FUNCTION f_%1$d(mood_%1$d) RETURNS integer LANGUAGE sql AS 'SELECT 1';
            CREATE VIEW v_%1$d AS SELECT a, f_%1$d(b) FROM t_%1$d;
            DROP VIEW v_%1$d;
            DROP FUNCTION f_%1$d;
            DROP TABLE t_%1$d;
            DROP TYPE mood_%1$d;
            """;

    @Test
    void whatIsDroppedMeanwhileIsSeenWholeOrNotAtAll() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger rounds = new AtomicInteger();
        try (TestDatabase database = TestServer.create();
                Connection connection = database.connect()) {
            CompletableFuture<Void> busy = CompletableFuture.runAsync(() -> changeSchema(database, rounds, done));
            try {
                for (int i = 0; i < INSPECTIONS; i++) {
                    assertThat(new PostgresInspector().inspect(connection, Scope.ALL))
                            .satisfies(PostgresInspectorConcurrencyTest::isWhole);
                }
            } finally {
                done.set(true);
                busy.join();
            }
        }
        assertThat(rounds).hasValueGreaterThan(1);
    }

    private static void isWhole(Schema schema) {
        assertThat(schema.tables().values())
                .extracting(TableDef::columns)
                .allSatisfy(columns -> assertThat(columns).hasSize(4));
        assertThat(schema.enums().values())
                .allSatisfy(type -> assertThat(type.values()).hasSize(1));
    }

    private static void changeSchema(TestDatabase database, AtomicInteger rounds, AtomicBoolean done) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            while (!done.get()) {
                for (String sql :
                        COME_AND_GO.formatted(rounds.incrementAndGet()).split(";\n")) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
