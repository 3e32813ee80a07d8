package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.diff.DiffRules;
import dev.whimbrel.schema.diff.Differ;
import dev.whimbrel.schema.diff.Difference;
import dev.whimbrel.testing.CatalogText;
import dev.whimbrel.testing.RandomChange;
import dev.whimbrel.testing.RandomSchema;
import dev.whimbrel.testing.SchemaBuilding;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Schemas by chance: what lies between two of them takes the one to the other, on the server, and back. */
class DifferOnServerTest {

    private static final PostgresRenderer RENDERER = new PostgresRenderer("public");

    @Property(tries = 8)
    void theChangesBetweenTwoStrangersLeadFromOneToTheOther(@ForAll long one, @ForAll long other) throws SQLException {
        try (TestDatabase from = TestServer.create();
                TestDatabase to = TestServer.create();
                Connection source = from.connect();
                Connection target = to.connect()) {
            build(source, new RandomSchema(one).next());
            build(target, new RandomSchema(other).next());
            verifyBothWays(source, target);
        }
    }

    @Property(tries = 8)
    void theChangesBetweenTwoVersionsLeadThereAndBackAndKeepTheRows(@ForAll long seed) throws SQLException {
        try (TestDatabase from = TestServer.create();
                TestDatabase to = TestServer.create();
                Connection source = from.connect();
                Connection target = to.connect()) {
            RandomSchema random = new RandomSchema(seed);
            Schema start = random.next();
            build(source, start);
            build(target, start);
            Schema now = start;
            for (int round = 0; round < 3; round++) {
                for (Change change : RandomChange.of(random, now)) {
                    tryOut(target, change);
                }
                now = graph(target).schema();
            }
            Map<ObjectName, Long> rows = fill(source, start);
            verifyBothWays(source, target);
            Schema end = graph(source).schema();
            for (Map.Entry<ObjectName, Long> filled : rows.entrySet()) {
                if (end.tables().containsKey(filled.getKey())
                        && graph(target).schema().tables().containsKey(filled.getKey())) {
                    assertThat(count(source, filled.getKey()))
                            .as("%s", filled.getKey())
                            .isEqualTo(filled.getValue());
                }
            }
        }
    }

    private static void verifyBothWays(Connection source, Connection target) throws SQLException {
        List<String> start = CatalogText.of(source);
        SchemaGraph before = graph(source);
        SchemaGraph after = graph(target);
        migrate(source, before, after);
        assertThat(CatalogText.difference(CatalogText.of(target), CatalogText.of(source)))
                .as("up")
                .isEmpty();
        assertThat(between(graph(source), after)).as("second difference").matches(Difference::isNone);
        migrate(source, graph(source), before);
        assertThat(CatalogText.difference(start, CatalogText.of(source)))
                .as("down")
                .isEmpty();
    }

    private static Difference between(SchemaGraph from, SchemaGraph to) {
        return Differ.between(from, to, DiffRules.ofMajorVersion(TestServer.majorVersion()));
    }

    private static void migrate(Connection connection, SchemaGraph from, SchemaGraph to) throws SQLException {
        Difference difference = between(from, to);
        assertThat(difference.untouched()).isEmpty();
        for (Change change : difference.changes()) {
            execute(connection, change);
        }
    }

    private static SchemaGraph graph(Connection connection) throws SQLException {
        return new PostgresInspector().inspectGraph(connection, Inspector.Scope.ALL);
    }

    private static void build(Connection connection, Schema schema) throws SQLException {
        for (Change change : SchemaBuilding.changes(schema)) {
            execute(connection, change);
        }
    }

    /** Some changes by chance don't fit. */
    private static void tryOut(Connection connection, Change change) throws SQLException {
        connection.setAutoCommit(false);
        try {
            execute(connection, change);
            connection.commit();
        } catch (SQLException | WhimbrelException e) {
            connection.rollback();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** A row of defaults in each table that takes one. */
    private static Map<ObjectName, Long> fill(Connection connection, Schema schema) throws SQLException {
        Map<ObjectName, Long> rows = new TreeMap<>();
        for (TableDef table : schema.tables().values()) {
            boolean counts = table.columns().stream()
                    .allMatch(
                            column -> column.nullable() || column.identity() != null || column.defaultValue() != null);
            if (counts && table.constraints().isEmpty()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("INSERT INTO " + RENDERER.name(table.name()) + " DEFAULT VALUES");
                }
                rows.put(table.name(), count(connection, table.name()));
            }
        }
        return rows;
    }

    private static long count(Connection connection, ObjectName table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + RENDERER.name(table))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, Change change) throws SQLException {
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
