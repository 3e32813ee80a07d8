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

class DiffCommandTest {

    private static final String OLD = """
            CREATE TABLE users (id int, name varchar(20), email text);
            CREATE VIEW names AS SELECT name FROM users;
            """;
    private static final String NEW = """
            CREATE TYPE state AS ENUM ('on', 'off');
            CREATE TABLE users (id int, name varchar(40), state state NOT NULL DEFAULT 'on');
            CREATE VIEW names AS SELECT name FROM users;
            CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql AS 'SELECT $1 * 2';
            COMMENT ON TABLE users IS 'Who may log in -- or not';
            """;

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestProject project;

    @BeforeEach
    void twoSchemas() {
        database = TestServer.create();
        project = new TestProject(directory).write("old.sql", OLD).write("new/1.sql", NEW);
    }

    @AfterEach
    void noScratchDatabaseIsLeft() {
        assertThat(database.queryStrings("SELECT datname FROM pg_database WHERE datname LIKE 'whimbrel_scratch%'"))
                .isEmpty();
        database.close();
    }

    private TestProject.Result diff(String... words) {
        String[] line = new String[words.length + 3];
        line[0] = "diff";
        line[1] = "--scratch";
        line[2] = database.url();
        System.arraycopy(words, 0, line, 3, words.length);
        return project.run(line);
    }

    @Test
    void writesTheSqlAndNothingElse() {
        new Transcript(project, database.name())
                .run("diff --from sql:old.sql --to sql:new --scratch " + database.url())
                .run("diff --from sql:old.sql --to sql:new --down --exit-code --scratch " + database.url())
                .run("diff --from sql:new --to sql:new/1.sql --exit-code --scratch " + database.url())
                .run("diff --from sql:old.sql --to sql:new --json --scratch " + database.url())
                .assertMatches("diff/sql.txt");
    }

    @Test
    void whatItWritesTakesADatabaseThere() {
        database.execute(OLD + "INSERT INTO users VALUES (1, 'Ann', 'a@b');");
        String url = "db:" + database.url();

        database.execute(diff("--from", url, "--to", "sql:new").out());

        assertThat(diff("--from", url, "--to", "sql:new", "--exit-code")).isEqualTo(new TestProject.Result(0, "", ""));
        assertThat(database.queryString("SELECT name || state FROM users")).isEqualTo("Annon");
        database.execute(diff("--from", "sql:old.sql", "--to", url, "--down").out());
        assertThat(diff("--from", url, "--to", "sql:old.sql", "--exit-code").exitCode())
                .isZero();
    }

    @Test
    void migrationsAreASource() {
        project.migration("1", "users", OLD, "DROP VIEW names; DROP TABLE users;");

        assertThat(diff("--from", "migrations:migrations", "--to", "sql:old.sql", "--exit-code"))
                .isEqualTo(new TestProject.Result(0, "", ""));
    }

    @Test
    void theProjectsOwnDatabaseAndMigrationsNeedNoName() {
        TestProject.on(directory, database.url()).migration("1", "users", OLD, "DROP VIEW names; DROP TABLE users;");
        assertThat(project.run("migrate").exitCode()).isZero();

        assertThat(diff("--from", "db", "--to", "migrations", "--exit-code"))
                .isEqualTo(new TestProject.Result(0, "", ""));
    }

    @Test
    void changesAreDataForPrograms() {
        TestProject.Result result = diff("--from", "sql:old.sql", "--to", "sql:new", "--format", "json");

        assertThat(result.err()).isEmpty();
        Map<String, Object> document = result.json();
        assertThat(document).containsOnlyKeys("differ", "preparation", "changes", "untouched", "notes");
        assertThat(document).containsEntry("differ", true);
        assertThat((List<?>) document.get("changes"))
                .extracting(change -> (Object) ((Map<?, ?>) change).get("kind"))
                .contains("create_enum", "add_column", "drop_column", "create_object");
    }

    @Test
    void aWrongFileIsAnErrorWithItsPlace() {
        project.write("wrong.sql", "CREATE TABLE t (id int);\n\\connect other\n");

        TestProject.Result result = diff("--from", "sql:old.sql", "--to", "sql:wrong.sql");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("wrong.sql:2");
    }

    @Test
    void whatMakesNoSenseIsToldAtOnce() {
        assertThat(diff("--from", "sql:old.sql").err()).contains("--to is missing");
        assertThat(diff("--from", "sql:old.sql", "--to", "schema.sql").err())
                .contains(
                        "--to is no source of a schema. Write db:URL, sql:FILE_OR_DIR, migrations:DIR or tables:DIR.");
        assertThat(diff("--from", "sql:old.sql", "--to", "sql:new", "--format", "xml")
                        .exitCode())
                .isEqualTo(2);
        assertThat(diff("--batch", "x", "--to", "sql:new").exitCode()).isEqualTo(2);
    }

    @Test
    void aPasswordIsNeverShown() {
        TestProject.Result result =
                diff("--from", "db:postgres://somebody:s3cret@localhost:1/none", "--to", "sql:old.sql");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("somebody:***@localhost:1/none").doesNotContain("s3cret");
    }

    @Test
    void aBatchGoesOnAfterAPairThatFails() {
        project.write("batch.txt", """
                # FROM TO FILE
                sql:old.sql\tsql:new\tout/one.sql

                sql:old.sql sql:missing.sql out/two.sql
                sql:old.sql sql:old.sql out/three.sql
                only two
                sql:new sql:old.sql -
                """);

        TestProject.Result result = diff("--batch", "batch.txt");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(project.read("out/one.sql"))
                .isEqualTo(diff("--from", "sql:old.sql", "--to", "sql:new").out());
        assertThat(project.read("out/three.sql")).isEmpty();
        assertThat(result.out())
                .isEqualTo(diff("--from", "sql:new", "--to", "sql:old.sql").out());
        assertThat(result.err())
                .contains("line 4: Error WB-103: ", "missing.sql does not exist")
                .contains("line 6: Error WB-100: ")
                .contains("5 pairs: 2 differ, 2 failed; took ");
    }

    @Test
    void theFilesOfABatchHoldSqlUnlessTheirFormatIsJson() {
        project.write("batch.txt", "sql:old.sql sql:new out.sql\n");
        project.write("shown.txt", "sql:old.sql sql:new -\n");

        TestProject.Result summed = diff("--batch", "batch.txt", "--json");

        assertThat(summed.json()).containsEntry("pairs", 1L).containsEntry("differ", 1L);
        assertThat(project.read("out.sql"))
                .isEqualTo(diff("--from", "sql:old.sql", "--to", "sql:new").out());

        assertThat(diff("--batch", "batch.txt", "--format", "json").exitCode()).isZero();
        assertThat(project.read("out.sql"))
                .isEqualTo(diff("--from", "sql:old.sql", "--to", "sql:new", "--json")
                        .out());

        TestProject.Result shown = diff("--batch", "shown.txt", "--json");
        assertThat(shown.exitCode()).isEqualTo(1);
        assertThat(shown.json().get("failed").toString()).contains("The standard output gets the batch's own document");
    }

    @Test
    void aLongBatchLeavesNoDatabasesAndNoConnectionsOpen() {
        StringBuilder batch = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            batch.append("db:").append(database.url()).append(" sql:old.sql out.sql\n");
        }
        project.write("batch.txt", batch.toString());

        TestProject.Result result = diff("--batch", "batch.txt", "--exit-code", "--json");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.json()).containsEntry("pairs", 60L).containsEntry("differ", 60L);
        assertThat(
                        database.queryLong(
                                "SELECT count(*) FROM pg_stat_activity WHERE datname LIKE 'whimbrel_scratch%' OR application_name LIKE 'whimbrel%'"))
                .isZero();
    }
}
