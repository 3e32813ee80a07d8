package dev.whimbrel.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new model in a project with table classes: its class, and the migration that generate writes. */
class NewTableClassTest {

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestProject project;

    @BeforeEach
    void createProject() {
        database = TestServer.create();
        project = TestProject.on(directory, database.url());
        project.write(
                "whimbrel.toml", "[project]\nname = \"shop\"\ntables = \"src\"\n" + project.read("whimbrel.toml"));
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
    void theClassAndTheMigrationAreWritten() throws IOException {
        TestProject.Result result =
                run("model:generate", "User", "--attributes", "id:uuid,email:string:unique,role:enum(admin,member)");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("created src/shop/db/Users.java", "created migrations/20260304050607-create-users.sql");
        assertThat(project.read("src/shop/db/Users.java"))
                .contains(
                        "public final class Users extends Timestamped<User> {",
                        "public final Defaulted<UUID> id = uuid().defaultRandom().primaryKey();",
                        "public final Required<String> email = varchar(255).unique();",
                        "public final Required<UsersRole> role = enumeration(UsersRole.class);")
                .doesNotContain("createdAt");
        assertThat(project.run("migrate").exitCode()).isZero();
        assertThat(run("generate").out()).startsWith("Nothing to do");
    }

    @Test
    void aReferenceTakesTheTypeOfTheKeyThatItLeadsTo() {
        assertThat(run("model:generate", "User", "--attributes", "id:uuid").exitCode())
                .isZero();

        TestProject.Result result = run(
                "model:generate",
                "Post",
                "--attributes",
                "title:string,author:references(users),parent:references(posts)?");

        assertThat(result.exitCode()).isZero();
        assertThat(project.read("src/shop/db/Posts.java"))
                .contains(
                        "public final Required<UUID> authorId = uuid().references(() -> USERS.id).index();",
                        "public final Nullable<Long> parentId = bigint().nullable().references(() -> POSTS.id).index();");
        assertThat(project.run("migrate").exitCode()).isZero();
    }

    @Test
    void nothingIsWrittenForAReferenceToNowhere() throws IOException {
        TestProject.Result result = run("model:generate", "Post", "--attributes", "author:references");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("author_id refers to authors.id, which no table class has");
        assertThat(files("src")).isEmpty();
        assertThat(files("migrations")).isEmpty();
    }

    @Test
    void aTableWithAClassIsNotWrittenAgain() {
        assertThat(run("model:generate", "User").exitCode()).isZero();

        TestProject.Result again = run("model:generate", "User");

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("There is a class for the table users already");
    }

    @Test
    void theClassGoesAgainWhenSomethingElseHasToBeDecided() throws IOException {
        assertThat(run("model:generate", "User", "--attributes", "name:string").exitCode())
                .isZero();
        project.write(
                "src/shop/db/Users.java",
                project.read("src/shop/db/Users.java").replace("> name = varchar", "> fullName = varchar"));

        TestProject.Result result = run("model:generate", "Post");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(files("src/shop/db")).containsExactly("Users.java");
        assertThat(files("migrations")).hasSize(1);
    }
}
