package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.DropTable;
import dev.whimbrel.schema.change.RenameTable;
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
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas by chance: what lies between two of them takes the one to the other, on the server, and back. */
class DifferOnServerTest {

    private static final PostgresRenderer RENDERER = new PostgresRenderer("public");

    /** The same each time, so that a build doesn't fail by chance; {@code -Dwhimbrel.seed=1000} tries others. */
    static LongStream seeds() {
        long first = Long.getLong("whimbrel.seed", 1);
        return LongStream.range(first, first + 16);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theChangesBetweenTwoStrangersLeadFromOneToTheOther(long seed) throws SQLException {

        try (TestDatabase from = TestServer.create();
                TestDatabase to = TestServer.create();
                Connection source = from.connect();
                Connection target = to.connect()) {
            build(source, new RandomSchema(seed).next());
            build(target, new RandomSchema(-seed).next());
            SampleRows.add(from);
            verifyBothWays(source, target);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theChangesBetweenTwoVersionsLeadThereAndBackAndKeepTheRows(long seed) throws SQLException {
        try (TestDatabase from = TestServer.create();
                TestDatabase to = TestServer.create();
                Connection source = from.connect();
                Connection target = to.connect()) {
            RandomSchema random = new RandomSchema(seed);
            Schema start = random.nextWithTables();
            build(source, start);
            build(target, start);
            Schema now = start;
            for (int round = 0; round < 2; round++) {
                for (Change change : RandomChange.of(random, now)) {
                    if (random.chance(takesRows(change) ? 40 : 12)) {
                        tryOut(target, change);
                    }
                }
                now = graph(target).schema();
            }
            SampleRows.add(from);
            verifyBothWays(source, target);
        }
    }

    /** Whether nothing would be left to compare. */
    private static boolean takesRows(Change change) {
        return change instanceof DropTable || change instanceof RenameTable;
    }

    /** Up and down, with the rows of the tables that both have, as far as they fit. */
    private static void verifyBothWays(Connection source, Connection target) throws SQLException {
        List<String> start = CatalogText.of(source);
        SchemaGraph before = graph(source);
        SchemaGraph after = graph(target);
        Map<String, String> rows = SampleRows.ofCommon(source, before.schema(), after.schema());
        migrate(source, before, after, rows);
        assertThat(CatalogText.difference(CatalogText.of(target), CatalogText.of(source)))
                .as("up")
                .isEmpty();
        assertThat(between(graph(source), after)).as("second difference").matches(Difference::isNone);
        assertThat(SampleRows.ofCommon(source, before.schema(), after.schema()))
                .as("rows after up")
                .containsAllEntriesOf(rows);
        migrate(source, graph(source), before, rows);
        assertThat(CatalogText.difference(start, CatalogText.of(source)))
                .as("down")
                .isEmpty();
        assertThat(SampleRows.ofCommon(source, before.schema(), after.schema()))
                .as("rows after down")
                .containsAllEntriesOf(rows);
    }

    private static Difference between(SchemaGraph from, SchemaGraph to) {
        return Differ.between(from, to, DiffRules.ofMajorVersion(TestServer.majorVersion()));
    }

    /** Where a statement meets rows that can't go over, its table is emptied, and forgotten in the rows that shall stay. */
    private static void migrate(Connection connection, SchemaGraph from, SchemaGraph to, Map<String, String> rows)
            throws SQLException {
        Difference difference = between(from, to);
        assertThat(difference.untouched()).isEmpty();
        for (Change change : difference.changes()) {
            for (Sql sql : RENDERER.render(change)) {
                try {
                    execute(connection, sql);
                } catch (SQLException e) {
                    if (!e.getSQLState().matches("2[23].*")) {
                        throw e;
                    }
                    SampleRows.remove(connection, graph(connection).schema(), sql.text(), rows);
                    executeUnlessItsDefaultHasNoValue(connection, sql);
                }
            }
        }
    }

    /** By chance a column got a default of another type, which the server can't give a new column, even without rows. */
    private static void executeUnlessItsDefaultHasNoValue(Connection connection, Sql sql) throws SQLException {
        try {
            execute(connection, sql);
        } catch (SQLException e) {
            Assumptions.assumeTrue(
                    !e.getSQLState().startsWith("22") || !sql.text().contains(" ADD COLUMN "));
            throw e;
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

    private static void execute(Connection connection, Change change) throws SQLException {
        for (Sql sql : RENDERER.render(change)) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, Sql sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql.text());
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\nin: " + sql.text(), e.getSQLState(), e);
        }
    }
}
