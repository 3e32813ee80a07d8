package dev.whimbrel.cli.migration;

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

class VerifyCommandTest {

    @TempDir
    Path directory;

    private TestDatabase scratch;
    private TestProject project;

    @BeforeEach
    void migrationsOfEveryKind() {
        scratch = TestServer.create();
        project = TestProject.on(directory, "postgres://nobody@nowhere.invalid/none")
                .migration("1", "users", "CREATE TABLE users (id int, name text);", "DROP TABLE users;")
                .migration("2", "drop-name", "ALTER TABLE users DROP name;", "ALTER TABLE users ADD name text;")
                .write("migrations/20260101000003-no-way-back.sql", "-- migrate:up\nCREATE TABLE kept (id int);\n")
                .migration(
                        "4",
                        "forgetful",
                        "CREATE TABLE posts (id int); CREATE TABLE tags (id int);",
                        "DROP TABLE posts;");
    }

    @AfterEach
    void drop() {
        scratch.close();
    }

    @Test
    void saysOfEachWhetherItCanBeTakenBack() {
        new Transcript(project, scratch.name())
                .run("verify --scratch " + scratch.url())
                .assertMatches("verify/every-kind.txt");
    }

    @Test
    void isDataForPrograms() {
        TestProject.Result result = project.run("verify", "--json", "--scratch", scratch.url());

        assertThat(result.exitCode()).isEqualTo(1);
        Map<String, Object> document = result.json();
        assertThat(document)
                .containsOnlyKeys("migrations", "wrong", "untried", "durationMillis")
                .containsEntry("wrong", 1L);
        assertThat((List<?>) document.get("migrations"))
                .extracting(migration -> (Object) ((Map<?, ?>) migration).get("verdict"))
                .containsExactly("proven", "lossy", "no_down", "wrong");
    }

    @Test
    void aDatabaseWithTablesIsLeftAlone() {
        scratch.execute("CREATE TABLE precious (id int)");

        TestProject.Result result = project.run("verify", "--scratch", scratch.url());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("is not empty, and verify would change it.");
        assertThat(scratch.queryLong("SELECT count(*) FROM pg_class WHERE relname = 'users'"))
                .isZero();
    }

    @Test
    void valuesThatChangeAndDoNotComeBackAreALoss() {
        TestProject changing = TestProject.on(directory.resolve("changing"), "postgres://nobody@nowhere.invalid/none")
                .migration("1", "shop", """
                        CREATE TYPE state AS ENUM ('open', 'paid');
                        CREATE TABLE people (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                          mail varchar(80) NOT NULL UNIQUE CHECK (mail LIKE '%@%'), born date, tags text[], extra jsonb);
                        CREATE TABLE orders (id uuid PRIMARY KEY, buyer bigint NOT NULL REFERENCES people,
                          state state NOT NULL, cents int NOT NULL CHECK (cents > 0), note text);
                        """, "DROP TABLE orders; DROP TABLE people; DROP TYPE state;")
                .migration("2", "double", "UPDATE orders SET cents = cents * 2;", "SELECT 1;")
                .migration(
                        "3", "honest", "UPDATE orders SET cents = cents * 2;", "UPDATE orders SET cents = cents / 2;")
                .migration("4", "forget", "DELETE FROM orders WHERE note IS NULL;", "SELECT 1;")
                .migration(
                        "5",
                        "type",
                        "ALTER TABLE people ALTER born TYPE text USING 'in ' || extract(year FROM born);",
                        "ALTER TABLE people ALTER born TYPE date USING (substr(born, 4) || '-01-01')::date;")
                .migration(
                        "6", "lower", "UPDATE people SET mail = upper(mail);", "UPDATE people SET mail = lower(mail);");

        TestProject.Result result = changing.run("verify", "--scratch", scratch.url());

        assertThat(result.out().lines().map(String::strip))
                .anyMatch(line -> line.matches(".*000002-double +lossy"))
                .contains("loses the values of column public.orders.cents, which differ after up and down")
                .anyMatch(line -> line.matches(".*000003-honest +proven"))
                .anyMatch(line ->
                        line.matches("loses rows of table public.orders: of 3, \\d are there after up and down"))
                .contains("loses the values of column public.people.born, which differ after up and down")
                .anyMatch(line -> line.matches(".*000006-lower +proven"))
                .contains("3 proven, 3 lossy; took 0 ms.");
        assertThat(scratch.queryLong("SELECT count(*) FROM people")).isZero();
    }
}
