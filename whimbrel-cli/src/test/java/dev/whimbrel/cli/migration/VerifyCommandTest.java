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
}
