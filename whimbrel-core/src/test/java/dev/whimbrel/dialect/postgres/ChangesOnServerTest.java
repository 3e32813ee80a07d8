package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.Sql;
import dev.whimbrel.dialect.StatementTraits.Transactionality;
import dev.whimbrel.dialect.postgres.ExampleChanges.Example;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.Inverse;
import dev.whimbrel.testing.CatalogText;
import dev.whimbrel.testing.GoldenFile;
import dev.whimbrel.testing.SchemaBuilding;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every example of a change renders to, as files to read; and that the server agrees, there, back and there again. */
class ChangesOnServerTest {

    private static final PostgresRenderer RENDERER = new PostgresRenderer("public");

    private static TestDatabase shop;
    private static Connection connection;

    @BeforeAll
    static void buildShop() throws SQLException {
        shop = TestServer.create();
        connection = shop.connect();
        for (Change change : SchemaBuilding.changes(ShopSchema.SCHEMA)) {
            execute(change);
        }
    }

    @AfterAll
    static void dropShop() throws SQLException {
        connection.close();
        shop.close();
    }

    static Set<String> concerns() {
        return ExampleChanges.byConcern().keySet();
    }

    static Stream<Example> examples() {
        return ExampleChanges.byConcern().values().stream().flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("concerns")
    void rendersAsInItsGoldenFile(String concern) {
        StringBuilder text = new StringBuilder();
        for (Example example : ExampleChanges.byConcern().get(concern)) {
            Schema before = example.before();
            text.append("-- ").append(example.title()).append('\n');
            text.append("-- ").append(example.change().describe()).append('\n');
            append(text, example.change());
            switch (example.change().inverse(before)) {
                case Inverse.None none ->
                    text.append("-- no way back: ").append(none.reason()).append('\n');
                case Inverse.Changes back -> {
                    text.append("-- back\n");
                    back.changes().forEach(change -> append(text, change));
                }
            }
            text.append('\n');
        }
        GoldenFile.assertMatches("postgres/" + concern + ".sql", text.toString());
    }

    private static void append(StringBuilder text, Change change) {
        for (Sql sql : RENDERER.render(change)) {
            text.append(sql.text()).append(';');
            if (sql.traits().transactionality() != Transactionality.ANY) {
                text.append(" -- ").append(sql.traits().transactionality());
            }
            text.append('\n');
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void leadsThereAndBackAndThereAgain(Example example) throws SQLException {
        Schema before = example.before();
        Inverse inverse = example.change().inverse(before);
        boolean outside = Stream.concat(
                        Stream.of(example.change()),
                        inverse instanceof Inverse.Changes back ? back.changes().stream() : Stream.of())
                .flatMap(change -> RENDERER.render(change).stream())
                .anyMatch(sql -> sql.traits().transactionality() == Transactionality.OUTSIDE);
        connection.setAutoCommit(outside);
        try {
            for (Change change : example.prepared()) {
                execute(change);
            }
            List<String> first = CatalogText.of(connection);
            execute(example.change());
            List<String> changed = CatalogText.of(connection);
            if (!RENDERER.render(example.change()).isEmpty()
                    && !example.change().apply(before).equals(before)) {
                assertThat(changed).isNotEqualTo(first);
            }
            if (inverse instanceof Inverse.Changes back) {
                for (Change change : back.changes()) {
                    execute(change);
                }
                assertThat(CatalogText.difference(first, CatalogText.of(connection)))
                        .isEmpty();
                if (!outside) {
                    execute(example.change());
                    assertThat(CatalogText.difference(changed, CatalogText.of(connection)))
                            .isEmpty();
                }
            }
        } finally {
            if (!outside) {
                connection.rollback();
            }
        }
    }

    private static void execute(Change change) throws SQLException {
        for (Sql sql : RENDERER.render(change)) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql.text());
            } catch (SQLException e) {
                throw new SQLException(e.getMessage() + "\nin: " + sql.text(), e);
            }
        }
    }
}
