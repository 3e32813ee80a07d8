package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.diff.DiffRules;
import dev.whimbrel.schema.diff.Differ;
import dev.whimbrel.schema.diff.Difference;
import dev.whimbrel.testing.CatalogText;
import dev.whimbrel.testing.GoldenFile;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Examples of what one schema becomes: each file under {@code src/test/resources/diff} says what was before and is after, with
 * rows where they matter ({@code -- rows}) and a question that is true in the end ({@code -- holds}). The statements up and down
 * are golden files, and are run: up gives what is after, a second difference is none, down gives what was before.
 */
class DiffExamplesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "diff");

    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void leadsThereAndBack(String example) throws IOException, SQLException {
        Map<String, String> sections = sections(Files.readString(FOLDER.resolve(example)));
        try (TestDatabase from = TestServer.create();
                TestDatabase to = TestServer.create();
                Connection source = from.connect();
                Connection target = to.connect()) {
            from.execute(sections.getOrDefault("before", ""));
            to.execute(sections.getOrDefault("after", ""));
            SchemaGraph before = graph(source);
            SchemaGraph after = graph(target);
            List<String> start = CatalogText.of(source);
            List<Sql> up = statements(before, after);
            List<Sql> down = statements(after, before);
            GoldenFile.assertMatches("diff/" + example, "-- up\n" + text(up) + "-- down\n" + text(down));
            from.execute(sections.getOrDefault("rows", ""));
            execute(source, up);
            assertThat(CatalogText.difference(CatalogText.of(target), CatalogText.of(source)))
                    .as("up")
                    .isEmpty();
            assertThat(between(graph(source), after)).as("second").matches(Difference::isNone);
            if (sections.containsKey("holds")) {
                assertThat(from.queryString(sections.get("holds"))).as("rows").isEqualTo("t");
            }
            execute(source, down);
            assertThat(CatalogText.difference(start, CatalogText.of(source)))
                    .as("down")
                    .isEmpty();
        }
    }

    private static Map<String, String> sections(String text) {
        Map<String, String> sections = new TreeMap<>();
        String name = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("-- ")) {
                name = line.substring(3).strip();
            } else {
                sections.merge(name, line + "\n", String::concat);
            }
        }
        return sections;
    }

    private static Difference between(SchemaGraph from, SchemaGraph to) {
        return Differ.between(from, to, DiffRules.ofMajorVersion(TestServer.majorVersion()));
    }

    private static List<Sql> statements(SchemaGraph from, SchemaGraph to) {
        Difference difference = between(from, to);
        assertThat(difference.untouched()).isEmpty();
        List<Sql> statements = new ArrayList<>();
        for (Change change : difference.changes()) {
            statements.addAll(new PostgresRenderer("public").render(change));
        }
        return statements;
    }

    private static String text(List<Sql> statements) {
        StringBuilder text = new StringBuilder();
        statements.forEach(sql -> text.append(sql.text()).append(";\n"));
        return text.toString();
    }

    private static void execute(Connection connection, List<Sql> statements) throws SQLException {
        for (Sql sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql.text());
            } catch (SQLException e) {
                throw new SQLException(e.getMessage() + "\nin: " + sql.text(), e.getSQLState(), e);
            }
        }
    }

    private static SchemaGraph graph(Connection connection) throws SQLException {
        return new PostgresInspector().inspectGraph(connection, Inspector.Scope.ALL);
    }
}
