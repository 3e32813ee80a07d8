package dev.whimbrel.table.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.Sql;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.testing.RandomSchema;
import dev.whimbrel.testing.SchemaBuilding;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database, written as classes that are compiled and loaded, is found again without a difference. */
class RoundTripTest {

    private static final Path EXAMPLES = Path.of("..", "whimbrel-core", "src", "test", "resources", "diff");
    private static final Path HERE = Path.of("src", "test", "resources", "pull");
    private static final Pattern SECTION = Pattern.compile("(?ms)^-- (before|after)\\R(.*?)(?=^-- \\w+\\R|\\z)");

    static List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void theExamplesOfTheDifferAreFoundAgain(String folder) throws IOException, SQLException {
        try (RoundTrip roundTrip = new RoundTrip();
                Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
            for (Path file : files.sorted().toList()) {
                for (String schema : schemas(Files.readString(file))) {
                    assertThat(differences(roundTrip, schema))
                            .as("%s: %s", file.getFileName(), schema)
                            .isEmpty();
                }
            }
        }
    }

    private static List<String> schemas(String example) {
        List<String> schemas = new ArrayList<>();
        Matcher section = SECTION.matcher(example);
        while (section.find()) {
            schemas.add(section.group(2));
        }
        return schemas;
    }

    private static List<String> differences(RoundTrip roundTrip, String sql) throws SQLException, IOException {
        try (TestDatabase database = TestServer.create()) {
            database.execute(sql);
            return roundTrip.differences(database);
        }
    }

    @Test
    void awkwardNamesAndRareObjectsAreFoundAgain() throws SQLException, IOException {
        try (RoundTrip roundTrip = new RoundTrip()) {
            assertThat(differences(roundTrip, Files.readString(HERE.resolve("awkward-names.sql"))))
                    .isEmpty();
        }
    }

    @Property(tries = 6)
    void aSchemaByChanceIsFoundAgain(@ForAll long seed) throws SQLException, IOException {
        try (RoundTrip roundTrip = new RoundTrip();
                TestDatabase database = TestServer.create()) {
            for (Change change : SchemaBuilding.changes(new RandomSchema(seed).next())) {
                for (Sql sql : new PostgresDialect().renderer("public").render(change)) {
                    database.execute(sql.text());
                }
            }

            assertThat(roundTrip.differences(database)).isEmpty();
        }
    }
}
