package dev.whimbrel.cli.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guide to Drizzle: push in development, generate and migrate for production. */
class Seed001CommandsTest {

    @TempDir
    Path directory;

    private TestDatabase development;
    private TestDatabase production;
    private TestProject project;

    @BeforeEach
    void theUsersOfTheGuide() {
        development = TestServer.create();
        production = TestServer.create();
        project = new TestProject(directory).write("whimbrel.toml", """
                [project]
                tables = "src"
                [environments.development]
                url = "%s"
                [environments.production]
                url = "%s"
                """.formatted(development.url(), production.url()));
        users("");
    }

    @AfterEach
    void drop() {
        development.close();
        production.close();
    }

    private void users(String more) {
        project.write("src/db/Users.java", """
                package db;

                import dev.whimbrel.table.*;
                import java.util.UUID;

                @DbTable
                public final class Users extends Timestamped<User> {
                    public static final Users USERS = new Users();
                    public final Defaulted<UUID> id = uuid().primaryKey().defaultRandom();
                    public final Required<String> email = varchar(255).unique();
                    public final Required<String> passwordHash = varchar(255);
                    public final Required<String> firstName = varchar(100);
                    public final Required<String> lastName = varchar(100);
                    public final Defaulted<Boolean> isActive = bool().defaultTo(true);
                    %s
                    private Users() {}
                }
                """.formatted(more));
    }

    private void posts() {
        project.write("src/db/Posts.java", """
                package db;

                import static dev.whimbrel.schema.ReferentialAction.CASCADE;
                import static db.Users.USERS;

                import dev.whimbrel.table.*;
                import java.util.UUID;

                @DbTable
                public final class Posts extends Timestamped<Post> {
                    public static final Posts POSTS = new Posts();
                    public final Defaulted<UUID> id = uuid().primaryKey().defaultRandom();
                    public final Required<String> title = varchar(255);
                    public final Required<String> content = text();
                    public final Required<UUID> authorId =
                            uuid().references(() -> USERS.id, key -> key.onDelete(CASCADE));
                    private Posts() {}
                }
                """);
    }

    private TestProject.Result run(String... words) {
        return project.run(words);
    }

    private TestProject.Result compared(String... words) {
        return run(Stream.concat(Stream.of(words), Stream.of("--scratch", development.url()))
                .toArray(String[]::new));
    }

    private static void addAnn(TestDatabase database) {
        database.execute("INSERT INTO users (email, password_hash, first_name, last_name)"
                + " VALUES ('ann@example.org', 'x', 'Ann', 'Lee')");
    }

    @Test
    void aNewTableIsPushedInDevelopment() {
        assertThat(compared("db:push").exitCode()).isZero();
        addAnn(development);
        posts();

        TestProject.Result pushed = compared("db:push");

        assertThat(pushed.exitCode()).isZero();
        assertThat(pushed.out()).contains("create table public.posts").doesNotContain("users");
        development.execute("INSERT INTO posts (title, content, author_id) SELECT 'Hello', '...', id FROM users");
        development.execute("DELETE FROM users");
        assertThat(development.queryLong("SELECT count(*) FROM posts")).isZero();
    }

    @Test
    void aModifiedTableIsPushedAgainAndKeepsItsRows() {
        assertThat(compared("db:push").exitCode()).isZero();
        addAnn(development);
        users("public final Nullable<String> phone = varchar(30).nullable();");

        assertThat(compared("db:push").exitCode()).isZero();

        assertThat(development.queryString("SELECT first_name FROM users WHERE phone IS NULL"))
                .isEqualTo("Ann");
    }

    @Test
    void inProductionTheSameIsGeneratedAndMigrated() {
        posts();

        assertThat(compared("db:push", "--env", "production").exitCode()).isEqualTo(2);
        assertThat(compared("db:generate").exitCode()).isZero();
        assertThat(run("db:migrate", "--env", "production").exitCode()).isZero();

        addAnn(production);
        assertThat(production.queryString("SELECT is_active::text FROM users")).isEqualTo("true");
        assertThat(compared("diff", "--env", "production", "--from", "db", "--to", "tables", "--exit-code")
                        .exitCode())
                .isZero();
    }

    @Test
    void whatWasPushedEarlyIsGeneratedLaterAndCountsAsAppliedHere() {
        posts();
        assertThat(compared("db:push").exitCode()).isZero();
        addAnn(development);

        assertThat(compared("db:generate", "blog").exitCode()).isZero();
        String version = TestProject.NOW.toString().replaceAll("[-:TZ]", "");
        TestProject.Result migrated = run("db:migrate");

        assertThat(migrated.exitCode()).isEqualTo(1);
        assertThat(migrated.err()).contains("whimbrel baseline " + version + " counts it as applied");
        assertThat(run("baseline", version).exitCode()).isZero();
        assertThat(compared("check").out())
                .isEqualTo("The migrations make what the table classes say.\n"
                        + "The database is as the applied migrations make it.\n");
        assertThat(development.queryString("SELECT first_name FROM users")).isEqualTo("Ann");
    }

    @Test
    void everyTestIsOnThePageOfExamples() throws IOException {
        List<String> named = Pattern.compile("`Seed001CommandsTest\\.(\\w+)`")
                .matcher(Files.readString(Path.of("..", "docs", "seed-examples.md")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Seed001CommandsTest.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(Method::getName)
                        .filter(name -> !name.equals("everyTestIsOnThePageOfExamples"))
                        .toList());
    }
}
