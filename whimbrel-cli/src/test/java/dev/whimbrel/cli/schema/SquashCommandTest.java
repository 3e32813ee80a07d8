package dev.whimbrel.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file takes the place of many: for a new database, for one that has them all, and for one in between. */
class SquashCommandTest {

    private static final String SECOND = "20260101000002";
    private static final String CHECKPOINT = SECOND + "-checkpoint";

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestProject project;

    @BeforeEach
    void aProject() {
        database = TestServer.create();
        project = TestProject.on(directory, database.url())
                .migration("1", "users", "CREATE TABLE users (id int PRIMARY KEY, name text);", "DROP TABLE users;")
                .migration("2", "email", "ALTER TABLE users ADD email text;", "ALTER TABLE users DROP email;")
                .migration("3", "posts", "CREATE TABLE posts (id int);", "DROP TABLE posts;");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private TestProject.Result run(String line) {
        return project.run(line.split(" "));
    }

    private TestProject.Result squash(String options) {
        return run("migrations:squash " + options + " --scratch " + database.url());
    }

    private void squashed() {
        TestProject.Result result = squash("--to " + SECOND);
        assertThat(result.exitCode()).as(result.err()).isZero();
    }

    private List<String> files(String folder) {
        try (Stream<Path> files = Files.list(directory.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> applied() {
        return database.queryStrings("SELECT version || '-' || name FROM whimbrel_history ORDER BY version");
    }

    @Test
    void oneFileTakesThePlaceOfTheOthers() {
        TestProject.Result result = squash("--to " + SECOND);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("stands for 2 migrations", "moved", "migrations-squashed");
        assertThat(files("migrations")).containsExactly(CHECKPOINT + ".sql", "20260101000003-posts.sql");
        assertThat(files("migrations-squashed/" + SECOND))
                .containsExactly("20260101000001-users.sql", SECOND + "-email.sql");
        assertThat(project.read("migrations/" + CHECKPOINT + ".sql"))
                .startsWith("-- migrate:checkpoint\n-- 20260101000001-users sql:")
                .contains("CREATE TABLE public.users (", "-- migrate:down\n", "DROP TABLE public.users;");
    }

    @Test
    void aNewDatabaseStartsFromItAndCanTakeItBack() {
        squashed();

        assertThat(run("migrate").exitCode()).isZero();

        assertThat(applied()).containsExactly(CHECKPOINT, "20260101000003-posts");
        assertThat(run("status --exit-code").exitCode()).isZero();
        assertThat(run("check --scratch " + database.url()).exitCode()).isZero();
        assertThat(run("undo --all").exitCode()).isZero();
        assertThat(database.queryLong("SELECT count(*) FROM pg_class WHERE relname IN ('users', 'posts')"))
                .isZero();
        assertThat(run("migrate").exitCode()).isZero();
    }

    @Test
    void aDatabaseThatHasThemAllGoesOn() {
        assertThat(run("migrate --to " + SECOND).exitCode()).isZero();
        squashed();

        assertThat(run("migrate").exitCode()).isZero();

        assertThat(applied()).containsExactly("20260101000001-users", SECOND + "-email", "20260101000003-posts");
        TestProject.Result status = run("status --exit-code");
        assertThat(status.exitCode()).isZero();
        assertThat(status.out()).contains("20260101000001-users", SECOND + "-email", "3 applied");
        assertThat(run("check --scratch " + database.url()).out())
                .isEqualTo("The database is as the applied migrations make it.\n");
        assertThat(run("repair").exitCode()).isZero();
        assertThat(run("baseline 20260101000003").out()).contains("the history has them all already");
    }

    @Test
    void whatWasSquashedIsNotTakenBackThere() {
        run("migrate");
        squashed();

        assertThat(run("undo").exitCode()).as("a later one is").isZero();
        TestProject.Result result = run("undo");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains(SECOND + "-email was squashed into the checkpoint " + CHECKPOINT);
        assertThat(run("undo --all").exitCode()).isEqualTo(3);
        assertThat(applied()).containsExactly("20260101000001-users", SECOND + "-email");
    }

    @Test
    void aDatabaseInBetweenIsRefusedUntilItHasTheRest() {
        run("migrate --to 20260101000001");
        squashed();

        TestProject.Result refused = run("migrate");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err())
                .contains("WB-306", CHECKPOINT + " stands for 2 migrations", "\n    " + SECOND + "-email");
        assertThat(run("status").out()).contains("1 applied, 1 pending, 1 partly");
        assertThat(run("check --scratch " + database.url()).out()).contains("partly migration " + CHECKPOINT);
        assertThat(run("repair").out()).contains("partly  " + CHECKPOINT);

        assertThat(run("migrate --migrations migrations-squashed/" + SECOND).exitCode())
                .isZero();
        assertThat(run("migrate").exitCode()).isZero();
        assertThat(run("status --exit-code").exitCode()).isZero();
    }

    @Test
    void aDatabaseInBetweenMayBeSaidToHaveItAll() {
        run("migrate --to 20260101000001");
        database.execute("ALTER TABLE users ADD email text");
        squashed();

        assertThat(run("baseline " + SECOND).exitCode()).isZero();

        assertThat(run("migrate").exitCode()).isZero();
        assertThat(run("status --exit-code").exitCode()).isZero();
        assertThat(run("check --scratch " + database.url()).exitCode()).isZero();
    }

    @Test
    void whatWasEditedBeforeTheSquashIsADecision() {
        run("migrate");
        project.migration("1", "users", "CREATE TABLE users (id int PRIMARY KEY, name varchar);", "DROP TABLE users;");
        squashed();

        assertThat(run("migrate").err()).contains("edited after being applied:", "20260101000001-users");
        assertThat(run("repair --accept-edited").out()).contains("Took 20260101000001-users as it was squashed.");
        assertThat(run("migrate").exitCode()).isZero();
        assertThat(run("undo").exitCode()).isZero();
    }

    @Test
    void aCheckpointIsSquashedAgain() {
        run("migrate");
        squashed();
        try (TestDatabase younger = TestServer.create()) {
            assertThat(run("migrate --url " + younger.url()).exitCode()).isZero();

            assertThat(squash("second --to 20260101000003").exitCode()).isZero();

            assertThat(project.read("migrations/20260101000003-second.sql"))
                    .containsPattern(
                            "-- " + CHECKPOINT + " sql:\\w+\n--   20260101000001-users sql:\\w+\n--   " + SECOND);
            project.migration("4", "more", "CREATE TABLE more (id int);", "DROP TABLE more;");
            for (String url : List.of(database.url(), younger.url())) {
                assertThat(run("migrate --url " + url).exitCode()).isZero();
                assertThat(run("status --exit-code --url " + url).exitCode()).isZero();
            }
        }
        try (TestDatabase youngest = TestServer.create()) {
            assertThat(run("migrate --url " + youngest.url()).exitCode()).isZero();
            assertThat(youngest.queryStrings("SELECT name FROM whimbrel_history ORDER BY version"))
                    .containsExactly("second", "more");
        }
    }

    @Test
    void rowsAreInItAlsoInCirclesAndUnderTriggers() {
        project.migration(
                "2",
                "email",
                """
                CREATE TABLE teams (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, lead int, label char(5),
                    size numeric GENERATED ALWAYS AS (length(label)) STORED);
                CREATE TABLE people (id serial PRIMARY KEY, team int NOT NULL REFERENCES teams, born timestamptz, tags text[], doc jsonb);
                ALTER TABLE teams ADD FOREIGN KEY (lead) REFERENCES people;
                INSERT INTO teams (label) VALUES ('it''s'), (NULL);
                INSERT INTO people (team, born, tags, doc) VALUES (1, '2020-02-02 02:02:02.5+02', '{a,"b c"}', '{"a": 1}');
                UPDATE teams SET lead = 1 WHERE id = 1;
                CREATE MATERIALIZED VIEW leads AS SELECT lead FROM teams WHERE lead IS NOT NULL;
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
                CREATE TRIGGER refuse BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION refuse();
                """,
                "DROP MATERIALIZED VIEW leads; DROP TABLE people, teams CASCADE; DROP FUNCTION refuse();");

        TestProject.Result result = squash("--to " + SECOND + " --json");

        assertThat(result.exitCode()).as(result.out()).isZero();
        assertThat(result.json().get("rows")).isEqualTo(Map.of("public.people", 1L, "public.teams", 2L));
        assertThat(run("migrate").exitCode()).isZero();
        assertThat(database.queryString(
                        "SELECT born::timestamptz = '2020-02-02 00:02:02.5Z' AND tags[2] = 'b c' FROM people"))
                .isEqualTo("t");
        assertThat(database.queryLong("SELECT lead FROM leads")).isEqualTo(1);
        database.execute("INSERT INTO teams (label) VALUES ('next')");
        assertThat(database.queryLong("SELECT max(id) FROM teams")).isEqualTo(3);
    }

    @Test
    void tooManyRowsAreRefusedOrLeftOut() {
        project.migration(
                "2", "email", "INSERT INTO users SELECT n FROM generate_series(1, 1001) n;", "DELETE FROM users;");

        TestProject.Result refused = squash("--to " + SECOND);

        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(2);
        assertThat(refused.err()).contains("1001 rows", "--without-rows", "--max-rows");
        assertThat(files("migrations")).hasSize(3);
        assertThat(squash("--to " + SECOND + " --without-rows").out()).contains("Rows that it leaves out");
        assertThat(run("migrate").exitCode()).isZero();
        assertThat(database.queryLong("SELECT count(*) FROM users")).isZero();
    }

    @Test
    void javaMigrationsAreSquashedToo() {
        project.write("migrations/M20260101000000_Start.java", """
                import dev.whimbrel.migrate.Migration;
                import dev.whimbrel.migrate.SchemaBuilder;

                public final class M20260101000000_Start implements Migration {
                    @Override
                    public void change(SchemaBuilder db) {
                        db.createTable("starts", t -> t.bigint("id").identity().primaryKey());
                    }
                }
                """);
        run("migrate");

        squashed();

        assertThat(project.read("migrations/" + CHECKPOINT + ".sql"))
                .contains("-- 20260101000000-start java:", "CREATE TABLE public.starts");
        assertThat(run("status --exit-code").exitCode()).isZero();
        assertThat(run("verify --json").json().get("migrations"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    @Test
    void oneThatIsKilledAfterAnyStepLeavesAFolderThatWorksOrSaysWhatToDo() throws IOException {
        Path folder = directory.resolve("migrations");
        Path backup = directory.resolve("backup");
        copy(folder, backup);
        squashed();
        List<String> done = files("migrations");
        Path written = directory.resolve("written.sql");
        Files.copy(folder.resolve(CHECKPOINT + ".sql"), written);
        List<Path> old = Stream.of("20260101000001-users.sql", SECOND + "-email.sql")
                .map(folder::resolve)
                .toList();
        Path attic = directory.resolve("migrations-squashed/" + SECOND);
        CheckpointSwap swap = new CheckpointSwap(folder.resolve(CHECKPOINT + ".sql"), written, old, attic);
        boolean wasRefused = false;
        for (int killed = 0; ; killed++) {
            delete(folder);
            delete(attic);
            copy(backup, folder);
            List<CheckpointSwap.Step> steps = swap.steps();
            if (killed > steps.size()) {
                break;
            }
            for (CheckpointSwap.Step step : steps.subList(0, killed)) {
                step.action().run();
            }
            TestProject.Result status = run("status");
            if (status.exitCode() == 0) {
                assertThat(status.out()).contains(killed < steps.size() ? "3 pending" : "2 pending");
            } else {
                wasRefused = true;
                assertThat(status.err())
                        .contains(
                                "The checkpoint ",
                                CHECKPOINT + ".sql stands for migrations whose files are beside it: ")
                        .contains(SECOND + "-email.sql", "Delete them")
                        .doesNotContain("newer version");
                assertThat(files("migrations-squashed/" + SECOND)).containsExactlyElementsOf(names(old));
                for (Path file : old) {
                    Files.deleteIfExists(file);
                }
            }
            if (Files.exists(old.getLast())) {
                squashed();
            }
            assertThat(files("migrations")).as("killed after %s", killed).isEqualTo(done);
            assertThat(files("migrations-squashed/" + SECOND)).containsExactlyElementsOf(names(old));
        }
        assertThat(wasRefused).isTrue();
    }

    @Test
    void oneThatFailsTakesBackWhatItDid() throws IOException {
        Path written = Files.writeString(directory.resolve("written.sql"), "-- migrate:up\n");
        Path folder = directory.resolve("migrations");
        List<String> before = files("migrations");
        List<Path> old = List.of(folder.resolve(before.get(0)), folder.resolve("20260101000002-gone.sql"));
        Files.copy(folder.resolve(before.get(1)), old.get(1));
        CheckpointSwap swap =
                new CheckpointSwap(folder.resolve(CHECKPOINT + ".sql"), written, old, directory.resolve("attic"));
        Files.createDirectories(directory.resolve("attic/20260101000002-gone.sql/something"));

        assertThatThrownBy(swap::run).isInstanceOf(IOException.class);

        Files.delete(old.get(1));
        assertThat(files("migrations")).isEqualTo(before);
        assertThat(files("attic")).containsExactly("20260101000002-gone.sql");
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void whatCanNotBeSquashedIsSaid() {
        assertThat(squash("--to 20260101000009").err()).contains("There is no migration with version 20260101000009");
        assertThat(squash("--to 20260101000001").err()).contains("there is only one migration");
        assertThat(run("migrations:squash").err()).contains("--to is missing");
    }

    @Test
    void aBrokenHeadIsAnError() {
        squashed();
        String file = "migrations/" + CHECKPOINT + ".sql";
        project.write(file, project.read(file).replace("-- " + SECOND, "-- or " + SECOND));

        assertThat(run("status").err()).contains(CHECKPOINT + ".sql:3", "can't be read");
    }
}
