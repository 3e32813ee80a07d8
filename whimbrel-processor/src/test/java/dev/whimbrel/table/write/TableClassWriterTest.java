package dev.whimbrel.table.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.testing.GoldenFile;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The classes are those that a person would have written. */
class TableClassWriterTest {

    private static final String TOUCHED = """
            CREATE TABLE notes (
                body text NOT NULL,
                created_at timestamptz NOT NULL DEFAULT now(),
                updated_at timestamptz NOT NULL DEFAULT now());
            CREATE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $function$
            BEGIN NEW.updated_at := now(); RETURN NEW; END
            $function$;
            CREATE TRIGGER touch_updated_at BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
            """;

    @Test
    void aShopReadsAsIfAPersonHadWrittenIt() throws SQLException, IOException {
        try (TestDatabase database = TestServer.create();
                RoundTrip roundTrip = new RoundTrip()) {
            database.execute(Files.readString(Path.of("src", "test", "resources", "pull", "shop.sql")));

            for (SourceFile file : RoundTrip.classes(database).files()) {
                GoldenFile.assertMatches("pull/" + file.path(), file.text());
            }
            assertThat(roundTrip.differences(database)).isEmpty();
        }
    }

    @Test
    void theTriggersOfTimestampedAreSaidInItsWord() throws SQLException, IOException {
        try (TestDatabase database = TestServer.create();
                RoundTrip roundTrip = new RoundTrip()) {
            database.execute(TOUCHED);

            assertThat(RoundTrip.classes(database).files())
                    .singleElement()
                    .extracting(SourceFile::text)
                    .asString()
                    .contains(
                            "extends Timestamped<Note> {",
                            "public final Required<String> body = text();\n\n    private")
                    .doesNotContain("touch");
            assertThat(roundTrip.differences(database)).isEmpty();
        }
    }

    @Test
    void aFunctionThatSomethingElseUsesTooIsKeptAsSql() throws SQLException, IOException {
        try (TestDatabase database = TestServer.create();
                RoundTrip roundTrip = new RoundTrip()) {
            database.execute(TOUCHED + "CREATE TRIGGER other BEFORE INSERT ON notes FOR EACH ROW"
                    + " EXECUTE FUNCTION touch_updated_at()");

            assertThat(RoundTrip.classes(database).files())
                    .extracting(SourceFile::path)
                    .containsExactly("shop/db/DatabaseObjects.java", "shop/db/Notes.java");
            assertThat(roundTrip.differences(database)).isEmpty();
        }
    }

    @Test
    void whatCannotBeSaidIsTold() throws SQLException {
        try (TestDatabase database = TestServer.create()) {
            database.execute("CREATE TABLE t (id int CONSTRAINT named NOT NULL);"
                    + " COMMENT ON CONSTRAINT named ON t IS 'why'");

            assertThat(RoundTrip.classes(database).notes())
                    .containsExactly("The comment on constraint named ON public.t can't be said in classes: not-null"
                            + " constraints have no names there.");
        }
    }

    @Test
    void aPackageHasToBeOne() {
        TableClassWriter writer = new TableClassWriter(SchemaGraph.empty(), Map.of(), new PostgresDialect());

        assertThatThrownBy(() -> writer.write("shop.1"))
                .hasMessage("\"shop.1\" can't be a package of Java. Name one such as shop.db.");
    }
}
