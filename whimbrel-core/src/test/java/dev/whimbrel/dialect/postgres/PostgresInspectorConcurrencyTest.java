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
import org.junit.jupiter.api.Test;

class PostgresInspectorConcurrencyTest {

    private static final int ROUNDS = 30;

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
        int inspections = 0;
        try (TestDatabase database = TestServer.create();
                Connection connection = database.connect()) {
            CompletableFuture<Void> busy = CompletableFuture.runAsync(() -> changeSchema(database));
            while (!busy.isDone()) {
                assertThat(new PostgresInspector().inspect(connection, Scope.ALL))
                        .satisfies(PostgresInspectorConcurrencyTest::isWhole);
                inspections++;
            }
            busy.join();
        }
        assertThat(inspections).isPositive();
    }

    private static void isWhole(Schema schema) {
        for (TableDef table : schema.tables().values()) {
            assertThat(table.columns()).hasSize(4);
            assertThat(table.indexes())
                    .allSatisfy(index -> assertThat(index.where()).isEqualTo("a > 3"));
        }
        assertThat(schema.enums().values())
                .allSatisfy(type -> assertThat(type.values()).hasSize(1));
        assertThat(schema.views().values())
                .allSatisfy(view -> assertThat(view.query()).contains("FROM public.t_"));
    }

    private static void changeSchema(TestDatabase database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int round = 1; round <= ROUNDS; round++) {
                for (String sql : COME_AND_GO.formatted(round).split(";\n")) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
