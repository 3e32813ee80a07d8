package dev.whimbrel.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.dialect.postgres.PostgresSplitter;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

class ScriptStatementTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void findsTheLineOfAPosition(String lineEnd) {
        ScriptStatement statement = statement(String.join(lineEnd, "SELECT", "'😀é'", "", "x"), 5);

        assertThat(statement.locationAt(1)).isEqualTo(new SourceLocation("test.sql", 5));
        assertThat(statement.locationAt(6).line()).isEqualTo(5);
        assertThat(statement.locationAt(7 + lineEnd.length()).line()).isEqualTo(6);
        assertThat(statement.locationAt(10 + lineEnd.length()).line()).isEqualTo(6);
        assertThat(statement.locationAt(11 + 3 * lineEnd.length()).line()).isEqualTo(8);
    }

    @Test
    void takesAPositionOutsideForTheNearestEnd() {
        ScriptStatement statement = statement("a\nb", 1);

        assertThat(statement.locationAt(Integer.MIN_VALUE).line()).isEqualTo(1);
        assertThat(statement.locationAt(0).line()).isEqualTo(1);
        assertThat(statement.locationAt(99).line()).isEqualTo(2);
        assertThat(statement.locationAt(Integer.MAX_VALUE).line()).isEqualTo(2);
    }

    @Test
    void pointsWhereTheServerPoints() throws SQLException {
        ScriptStatement statement = new PostgresSplitter()
                .split("-- 😀\nSELECT '😀😀',\n  '😀'\n  || '😀😀😀😀',\n nowhere;", "test.sql", 1)
                .get(0);
        try (TestDatabase database = TestServer.create();
                Connection connection = database.connect();
                Statement jdbc = connection.createStatement()) {
            jdbc.execute(statement.sql());
        } catch (PSQLException e) {
            int position = Objects.requireNonNull(e.getServerErrorMessage()).getPosition();
            assertThat(statement.locationAt(position)).hasToString("test.sql:5");
            assertThat(statement.locationAt(position - 2)).hasToString("test.sql:4");
            return;
        }
        throw new AssertionError("The server should have refused the column");
    }

    private static ScriptStatement statement(String sql, int line) {
        return new ScriptStatement(sql, new SourceLocation("test.sql", line), StatementTraits.ORDINARY, null);
    }
}
