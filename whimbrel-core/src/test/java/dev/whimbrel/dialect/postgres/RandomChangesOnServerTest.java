package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.Inverse;
import dev.whimbrel.testing.CatalogText;
import dev.whimbrel.testing.RandomChange;
import dev.whimbrel.testing.RandomSchema;
import dev.whimbrel.testing.SchemaBuilding;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Random changes of random schemas on the server: there and back again. */
class RandomChangesOnServerTest {

    private static final PostgresRenderer RENDERER = new PostgresRenderer("public");

    private static TestDatabase database;
    private static Connection connection;

    @BeforeContainer
    static void connect() throws SQLException {
        database = TestServer.create();
        connection = database.connect();
        connection.setAutoCommit(false);
    }

    @AfterContainer
    static void disconnect() throws SQLException {
        connection.close();
        database.close();
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void aChangeThatTheServerTakesIsTakenBackByItsInverse(@ForAll long seed) throws SQLException {
        RandomSchema random = new RandomSchema(seed);
        Schema schema = random.next();
        try {
            for (Change change : SchemaBuilding.changes(schema)) {
                execute(change);
            }
            List<String> before = CatalogText.of(connection);
            for (Change change : RandomChange.of(random, schema)) {
                thereAndBack(schema, change, before);
            }
        } finally {
            connection.rollback();
        }
    }

    private static void thereAndBack(Schema schema, Change change, List<String> before) throws SQLException {
        Savepoint start = connection.setSavepoint();
        try {
            boolean fits = fits(schema, change);
            try {
                execute(change);
            } catch (SQLException e) {
                return;
            }
            assertThat(fits)
                    .as("what the server takes fits the schema: %s", change)
                    .isTrue();
            if (change.inverse(schema) instanceof Inverse.Changes back) {
                for (Change each : back.changes()) {
                    execute(each);
                }
                assertThat(CatalogText.difference(before, CatalogText.of(connection)))
                        .as("%s", change)
                        .isEmpty();
            }
        } finally {
            connection.rollback(start);
        }
    }

    private static boolean fits(Schema schema, Change change) {
        try {
            change.apply(schema);
            return true;
        } catch (WhimbrelException e) {
            return false;
        }
    }

    private static void execute(Change change) throws SQLException {
        for (Sql sql : RENDERER.render(change)) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql.text());
            } catch (SQLException e) {
                throw new SQLException(e.getMessage() + "\nin: " + sql.text(), e.getSQLState(), e);
            }
        }
    }
}
