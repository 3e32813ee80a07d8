package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.diff.DiffRules;
import dev.whimbrel.schema.diff.Differ;
import dev.whimbrel.schema.diff.Difference;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/**
 * A column that a parent loses and a child keeps: dropped on the parent, it would go from the child too, with its values. That
 * all children keep it has an example.
 */
class ColumnLeftToAChildTest {

    private static final String PARENT = "CREATE TABLE parent (made_at timestamptz%s);";
    private static final String CHILD = "CREATE TABLE child (own int%s) INHERITS (parent);";

    @Test
    void itStaysAndThatIsSaidWhenAnotherChildLosesIt() throws SQLException {
        String other = "CREATE TABLE other () INHERITS (parent);";
        Difference difference = between(
                PARENT.formatted(", e int") + CHILD.formatted("") + other,
                PARENT.formatted("") + CHILD.formatted(", e int") + other);

        assertThat(difference.changes())
                .extracting(change -> change.describe())
                .noneMatch(change -> change.contains("drop column"));
        assertThat(difference.untouched())
                .singleElement()
                .satisfies(left -> assertThat(left.toString()).contains("parent.e", "some child tables keep it"));
    }

    @Test
    void itGoesWhenNoChildKeepsIt() throws SQLException {
        Difference difference =
                between(PARENT.formatted(", e int") + CHILD.formatted(""), PARENT.formatted("") + CHILD.formatted(""));

        assertThat(difference.untouched()).isEmpty();
        assertThat(difference.changes())
                .extracting(change -> change.describe())
                .contains("drop column public.parent.e");
    }

    private static Difference between(String before, String after) throws SQLException {
        return Differ.between(read(before), read(after), DiffRules.ofMajorVersion(TestServer.majorVersion()));
    }

    private static SchemaGraph read(String script) throws SQLException {
        try (TestDatabase database = TestServer.create()) {
            database.execute(script);
            try (Connection connection = database.connect()) {
                return new PostgresDialect().inspector().inspectGraph(connection, Inspector.Scope.ALL);
            }
        }
    }
}
