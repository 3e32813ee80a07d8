package dev.whimbrel.dialect.postgres;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.Inverse;
import dev.whimbrel.schema.change.RenameColumn;
import dev.whimbrel.schema.change.RenameNamespace;
import dev.whimbrel.schema.change.RenameTable;
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

/** Random schemas and changes: what is rendered, what is applied to the value, and what is inspected agree. */
class InspectedChangesTest {

    private static final PostgresRenderer RENDERER = new PostgresRenderer("public");
    private static final PostgresInspector INSPECTOR = new PostgresInspector();

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

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void aSchemaThatIsBuiltIsInspectedAsItself(@ForAll long seed) throws SQLException {
        Schema schema = new RandomSchema(seed).next();
        try {
            build(schema);
            assertThat(inspected()).isEqualTo(schema);
        } finally {
            connection.rollback();
        }
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void whatIsInspectedAfterAChangeIsWhatTheChangeMakesOfTheValue(@ForAll long seed) throws SQLException {
        RandomSchema random = new RandomSchema(seed);
        try {
            build(random.next());
            Schema before = inspected();
            List<String> catalog = CatalogText.of(connection);
            for (Change change : RandomChange.of(random, before)) {
                Savepoint start = connection.setSavepoint();
                if (isTaken(change, before)) {
                    if (!rewritesExpressions(change) && !keepsComment(change, before)) {
                        assertThat(sorted(inspected())).as("%s", change).isEqualTo(sorted(change.apply(before)));
                    }
                    if (change.inverse(before) instanceof Inverse.Changes back) {
                        for (Change each : back.changes()) {
                            execute(each);
                        }
                        assertThat(sorted(inspected())).as("%s", change).isEqualTo(sorted(before));
                        assertThat(CatalogText.difference(catalog, CatalogText.of(connection)))
                                .isEmpty();
                    }
                }
                connection.rollback(start);
            }
        } finally {
            connection.rollback();
        }
    }

    private static boolean isTaken(Change change, Schema before) {
        try {
            change.apply(before);
            execute(change);
            return true;
        } catch (SQLException | WhimbrelException e) {
            return false;
        }
    }

    /** The server follows a new name or type into the texts of expressions, which only it can do. */
    private static boolean rewritesExpressions(Change change) {
        return change instanceof RenameColumn
                || change instanceof RenameTable
                || change instanceof RenameNamespace
                || (change instanceof AlterColumn alter && alter.patch().type() != null);
    }

    /** An index that becomes a constraint keeps its comment, which the inspector carries apart from then on. */
    private static boolean keepsComment(Change change, Schema before) {
        return change instanceof AddConstraint add
                && add.usingIndex() != null
                && before.tables()
                        .get(add.table())
                        .index(add.usingIndex())
                        .filter(index -> index.comment() != null)
                        .isPresent();
    }

    private static void build(Schema schema) throws SQLException {
        for (Change change : SchemaBuilding.changes(schema)) {
            execute(change);
        }
    }

    private static Schema inspected() throws SQLException {
        return INSPECTOR.inspect(connection, Inspector.Scope.ALL);
    }

    private static Schema sorted(Schema schema) {
        return schema.mapTables(table -> table.withColumns(
                table.columns().stream().sorted(comparing(ColumnDef::name)).toList()));
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
