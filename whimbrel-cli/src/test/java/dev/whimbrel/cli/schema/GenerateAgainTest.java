package dev.whimbrel.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.scratch.LocalServer;
import dev.whimbrel.scratch.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the project's own server only what has changed since the last time is made anew; what is written is the same. */
class GenerateAgainTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void aProjectWithTwoTables() throws IOException {
        project = new TestProject(directory);
        assertThat(project.run("init", "--name", "shop").exitCode()).isZero();
        assertThat(project.run("db:start").exitCode()).isZero();
        try (Stream<Path> examples = Files.list(directory.resolve("migrations"))) {
            for (Path example : examples.toList()) {
                Files.delete(example);
            }
        }
        project.write(
                "whimbrel.toml",
                project.read("whimbrel.toml").replaceFirst("\\[project\\]\n", "[project]\ntables = \"src\"\n"));
        users("public final Required<String> name = text();");
        project.write("src/shop/Posts.java", """
                package shop;

                import dev.whimbrel.table.*;

                @DbTable
                public final class Posts extends Timestamped<Post> {
                    public static final Posts POSTS = new Posts();
                    public final Required<Integer> id = integer().primaryKey();
                    public final Required<Integer> userId = integer().references(() -> Users.USERS.id);
                    private Posts() {}
                }
                """);
        generate("first");
    }

    @AfterEach
    void stop() {
        LocalServer.of(directory).stopNow();
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

    private String generate(String name) {
        TestProject.Result result = project.run("generate", name);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out();
    }

    private Path notes() {
        try (RunningServer server = LocalServer.of(directory).start()) {
            assertThat(server.databases()).noneMatch(database -> database.contains("scratch"));
            return server.notesFolder();
        }
    }

    private Path migration(String name) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("migrations"))) {
            return files.filter(file -> file.toString().endsWith("-" + name + ".sql"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The file's statements; the file goes. */
    private List<String> taken(String name) throws IOException {
        Path file = migration(name);
        List<String> lines = Files.readAllLines(file);
        Files.delete(file);
        return lines;
    }

    private void forget() throws IOException {
        try (Stream<Path> files = Files.list(notes())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void whatIsWrittenIsTheSameAsWithoutMemory() throws IOException {
        users(
                "public final Required<String> name = varchar(80).unique();",
                "public final Defaulted<Integer> age = integer().defaultTo(1).check(age -> age.ge(0));");
        generate("remembered");
        List<String> remembered = taken("remembered");
        forget();

        generate("forgotten");

        assertThat(remembered)
                .containsExactlyElementsOf(taken("forgotten"))
                .anyMatch(line -> line.contains("ADD COLUMN age"));
    }

    @Test
    void whatWasGeneratedLeavesNothingToDo() {
        users(
                "public final Required<String> name = text();",
                "public final Nullable<String> phone = text().nullable();");
        assertThat(generate("phone")).contains("users.phone");

        assertThat(generate("more")).contains("Nothing to do");
        users("public final Required<String> name = text();");
        assertThat(project.run("generate").exitCode()).as("phone would go").isEqualTo(3);
        assertThat(project.run("generate", "--allow-drop", "column:users.phone").exitCode())
                .isZero();
    }

    @Test
    void classesThatDoNotCompileLeaveTheDatabasesAsTheyAre() {
        assertThat(generate("more")).contains("Nothing to do");
        List<String> kept = databases();
        users("public final Required<String> name = nothing();");

        TestProject.Result result = project.run("generate");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("Users.java").contains("nothing()");
        assertThat(databases()).isEqualTo(kept).noneMatch(name -> name.contains("scratch"));
    }

    private List<String> databases() {
        try (RunningServer server = LocalServer.of(directory).start()) {
            return server.databases();
        }
    }

    @Test
    void whatTheClassesDoNotSpeakOfIsStillNamed() {
        project.migration(
                "20990101000000",
                "rule",
                "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';",
                "DROP FUNCTION one();");
        assertThat(project.run("generate").err()).contains("one()");
        users(
                "public final Required<String> name = text();",
                "public final Nullable<String> phone = text().nullable();");

        TestProject.Result result = project.run("generate", "phone");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err() + result.out()).contains("one()").contains("users.phone");
    }

    @Test
    void aTriggerInAMigrationSurvivesWhatIsTriedOnItsTable() throws IOException {
        project.migration(
                "20990101000000",
                "trigger",
                "CREATE TRIGGER same BEFORE UPDATE ON users FOR EACH ROW"
                        + " EXECUTE FUNCTION suppress_redundant_updates_trigger();",
                "DROP TRIGGER same ON users;");
        users(
                "public final Required<String> name = text();",
                "public final Nullable<String> phone = text().nullable();");

        generate("phone");

        assertThat(Files.readString(migration("phone"))).doesNotContain("same").contains("phone");
    }
}
