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

/** The loop: change the class, generate, read the SQL, migrate. */
class GenerateFromTablesTest {

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestProject project;

    @BeforeEach
    void createProject() {
        database = TestServer.create();
        project = TestProject.on(directory, database.url());
        project.write("whimbrel.toml", "[project]\ntables = \"src\"\n" + project.read("whimbrel.toml"));
        users("public final Required<String> name = text();");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void users(String... columns) {
        project.write("src/shop/Users.java", """
                package shop;

                import dev.whimbrel.table.*;

                @DbTable
                public final class Users extends Timestamped<User> {
                    public static final Users USERS = new Users();
                    public final Required<Integer> id = integer().primaryKey();
                    %s
                    private Users() {}
                }
                """.formatted(String.join("\n    ", columns)));
    }

    private TestProject.Result generate(String... options) {
        return project.run(Stream.concat(Stream.of("generate", "--scratch", database.url()), Stream.of(options))
                .toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        Path folder = directory.resolve("migrations");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void begin() {
        assertThat(generate().exitCode()).isZero();
        assertThat(project.run("migrate").exitCode()).isZero();
        database.execute("INSERT INTO users (id, name) VALUES (1, 'Ann')");
    }

    @Test
    void whatIsGeneratedIsAppliedAndThenThereIsNothingToDo() throws IOException {
        begin();

        TestProject.Result again = generate();

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).isEqualTo("Nothing to do: the migrations make what the table classes say.\n");
        assertThat(files()).hasSize(1);
        assertThat(project.run("undo").exitCode()).isZero();
        assertThat(database.queryLong("SELECT count(*) FROM pg_class WHERE relname = 'users'"))
                .isZero();
    }

    @Test
    void wrongSqlInAClassIsToldWithItsTableAndItsColumnOrCheck() {
        users("public final Defaulted<Integer> age = integer().defaultSql(\"nonsense(1)\");");
        TestProject.Result wrongDefault = generate();
        users("public final Required<Integer> age = integer();", "{ check(\"old > 17\").name(\"adults\"); }");
        TestProject.Result wrongCheck = generate();

        assertThat(wrongDefault.exitCode()).isEqualTo(1);
        assertThat(wrongDefault.err())
                .contains(
                        "The table classes can't be executed on the scratch server: create table public.users failed:")
                .contains(
                        "function nonsense(integer) does not exist",
                        "\n    age integer DEFAULT nonsense(1) NOT NULL\n");
        assertThat(wrongCheck.err())
                .contains("create table public.users failed: column \"old\" does not exist")
                .contains("CONSTRAINT adults CHECK (old > 17)");
    }

    @Test
    void aNameWithLinesIsWrittenOutAndIsNoMarker() {
        begin();
        String field = "@DbColumn(\"a\\n-- migrate:down\\nb\") public final Nullable<String> odd = text().nullable();";
        users("public final Required<String> name = text();", field);

        TestProject.Result added = generate();

        assertThat(added.exitCode()).as(added.err()).isZero();
        assertThat(added.out()).contains("  add column public.users.a\\n-- migrate:down\\nb\n");
        assertThat(project.run("migrate").exitCode()).isZero();

        users("public final Required<String> name = text();");
        TestProject.Result asked = generate();
        TestProject.Result dropped = generate("--allow-drop", "column:users.a\\n-- migrate:down\\nb");

        assertThat(asked.err()).contains("--allow-drop 'column:users.a\\n-- migrate:down\\nb'");
        assertThat(dropped.exitCode()).as(dropped.err()).isZero();
    }

    @Test
    void aPossibleRenameIsAskedWithBothAnswersAndNothingIsWritten() throws IOException {
        begin();
        users("public final Required<String> fullName = text();");

        TestProject.Result text = generate();
        TestProject.Result json = generate("--json");

        assertThat(text.exitCode()).isEqualTo(3);
        assertThat(text.err()).contains("--rename column:users.name=full_name", "--allow-drop column:users.name");
        assertThat(json.exitCode()).isEqualTo(3);
        assertThat((List<?>) json.json().get("questions"))
                .extracting(question -> (Object) ((Map<?, ?>) question).get("answers"))
                .containsExactly(List.of(
                        "--rename column:users.name=full_name",
                        "--allow-drop column:users.name",
                        "--keep column:users.name"));
        assertThat(files()).hasSize(1);
    }

    @Test
    void aRenameByOptionKeepsTheRows() {
        begin();
        users("public final Required<String> fullName = text();");

        assertThat(generate("--rename", "column:users.name=full_name").exitCode())
                .isZero();
        assertThat(project.run("migrate").exitCode()).isZero();

        assertThat(database.queryString("SELECT full_name FROM users")).isEqualTo("Ann");
    }

    @Test
    void aRenameSaidInCodeNeedsNoOption() {
        begin();
        users("public final Required<String> fullName = text().was(\"name\");");

        assertThat(generate().out()).contains("rename column public.users.name to full_name");
        assertThat(generate().exitCode()).isZero();
    }

    @Test
    void aDropIsAllowedByNameAndTouchesNoKey() throws IOException {
        begin();
        users("");

        TestProject.Result result = generate("--allow-drop", "column:users.name", "--format", "java");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("drop column public.users.name", "Up loses data:")
                .doesNotContain("users_pkey");
        assertThat(files()).anyMatch(file -> file.endsWith(".java"));
        assertThat(project.run("migrate").exitCode()).isZero();
    }

    @Test
    void aPersonAnswersOnATerminal() {
        begin();
        users("public final Required<String> fullName = text();");

        TestProject.Result result = project.typing("1\n").run("generate", "--scratch", database.url());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("rename column public.users.name to full_name");
    }

    @Test
    void whatDependsOnTheRowsIsSaidWithTheQuery() {
        begin();
        users("public final Required<String> name = varchar(3);", "public final Required<Integer> age = integer();");

        assertThat(generate().out())
                .contains("Depends on the rows: It fails when public.users has rows", "length(name::text) > 3");
    }

    @Test
    void aFunctionThatTheClassesDoNotSpeakOfStays() {
        begin();
        project.migration(
                "9",
                "function",
                "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';",
                "DROP FUNCTION one();");

        TestProject.Result result = generate();

        assertThat(result.out()).startsWith("Nothing to do");
        assertThat(result.err()).contains("Stays, although the table classes don't speak of it: function public.one()");
    }

    @Test
    void whatMigrationsMakeAndClassesDoNotSayMayStay() {
        begin();
        project.migration("9", "legacy", "CREATE TABLE legacy (id serial PRIMARY KEY);", "DROP TABLE legacy;");
        users(
                "public final Required<String> name = text();",
                "public final Nullable<Integer> age = integer().nullable();");

        assertThat(generate().err()).contains("--keep table:legacy");
        TestProject.Result result = generate("--keep", "table:legacy");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("add column public.users.age").doesNotContain("legacy");
    }

    @Test
    void whatDoesNotCompileIsSaidInTheWordsOfTheCompiler() {
        users("public final Required<Strin> name = text();");

        TestProject.Result result = generate();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("The table classes don't compile", "Users.java:9: error:");
    }

    /** The class itself plays the other person: it is loaded after the folder was read. */
    @Test
    void whatSomebodyElseGeneratedMeanwhileIsNotGeneratedOnceMore() throws IOException {
        Path other = directory.resolve("migrations/20990101000000-other.sql");
        users("""
                public final Required<String> name = text();
                    static {
                        try {
                            java.nio.file.Files.createDirectories(java.nio.file.Path.of("%2$s"));
                            java.nio.file.Files.writeString(java.nio.file.Path.of("%1$s"), "-- migrate:up\\n-- migrate:down\\n");
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }
                """.formatted(other, other.getParent()));

        TestProject.Result result = generate();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("Meanwhile the migration 20990101000000-other has come into the folder");
        assertThat(files()).containsExactly("20990101000000-other.sql");
    }
}
