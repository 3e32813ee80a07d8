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
                        "CREATE TABLE users (id int, name text);\nCREATE TABLE logins (id int);\n"
                                + "CREATE INDEX logins_id ON logins (id);",
                        "DROP TABLE users, logins;");
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

        TestProject.Result result = run(check);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("The database is as the applied migrations make it.\n");
    }

    @Test
    void aDatabaseMayBeBehindOnlyWhereThatIsSaid() {
        run("migrate");
        project.migration("2", "later", "CREATE TABLE later (id int);", "DROP TABLE later;");

        TestProject.Result result = run(check);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out())
                .startsWith("The database is as the applied migrations make it. 1 more is pending.\n")
                .contains("Next: whimbrel migrate ");
        assertThat(run(check + " --allow-pending").exitCode()).isZero();
    }

    @Test
    void aLateMigrationIsNamedWithItsCures() {
        project.migration("3", "third", "CREATE TABLE third (id int);", "DROP TABLE third;");
        run("migrate");
        project.migration("2", "late", "CREATE TABLE late (id int);", "DROP TABLE late;");

        TestProject.Result result = run(check + " --allow-pending");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out())
                .contains("late migration 20260101000002-late", "migrate --allow-late", "generate --rebase=");
    }

    @Test
    void withoutADatabaseThereHaveToBeTableClasses() {
        TestProject.Result result = run(check + " --no-database");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("the project has no table classes");
    }

    @Test
    void namesWhatDriftedAndWhatMendsIt() {
        run("migrate");
        database.execute("""
                DROP INDEX logins_id;
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
        project.migration("1", "users", "CREATE TABLE users (id int, name text, age int);", "DROP TABLE users;");

        TestProject.Result result = run(check);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).contains("edited migration ", "column public.users.age");
    }

    @Test
    void aDatabaseWithoutHistoryIsComparedWithAllMigrations() {
        assertThat(run(check + " --allow-pending").exitCode())
                .as("an empty one is only behind")
                .isZero();
        database.execute("CREATE TABLE users (id int, name text); CREATE TABLE logins (id int)");

        TestProject.Result result = run(check);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out())
                .contains("missing index logins_id on public.logins")
                .contains("all migrations, because it has no history: 1 change mends it.")
                .contains("baseline VERSION");
    }
}
