package dev.whimbrel.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a database that exists to table classes, and on from there. */
class PullCommandTest {

    private static final String SHOP = """
            CREATE TYPE order_status AS ENUM ('open', 'paid');
            CREATE TABLE users (id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY, email text NOT NULL UNIQUE);
            CREATE TABLE orders (
                id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
                user_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
                status order_status NOT NULL DEFAULT 'open');
            CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
            CREATE VIEW open_orders AS SELECT id FROM orders WHERE status = 'open';
            """;

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestProject project;

    @BeforeEach
    void createProject() {
        database = TestServer.create();
        project = TestProject.on(directory, database.url());
        project.write(
                "whimbrel.toml", "[project]\nname = \"The Shop\"\ntables = \"src\"\n" + project.read("whimbrel.toml"));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private TestProject.Result run(String... words) {
        return project.run(Stream.concat(Stream.of(words), Stream.of("--scratch", database.url()))
                .toArray(String[]::new));
    }

    private List<String> files(String folder) throws IOException {
        Path path = directory.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theClassesSayWhatTheDatabaseHas() throws IOException {
        database.execute(SHOP);

        TestProject.Result pulled = run("pull");

        assertThat(pulled.exitCode()).isZero();
        assertThat(pulled.out())
                .contains("created src/theshop/db/Users.java", "Proven in a scratch database")
                .endsWith("whimbrel generate  tells what the migrations lack\n");
        assertThat(files("src/theshop/db"))
                .containsExactly(
                        "DatabaseObjects.java", "OpenOrders.java", "OrderStatus.java", "Orders.java", "Users.java");
        assertThat(project.read("src/theshop/db/Orders.java"))
                .contains(
                        "bigint().references(() -> USERS.id, key -> key.onDelete(CASCADE).withoutIndex());",
                        "enumeration(OrderStatus.class).defaultTo(OrderStatus.OPEN);");
        assertThat(run("diff", "--from", "db", "--to", "tables", "--exit-code").exitCode())
                .isZero();
    }

    @Test
    void whereTheMigrationsMadeTheDatabaseThereIsNothingToGenerate() {
        project.migration("1", "create-shop", SHOP, "");
        assertThat(project.run("migrate").exitCode()).isZero();
        assertThat(run("pull").exitCode()).isZero();

        assertThat(run("generate").out()).startsWith("Nothing to do");
    }

    @Test
    void theClassesOfTheExampleApplicationSayWhatItsMigrationsMake() {
        String migrations =
                Path.of("..", "examples", "blog", "migrations").toAbsolutePath().toString();
        assertThat(project.run("migrate", "--migrations", migrations).exitCode())
                .isZero();

        assertThat(run("pull").exitCode()).isZero();
        assertThat(run("generate", "--migrations", migrations).out()).startsWith("Nothing to do");
    }

    @Test
    void withABaselineTheDatabaseIsWhereItsMigrationsAre() throws IOException {
        database.execute(SHOP);
        database.execute("INSERT INTO users (email) VALUES ('ann@example.org')");

        TestProject.Result pulled = run("pull", "--baseline");

        assertThat(pulled.exitCode()).isZero();
        assertThat(pulled.out()).contains("20260304050607-baseline.sql, which counts as applied");
        assertThat(files("migrations")).containsExactly("20260304050607-baseline.sql");
        assertThat((List<?>) project.run("status", "--json").json().get("migrations"))
                .extracting(migration -> (Object) ((Map<?, ?>) migration).get("state"))
                .containsExactly("applied");
        assertThat(run("check").exitCode()).isZero();
        assertThat(run("generate").out()).startsWith("Nothing to do");
        assertThat(database.queryString("SELECT email FROM users")).isEqualTo("ann@example.org");
    }

    @Test
    void aBaselineIsTakenBackAndAppliedAgain() {
        database.execute(SHOP);
        assertThat(run("pull", "--baseline").exitCode()).isZero();

        assertThat(project.run("redo").exitCode()).isZero();
        assertThat(project.run("undo").exitCode()).isZero();

        assertThat(database.queryLong("SELECT count(*) FROM pg_class WHERE relname IN ('users', 'orders')"))
                .isZero();
    }

    @Test
    void aBaselineIsRefusedWhereThereAreMigrations() throws IOException {
        database.execute(SHOP);
        project.migration("1", "other", "SELECT 1", "");

        TestProject.Result refused = run("pull", "--baseline");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("There are migrations in", "whimbrel baseline VERSION");
        assertThat(files("src")).isEmpty();
    }

    @Test
    void aFileIsNotOverwrittenUnlessThatIsSaid() {
        database.execute(SHOP);
        assertThat(run("pull").exitCode()).isZero();
        String written = project.read("src/theshop/db/Users.java");
        project.write("src/theshop/db/Users.java", "// mine\n" + written);

        TestProject.Result refused = run("pull");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("Nothing is written", "src/theshop/db/Users.java", "--force");
        assertThat(project.read("src/theshop/db/Users.java")).startsWith("// mine");

        TestProject.Result forced = run("pull", "--force", "--json");

        assertThat(forced.json().get("created")).isEqualTo(List.of("src/theshop/db/Users.java"));
        assertThat(project.read("src/theshop/db/Users.java")).isEqualTo(written);
    }

    @Test
    void whatIsThereAlreadyIsLeft() {
        database.execute(SHOP);
        assertThat(run("pull").exitCode()).isZero();

        assertThat(run("pull").out()).startsWith("5 files were there already. Proven");
    }

    @Test
    void aDryRunWritesToTheStandardOutputOnly() throws IOException {
        database.execute(SHOP);

        TestProject.Result text = run("pull", "--dry-run", "--package", "shop.tables", "--out", "java");
        TestProject.Result json = run("pull", "--dry-run", "--json");

        assertThat(text.exitCode()).isZero();
        assertThat(text.out()).contains("// java/shop/tables/Users.java\npackage shop.tables;\n");
        assertThat((List<?>) json.json().get("files")).hasSize(5);
        assertThat(files("src")).isEmpty();
        assertThat(files("java")).isEmpty();
    }

    @Test
    void departuresFromConventionsAreNamedOnceWithHowToSilenceThem() {
        database.execute(SHOP);

        TestProject.Result pulled = run("pull");

        String silence = "[project]\nsilence = [\"WB-C03\"]";
        assertThat(pulled.err()).contains(silence);
        assertThat(run("generate").err()).contains("WB-C03");
        project.write("whimbrel.toml", project.read("whimbrel.toml").replace("[project]", silence));
        assertThat(run("pull").err()).doesNotContain("silence");
        assertThat(run("generate").err()).doesNotContain("WB-C0");
    }

    @Test
    void whatCannotBeComparedIsWrittenOnlyWhenThatIsSaid() throws IOException {
        database.execute(SHOP + """
                CREATE MATERIALIZED VIEW ones AS SELECT one();
                CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE plpgsql AS 'BEGIN RAISE ''no more''; END';
                """);

        TestProject.Result refused = run("pull", "--baseline");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("The classes could not be compared with the database:", "no more", "Nothing was written")
                .contains("--dry-run", "--force", "whimbrel diff --from tables --to db");
        assertThat(files("src")).isEmpty();
        assertThat(files("migrations")).isEmpty();

        TestProject.Result shown = run("pull", "--dry-run");
        TestProject.Result forced = run("pull", "--force");

        assertThat(shown.exitCode()).isEqualTo(3);
        assertThat(forced.exitCode()).isEqualTo(3);
        assertThat(forced.err()).contains("could not be compared");
        assertThat(files("src/theshop/db")).contains("Users.java");
    }

    @Test
    void anEmptyDatabaseHasNoClasses() {
        TestProject.Result pulled = run("pull");

        assertThat(pulled.exitCode()).isZero();
        assertThat(pulled.out()).isEqualTo("Nothing to write: the database is empty.\n");
    }

    @Test
    void anUnknownEnvironmentIsSaid() {
        TestProject.Result pulled = run("pull", "--env", "nowhere");

        assertThat(pulled.exitCode()).isNotZero();
        assertThat(pulled.err()).contains("has no environment nowhere");
    }

    @Test
    void aPackageThatCannotBeOneIsRefused() {
        database.execute(SHOP);

        TestProject.Result pulled = run("pull", "--package", "shop.class");

        assertThat(pulled.exitCode()).isEqualTo(2);
        assertThat(pulled.err()).contains("\"shop.class\" can't be a package of Java");
    }

    @Test
    void aProjectThatDoesNotNameItsClassesIsToldHow() {
        project.write("whimbrel.toml", project.read("whimbrel.toml").replace("tables = \"src\"\n", ""));
        database.execute(SHOP);

        TestProject.Result pulled = run("pull");

        assertThat(pulled.out()).contains("created src/main/java/theshop/db/Users.java");
        assertThat(pulled.err()).contains("[project]\ntables = \"src/main/java\"");
    }
}
