package dev.whimbrel.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.cli.Transcript;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestProject project;
    private String check;

    @BeforeEach
    void aProject() {
        database = TestServer.create();
        check = "check --scratch " + database.url();
        project = TestProject.on(directory, database.url())
                .migration(
                        "1",
                        "users",
                        "CREATE TABLE users (id int PRIMARY KEY, name text);\nCREATE INDEX users_name ON users (name);",
                        "DROP TABLE users;");
    }

    @AfterEach
    void drop() {
        assertThat(database.queryStrings("SELECT datname FROM pg_database WHERE datname LIKE 'whimbrel_scratch%'"))
                .isEmpty();
        database.close();
    }

    private TestProject.Result run(String line) {
        return project.run(line.split(" "));
    }

    @Test
    void whatWasMigratedIsInOrder() {
        run("migrate");
        project.migration("2", "later", "CREATE TABLE later (id int);", "DROP TABLE later;");

        TestProject.Result result = run(check);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("The database is as the applied migrations make it. 1 more are pending.\n");
    }

    @Test
    void namesWhatDriftedAndWhatMendsIt() {
        run("migrate");
        database.execute("""
                DROP INDEX users_name;
                ALTER TABLE users ADD phone text;
                ALTER TABLE users ALTER name SET NOT NULL;
                CREATE TABLE notes (id int);
                """);

        new Transcript(project, database.name()).run(check).assertMatches("check/drift.txt");
        TestProject.Result json = run(check + " --json");
        assertThat(json.exitCode()).isEqualTo(3);
        assertThat((List<?>) json.json().get("drift"))
                .extracting(drift -> (Object) ((Map<?, ?>) drift).get("state"))
                .containsExactlyInAnyOrder("missing", "extra", "extra", "different");

        database.execute(project.run("diff", "--from", "db", "--to", "migrations", "--scratch", database.url())
                .out());
        assertThat(run(check).exitCode()).isZero();
    }

    @Test
    void anEditedMigrationIsADecision() {
        run("migrate");
        project.migration(
                "1", "users", "CREATE TABLE users (id int PRIMARY KEY, name text, age int);", "DROP TABLE users;");

        TestProject.Result result = run(check);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).contains("edited migration ", "column public.users.age");
    }

    @Test
    void aDatabaseWithoutHistoryIsComparedWithAllMigrations() {
        assertThat(run(check).exitCode()).as("an empty one is only behind").isZero();
        database.execute("CREATE TABLE users (id int PRIMARY KEY, name text)");

        TestProject.Result result = run(check);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out())
                .contains("missing index users_name on public.users")
                .contains("all migrations, because it has no history: 1 change mends it.")
                .contains("baseline VERSION");
    }
}
